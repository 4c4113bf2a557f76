//! Gives serde's derived code what it asks for: words, words with a value, and keys.

use super::{Error, FromJson, Lexer};
use serde::de::value::StrDeserializer;
use serde::de::{
    DeserializeSeed, Deserializer, EnumAccess, IntoDeserializer, VariantAccess, Visitor,
};

pub(super) type Result<T> = std::result::Result<T, Error>;

impl<'de> Deserializer<'de> for &mut Lexer<'_> {
    type Error = Error;

    /// No type asks for this.
    fn deserialize_any<V: Visitor<'de>>(self, _: V) -> Result<V::Value> {
        Err(self.unexpected())
    }

    fn deserialize_u8<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value> {
        visitor.visit_u8(u8::from_json(self)?)
    }

    fn deserialize_string<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value> {
        visitor.visit_string(String::from_json(self)?)
    }

    fn deserialize_identifier<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value> {
        visitor.visit_str(&self.text()?)
    }

    fn deserialize_enum<V: Visitor<'de>>(
        self,
        _: &'static str,
        _: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value> {
        let inside = self.has(b'{');
        visitor.visit_enum(Variant { lexer: self, inside })
    }

    serde::forward_to_deserialize_any! {
        bool i8 i16 i32 i64 i128 u16 u32 u64 u128 f32 f64 char str bytes byte_buf option unit
        unit_struct newtype_struct seq tuple tuple_struct map struct ignored_any
    }
}

/// The name of a field: always a text, also where it says a number.
pub(super) struct Key<'k>(pub &'k str);

impl Key<'_> {
    fn whole_number(&self) -> Result<u64> {
        let number = self.0.parse().ok();
        // One spelling for each number, so that none stands twice.
        let plain = self.0 == "0" || self.0.starts_with(|first| matches!(first, '1'..='9'));
        number.filter(|_| plain).ok_or_else(|| Error::new("a name that is no number"))
    }
}

impl<'de> Deserializer<'de> for Key<'_> {
    type Error = Error;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value> {
        visitor.visit_str(self.0)
    }

    fn deserialize_u8<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value> {
        visitor.visit_u64(self.whole_number()?)
    }

    fn deserialize_u32<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value> {
        visitor.visit_u64(self.whole_number()?)
    }

    fn deserialize_u64<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value> {
        visitor.visit_u64(self.whole_number()?)
    }

    fn deserialize_enum<V: Visitor<'de>>(
        self,
        _: &'static str,
        _: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value> {
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

    fn variant_seed<S: DeserializeSeed<'de>>(self, seed: S) -> Result<(S::Value, Self)> {
        let variant = seed.deserialize(&mut *self.lexer)?;
        if self.inside {
            self.lexer.pass(b':')?;
        }
        Ok((variant, self))
    }
}

impl<'de> VariantAccess<'de> for Variant<'_, '_> {
    type Error = Error;

    fn unit_variant(self) -> Result<()> {
        if !self.inside {
            return Ok(());
        }
        // As serde has it: a word can be an object with nothing in it.
        if !self.lexer.word("null") {
            return Err(Lexer::other_type());
        }
        self.lexer.pass(b'}')
    }

    fn newtype_variant_seed<S: DeserializeSeed<'de>>(self, seed: S) -> Result<S::Value> {
        if !self.inside {
            return Err(Error::new("a word without its value"));
        }
        let value = seed.deserialize(&mut *self.lexer)?;
        self.lexer.pass(b'}')?;
        Ok(value)
    }

    /// No type has such a variant.
    fn tuple_variant<V: Visitor<'de>>(self, _: usize, _: V) -> Result<V::Value> {
        Err(self.lexer.unexpected())
    }

    /// No type has such a variant.
    fn struct_variant<V: Visitor<'de>>(self, _: &'static [&'static str], _: V) -> Result<V::Value> {
        Err(self.lexer.unexpected())
    }
}
