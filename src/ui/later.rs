//! The seam between the two files of the program. The first asks the statements; all else comes
//! behind it, and only through here. What one of these pointers leads to is in the second file, with
//! everything that nothing else needs: tools/split.mjs follows them, so a call around this seam
//! makes the first file grow (`make size`), and never fails.

use super::root::Opening;
use super::stage::Stage;
use super::whole::Whole;
use crate::shell;
use std::cell::Cell;

/// What the second file brings.
pub struct Later {
    /// Goes on from the statements, or begins where a returning reader is.
    pub open: fn(Opening) -> Box<dyn Stage>,
    /// What is wrong with an author's own pack.
    pub wrong: fn(&str) -> Option<String>,
}

thread_local! {
    static THERE: Cell<Option<&'static Later>> = const { Cell::new(None) };
}

/// The rest of the program, if it is there.
pub fn there() -> Option<&'static Later> {
    if cfg!(not(split)) {
        return Some(all());
    }
    THERE.get()
}

/// Waits for the rest of the program. `None` if it does not come; the next call asks for it again.
pub async fn load() -> Option<&'static Later> {
    if there().is_none() {
        THERE.set(fetch().await.ok());
    }
    there()
}

fn all() -> &'static Later {
    static LATER: Later = Later {
        open: |opening| Box::new(Whole::open(opening)),
        wrong: |pack| shell::parse(pack).err().map(|error| error.to_string()),
    };
    &LATER
}

#[cfg(split)]
#[allow(clippy::unnecessary_wraps, reason = "it fails where it is fetched, not here")]
#[wasm_split_helpers::wasm_split(later, fallible)]
fn fetch() -> Result<&'static Later, wasm_split_helpers::SplitLoaderError> {
    Ok(all())
}

/// A build that is not cut in two has all of it.
#[cfg(not(split))]
#[allow(clippy::unused_async)]
async fn fetch() -> Result<&'static Later, std::convert::Infallible> {
    Ok(all())
}
