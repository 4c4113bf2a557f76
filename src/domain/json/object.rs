//! Values from JSON. One piece of code reads all objects; a type says only where each field goes.
//!
//! Serde's derived code would do, and does where a type is a word: for objects it writes the whole
//! reading anew for each type, and these were a sixth of the program.

use super::read::{Key, Result};
use super::{Error, Lexer};
use serde::de::DeserializeOwned;

/// What can be read from JSON.
pub trait FromJson: Sized {
    /// Reads the next value.
    ///
    /// # Errors
    /// Says what is wrong with it.
    fn from_json(from: &mut Lexer) -> Result<Self>;
}

/// The fields of an object.
pub struct Fields {
    /// Names that are not listed here are errors, and are passed over if not.
    pub strict: bool,
    /// The names that must be there.
    pub required: &'static [&'static str],
    /// The names that may be there.
    pub optional: &'static [&'static str],
}

/// Reads an object. `field` reads the value of one field, which it gets by its place among the
/// required and then the optional names.
///
/// # Errors
/// Says which field is missing, stands twice, or can't be read.
pub fn object(
    from: &mut Lexer,
    fields: &Fields,
    field: &mut dyn FnMut(usize, &mut Lexer) -> Result<()>,
) -> Result<()> {
    from.open(b'{')?;
    let mut seen = 0u32;
    let mut first = true;
    while from.more(b'}', first)? {
        first = false;
        let name = from.text()?;
        let mut names = fields.required.iter().chain(fields.optional);
        let Some(at) = names.position(|known| *known == name) else {
            if fields.strict {
                return Err(Error::named("unknown field", &name));
            }
            from.pass(b':')?;
            from.skip()?;
            continue;
        };
        if seen & 1 << at != 0 {
            return Err(Error::named("duplicate field", &name));
        }
        seen |= 1 << at;
        from.pass(b':')?;
        field(at, from)?;
    }
    match fields.required.get(seen.trailing_ones() as usize) {
        Some(missing) => Err(Error::named("missing field", missing)),
        None => Ok(()),
    }
}

/// Reads an object whose names say anything: `entry` gets each, and reads its value.
///
/// # Errors
/// Those of `entry`, and what is no object.
pub fn entries(
    from: &mut Lexer,
    entry: &mut dyn FnMut(&str, &mut Lexer) -> Result<()>,
) -> Result<()> {
    from.open(b'{')?;
    let mut first = true;
    while from.more(b'}', first)? {
        first = false;
        let name = from.text()?;
        from.pass(b':')?;
        entry(&name, from)?;
    }
    Ok(())
}

/// Reads a list: `item` reads each.
///
/// # Errors
/// Those of `item`, and what is no list.
pub fn list(from: &mut Lexer, item: &mut dyn FnMut(&mut Lexer) -> Result<()>) -> Result<()> {
    from.open(b'[')?;
    let mut first = true;
    while from.more(b']', first)? {
        first = false;
        item(from)?;
    }
    Ok(())
}

/// A name as a key.
///
/// # Errors
/// Says that it is none.
pub fn key<K: DeserializeOwned>(name: &str) -> Result<K> {
    K::deserialize(Key(name))
}

impl FromJson for String {
    fn from_json(from: &mut Lexer) -> Result<Self> {
        from.kind(b'"')?;
        from.text()
    }
}

impl FromJson for bool {
    fn from_json(from: &mut Lexer) -> Result<Self> {
        let yes = from.word("true");
        if yes || from.word("false") { Ok(yes) } else { Err(Lexer::other_type()) }
    }
}

macro_rules! numbers {
    ($($number:ident)*) => { $(
        impl FromJson for $number {
            fn from_json(from: &mut Lexer) -> Result<Self> {
                let number = from.whole_number()?;
                number.try_into().map_err(|_| Error::new("a value out of range"))
            }
        }
    )* };
}

numbers!(u8 u16 u32 u64);

impl<V: FromJson> FromJson for Option<V> {
    fn from_json(from: &mut Lexer) -> Result<Self> {
        if from.word("null") { Ok(None) } else { V::from_json(from).map(Some) }
    }
}

