//! Files as a later version of the same schema might write them: with more fields, anywhere.

use super::record;
use career_insurance::domain::record::Record;
use career_insurance::domain::save::{decode, encode};
use proptest::prelude::*;
use serde_json::{Map, Value, json};

/// What a later version may put: a plain value, a fact, or facts by key.
fn field() -> impl Strategy<Value = Value> {
    prop_oneof![
        prop::sample::select(&["", "</pre>", "\u{0}"][..]).prop_map(Value::from),
        any::<f64>().prop_map(Value::from),
        (0u64..4, 0u8..3).prop_map(|(at, value)| json!([at, value])),
        prop::collection::btree_map("[ab]", (0u64..4, 0u8..3), 0..3).prop_map(|facts| json!(facts)),
        Just(Value::Null),
    ]
}

/// Fields for the objects on the way down, taken in turn; few names, so that they meet.
fn fields() -> impl Strategy<Value = Vec<Option<(String, Value)>>> {
    prop::collection::vec(prop::option::of(("later-[xyz]", field())), 1..12)
}

/// The objects of the format that may grow: all but those whose keys are ids or weeks.
fn grow(value: &mut Value, fields: &mut impl Iterator<Item = Option<(String, Value)>>) {
    let mut put = |object: &mut Value| {
        if let (Some(Some((key, value))), Value::Object(object)) = (fields.next(), object) {
            object.insert(key, value);
        }
    };
    put(value);
    for looks in value["looks"].as_object_mut().into_iter().flat_map(Map::values_mut) {
        put(looks);
        if let Some(draft) = looks.pointer_mut("/draft/1") {
            put(draft);
            put(&mut draft["circumstances"]);
        }
    }
    for one in value["enrolments"].as_object_mut().into_iter().flat_map(Map::values_mut) {
        put(one);
        put(&mut one["circumstances"]);
        for turn in one["turns"].as_object_mut().into_iter().flat_map(Map::values_mut) {
            put(&mut turn[1]);
            if let Some(place) = turn.pointer_mut("/1/weeks/0/core") {
                put(place);
            }
        }
        for week in one["weeks"].as_array_mut().into_iter().flatten() {
            put(week);
            if !week.is_null() {
                put(&mut week["core"]);
            }
        }
    }
}

/// A record from a file that holds what this version does not know; and that file.
pub fn file() -> impl Strategy<Value = (Record, Value)> {
    (record(), fields()).prop_map(|(record, fields)| {
        let mut value: Value = serde_json::from_str(&encode(&record)).expect("our own JSON");
        grow(&mut value, &mut fields.into_iter().cycle());
        let record = decode(&value.to_string()).expect("what is known in it is unchanged");
        (record, value)
    })
}
