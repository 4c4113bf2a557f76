//! Texts with `{names}` in them, where values go.

/// Puts values into the `{names}` of a text. One pass, so that a value with braces in it stays
/// as it is.
pub fn fill(text: &str, values: &[(&str, &str)]) -> String {
    let value = |name| values.iter().find(|(known, _)| *known == name).map(|(_, value)| *value);
    let filled = parts(text).map(|part| match part {
        Part::Words(words) => words,
        Part::Name(name) => value(name).unwrap_or_default(),
    });
    filled.collect()
}

/// A piece of a text: words, or the `{name}` of a value that goes there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part<'a> {
    /// As they are.
    Words(&'a str),
    /// What stands between two braces.
    Name(&'a str),
}

/// The pieces of a text in their order. A brace that nothing closes belongs to the words.
pub fn parts(text: &str) -> impl Iterator<Item = Part<'_>> {
    let mut rest = text;
    std::iter::from_fn(move || {
        if rest.is_empty() {
            return None;
        }
        let name = rest.strip_prefix('{').and_then(|inside| inside.split_once('}'));
        if let Some((name, after)) = name {
            rest = after;
            return Some(Part::Name(name));
        }
        let first = rest.chars().next().map_or(0, char::len_utf8);
        let end = rest[first..].find('{').map_or(rest.len(), |at| first + at);
        let (words, after) = rest.split_at(end);
        rest = after;
        Some(Part::Words(words))
    })
}
