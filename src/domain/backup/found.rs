//! A record in a text that is no longer ours: re-saved by an office program, saved with all its parts
//! in a single file, or pasted into a mail. It is found by what it is, whatever stands around it, and
//! by no tag.

use crate::domain::record::Record;
use crate::domain::save::{LoadError, decode};
use std::borrow::Cow;

/// Beginnings that are looked at, so that no text takes long. The page itself has one.
const TRIES: usize = 16;
/// How a page may spell a quotation mark.
const QUOTES: [&str; 4] = ["\"", "&quot;", "&#34;", "&#x22;"];
/// Characters that editors write as entities.
const ENTITIES: [(&str, char); 7] = [
    ("quot;", '"'),
    ("#34;", '"'),
    ("#x22;", '"'),
    ("amp;", '&'),
    ("lt;", '<'),
    ("gt;", '>'),
    ("nbsp;", ' '),
];

/// The last record that can be read, as a page shows notes of a reader before it; or why none can be;
/// `None` if nothing begins like one.
pub(super) fn find(text: &str) -> Option<Result<Record, LoadError>> {
    let mut found = None;
    let mut at = 0;
    for _ in 0..TRIES {
        let Some((start, entities)) = begin(&text[at..]) else { break };
        let start = at + start;
        let markup = entities || text[..start].contains("</");
        let (json, length) = json(&text[start..], markup);
        at = start + length.unwrap_or(1);
        match decode(&json) {
            Ok(record) => found = Some(Ok(record)),
            Err(why) => found = found.or(Some(Err(why))),
        }
    }
    found
}

/// Where a record begins, and whether its quotation marks are entities.
fn begin(text: &str) -> Option<(usize, bool)> {
    text.match_indices('{').find_map(|(at, _)| {
        let rest = text[at + 1..].trim_start();
        QUOTES.iter().find_map(|quote| {
            let rest = rest.strip_prefix(quote)?.strip_prefix("career-insurance")?;
            let rest = rest.strip_prefix(quote)?.trim_start();
            rest.starts_with(':').then_some((at, *quote != "\""))
        })
    })
}

/// The JSON that a text begins with, and how long it is there; without a length if it does not end.
/// What mails and editors put in is left out: tags, and within texts line breaks with what begins the
/// next line.
fn json(text: &str, markup: bool) -> (String, Option<usize>) {
    let mut json = String::new();
    let (mut depth, mut quoted, mut escaped, mut broken) = (0u32, false, false, false);
    let mut rest = text;
    while let Some(mut c) = rest.chars().next() {
        rest = &rest[c.len_utf8()..];
        if markup && c == '<' {
            rest = rest.split_once('>').map_or("", |(_, after)| after);
            continue;
        }
        if markup && c == '&' {
            let entity = ENTITIES.iter().find_map(|(name, c)| Some((rest.strip_prefix(name)?, *c)));
            if let Some((after, meant)) = entity {
                (rest, c) = (after, meant);
            }
        }
        let breaks = matches!(c, '\n' | '\r');
        broken = breaks || broken && matches!(c, ' ' | '\t' | '>');
        if broken {
            continue;
        }
        json.push(c);
        if quoted {
            quoted = c != '"' || escaped;
            escaped = c == '\\' && !escaped;
            continue;
        }
        match c {
            '"' => quoted = true,
            '{' | '[' => depth += 1,
            '}' | ']' => depth = depth.saturating_sub(1),
            _ => {}
        }
        if depth == 0 {
            return (json, Some(text.len() - rest.len()));
        }
    }
    (json, None)
}

/// The text as it was before a mail or a file with all parts of a page quoted it (RFC 2045, 6.7). Those
/// begin with headers; what begins as a page or as JSON may hold the same words in a note.
pub(super) fn unquoted(text: &str) -> Cow<'_, str> {
    let quoted = ["quoted-printable", "Quoted-Printable", "QUOTED-PRINTABLE"];
    if text.starts_with(['<', '{']) || !quoted.iter().any(|name| text.contains(name)) {
        return Cow::Borrowed(text);
    }
    let mut bytes = Vec::new();
    let mut parts = text.split('=');
    bytes.extend(parts.next().unwrap_or_default().bytes());
    for part in parts {
        let after = part.strip_prefix("\r\n").or_else(|| part.strip_prefix('\n'));
        let byte = part.get(..2).and_then(|digits| u8::from_str_radix(digits, 16).ok());
        match (after, byte) {
            (Some(after), _) => bytes.extend(after.bytes()),
            (None, Some(byte)) => {
                bytes.push(byte);
                bytes.extend(part[2..].bytes());
            }
            (None, None) => {
                bytes.push(b'=');
                bytes.extend(part.bytes());
            }
        }
    }
    Cow::Owned(String::from_utf8_lossy(&bytes).into_owned())
}
