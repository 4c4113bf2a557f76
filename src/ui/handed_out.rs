//! What the reader takes along, where a browser may have dropped it: a second way stands beside it.

use super::element::{Element, group, tag};
use super::view::View;
use super::words::paragraph;
use crate::domain::app::File;
use crate::domain::content::Text;
use crate::shell;

/// A file: that it was made, or was not, with a link to it and its text.
pub fn file(view: &View, file: &File, made: bool) -> Element {
    let File { name, mime, text, .. } = file;
    let said = if made { Text::Made } else { Text::MadeNot };
    let link = tag("a.ci-quiet")
        .set("download", name)
        .set("href", &shell::data_address(mime, text))
        .text(&view.fill(Text::MadeLink, &[("name", name)]));
    let id = view.own("made");
    let field = tag("textarea").set("id", &id).set("rows", "3").flag("readonly", true).value(text);
    let inside = || tag("p").child(view.line("label", Text::MadeText).set("for", &id)).child(field);
    group()
        .child(paragraph(view.say(said)).text(" ").child(link))
        .child(view.details(view.say(Text::MadeShow), inside))
}

/// The page to print, by itself.
pub fn paper(view: &View, address: &str) -> Element {
    let link = view.line("a.ci-quiet", Text::PrintOpen).set("href", address);
    let link = if address.starts_with("data:") {
        link.set("download", "career-insurance-print.html")
    } else {
        link.set("target", "_blank").set("rel", "noopener")
    };
    view.line("p", Text::PrintNot).text(" ").child(link)
}
