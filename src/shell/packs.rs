//! The content of the widgets on this page. Each pack is parsed once and lives as long as the page,
//! so that everything below can borrow from it and a widget that comes and goes costs nothing anew.

use crate::domain::content::{Content, ContentError};
use std::cell::RefCell;
use std::sync::LazyLock;

thread_local! {
    /// With the text each was parsed from.
    static PACKS: RefCell<Vec<(String, &'static Content)>> = const { RefCell::new(Vec::new()) };
}

/// An author's own pack, or the built-in one; that one also where the author's is wrong, of which
/// `wrong` has told already.
pub fn content(pack: Option<&str>) -> &'static Content {
    static BUILT_IN: LazyLock<Content> = LazyLock::new(Content::english);
    pack.and_then(|pack| parse(pack).ok()).unwrap_or_else(|| &BUILT_IN)
}

/// An author's own pack.
///
/// # Errors
/// Those of [`Content::parse_pack`].
pub fn parse(pack: &str) -> Result<&'static Content, ContentError> {
    let known = PACKS.with_borrow(|packs| {
        packs.iter().find(|(text, _)| text == pack).map(|(_, content)| *content)
    });
    if let Some(content) = known {
        return Ok(content);
    }
    let content: &'static Content = Box::leak(Box::new(Content::parse_pack(pack)?));
    PACKS.with_borrow_mut(|packs| packs.push((pack.to_owned(), content)));
    Ok(content)
}
