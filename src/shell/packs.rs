//! The content of the widgets on this page. Each pack is parsed once and lives as long as the page,
//! so that everything below can borrow from it and a widget that comes and goes costs nothing anew.

use crate::domain::content::{Content, ContentError};
use std::cell::RefCell;
use std::collections::HashMap;

thread_local! {
    static PACKS: RefCell<HashMap<String, &'static Content>> = RefCell::default();
}

/// What src/build.rs has written out.
const BUILT_IN: &str = include_str!(concat!(env!("OUT_DIR"), "/content.txt"));

/// An author's own pack, or the built-in one; that one also where the author's is wrong, of which
/// `wrong` has told already.
pub fn content(pack: Option<&str>) -> &'static Content {
    let key = pack.unwrap_or_default();
    let kept = PACKS.with_borrow(|packs| packs.get(key).copied());
    kept.unwrap_or_else(|| {
        let parsed = pack.and_then(|pack| parse(pack).ok());
        let content = parsed.unwrap_or_else(|| Content::from_lines(BUILT_IN));
        let kept: &'static Content = Box::leak(Box::new(content));
        PACKS.with_borrow_mut(|packs| packs.insert(key.to_owned(), kept));
        kept
    })
}

/// Reads an author's own pack.
///
/// # Errors
/// Those of [`Content::parse_pack`].
pub fn parse(pack: &str) -> Result<Content, ContentError> {
    Content::parse_pack(pack, content(None))
}
