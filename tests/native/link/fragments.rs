//! Links in the fragment of a page.

use super::records::week_two;
use career_insurance::domain::link::{encode, find, fragment, without};

#[test]
fn the_code_is_found_among_whatever_else_a_fragment_holds() {
    let code = encode(&week_two());
    assert_eq!(find(&fragment(&code)), Some(code.as_str()));
    for around in
        ["career-insurance=Ab-_9", "#career-insurance=Ab-_9", "#top&career-insurance=Ab-_9"]
    {
        assert_eq!(find(around), Some("Ab-_9"), "{around}");
    }
    assert_eq!(find("#a=1&career-insurance=Ab&b=2"), Some("Ab"));
    // What stands behind a link in a sentence.
    for after in [".", ")", ">", "%20and", "\u{201D}"] {
        assert_eq!(find(&format!("#career-insurance=Ab{after}")), Some("Ab"), "{after}");
    }
    for none in ["", "#", "#career-insurance", "#career-insurance=", "#my-career-insurance=Ab"] {
        assert_eq!(find(none), None, "{none}");
    }
}

#[test]
fn a_fragment_is_a_name_that_any_theme_may_look_for_and_both_forms_are_read() {
    let code = encode(&week_two());
    let written = fragment(&code);
    let name = written.strip_prefix('#').expect("a fragment");
    let plain = |c: char| c.is_ascii_alphanumeric() || c == '-' || c == '_';
    assert!(name.starts_with("career-insurance-") && name.chars().all(plain), "{name}");
    for form in ["#career-insurance-", "#career-insurance="] {
        let around = format!("{form}{code}.");
        assert_eq!(find(&around), Some(code.as_str()), "{around}");
        assert_eq!(without(&format!("#a=1&career-insurance-{code}&b")), "#a=1&b");
        assert_eq!(without(&format!("{form}{code}")), "");
    }
    // Headings of a post about it.
    for heading in ["#career-insurance-in-brief", "#career-insurance-1", "#career-insurance--2"] {
        assert_eq!(find(heading), None, "{heading}");
        assert_eq!(without(heading), heading);
    }
}
