//! Takes JSON apart. The text has passed the parser of the file format by then, so this only has
//! to find where things end: a third of the code that a second parser would bring to the page.

use super::Json;
use std::collections::BTreeMap;

/// Levels that are taken apart. The format has ten; deeper ones are kept as one text, so no
/// text can exhaust the stack.
const DEPTH: u8 = 12;

/// What is wrong, in plain words.
type Found<T> = Result<T, &'static str>;

impl Json {
    /// Takes a text apart.
    pub fn parse(text: &str) -> Found<Self> {
        Scan { text, at: 0 }.value(DEPTH)
    }
}

struct Scan<'t> {
    text: &'t str,
    at: usize,
}

impl<'t> Scan<'t> {
    fn value(&mut self, depth: u8) -> Found<Json> {
        let below = depth.checked_sub(1);
        Ok(match (self.peek(), below) {
            (Some(b'{'), Some(below)) => {
                let mut fields = BTreeMap::new();
                self.items(b'}', |scan| {
                    let key = plain(scan.whole()).ok_or("a name that is no text")?;
                    scan.pass(b':').ok_or("a name without a value")?;
                    let twice = fields.insert(key, scan.value(below)?).is_some();
                    if twice { Err("a name that stands twice") } else { Ok(()) }
                })?;
                Json::Object(fields)
            }
            (Some(b'['), Some(below)) => {
                let mut items = Vec::new();
                self.items(b']', |scan| {
                    items.push(scan.value(below)?);
                    Ok(())
                })?;
                Json::List(items)
            }
            _ => {
                let text = self.whole();
                // One spelling for each text, so that escapes put in or taken out make no
                // difference.
                let respelt = plain(text).and_then(|text| serde_json::to_string(&text).ok());
                Json::Leaf(respelt.unwrap_or_else(|| text.to_owned()))
            }
        })
    }

    /// From the opening bracket to this closing one, with commas between the items.
    fn items(&mut self, close: u8, mut item: impl FnMut(&mut Self) -> Found<()>) -> Found<()> {
        self.at += 1;
        if self.pass(close).is_some() {
            return Ok(());
        }
        loop {
            item(self)?;
            if self.pass(close).is_some() {
                return Ok(());
            }
            self.pass(b',').ok_or("something between two items")?;
        }
    }

    /// The next value whole, however deep.
    fn whole(&mut self) -> &'t str {
        let first = self.peek();
        let from = self.at;
        let mut open = 0usize;
        while let Some(byte) = self.byte() {
            match byte {
                b'"' => self.quoted(),
                b'{' | b'[' => open += 1,
                b'}' | b']' if open > 0 => open -= 1,
                b'}' | b']' | b',' | b':' | b' ' | b'\n' | b'\r' | b'\t' if open == 0 => break,
                _ => {}
            }
            self.at += 1;
            if open == 0 && matches!(first, Some(b'"' | b'{' | b'[')) {
                break;
            }
        }
        // Both ends lie beside a character of one byte, or at an end of the text.
        self.text.get(from..self.at.min(self.text.len())).unwrap_or_default()
    }

    /// On to the closing quotation mark.
    fn quoted(&mut self) {
        self.at += 1;
        while let Some(byte) = self.byte().filter(|byte| *byte != b'"') {
            self.at += if byte == b'\\' { 2 } else { 1 };
        }
    }

    /// The next byte that is no white space.
    fn peek(&mut self) -> Option<u8> {
        while self.byte().is_some_and(|byte| byte.is_ascii_whitespace()) {
            self.at += 1;
        }
        self.byte()
    }

    fn pass(&mut self, byte: u8) -> Option<()> {
        let found = self.peek() == Some(byte);
        self.at += usize::from(found);
        found.then_some(())
    }

    fn byte(&self) -> Option<u8> {
        self.text.as_bytes().get(self.at).copied()
    }
}

/// What a text in quotation marks says; `None` for anything else, and for half a character.
fn plain(text: &str) -> Option<String> {
    text.starts_with('"').then(|| serde_json::from_str(text).ok())?
}
