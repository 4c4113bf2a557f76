//! The record inside the page: JSON in a hidden `pre`, in a spelling that nothing on its way can
//! misread. It has no `<`, `>` or `&`, so it is no markup and an entity means nothing in it; it
//! is plain ASCII, so no wrong character set can change it; and it has no white space, so any
//! that turns up was put in by an editor.

use crate::domain::record::Record;
use crate::domain::save::encode;
use std::fmt::Write;

/// Marks the element.
pub(super) const ID: &str = "career-insurance-record";

/// The record, to be put into the element as it is.
pub(super) fn write(record: &Record) -> String {
    let mut block = String::new();
    let (mut quoted, mut escaped) = (false, false);
    for c in encode(record).chars() {
        match c {
            // Only within a text may a character be written by its number.
            _ if !quoted && c.is_whitespace() => {}
            _ if !quoted || c.is_ascii_graphic() && !matches!(c, '<' | '>' | '&') => {
                block.push(c);
            }
            _ => {
                for unit in c.encode_utf16(&mut [0; 2]) {
                    // A String takes whatever is written into it.
                    let _ = write!(block, "\\u{unit:04x}");
                }
            }
        }
        quoted ^= c == '"' && !escaped;
        escaped = quoted && c == '\\' && !escaped;
    }
    block
}

/// The JSON in a page; `None` if no element is marked. One pass, whatever the text.
pub(super) fn find(page: &str) -> Option<String> {
    let mut rest = page;
    loop {
        rest = &rest[rest.find('<')? + 1..];
        let name = rest.get(..3).is_some_and(|name| name.eq_ignore_ascii_case("pre"));
        let end = rest.find('>')?;
        let (tag, after) = (&rest[..end], &rest[end + 1..]);
        if name && tag.contains(ID) {
            let block = &after[..after.find('<').unwrap_or(after.len())];
            let block: String = block.chars().filter(|c| !c.is_whitespace()).collect();
            // The one character that editors like to write as an entity.
            let block = block.replace("&quot;", "\"").replace("&#34;", "\"");
            return Some(block.replace("&#x22;", "\""));
        }
        rest = after;
    }
}
