//! Takes what serde's derived code gives.

use super::Error;
use serde::Serialize;
use serde::ser::{
    Impossible, SerializeMap, SerializeSeq, SerializeStruct, SerializeTuple, Serializer,
};

type Written<T = ()> = Result<T, Error>;

/// Writes to the end of a text.
pub struct Writer<'t>(pub &'t mut String);

/// A text in quotation marks, with escapes only where there is no other way.
pub fn quote(text: &str, to: &mut String) {
    to.push('"');
    for c in text.chars() {
        let escape = match c {
            '"' => "\\\"",
            '\\' => "\\\\",
            '\n' => "\\n",
            '\r' => "\\r",
            '\t' => "\\t",
            '\u{8}' => "\\b",
            '\u{c}' => "\\f",
            '\0'..='\u{1f}' => {
                let digit = |digit: u32| char::from_digit(digit, 16).unwrap_or('0');
                to.push_str("\\u00");
                to.push(digit(u32::from(c) >> 4));
                to.push(digit(u32::from(c) & 0xf));
                continue;
            }
            c => {
                to.push(c);
                continue;
            }
        };
        to.push_str(escape);
    }
    to.push('"');
}

/// The items of a list or an object, with its closing bracket.
pub struct Items<'w, 't> {
    to: &'w mut Writer<'t>,
    first: bool,
    close: char,
}

impl<'w, 't> Items<'w, 't> {
    fn new(to: &'w mut Writer<'t>, open: char, close: char) -> Self {
        to.0.push(open);
        Self { to, first: true, close }
    }

    fn item(&mut self) {
        if !std::mem::take(&mut self.first) {
            self.to.0.push(',');
        }
    }
}

/// What the format has no use for.
fn never<T>() -> Written<T> {
    Err(Error::new("nothing that a file holds"))
}

impl<'w, 't> Serializer for &'w mut Writer<'t> {
    type Ok = ();
    type Error = Error;
    type SerializeSeq = Items<'w, 't>;
    type SerializeTuple = Items<'w, 't>;
    type SerializeTupleStruct = Impossible<(), Error>;
    type SerializeTupleVariant = Impossible<(), Error>;
    type SerializeMap = Items<'w, 't>;
    type SerializeStruct = Items<'w, 't>;
    type SerializeStructVariant = Impossible<(), Error>;

    fn serialize_bool(self, yes: bool) -> Written {
        self.0.push_str(if yes { "true" } else { "false" });
        Ok(())
    }

    fn serialize_u8(self, number: u8) -> Written {
        self.serialize_u64(number.into())
    }

    fn serialize_u16(self, number: u16) -> Written {
        self.serialize_u64(number.into())
    }

    fn serialize_u32(self, number: u32) -> Written {
        self.serialize_u64(number.into())
    }

    fn serialize_u64(self, number: u64) -> Written {
        self.0.push_str(&number.to_string());
        Ok(())
    }

    fn serialize_str(self, text: &str) -> Written {
        quote(text, self.0);
        Ok(())
    }

    fn serialize_none(self) -> Written {
        self.0.push_str("null");
        Ok(())
    }

    fn serialize_some<T: Serialize + ?Sized>(self, value: &T) -> Written {
        value.serialize(self)
    }

    fn serialize_unit_variant(self, _: &'static str, _: u32, name: &'static str) -> Written {
        self.serialize_str(name)
    }

    fn serialize_newtype_variant<T: Serialize + ?Sized>(
        self,
        _: &'static str,
        _: u32,
        name: &'static str,
        value: &T,
    ) -> Written {
        let mut items = Items::new(self, '{', '}');
        SerializeStruct::serialize_field(&mut items, name, value)?;
        SerializeStruct::end(items)
    }

    fn serialize_seq(self, _: Option<usize>) -> Written<Items<'w, 't>> {
        Ok(Items::new(self, '[', ']'))
    }

    fn serialize_tuple(self, _: usize) -> Written<Items<'w, 't>> {
        Ok(Items::new(self, '[', ']'))
    }

    fn serialize_map(self, _: Option<usize>) -> Written<Items<'w, 't>> {
        Ok(Items::new(self, '{', '}'))
    }

    fn serialize_struct(self, _: &'static str, _: usize) -> Written<Items<'w, 't>> {
        Ok(Items::new(self, '{', '}'))
    }

    fn serialize_i8(self, _: i8) -> Written {
        never()
    }

    fn serialize_i16(self, _: i16) -> Written {
        never()
    }

    fn serialize_i32(self, _: i32) -> Written {
        never()
    }

    fn serialize_i64(self, _: i64) -> Written {
        never()
    }

    fn serialize_f32(self, _: f32) -> Written {
        never()
    }

    fn serialize_f64(self, _: f64) -> Written {
        never()
    }

    fn serialize_char(self, _: char) -> Written {
        never()
    }

    fn serialize_bytes(self, _: &[u8]) -> Written {
        never()
    }

    fn serialize_unit(self) -> Written {
        never()
    }

    fn serialize_unit_struct(self, _: &'static str) -> Written {
        never()
    }

    fn serialize_newtype_struct<T: Serialize + ?Sized>(self, _: &'static str, _: &T) -> Written {
        never()
    }

    fn serialize_tuple_struct(self, _: &'static str, _: usize) -> Written<Impossible<(), Error>> {
        never()
    }

    fn serialize_tuple_variant(
        self,
        _: &'static str,
        _: u32,
        _: &'static str,
        _: usize,
    ) -> Written<Impossible<(), Error>> {
        never()
    }

    fn serialize_struct_variant(
        self,
        _: &'static str,
        _: u32,
        _: &'static str,
        _: usize,
    ) -> Written<Impossible<(), Error>> {
        never()
    }
}

impl SerializeSeq for Items<'_, '_> {
    type Ok = ();
    type Error = Error;

    fn serialize_element<T: Serialize + ?Sized>(&mut self, value: &T) -> Written {
        self.item();
        value.serialize(&mut *self.to)
    }

    fn end(self) -> Written {
        self.to.0.push(self.close);
        Ok(())
    }
}

impl SerializeTuple for Items<'_, '_> {
    type Ok = ();
    type Error = Error;

    fn serialize_element<T: Serialize + ?Sized>(&mut self, value: &T) -> Written {
        SerializeSeq::serialize_element(self, value)
    }

    fn end(self) -> Written {
        SerializeSeq::end(self)
    }
}

impl SerializeMap for Items<'_, '_> {
    type Ok = ();
    type Error = Error;

    fn serialize_key<T: Serialize + ?Sized>(&mut self, key: &T) -> Written {
        self.item();
        let from = self.to.0.len();
        key.serialize(&mut *self.to)?;
        // A name is a text, also where it says a number.
        if !self.to.0[from..].starts_with('"') {
            self.to.0.insert(from, '"');
            self.to.0.push('"');
        }
        Ok(())
    }

    fn serialize_value<T: Serialize + ?Sized>(&mut self, value: &T) -> Written {
        self.to.0.push(':');
        value.serialize(&mut *self.to)
    }

    fn end(self) -> Written {
        SerializeSeq::end(self)
    }
}

impl SerializeStruct for Items<'_, '_> {
    type Ok = ();
    type Error = Error;

    fn serialize_field<T: Serialize + ?Sized>(&mut self, name: &'static str, value: &T) -> Written {
        SerializeSeq::serialize_element(self, name)?;
        self.to.0.push(':');
        value.serialize(&mut *self.to)
    }

    fn end(self) -> Written {
        SerializeSeq::end(self)
    }
}
