//! What is stored can't be read: it stays untouched until the reader decides.

use super::element::{Element, tag};
use super::notice;
use super::view::View;
use super::words::cloth;
use crate::domain::app::{Msg, RescueMsg};
use crate::domain::content::Text;
use crate::domain::save::LoadError;
use crate::shell;

pub fn screen(view: &View, text: &str, why: &LoadError) -> Element {
    let said = match why {
        LoadError::Foreign => Text::RescueForeign,
        LoadError::Newer { .. } => Text::RescueNewer,
        LoadError::Damaged { .. } => Text::RescueDamaged,
    };
    let download = view
        .line("a.ci-button.ci-primary", Text::RescueDownload)
        .set("download", "career-insurance.txt")
        .set("href", &shell::data_address("text/plain", text));
    let moves = tag("div.ci-moves")
        .child(download)
        .child(view.button(Text::RescueAfresh, Msg::Rescue(RescueMsg::StartAfresh)));
    tag("div.ci-rescue")
        .child(
            cloth()
                .child(view.title(view.say(Text::RescueTitle)))
                .child(view.line("p.ci-lead", said)),
        )
        .child(view.line("p.ci-band", Text::RescueUntouched))
        .child(moves)
        // The text is set aside only where it can be stored.
        .child(notice::region().child(notice::not_stored_line(view)))
        .child(view.line("p.ci-band.ci-hint", Text::RescueAfreshHint))
}
