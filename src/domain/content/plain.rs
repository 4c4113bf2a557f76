//! Content as lines of text, one for each value in a fixed order. `src/build.rs` writes the built-in
//! content so, checked, and the program reads it back: without a parser, without the names of fields,
//! and without checking once more what no reader can change.

use super::raw::{BarrierWords, Entries, HabitWords, Plural, VignetteWords};
use super::{Artifact, Barrier, Content, Habit, Item, Kind, Side, Trace, Vignette};

/// What can be written as lines and read back.
trait Plain {
    fn write(&self, to: &mut Vec<String>);

    /// From lines that [`Plain::write`] wrote; from others it is something without sense, and no error.
    fn read(from: &mut Lines) -> Self;
}

type Lines<'a> = std::str::Lines<'a>;

impl Plain for String {
    fn write(&self, to: &mut Vec<String>) {
        to.push(self.clone());
    }

    #[inline(never)]
    fn read(from: &mut Lines) -> Self {
        from.next().unwrap_or_default().to_owned()
    }
}

impl Plain for usize {
    fn write(&self, to: &mut Vec<String>) {
        to.push(self.to_string());
    }

    #[inline(never)]
    fn read(from: &mut Lines) -> Self {
        from.next().and_then(|line| line.parse().ok()).unwrap_or_default()
    }
}

impl Plain for u8 {
    fn write(&self, to: &mut Vec<String>) {
        usize::from(*self).write(to);
    }

    fn read(from: &mut Lines) -> Self {
        Self::try_from(usize::read(from)).unwrap_or_default()
    }
}

impl Plain for bool {
    fn write(&self, to: &mut Vec<String>) {
        u8::from(*self).write(to);
    }

    fn read(from: &mut Lines) -> Self {
        u8::read(from) == 1
    }
}

impl<V: Plain> Plain for Vec<V> {
    fn write(&self, to: &mut Vec<String>) {
        self.len().write(to);
        for each in self {
            each.write(to);
        }
    }

    fn read(from: &mut Lines) -> Self {
        (0..usize::read(from)).map(|_| V::read(from)).collect()
    }
}

impl<V: Plain, const N: usize> Plain for [V; N] {
    fn write(&self, to: &mut Vec<String>) {
        for each in self {
            each.write(to);
        }
    }

    fn read(from: &mut Lines) -> Self {
        std::array::from_fn(|_| V::read(from))
    }
}

/// An empty line stands for nothing: no text of a pack is empty where it may be left out.
impl Plain for Option<String> {
    fn write(&self, to: &mut Vec<String>) {
        to.push(self.clone().unwrap_or_default());
    }

    fn read(from: &mut Lines) -> Self {
        Some(String::read(from)).filter(|text| !text.is_empty())
    }
}

/// Each of a closed set by its place in the list of all.
macro_rules! places {
    ($($set:ident)*) => { $(
        impl Plain for $set {
            fn write(&self, to: &mut Vec<String>) {
                (*self as usize).write(to);
            }

            fn read(from: &mut Lines) -> Self {
                let place = usize::read(from);
                Self::ALL[place.min(Self::ALL.len() - 1)]
            }
        }
    )* };
}

places!(Barrier Kind Artifact Side Trace);

/// Nothing, or one more than its place.
macro_rules! perhaps {
    ($($set:ident)*) => { $(
        impl Plain for Option<$set> {
            fn write(&self, to: &mut Vec<String>) {
                self.map_or(0, |one| one as usize + 1).write(to);
            }

            fn read(from: &mut Lines) -> Self {
                usize::read(from).checked_sub(1).and_then(|place| $set::ALL.get(place)).copied()
            }
        }
    )* };
}

perhaps!(Side Trace);

/// Field by field, in this order.
macro_rules! plain {
    ($($of:ident { $($field:ident)* })*) => { $(
        impl Plain for $of {
            fn write(&self, to: &mut Vec<String>) {
                let Self { $($field),* } = self;
                $($field.write(to);)*
            }

            fn read(from: &mut Lines) -> Self {
                // In the order they are written here.
                $(let $field = Plain::read(from);)*
                Self { $($field),* }
            }
        }
    )* };
}

plain! {
    Content { lang weekdays months themes ui counts barriers items vignettes habits }
    Item { id barrier reversed text }
    Vignette { id between words }
    VignetteWords { text options }
    BarrierWords { title means helps otherwise story quote source }
    Plural { one other }
    Habit {
        id week minutes rung kind serves at shows trace needs makes repeatable outward default
        retired words
    }
    HabitWords { title how short done then example }
}

impl Plain for Entries<String> {
    fn write(&self, to: &mut Vec<String>) {
        let all: Vec<_> = self.iter().map(|(key, value)| [key.to_owned(), value.clone()]).collect();
        all.write(to);
    }

    fn read(from: &mut Lines) -> Self {
        Vec::<[String; 2]>::read(from).into_iter().map(|[key, value]| (key, value)).collect()
    }
}

impl Content {
    /// All of it, as [`Content::from_lines`] reads it.
    ///
    /// # Errors
    /// Says that it would not come back as it is: a text has more than one line.
    pub fn to_lines(&self) -> Result<String, &'static str> {
        let mut lines = Vec::new();
        self.write(&mut lines);
        let text = lines.join("\n");
        if Self::from_lines(&text) == *self { Ok(text) } else { Err("a text of several lines") }
    }

    /// Reads what [`Content::to_lines`] has written. It is as whole as what was written.
    pub fn from_lines(lines: &str) -> Self {
        Self::read(&mut lines.lines())
    }
}
