//! The panel "What is stored": where and for how long, word for word, and what can't be read.

use super::element::{Element, group, tag};
use super::notice::notice;
use super::view::View;
use super::words::{answer, paragraph};
use crate::domain::app::{BackupMsg, Here, Msg, Place, SaveError, StoringMsg, Undo};
use crate::domain::content::{Count, Text};
use crate::domain::record::Record;
use crate::domain::save;
use crate::shell::{self, Health};

pub fn panel(view: &View) -> Element {
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
        .child(notice(view, Place::Quarantine))
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
    let save_plain = || {
        let msg = Msg::Backup(BackupMsg::Save { plain: true, at: Place::Stored });
        group().child(view.quiet(Text::SaveJson, msg)).child(notice(view, Place::Stored))
    };
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
        .child(shell::stored_language().map(|language| {
            let entry = format!("{}: {language}", shell::LANGUAGE);
            tag("pre").set("translate", "no").text(&entry)
        }))
        .child(plain.then(save_plain))
}

/// A text that could not be read once. A newer version of the check may read it.
fn quarantined_text(view: &View, at: usize, text: &str) -> Element {
    let number = at + 1;
    let words = |text| view.fill(text, &[("n", &view.number(number))]);
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
