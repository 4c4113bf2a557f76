//! The JSON Schemas that authors' editors read are those of the types, and our own files fit them by name.

use career_insurance::domain::content::schema::schemas;
use std::fs;

const FOLDER: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/src/content");

/// `WRITE_SCHEMAS=1 cargo test --test native schemas` writes them anew.
#[test]
fn schemas_are_those_of_the_types() {
    for (name, schema) in schemas() {
        let text = serde_json::to_string_pretty(&schema).expect("a value") + "\n";
        let path = format!("{FOLDER}/{name}");
        if std::env::var_os("WRITE_SCHEMAS").is_some() {
            fs::write(&path, &text).expect("a file that can be written");
        }
        let there = fs::read_to_string(&path).unwrap_or_default();
        assert!(there == text, "{name} is old: WRITE_SCHEMAS=1 cargo test --test native schemas");
    }
}

#[test]
fn each_of_our_files_names_its_schema() {
    for (file, schema) in [("questions", "questions"), ("habits", "habits"), ("en", "words")] {
        let text =
            fs::read_to_string(format!("{FOLDER}/{file}.json")).expect("a file of the content");
        let line = format!("{{\n  \"$schema\": \"./{schema}.schema.json\",");
        assert!(text.starts_with(&line), "{file}.json");
    }
}
