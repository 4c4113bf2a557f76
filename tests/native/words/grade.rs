//! How easy a text is to read.
//!
//! The reading grade is Flesch and Kincaid's: 0.39 × words per sentence + 11.8 × syllables per
//! word − 15.59. It was made for whole pages, and jumps about on a handful of words ("Introduce
//! two people" is grade 9). Hence the rule: statements at most grade 8, each one alone; any other
//! text at most grade 9 alone if it has more than eight words, and no word of more than four
//! syllables if it has not; and every entry (a barrier's page, a habit, a vignette, the themes, all
//! of `ui`) at most grade 9 as a whole. Quotations keep the words of those who wrote them.

use super::{Text, check, english, items, report};

const ITEM_GRADE: f64 = 8.0;
const GRADE: f64 = 9.0;
const TOO_SHORT_ALONE: usize = 8;
const LABEL_SYLLABLES: usize = 4;

#[expect(clippy::cast_precision_loss, reason = "a text has no 2^52 words")]
fn grade<'t>(texts: impl IntoIterator<Item = &'t Text>) -> f64 {
    let sentences: Vec<_> = texts.into_iter().flat_map(Text::sentences).collect();
    let words = sentences.concat();
    let syllables: usize = words.iter().map(|word| syllables(word)).sum();
    let (words, sentences) = (words.len() as f64, sentences.len() as f64);
    0.39 * words / sentences + 11.8 * syllables as f64 / words - 15.59
}

fn too_hard<'t>(texts: impl IntoIterator<Item = &'t Text>, at_most: f64) -> Option<String> {
    let grade = grade(texts);
    (grade > at_most).then(|| format!("reading grade {grade:.1}, at most {at_most}"))
}

#[test]
fn statements_are_easy_to_read() {
    check(items(), |item| too_hard([item], ITEM_GRADE));
}

#[test]
fn everything_else_is_easy_to_read() {
    let mut texts = english();
    // The names of days, of months and of the check itself are what they are.
    texts.retain(|text| {
        let named = text.is_in("months") || text.is_in("weekdays") || text.path == "page.title";
        !named && !text.is_in("items") && !text.is_quoted()
    });
    let alone = texts.iter().filter_map(|text| {
        let words = text.sentences().concat();
        let reason = if words.len() > TOO_SHORT_ALONE {
            too_hard([text], GRADE)
        } else {
            let long = words.iter().find(|word| syllables(word) > LABEL_SYLLABLES);
            long.map(|word| format!("“{word}” is a long word for a short text"))
        };
        reason.map(|reason| format!("{}: {reason}: {}", text.path, text.words))
    });
    let together = texts.chunk_by(|a, b| a.entry() == b.entry()).filter_map(|entry| {
        let reason = too_hard(entry, GRADE)?;
        Some(format!("{}: {reason}, all its texts together", entry[0].entry()))
    });
    report(alone.chain(together));
}

/// Words whose syllables the rules below miscount.
const IRREGULAR: [(&str, usize); 16] = [
    ("area", 3),
    ("anyone", 3),
    ("colleague", 2),
    ("colleagues", 2),
    ("create", 2),
    ("drawer", 1),
    ("elsewhere", 2),
    ("evening", 2),
    ("idea", 3),
    ("ideas", 3),
    ("maybe", 2),
    ("museum", 3),
    ("oneself", 2),
    ("premium", 3),
    ("reusable", 4),
    ("video", 3),
];

/// Syllables of a word, by the rules of thumb of English spelling; a digit counts as one.
///
/// By hand and not by a crate: the one that would fit (syllarust, one author) brings a dictionary of 3.6 MB and a
/// hundred regular expressions for what these lines do. Held against that dictionary once, they
/// were right for 99 in 100 words of our own texts and 96 in 100 of other prose, there mostly one
/// too few.
fn syllables(word: &str) -> usize {
    let word = word.to_lowercase().replace('’', "");
    word.split(|c: char| !c.is_alphanumeric()).filter(|part| !part.is_empty()).map(spoken).sum()
}

