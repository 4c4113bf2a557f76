//! What kind of store this browser gives: how long will it be there?

/// What may happen to the store.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Health {
    /// In a page of its own site, in a browser that keeps it.
    Good,
    /// Safari and its like may erase it after seven days of use without a visit.
    Weekly,
    /// In a frame: stored for this one page, and in some browsers only until they are closed.
    Framed,
}

/// Asks the browser. What it can't tell, as private mode, is taken for good.
pub fn health() -> Health {
    let Some(window) = web_sys::window() else { return Health::Good };
    let agent = window.navigator().user_agent().unwrap_or_default();
    // All of them say "Safari"; only Apple's engine says nothing else beside it.
    let others = ["Chrom", "Android", "Edg", "Firefox"];
    let apple = agent.contains("Safari") && !others.iter().any(|other| agent.contains(other));
    match (is_framed(), apple) {
        (true, _) => Health::Framed,
        (_, true) => Health::Weekly,
        _ => Health::Good,
    }
}

/// Whether the page stands in a frame.
pub(super) fn is_framed() -> bool {
    let Some(window) = web_sys::window() else { return false };
    window.top().ok().flatten().is_none_or(|top| top != window)
}
