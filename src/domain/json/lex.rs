//! The grammar of JSON (RFC 8259), to the letter.

use super::Error;

/// A text, and how far it is read.
pub struct Lexer<'t> {
    text: &'t str,
    at: usize,
}

impl<'t> Lexer<'t> {
    pub(in crate::domain) fn new(text: &'t str) -> Self {
        Self { text, at: 0 }
    }

    /// Line and column of the place reached, from 1.
    pub(super) fn place(&self) -> (usize, usize) {
        let read = &self.text.as_bytes()[..self.at.min(self.text.len())];
        let lines = read.split(|byte| *byte == b'\n');
        let (line, column) = lines.fold((0, 0), |(line, _), read| (line + 1, read.len()));
        (line, column.max(1))
    }

    fn byte(&self) -> Option<u8> {
        self.text.as_bytes().get(self.at).copied()
    }

    /// The next byte that is no white space.
    pub(in crate::domain) fn peek(&mut self) -> Option<u8> {
        while matches!(self.byte(), Some(b' ' | b'\n' | b'\r' | b'\t')) {
            self.at += 1;
        }
        self.byte()
    }

    /// Passes this byte, if it comes next.
    pub(in crate::domain) fn has(&mut self, byte: u8) -> bool {
        let found = self.peek() == Some(byte);
        self.at += usize::from(found);
        found
    }

    /// Passes this byte, which must come next.
    pub(in crate::domain) fn pass(&mut self, byte: u8) -> Result<(), Error> {
        if self.has(byte) { Ok(()) } else { Err(self.unexpected()) }
    }

    pub(in crate::domain) fn other_type() -> Error {
        Error::new("a value of another type")
    }

    /// The next value begins like this.
    pub(in crate::domain) fn kind(&mut self, first: u8) -> Result<(), Error> {
        match self.peek() {
            Some(found) if found == first => Ok(()),
            Some(_) => Err(Self::other_type()),
            None => Err(self.unexpected()),
        }
    }

    /// Passes an opening bracket.
    pub(in crate::domain) fn open(&mut self, bracket: u8) -> Result<(), Error> {
        self.kind(bracket)?;
        self.pass(bracket)
    }

    /// The next number, which is whole and not below zero.
    pub(in crate::domain) fn whole_number(&mut self) -> Result<u64, Error> {
        if !self.peek().is_some_and(|byte| byte.is_ascii_digit()) {
            return Err(Self::other_type());
        }
        self.number()?.parse().map_err(|_| Error::new("a value out of range"))
    }

    /// In a list or an object: whether another item comes, with its comma or the end passed.
    pub(in crate::domain) fn more(&mut self, close: u8, first: bool) -> Result<bool, Error> {
        if self.has(close) {
            return Ok(false);
        }
        if !first {
            self.pass(b',')?;
        }
        Ok(true)
    }

    /// Nothing but white space is left.
    pub(in crate::domain) fn end(&mut self) -> Result<(), Error> {
        if self.peek().is_none() { Ok(()) } else { Err(self.unexpected()) }
    }

    pub(in crate::domain) fn unexpected(&self) -> Error {
        Error::new(if self.at < self.text.len() { "unexpected character" } else { "it ends early" })
    }

    /// `true`, `false` or `null`, if it comes next.
    pub(in crate::domain) fn word(&mut self, word: &str) -> bool {
        self.peek();
        let found = self.text[self.at..].starts_with(word);
        self.at += if found { word.len() } else { 0 };
        found
    }

