//! JSON Schema of content packs, generated from the types that parse them: an editor completes and
//! underlines by it. Native only; tests/native/schemas.rs writes the files in src/content/.

use super::raw::{Habits, Pack, Questions};
use super::words::Words;
use super::{Count, Text};
use crate::domain::barrier::Barrier;
use schemars::{Schema, schema_for};
use serde_json::{Map, Value, json};

/// The schemas, each with the name of its file.
pub fn schemas() -> [(&'static str, Value); 4] {
    [
        ("questions.schema.json", whole(schema_for!(Questions))),
        ("habits.schema.json", whole(schema_for!(Habits))),
        ("words.schema.json", whole(schema_for!(Words))),
        ("pack.schema.json", whole(schema_for!(Pack))),
    ]
}

/// Adds the keys that only code knows: those of the closed lists.
fn whole(schema: Schema) -> Value {
    let mut schema = schema.to_value();
    let barriers = Barrier::ALL.map(Barrier::id);
    // In the schema of a whole pack, the words are a part.
    for words in ["/properties", "/$defs/Words/properties"] {
        for (name, keys) in [("ui", Text::KEYS), ("counts", Count::KEYS), ("barriers", &barriers)] {
            if let Some(Value::Object(map)) = schema.pointer_mut(&format!("{words}/{name}")) {
                close(map, keys);
            }
        }
    }
    schema
}

/// An object with these keys, no others, and each of them.
fn close(map: &mut Map<String, Value>, keys: &[&str]) {
    let each = map.insert("additionalProperties".into(), json!(false)).unwrap_or_default();
    let properties: Map<_, _> = keys.iter().map(|key| ((*key).into(), each.clone())).collect();
    map.insert("properties".into(), properties.into());
    map.insert("required".into(), json!(keys));
}
