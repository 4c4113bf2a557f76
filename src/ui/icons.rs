//! Icons of the actions that keep the reader's data: lines in a square of 20 units, drawn in the colour of
//! the accent. For the eye only: words stand beside each.

use super::element::{Element, tag};

/// What an icon stands for.
#[derive(Clone, Copy)]
pub enum Icon {
    /// Save a file.
    Save,
    /// Add to a calendar.
    Calendar,
    /// A link.
    Link,
    /// Print.
    Print,
    /// Bring a file back.
    Bring,
    /// Show what is stored.
    Stored,
    /// Delete.
    Delete,
    /// Who can read something: an eye.
    Readers,
}

pub fn icon(icon: Icon) -> Element {
    let path = match icon {
        Icon::Save => "M10 3V12M6.5 9 10 12.5 13.5 9M3.5 13.5V17H16.5V13.5",
        Icon::Calendar => {
            "M3.5 5H16.5V16.5H3.5ZM3.5 8.5H16.5M7 3V6.5M13 3V6.5M10 10.5V14.5M8 12.5H12"
        }
        Icon::Link => {
            "M8.5 11.5 11.5 8.5M9 6 11 4A3.5 3.5 0 0 1 16 9L14 11M11 14 9 16A3.5 3.5 0 0 1 4 11L6 9"
        }
        Icon::Print => "M6 8V3H14V8M6 14H3.5V8H16.5V14H14M6 12H14V17H6Z",
        Icon::Bring => "M10 12.5V3.5M6.5 7 10 3.5 13.5 7M3.5 13.5V17H16.5V13.5",
        Icon::Stored => "M4.5 3H15.5V17H4.5ZM7.5 7H12.5M7.5 10H12.5M7.5 13H10.5",
        Icon::Delete => "M4 6H16M8 6V3.5H12V6M5.5 6 6.5 17H13.5L14.5 6M8.5 9V14M11.5 9V14",
        Icon::Readers => {
            "M2.5 10C6 4 14 4 17.5 10 14 16 6 16 2.5 10ZM12 10A2 2 0 0 1 8 10 2 2 0 0 1 12 10Z"
        }
    };
    tag("svg.ci-icon")
        .set("viewBox", "0 0 20 20")
        .set("aria-hidden", "true")
        .child(tag("path").set("d", path))
}
