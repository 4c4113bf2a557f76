//! Structs of facts: the one list of their fields, and the merging that follows from it.

use crate::domain::map::Map;
use crate::domain::stamped::{Join, Moment, Stamped};

/// Declares a struct of facts, and joins, dates and drops it field by field.
macro_rules! facts {
    (
        $(#[$about:meta])*
        pub struct $name:ident { $( $(#[$doc:meta])* pub $field:ident: $type:ty, )* }
    ) => {
        $(#[$about])*
        pub struct $name { $( $(#[$doc])* pub $field: $type, )* }

        impl $crate::domain::stamped::Join for $name {
            fn join(&mut self, other: Self) {
                $( self.$field.join(other.$field); )*
            }

            fn newest(&self) -> Moment {
                0 $( .max(self.$field.newest()) )*
            }
        }

        impl $crate::domain::record::facts::Dated for $name {
            fn drop_until(&mut self, last: Moment) {
                $( $crate::domain::record::facts::Dated::drop_until(&mut self.$field, last); )*
            }
        }
    };
}
pub(super) use facts;

/// What a deletion can take facts from.
pub trait Dated {
    /// Drops the facts up to this moment.
    fn drop_until(&mut self, last: Moment);
}

/// A fact that is not optional goes only with the whole that it belongs to.
impl<V> Dated for Stamped<V> {
    fn drop_until(&mut self, _: Moment) {}
}

impl<V> Dated for Option<Stamped<V>> {
    fn drop_until(&mut self, last: Moment) {
        if self.as_ref().is_some_and(|fact| fact.at <= last) {
            *self = None;
        }
    }
}

impl<K: Ord, V: Ord> Dated for Map<K, Stamped<V>> {
    fn drop_until(&mut self, last: Moment) {
        self.retain(|_, fact| fact.newest() > last);
    }
}
