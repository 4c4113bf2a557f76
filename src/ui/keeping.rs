//! What the reader can take along and bring back.

use super::element::{Element, On, group, tag};
use super::icons::{Icon, icon};
use super::view::View;
use super::{notice, stored};
use crate::domain::app::{BackupMsg, HandOutMsg, Here, Msg, Place, StoringMsg};
use crate::domain::content::Text;
use crate::shell;
use wasm_bindgen::JsCast;
use web_sys::{DragEvent, FileList, HtmlInputElement, HtmlTextAreaElement};
use yew::{Callback, TargetCast};

pub fn panel(view: &View) -> Element {
    let rescue = matches!(view.app.here(), Here::Rescue { .. });
    let empty = view.app.record().is_empty() || rescue;
    let link = view.app.resume_link(view.address).filter(|_| !rescue);
    let delete = !empty || !rescue && !view.app.quarantined().is_empty();
    let care = |icon: Icon, name: Text, msg: Msg| view.care(icon, name).click(view.send, msg);
    let linked = |icon: Icon, name: Text, msg: fn(String) -> Msg| {
        link.clone().map(|link| care(icon, name, msg(link)))
    };
    let cares = tag("div.ci-cares")
        .child(linked(Icon::Calendar, Text::Calendar, |link| {
            Msg::HandOut(HandOutMsg::Calendar { link })
        }))
        .child((!empty).then(|| care(Icon::Save, Text::SaveBackup, save(Place::Take))))
        .child(linked(Icon::Link, Text::CopyLink, |it| Msg::HandOut(HandOutMsg::ToClipboard(it))))
        .child((!empty).then(|| care(Icon::Print, Text::Print, Msg::HandOut(HandOutMsg::Print))))
        .child(view.disclosure(&view.unfolded.bring, Icon::Bring, Text::Bring, || bring(view)))
        // Whoever opens it sees the store as it is now.
        .child(
            view.disclosure(&view.unfolded.stored, Icon::Stored, Text::Stored, || {
                stored::panel(view)
            }),
        )
        .child(
            delete
                .then(|| care(Icon::Delete, Text::DeleteAll, Msg::Storing(StoringMsg::DeleteAll))),
        )
        .child((!empty).then(|| who_reads(view, link.is_some())));
    tag("section.ci-keeping")
        .set("aria-label", view.say(Text::Keeping))
        .child(nudge(view))
        .child(cares)
        .child(notice::notice(view, Place::Take))
        .child(link.as_ref().and_then(|link| web_calendar(view, link)))
}

/// The next event in a web calendar.
fn web_calendar(view: &View, link: &str) -> Option<Element> {
    let address = view.app.web_calendar(link, view.env)?;
    let link = view
        .line("a", Text::WebCalendar)
        .set("href", &address)
        .set("target", "_blank")
        .set("rel", "noopener noreferrer");
    Some(tag("p.ci-hint").child(link))
}

/// What each way of taking it along carries, and who could read it.
fn who_reads(view: &View, linked: bool) -> Element {
    let hints = if linked {
        vec![Text::CopyLinkHint, Text::CalendarHint, Text::PrintHint]
    } else {
        vec![Text::PrintHint]
    };
    let summary =
        tag("summary.ci-care").child(icon(Icon::Readers)).child(view.line("span", Text::WhoReads));
    let page =
        || tag("div.ci-page").children(hints.into_iter().map(|it| view.line("p.ci-hint", it)));
    tag("details").child(summary).child(view.all.then(page))
}

/// Reads the file that was chosen or dropped.
fn read(files: Option<FileList>, send: &Callback<Msg>) {
    if let Some(file) = files.and_then(|files| files.item(0)) {
        shell::read(&file, send.clone());
    }
}

/// A copy comes back by file, by drop or by paste.
fn bring(view: &View) -> Element {
    let (file, text) = (view.own("copy-file"), view.own("copy-text"));
    let send = view.send.clone();
    let choose = tag("input")
        .set("id", &file)
        .set("type", "file")
        .set("accept", ".html,.htm,.mhtml,.mht,.eml,.json,.txt")
        .hear(view.send, On::Change, move |event| {
            let field = event.target_unchecked_into::<HtmlInputElement>();
            read(field.files(), &send);
            // The same file can be chosen once more.
            field.set_value("");
            None
        });
    let paste = tag("textarea").set("id", &text).set("rows", "3").set("autocomplete", "off");
    let send = view.send.clone();
    tag("form.ci-bring")
        .hear(view.send, On::Send, |event| {
            let field = shell::field::<HtmlTextAreaElement>(event, "textarea");
            Some(Msg::Backup(BackupMsg::Bring(
                field.map(|field| field.value()).unwrap_or_default(),
            )))
        })
        .hear(view.send, On::Drop, move |event| {
            event.prevent_default();
            let data = event.dyn_ref::<DragEvent>().and_then(DragEvent::data_transfer);
            read(data.and_then(|data| data.files()), &send);
            None
        })
        .hear(view.send, On::DragOver, |event| {
            event.prevent_default();
            None
        })
        .child(view.line("p.ci-hint", Text::BringHint))
        .child(view.line("label", Text::BringFile).set("for", &file))
        .child(choose)
        .child(view.line("label", Text::BringText).set("for", &text))
        .child(paste.set("spellcheck", "false"))
        .child(view.line("button.ci-button", Text::BringLook))
        .child(notice::notice(view, Place::Bring))
}

/// After the first week, and whenever the last copy is older than two weeks and something has
/// changed since: one quiet line. What answers it takes its place.
fn nudge(view: &View) -> Element {
    let line = view.app.backup_is_due(view.env).then(|| {
        let save = view.quiet(Text::BackupNudgeNow, save(Place::Nudge));
        tag("p.ci-nudge").text(view.say(Text::BackupNudge)).text(" ").child(save)
    });
    group().child(line).child(notice::notice(view, Place::Nudge))
}

fn save(at: Place) -> Msg {
    Msg::Backup(BackupMsg::Save { plain: false, at })
}
