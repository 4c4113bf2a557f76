//! What others said stands word for word, with who said it.

use super::{check, field};

/// The passages of the post.
const POST: [&str; 5] = [
    "They want to be more visible but are afraid of possible negative feedback or other \
     consequences.",
    "The way they work, filling up calendars and inboxes, is a set of habits they find too \
     difficult to change.",
    "The way their current job/team/division works is all they see and they can’t imagine other \
     possibilities.",
    "They’ve tried something before and it didn’t work so they’ve stopped trying.",
    "Each of these can be overcome with education, coaching, and a lot of practice.",
];
// A quotation inside a quotation has single marks.
const COMMENTS: [(&str, &str); 3] = [
    (
        "Kevin",
        "They get comfortable which grows to complacency. Not intentional, but it happens because \
         their focus does not stay on maintaining that network.",
    ),
    (
        "Marie-Louise Collard",
        "perhaps they have never tried it and lack the ‘knowledge confidence’ to put themselves \
         out there.",
    ),
    (
        "John Stepper",
        "The first pattern was that some people saw working out loud as ‘tooting their own horn’ \
         and not suitable for them.",
    ),
];

#[test]
fn quotations_are_word_for_word() {
    check(field("barriers", "quote"), |quote| {
        let source = field("barriers", "source").find(|source| source.entry() == quote.entry());
        let source = source.map(|source| source.words).unwrap_or_default();
        let has = |passage: &str| passage.contains(&quote.words);
        let in_post = POST.into_iter().any(has) && source.starts_with("John Stepper");
        let by = |name| source.starts_with(name) && source.contains("comment");
        let in_comment = COMMENTS.iter().any(|&(name, said)| has(said) && by(name));
        (!in_post && !in_comment).then(|| format!("{source} did not write this"))
    });
    check(field("ui", "hope"), |hope| {
        let quote = hope.words.split(['“', '”']).nth(1).unwrap_or_default();
        let there = !quote.is_empty() && POST.into_iter().any(|passage| passage == quote);
        (!there).then(|| "the post does not say this".to_owned())
    });
}
