//! The content of the widgets on this page. Each pack is parsed once and lives as long as the page,
//! so that everything below can borrow from it and a widget that comes and goes costs nothing anew.

use crate::domain::content::Content;
use std::cell::RefCell;
use std::collections::HashMap;

thread_local! {
    static PACKS: RefCell<HashMap<String, &'static Content>> = RefCell::default();
}

/// An author's own pack, or the built-in one; that one also where the author's is wrong, of which
/// `wrong` has told already.
pub fn content(pack: Option<&str>) -> &'static Content {
    let key = pack.unwrap_or_default();
    let kept = PACKS.with_borrow(|packs| packs.get(key).copied());
    kept.unwrap_or_else(|| {
        let parsed = pack.and_then(|pack| Content::parse_pack(pack).ok());
        let content = parsed.unwrap_or_else(Content::english);
        let kept: &'static Content = Box::leak(Box::new(content));
        PACKS.with_borrow_mut(|packs| packs.insert(key.to_owned(), kept));
        kept
    })
}
