//! Plural rules of CLDR for whole numbers: which form of a text a language takes for a number.
//! <https://www.unicode.org/cldr/charts/latest/supplemental/language_plural_rules.html>
//!
//! By hand, because the rules for whole numbers are this short: 0.2 kB of the download, where a crate
//! takes 7 to 16 kB and the browser's own `Intl` throws on tags that it does not know.
//! tests/browser/plurals.rs compares them with `Intl.PluralRules`.

use super::{Content, ContentError, Count};

/// A form of a text, named as CLDR names it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs, reason = "the names are the standard's own")]
pub enum Category {
    Zero,
    One,
    Two,
    Few,
    Many,
    Other,
}

use Category::{Few, Many, One, Other, Two, Zero};

/// The rule of one or more languages.
#[derive(Clone, Copy, Debug)]
pub struct Rule {
    /// The forms that whole numbers below a million take, `other` among them.
    pub forms: &'static [Category],
    pick: fn(u64) -> Category,
}

impl Rule {
    /// The form for a number.
    pub fn pick(&self, n: usize) -> Category {
        (self.pick)(n as u64)
    }
}

/// Makes a rule of its forms and conditions, tried in this order; what is left is `other`.
macro_rules! rule {
    ($n:ident, $ten:ident, $hundred:ident: $($form:ident if $condition:expr),*) => {
        Rule {
            forms: &[$($form,)* Other],
            #[allow(unused_variables, reason = "not each rule asks for the last digits")]
            pick: |$n| {
                let ($ten, $hundred) = ($n % 10, $n % 100);
                $(if $condition { return $form; })*
                Other
            },
        }
    };
}

/// The rule of a language, by its tag: its first part decides, except for Portuguese of Portugal. A
/// language that is not listed has one form for 1 and one for all others, as English.
pub fn rule_of(lang: &str) -> Rule {
    let tag = lang.to_ascii_lowercase().replace('_', "-");
    match tag.split('-').next().unwrap_or_default() {
        "bm" | "bo" | "dz" | "hnj" | "id" | "ig" | "ii" | "in" | "ja" | "jbo" | "jv" | "kde"
        | "kea" | "km" | "ko" | "lkt" | "lo" | "ms" | "my" | "nqo" | "osa" | "sah" | "ses"
        | "sg" | "su" | "th" | "to" | "tpi" | "vi" | "wo" | "yo" | "yue" | "zh" => {
            rule!(n, ten, hundred:)
        }
        "pt" if tag != "pt-pt" => rule!(n, ten, hundred: One if n <= 1),
        "ak" | "am" | "as" | "bho" | "bn" | "csw" | "doi" | "fa" | "ff" | "fr" | "gu" | "guw"
        | "hi" | "hy" | "kab" | "kn" | "ln" | "mg" | "nso" | "pa" | "pcm" | "si" | "ti" | "wa"
        | "zu" => rule!(n, ten, hundred: One if n <= 1),
        "be" | "ru" | "uk" => rule!(n, ten, hundred:
            One if ten == 1 && hundred != 11,
            Few if (2..=4).contains(&ten) && !(12..=14).contains(&hundred),
            // All other whole numbers; the rest is for fractions.
            Many if true),
        "pl" => rule!(n, ten, hundred:
            One if n == 1,
            Few if (2..=4).contains(&ten) && !(12..=14).contains(&hundred),
            Many if true),
        "bs" | "hr" | "sh" | "sr" => rule!(n, ten, hundred:
            One if ten == 1 && hundred != 11,
            Few if (2..=4).contains(&ten) && !(12..=14).contains(&hundred)),
        "cs" | "sk" => rule!(n, ten, hundred: One if n == 1, Few if (2..=4).contains(&n)),
        "dsb" | "hsb" | "sl" => rule!(n, ten, hundred:
            One if hundred == 1, Two if hundred == 2, Few if hundred == 3 || hundred == 4),
        "lt" => rule!(n, ten, hundred:
            One if ten == 1 && hundred != 11,
            Few if ten >= 2 && !(11..=19).contains(&hundred)),
        "lv" | "prg" => rule!(n, ten, hundred:
            Zero if ten == 0 || (11..=19).contains(&hundred),
            One if ten == 1),
        "mo" | "ro" => rule!(n, ten, hundred:
            One if n == 1,
            Few if n == 0 || (1..=19).contains(&hundred)),
        "is" | "mk" => rule!(n, ten, hundred: One if ten == 1 && hundred != 11),
        "fil" | "tl" => rule!(n, ten, hundred: One if !matches!(ten, 4 | 6 | 9)),
        "ar" | "ars" => rule!(n, ten, hundred:
            Zero if n == 0, One if n == 1, Two if n == 2,
            Few if (3..=10).contains(&hundred), Many if hundred >= 11),
        "he" | "iu" | "iw" | "naq" | "sat" | "se" | "sma" | "smi" | "smj" | "smn" | "sms" => {
            rule!(n, ten, hundred: One if n == 1, Two if n == 2)
        }
        "mt" => rule!(n, ten, hundred:
            One if n == 1, Two if n == 2,
            Few if n == 0 || (3..=10).contains(&hundred),
            Many if (11..=19).contains(&hundred)),
        "ga" => rule!(n, ten, hundred:
            One if n == 1, Two if n == 2, Few if (3..=6).contains(&n), Many if (7..=10).contains(&n)),
        "gd" => rule!(n, ten, hundred:
            One if n == 1 || n == 11, Two if n == 2 || n == 12, Few if n != 0 && n <= 19),
        "gv" => rule!(n, ten, hundred:
            One if ten == 1, Two if ten == 2, Few if hundred % 20 == 0),
        "cy" => rule!(n, ten, hundred:
            Zero if n == 0, One if n == 1, Two if n == 2, Few if n == 3, Many if n == 6),
        "br" => rule!(n, ten, hundred:
            One if ten == 1 && !matches!(hundred, 11 | 71 | 91),
            Two if ten == 2 && !matches!(hundred, 12 | 72 | 92),
            Few if matches!(ten, 3 | 4 | 9) && !matches!(hundred / 10, 1 | 7 | 9)),
        _ => rule!(n, ten, hundred: One if n == 1),
    }
}

impl Category {
    /// All of them.
    pub const ALL: [Self; 6] = [Zero, One, Two, Few, Many, Other];

    /// As packs and CLDR name it.
    pub const fn name(self) -> &'static str {
        match self {
            Zero => "zero",
            One => "one",
            Two => "two",
            Few => "few",
            Many => "many",
            Other => "other",
        }
    }
}

impl Content {
    /// Plural forms that the language has and the words lack, or the other way round, as lines for
    /// the author. They harm nobody: the form `other` stands in for what is missing.
    pub fn plural_faults(&self) -> Vec<ContentError> {
        let forms = rule_of(&self.lang).forms;
        // Packs from before the other forms have `one` in each language.
        let odd = |category: Category| !forms.contains(&category) && category != Category::One;
        let mut faults = Vec::new();
        for (key, plural) in Count::KEYS.iter().zip(&self.counts) {
            let mut fault = |category: Category, what: &str| {
                let reason = format!("{what} `{}` in `{}`", category.name(), self.lang);
                faults.push(ContentError::new("words", key, reason));
            };
            for category in Category::ALL {
                match plural.form(category) {
                    None if forms.contains(&category) => fault(category, "there is a form"),
                    Some(_) if odd(category) => fault(category, "there is no form"),
                    _ => {}
                }
            }
        }
        faults
    }
}
