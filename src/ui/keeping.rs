//! What the reader can take along and bring back, and what is stored.

use super::element::{Element, On, group, tag};
use super::icons::Icon;
use super::notice;
use super::view::View;
use super::words::{answer, paragraph};
use crate::domain::app::{BackupMsg, HandOutMsg, Here, Msg, Place, SaveError, StoringMsg, Undo};
use crate::domain::content::{Count, Text};
use crate::domain::record::Record;
use crate::domain::save;
use crate::shell::{self, Health};
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
        .child((!empty).then(|| {
            care(Icon::Save, Text::SaveBackup, Msg::Backup(BackupMsg::Save { plain: false }))
        }))
        .child(linked(Icon::Link, Text::CopyLink, |it| Msg::HandOut(HandOutMsg::ToClipboard(it))))
        .child((!empty).then(|| care(Icon::Print, Text::Print, Msg::HandOut(HandOutMsg::Print))))
        .child(view.disclosure(&view.unfolded.bring, Icon::Bring, Text::Bring, || bring(view)))
        // Whoever opens it sees the store as it is now.
        .child(view.disclosure(&view.unfolded.stored, Icon::Stored, Text::Stored, || stored(view)))
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
    view.details(view.say(Text::WhoReads), || {
        tag("div.ci-page").children(hints.into_iter().map(|hint| view.line("p.ci-hint", hint)))
    })
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

fn stored(view: &View) -> Element {
    let stored_there = where_stored(view).map(|text| {
        let stored_there = view.line("p", text).text(" ");
        stored_there.text(private(view).map_or("", |text| view.say(text)))
    });
    let undelete = || {
        let back = view.quiet(Text::Undelete, Msg::Undo(Undo::Deletion));
        view.line("p", Text::DeletedHeld).text(" ").child(back)
    };
    let take_out = || {
        let out = view.quiet(Text::TakeOut, Msg::Undo(Undo::TakeIn));
        view.line("p", Text::TakeOutHeld).text(" ").child(out)
    };
    let quarantined_text = view
        .app
        .quarantined()
        .iter()
        .enumerate()
        .map(|(at, text)| quarantined_text(view, at, text));
    tag("div.ci-stored")
        .child(stored_there)
        .child(paragraph(&last_backup(view)))
        .child(wish(view))
        .child(text(view))
        .children(quarantined_text)
        .child(notice::notice(view, Place::Quarantine))
        .child(view.app.can_take_out().then(take_out))
        .child(view.app.can_undelete().then(undelete))
}

/// Not during a rescue: what can't be read stays where it is.
fn wish(view: &View) -> Option<Element> {
    if matches!(view.app.here(), Here::Rescue { .. }) {
        return None;
    }
    let nothing = view.app.stores_nothing();
    let field = view.field("checkbox", nothing, Msg::Storing(StoringMsg::Nothing(!nothing)));
    Some(answer(field, view.say(Text::StoreNothing)))
}

/// What is stored, word for word; also what can't be read, as it stands.
fn text(view: &View) -> Element {
    let stored_there = view.app.to_store();
    let (text, hint) = match view.app.here() {
        Here::Rescue { text, .. } => (text.clone(), Text::StoredHint),
        _ if stored_there == Record::default() => return view.line("p", Text::StoredNothing),
        _ if view.app.trouble().is_some() => (save::encode(&stored_there), Text::StoredOpen),
        _ if view.app.stores_nothing() => (save::encode(&stored_there), Text::StoredWish),
        _ if stored_there.is_empty() => (save::encode(&stored_there), Text::StoredMarks),
        _ => (save::encode(&stored_there), Text::StoredHint),
    };
    let letters = view.count(Count::Letters, text.chars().count(), &[]);
    let plain = !stored_there.is_empty() && !matches!(view.app.here(), Here::Rescue { .. });
    group()
        .child(view.line("p", hint).text(" ").text(&letters))
        .child(
            tag("pre")
                // Not words but a file, which a translation would break.
                .set("translate", "no")
                .set("tabindex", "0")
                .set("role", "region")
                .set("aria-label", view.say(Text::Stored))
                .text(&text),
        )
        .child(
            plain.then(|| view.quiet(Text::SaveJson, Msg::Backup(BackupMsg::Save { plain: true }))),
        )
}

/// A text that could not be read once. A newer version of the check may read it.
fn quarantined_text(view: &View, at: usize, text: &str) -> Element {
    let number = (at + 1).to_string();
    let words = |text| view.fill(text, &[("n", &number)]);
    let save = tag("a.ci-quiet")
        .set("download", &format!("career-insurance-old-{number}.txt"))
        .set("href", &shell::data_address("text/plain", text))
        .text(&words(Text::QuarantinedSave));
    paragraph(&words(Text::Quarantined)).text(" ").child(save).text(" ").child(
        view.named(&words(Text::QuarantinedBring), Msg::Backup(BackupMsg::Bring(text.to_owned()))),
    )
}

/// Private windows can't be told from others, so it is said to all who keep something.
fn private(view: &View) -> Option<Text> {
    let stored_there = !view.app.stores_nothing() && view.app.trouble().is_none();
    stored_there.then_some(Text::StoragePrivate)
}

/// Where it is stored, and for how long; not of what is gone but for a mark.
fn where_stored(view: &View) -> Option<Text> {
    let told = view.app.stores_nothing() || view.app.trouble().is_some();
    let stored_there = view.app.to_store();
    if !told && stored_there.is_empty() && stored_there != Record::default() {
        return None;
    }
    Some(match (view.app.stores_nothing(), view.app.trouble(), view.health) {
        (true, ..) => Text::NotStoredUnwanted,
        (_, Some(SaveError::Blocked), _) => Text::NotStoredBlocked,
        (_, Some(SaveError::Full), _) => Text::NotStoredFull,
        (.., Health::Good) => Text::StorageGood,
        (.., Health::Weekly) => Text::StorageWeekly,
        (.., Health::Framed) => Text::StorageFramed,
    })
}

fn last_backup(view: &View) -> String {
    match view.app.record().backed_up {
        Some(copied) => {
            let date = view.content().date(shell::day_of(copied.at));
            view.fill(Text::BackupLast, &[("date", &date)])
        }
        None => view.say(Text::BackupNone).into(),
    }
}

/// After the first week, and whenever the last copy is older than two weeks and something has
/// changed since: one quiet line.
fn nudge(view: &View) -> Option<Element> {
    view.app.backup_is_due(view.env).then(|| {
        let save = view.quiet(Text::BackupNudgeNow, Msg::Backup(BackupMsg::Save { plain: false }));
        tag("p.ci-nudge").text(view.say(Text::BackupNudge)).text(" ").child(save)
    })
}
