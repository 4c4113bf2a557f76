//! Gives serde's derived code what it asks for.

use super::{Error, Lexer};
use serde::de::value::StrDeserializer;
use serde::de::{
    DeserializeSeed, Deserializer, EnumAccess, IntoDeserializer, MapAccess, SeqAccess,
    VariantAccess, Visitor,
};

type Read<T> = Result<T, Error>;

impl Lexer<'_> {
    fn whole_number(&mut self) -> Read<u64> {
        match self.peek() {
            Some(b'0'..=b'9') => {}
            _ => return Err(Error::new("a value of another type")),
        }
        self.number()?.parse().map_err(|_| Error::new("a value out of range"))
    }

    fn open(&mut self, bracket: u8) -> Read<()> {
        match self.peek() {
            Some(found) if found == bracket => self.pass(bracket),
            Some(_) => Err(Error::new("a value of another type")),
            None => Err(self.unexpected()),
        }
    }
}

impl<'de> Deserializer<'de> for &mut Lexer<'_> {
    type Error = Error;

    /// No type asks for this.
    fn deserialize_any<V: Visitor<'de>>(self, _: V) -> Read<V::Value> {
        Err(self.unexpected())
    }

    fn deserialize_bool<V: Visitor<'de>>(self, visitor: V) -> Read<V::Value> {
        let yes = self.word("true");
        if yes || self.word("false") {
            return visitor.visit_bool(yes);
        }
        Err(Error::new("a value of another type"))
    }

    fn deserialize_u8<V: Visitor<'de>>(self, visitor: V) -> Read<V::Value> {
        visitor.visit_u64(self.whole_number()?)
    }

    fn deserialize_u16<V: Visitor<'de>>(self, visitor: V) -> Read<V::Value> {
        visitor.visit_u64(self.whole_number()?)
    }

    fn deserialize_u32<V: Visitor<'de>>(self, visitor: V) -> Read<V::Value> {
        visitor.visit_u64(self.whole_number()?)
    }

    fn deserialize_u64<V: Visitor<'de>>(self, visitor: V) -> Read<V::Value> {
        visitor.visit_u64(self.whole_number()?)
    }

    fn deserialize_str<V: Visitor<'de>>(self, visitor: V) -> Read<V::Value> {
        self.deserialize_string(visitor)
    }

    fn deserialize_string<V: Visitor<'de>>(self, visitor: V) -> Read<V::Value> {
        if self.peek().is_some_and(|byte| byte != b'"') {
            return Err(Error::new("a value of another type"));
        }
        visitor.visit_string(self.text()?)
    }

    fn deserialize_identifier<V: Visitor<'de>>(self, visitor: V) -> Read<V::Value> {
        visitor.visit_str(&self.text()?)
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Read<V::Value> {
        if self.word("null") { visitor.visit_none() } else { visitor.visit_some(self) }
    }

    fn deserialize_seq<V: Visitor<'de>>(self, visitor: V) -> Read<V::Value> {
        self.open(b'[')?;
        let mut items = Items::new(self);
        let value = visitor.visit_seq(&mut items)?;
        // What was read may have been enough for the type, and still not all.
        if items.more(b']')? {
            return Err(Error::new("a list of another length"));
        }
        Ok(value)
    }

    fn deserialize_tuple<V: Visitor<'de>>(self, _: usize, visitor: V) -> Read<V::Value> {
        self.deserialize_seq(visitor)
    }

    fn deserialize_map<V: Visitor<'de>>(self, visitor: V) -> Read<V::Value> {
        self.open(b'{')?;
        visitor.visit_map(Items::new(self))
    }

    fn deserialize_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        _: &'static [&'static str],
        visitor: V,
    ) -> Read<V::Value> {
        self.deserialize_map(visitor)
    }

    fn deserialize_enum<V: Visitor<'de>>(
        self,
        _: &'static str,
        _: &'static [&'static str],
        visitor: V,
    ) -> Read<V::Value> {
        let inside = self.has(b'{');
        visitor.visit_enum(Variant { lexer: self, inside })
    }

    fn deserialize_ignored_any<V: Visitor<'de>>(self, visitor: V) -> Read<V::Value> {
        self.skip()?;
        visitor.visit_unit()
    }

    serde::forward_to_deserialize_any! {
        i8 i16 i32 i64 i128 u128 f32 f64 char bytes byte_buf unit unit_struct newtype_struct
        tuple_struct
    }
}

/// The items of a list or an object, one after the other.
struct Items<'l, 't> {
    lexer: &'l mut Lexer<'t>,
    first: bool,
    ended: bool,
}

