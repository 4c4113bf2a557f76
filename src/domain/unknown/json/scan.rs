//! Takes JSON apart.

use super::Json;
use crate::domain::json::{Error, Lexer, quoted, read};
use crate::domain::map::Map;

/// Levels that are taken apart. The format has ten; deeper ones are kept as one text, so no
/// text can exhaust the stack.
const DEPTH: u8 = 12;

impl Json {
    /// Takes a text apart.
    pub fn parse(text: &str) -> Result<Self, Error> {
        let mut lexer = Lexer::new(text);
        let json = value(&mut lexer, DEPTH).and_then(|json| lexer.end().map(|()| json));
        json.map_err(|why| why.at(&lexer))
    }
}

fn value(from: &mut Lexer, depth: u8) -> Result<Json, Error> {
    let below = depth.checked_sub(1);
    Ok(match (from.peek(), below) {
        (Some(b'{'), Some(below)) => {
            from.pass(b'{')?;
            let mut fields = Vec::new();
            while from.more(b'}', fields.is_empty())? {
                let key = from.text()?;
                from.pass(b':')?;
                fields.push((key, value(from, below)?));
            }
            let all = fields.len();
            let fields = Map::from(fields);
            if fields.len() < all {
                return Err(Error::new("a name that stands twice"));
            }
            Json::Object(fields)
        }
        (Some(b'['), Some(below)) => {
            from.pass(b'[')?;
            let mut items = Vec::new();
            while from.more(b']', items.is_empty())? {
                items.push(value(from, below)?);
            }
            Json::List(items)
        }
        _ => {
            let text = from.skip()?;
            // One spelling for each text, so that escapes put in or taken out make no difference.
            // Half a character stays as it is written.
            let plain = text.starts_with('"').then(|| read::<String>(text).ok()).flatten();
            Json::Leaf(plain.map_or_else(|| text.to_owned(), |plain| quoted(&plain)))
        }
    })
}
