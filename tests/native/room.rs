//! The room that is kept for the widget before it is there: what authors are told to keep is what the
//! widget itself keeps, or the post below would move.

const STYLE: &str = include_str!("../../styles/first.css");

#[test]
fn authors_keep_the_room_that_the_widget_keeps() {
    let kept = STYLE.split("min-block-size: ").nth(1).and_then(|rest| rest.split(';').next());
    let kept = format!("min-height:{}", kept.expect("the first one is that of the frame"));
    assert!(kept.ends_with("em"), "{kept}");
    for (name, text) in [
        ("README.md", include_str!("../../README.md")),
        ("docs/embedding.md", include_str!("../../docs/embedding.md")),
        ("src/page/snippet_text.js", include_str!("../../src/page/snippet_text.js")),
    ] {
        let told: Vec<_> = text.match_indices("min-height:").map(|(at, _)| &text[at..]).collect();
        assert!(!told.is_empty(), "{name} says nothing of it");
        assert!(told.iter().all(|told| told.starts_with(&kept)), "{name} keeps another room");
    }
}