impl<'l, 't> Items<'l, 't> {
    fn new(lexer: &'l mut Lexer<'t>) -> Self {
        Self { lexer, first: true, ended: false }
    }

    fn more(&mut self, close: u8) -> Read<bool> {
        let first = std::mem::take(&mut self.first);
        self.ended = self.ended || !self.lexer.more(close, first)?;
        Ok(!self.ended)
    }
}

impl<'de> SeqAccess<'de> for &mut Items<'_, '_> {
    type Error = Error;

    fn next_element_seed<S: DeserializeSeed<'de>>(&mut self, seed: S) -> Read<Option<S::Value>> {
        if self.more(b']')? { seed.deserialize(&mut *self.lexer).map(Some) } else { Ok(None) }
    }
}

impl<'de> MapAccess<'de> for Items<'_, '_> {
    type Error = Error;

    fn next_key_seed<S: DeserializeSeed<'de>>(&mut self, seed: S) -> Read<Option<S::Value>> {
        if !self.more(b'}')? {
            return Ok(None);
        }
        let key = self.lexer.text()?;
        seed.deserialize(Key(&key)).map(Some)
    }

    fn next_value_seed<S: DeserializeSeed<'de>>(&mut self, seed: S) -> Read<S::Value> {
        self.lexer.pass(b':')?;
        seed.deserialize(&mut *self.lexer)
    }
}

/// The name of a field: always a text, also where it says a number.
struct Key<'k>(&'k str);

impl Key<'_> {
    fn whole_number(&self) -> Read<u64> {
        let number = self.0.parse().ok();
        // One spelling for each number, so that none stands twice.
        let plain = self.0 == "0" || self.0.starts_with(|first| matches!(first, '1'..='9'));
        number.filter(|_| plain).ok_or_else(|| Error::new("a name that is no number"))
    }
}

impl<'de> Deserializer<'de> for Key<'_> {
    type Error = Error;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Read<V::Value> {
        visitor.visit_str(self.0)
    }

    fn deserialize_u8<V: Visitor<'de>>(self, visitor: V) -> Read<V::Value> {
        visitor.visit_u64(self.whole_number()?)
    }

    fn deserialize_u32<V: Visitor<'de>>(self, visitor: V) -> Read<V::Value> {
        visitor.visit_u64(self.whole_number()?)
    }

    fn deserialize_u64<V: Visitor<'de>>(self, visitor: V) -> Read<V::Value> {
        visitor.visit_u64(self.whole_number()?)
    }

    fn deserialize_enum<V: Visitor<'de>>(
        self,
        _: &'static str,
        _: &'static [&'static str],
        visitor: V,
    ) -> Read<V::Value> {
        let name: StrDeserializer<Error> = self.0.into_deserializer();
        visitor.visit_enum(name)
    }

    serde::forward_to_deserialize_any! {
        bool i8 i16 i32 i64 i128 u16 u128 f32 f64 char str string bytes byte_buf option unit
        unit_struct newtype_struct seq tuple tuple_struct map struct identifier ignored_any
    }
}

/// One of several words, or an object whose only name is such a word and holds its value.
struct Variant<'l, 't> {
    lexer: &'l mut Lexer<'t>,
    inside: bool,
}

impl<'de> EnumAccess<'de> for Variant<'_, '_> {
    type Error = Error;
    type Variant = Self;

    fn variant_seed<S: DeserializeSeed<'de>>(self, seed: S) -> Read<(S::Value, Self)> {
        let variant = seed.deserialize(&mut *self.lexer)?;
        if self.inside {
            self.lexer.pass(b':')?;
        }
        Ok((variant, self))
    }
}

impl<'de> VariantAccess<'de> for Variant<'_, '_> {
    type Error = Error;

    fn unit_variant(self) -> Read<()> {
        if !self.inside {
            return Ok(());
        }
        // As serde has it: a word can be an object with nothing in it.
        if !self.lexer.word("null") {
            return Err(Error::new("a value of another type"));
        }
        self.lexer.pass(b'}')
    }

    fn newtype_variant_seed<S: DeserializeSeed<'de>>(self, seed: S) -> Read<S::Value> {
        if !self.inside {
            return Err(Error::new("a word without its value"));
        }
        let value = seed.deserialize(&mut *self.lexer)?;
        self.lexer.pass(b'}')?;
        Ok(value)
    }

    /// No type has such a variant.
    fn tuple_variant<V: Visitor<'de>>(self, _: usize, _: V) -> Read<V::Value> {
        Err(self.lexer.unexpected())
    }

    /// No type has such a variant.
    fn struct_variant<V: Visitor<'de>>(self, _: &'static [&'static str], _: V) -> Read<V::Value> {
        Err(self.lexer.unexpected())
    }
}