    /// The next number as it is written.
    pub(in crate::domain) fn number(&mut self) -> Result<&'t str, Error> {
        self.peek();
        let from = self.at;
        self.at += usize::from(self.byte() == Some(b'-'));
        match self.byte() {
            Some(b'0') => self.at += 1,
            _ => self.digits()?,
        }
        if self.byte() == Some(b'.') {
            self.at += 1;
            self.digits()?;
        }
        if matches!(self.byte(), Some(b'e' | b'E')) {
            self.at += 1;
            self.at += usize::from(matches!(self.byte(), Some(b'+' | b'-')));
            self.digits()?;
        }
        Ok(&self.text[from..self.at])
    }

    fn digits(&mut self) -> Result<(), Error> {
        let from = self.at;
        while self.byte().is_some_and(|byte| byte.is_ascii_digit()) {
            self.at += 1;
        }
        if self.at > from { Ok(()) } else { Err(self.unexpected()) }
    }

    /// The next text; what it says.
    pub(in crate::domain) fn text(&mut self) -> Result<String, Error> {
        let (written, escaped) = self.quoted()?;
        if !escaped {
            return Ok(written.to_owned());
        }
        unescaped(written).ok_or_else(|| Error::new("half a character"))
    }

    /// The next text as it stands between its quotation marks, and whether it has escapes.
    fn quoted(&mut self) -> Result<(&'t str, bool), Error> {
        self.pass(b'"')?;
        let from = self.at;
        let mut escaped = false;
        loop {
            match self.byte() {
                Some(b'"') => break,
                Some(b'\\') => {
                    escaped = true;
                    self.at += 1;
                    match self.byte() {
                        Some(b'u') => {
                            let hex = self.text.as_bytes().get(self.at + 1..self.at + 5);
                            if !hex.is_some_and(|hex| hex.iter().all(u8::is_ascii_hexdigit)) {
                                return Err(self.unexpected());
                            }
                            self.at += 4;
                        }
                        Some(b'"' | b'\\' | b'/' | b'b' | b'f' | b'n' | b'r' | b't') => {}
                        _ => return Err(self.unexpected()),
                    }
                }
                Some(0x20..) => {}
                _ => return Err(self.unexpected()),
            }
            self.at += 1;
        }
        // Both ends lie beside a quotation mark.
        let written = &self.text[from..self.at];
        self.at += 1;
        Ok((written, escaped))
    }

    /// Passes the next value and gives it as it is written. However deep it is, this takes no
    /// more than a bit of memory for each level.
    pub(in crate::domain) fn skip(&mut self) -> Result<&'t str, Error> {
        self.peek();
        let from = self.at;
        let mut open: Vec<u8> = Vec::new();
        // Within the brackets that were opened last, nothing has come yet.
        let mut first = false;
        loop {
            if let Some(&close) = open.last() {
                if !self.more(close, first)? {
                    open.pop();
                    first = false;
                    if open.is_empty() {
                        break;
                    }
                    continue;
                }
                if close == b'}' {
                    self.quoted()?;
                    self.pass(b':')?;
                }
            }
            first = match self.peek() {
                Some(bracket @ (b'{' | b'[')) => {
                    self.at += 1;
                    // In ASCII a closing bracket comes two after its opening one.
                    open.push(bracket + 2);
                    true
                }
                Some(b'"') => self.quoted().map(|_| false)?,
                Some(b'-' | b'0'..=b'9') => self.number().map(|_| false)?,
                _ if ["null", "true", "false"].iter().any(|word| self.word(word)) => false,
                _ => return Err(self.unexpected()),
            };
            if open.is_empty() {
                break;
            }
        }
        Ok(&self.text[from..self.at])
    }
}

/// What a text with escapes says; `None` for half a character. Its escapes are whole.
fn unescaped(written: &str) -> Option<String> {
    let mut said = String::with_capacity(written.len());
    let mut rest = written;
    while let Some((before, after)) = rest.split_once('\\') {
        said.push_str(before);
        let (kind, after) = after.split_at_checked(1)?;
        rest = after;
        said.push(match kind {
            "b" => '\u{8}',
            "f" => '\u{c}',
            "n" => '\n',
            "r" => '\r',
            "t" => '\t',
            "u" => {
                let mut unit = hex(&mut rest)?;
                if unit >> 10 == 0xD800 >> 10 {
                    rest = rest.strip_prefix("\\u")?;
                    let low = hex(&mut rest)?;
                    (low >> 10 == 0xDC00 >> 10).then_some(())?;
                    unit = 0x10000 + ((unit & 0x3FF) << 10) + (low & 0x3FF);
                }
                char::from_u32(unit)?
            }
            kind => kind.chars().next()?,
        });
    }
    said.push_str(rest);
    Some(said)
}

fn hex(rest: &mut &str) -> Option<u32> {
    let (digits, after) = rest.split_at_checked(4)?;
    *rest = after;
    u32::from_str_radix(digits, 16).ok()
}