fn spoken(word: &str) -> usize {
    if let Some((_, count)) = IRREGULAR.iter().find(|(irregular, _)| *irregular == word) {
        return *count;
    }
    if word.contains(|c: char| c.is_ascii_digit()) {
        return word.len();
    }
    let letters: Vec<char> = word.chars().collect();
    let is = |at: usize, any: &str| letters.get(at).is_some_and(|&c| any.contains(c));
    // In "you" and "beyond", y is a consonant.
    let vowel = |at: usize| {
        let glides = is(at, "y") && is(at + 1, "aeiou") && (at == 0 || is(at - 1, "aeiou"));
        is(at, "aeiouy") && !glides
    };
    let n = letters.len();
    let consonant = |at: usize| at < n && !vowel(at);
    let back = |by: usize| n.wrapping_sub(by);
    let ends = |any: &[&str]| any.iter().any(|end| word.ends_with(end));

    let mut count = (0..n).filter(|&at| vowel(at) && (at == 0 || !vowel(at - 1))).count();
    // The e of "make", "makes" and "asked" is silent; that of "table", "uses" and "noted" is not.
    let table = |at: usize| is(at, "l") && consonant(at.wrapping_sub(1));
    let silent = (ends(&["e"]) && consonant(back(2)) && !table(back(2)))
        || (ends(&["es"])
            && consonant(back(3))
            && !table(back(3))
            && !is(back(3), "szxcg")
            && !ends(&["ches", "shes"]))
        || (ends(&["ed"])
            && consonant(back(3))
            && (!table(back(3)) || is(back(4), "l"))
            && !is(back(3), "td"));
    count -= usize::from(silent && count > 1);
    // So is the one inside "lately", "useful", "hopeless", "statement", "something", "everybody".
    let within = ["ely", "eful", "eless", "ement"].iter().any(|part| {
        word.find(part).is_some_and(|at| at > 1 && consonant(at - 1) && !word.starts_with("ele"))
    });
    let joined =
        (word.starts_with("some") && consonant(4)) || (word.starts_with("every") && consonant(5));
    count -= usize::from((within || joined) && count > 1);
    // Two vowels that are spoken apart: "being", "media", "radio", "quiet", "client", "usual".
    count += usize::from(ends(&["ing"]) && n > 3 && vowel(n - 4));
    count += usize::from(ends(&["ier", "iers", "iest"]) && n > 4) + usize::from(ends(&["ism"]));
    for at in 1..n {
        let pair = word.get(at..at + 2).unwrap_or_default();
        let three = word.get(at..at + 3).unwrap_or_default();
        count += usize::from(match pair {
            "ia" => !is(at - 1, "cts"),
            "io" => !is(at - 1, "ctsgnx"),
            "ie" => {
                three == "iet" || three == "ien" && !is(at - 1, "ct") && !word.starts_with("friend")
            }
            "ua" => ["ual", "uat", "uar"].contains(&three) && !is(at - 1, "qg"),
            _ => false,
        });
    }
    count.max(1)
}

#[test]
fn syllables_are_counted_as_they_are_spoken() {
    let words = "1 work 1 asked 1 makes 1 you 1 they’re 1 called 2 people 2 table 2 noted 2 lately \
        2 something 2 beyond 2 being 2 quiet 2 uses 2 thank-you 3 idea 3 easier 3 everything \
        3 barriers 3 radio 3 media 3 usual 4 everybody 4 invitation 2 35 5 opportunity";
    let words: Vec<_> = words.split_whitespace().collect();
    report(words.chunks(2).filter_map(|pair| {
        let counted = syllables(pair[1]).to_string();
        (counted != pair[0]).then(|| format!("{}: {counted}, not {}", pair[1], pair[0]))
    }));
}

#[test]
fn the_grade_is_the_published_formula() {
    let text = |words: &str| Text { path: "ui.x".into(), words: words.into() };
    // One sentence of six words and six syllables; two, with nine words and eleven syllables.
    let one = grade([&text("The cat sat on the mat.")]);
    let two = grade([&text("“Who is this?” The other people read {n} notes.")]);
    assert!((one - (0.39 * 6.0 + 11.8 - 15.59)).abs() < 1e-9, "{one}");
    assert!((two - (0.39 * 4.5 + 11.8 * 11.0 / 9.0 - 15.59)).abs() < 1e-9, "{two}");
}
