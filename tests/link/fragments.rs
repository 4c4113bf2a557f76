//! Links in the fragment of a page.

use crate::records::week_two;
use career_insurance::domain::link::{encode, find, fragment};

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