impl<V: FromJson> FromJson for Vec<V> {
    fn from_json(from: &mut Lexer) -> Result<Self> {
        let mut all = Self::new();
        list(from, &mut |from| {
            all.push(V::from_json(from)?);
            Ok(())
        })?;
        Ok(all)
    }
}

impl<V: FromJson, const N: usize> FromJson for [V; N] {
    fn from_json(from: &mut Lexer) -> Result<Self> {
        let all = Vec::from_json(from)?;
        Self::try_from(all).map_err(|_| Error::new("a list of another length"))
    }
}

impl<A: FromJson, B: FromJson> FromJson for (A, B) {
    fn from_json(from: &mut Lexer) -> Result<Self> {
        from.open(b'[')?;
        let one = A::from_json(from)?;
        from.pass(b',')?;
        let pair = (one, B::from_json(from)?);
        from.pass(b']')?;
        Ok(pair)
    }
}

/// Types that serde reads: words, and words with a value.
macro_rules! words {
    ($($type:ty),* $(,)?) => { $(
        impl $crate::domain::json::FromJson for $type {
            fn from_json(
                from: &mut $crate::domain::json::Lexer,
            ) -> Result<Self, $crate::domain::json::Error> {
                serde::Deserialize::deserialize(from)
            }
        }
    )* };
}

/// Reads a type as an object of its fields: those that must be there, then those that may be left
/// out. A field with another name in the file gives it. `strict` refuses names that are not
/// listed.
macro_rules! fields {
    ($type:ident { $($must:ident $(as $must_name:literal)?),* $(,)? }) => {
        $crate::domain::json::fields!($type { $($must $(as $must_name)?),* } or {});
    };
    (strict $type:ident { $($must:ident $(as $must_name:literal)?),* $(,)? }) => {
        $crate::domain::json::fields!(strict $type { $($must $(as $must_name)?),* } or {});
    };
    ($type:ident { $($must:ident $(as $must_name:literal)?),* } or { $($may:ident),* $(,)? }) => {
        $crate::domain::json::fields!(@ false $type { $($must $(as $must_name)?),* } { $($may),* });
    };
    (strict $type:ident { $($must:ident $(as $must_name:literal)?),* } or { $($may:ident),* $(,)? }) => {
        $crate::domain::json::fields!(@ true $type { $($must $(as $must_name)?),* } { $($may),* });
    };
    (@ $strict:literal $type:ident { $($must:ident $(as $must_name:literal)?),* } { $($may:ident),* }) => {
        impl $crate::domain::json::FromJson for $type {
            #[allow(irrefutable_let_patterns, reason = "a type may have no field that must be there")]
            fn from_json(
                from: &mut $crate::domain::json::Lexer,
            ) -> Result<Self, $crate::domain::json::Error> {
                use $crate::domain::json::{Fields, FromJson, object};
                #[allow(non_camel_case_types, clippy::upper_case_acronyms)]
                enum At { $($must,)* $($may,)* }
                const FIELDS: Fields = Fields {
                    strict: $strict,
                    required: &[$($crate::domain::json::fields!(@name $must $($must_name)?)),*],
                    optional: &[$(stringify!($may)),*],
                };
                $(let mut $must = None;)*
                $(let mut $may = None;)*
                object(from, &FIELDS, &mut |at, from| {
                    match at {
                        $(at if at == At::$must as usize => $must = Some(FromJson::from_json(from)?),)*
                        $(at if at == At::$may as usize => $may = Some(FromJson::from_json(from)?),)*
                        _ => {}
                    }
                    Ok(())
                })?;
                let ($(Some($must),)*) = ($($must,)*) else { return Err(from.unexpected()) };
                Ok(Self { $($must,)* $($may: $may.unwrap_or_default(),)* })
            }
        }
    };
    (@name $must:ident) => { stringify!($must) };
    (@name $must:ident $name:literal) => { $name };
}

pub(in crate::domain) use {fields, words};
