//! What holds of every step, whatever is said and wherever the reader is.

use career_insurance::domain::app::{
    App, BackupMsg, Effect, Env, Here, Msg, News, Report, RescueMsg, StoringMsg, Then, Undo,
};
use career_insurance::domain::map::Map;
use career_insurance::domain::record::{Enrolment, Look, Record};
use career_insurance::domain::save::{LoadError, decode, encode};
use career_insurance::domain::stamped::{Join, Moment, Stamped};
use std::collections::BTreeMap;
use std::fmt::Debug;
use std::mem::discriminant;

type Facts = BTreeMap<String, (Moment, String)>;

pub fn check(
    before: &App,
    msg: &Msg,
    after: &App,
    effects: &[Effect],
    env: &Env,
) -> Result<(), String> {
    what_changes_is_kept(before, msg, after, effects)?;
    what_cannot_be_read_is_left_alone(before, msg, after, effects)?;
    a_screen_has_what_it_shows(after)?;
    if before.record() != after.record() {
        no_fact_is_lost(before.record(), msg, after.record())?;
        what_went_can_come_back(before, after, env)?;
        it_is_there_tomorrow(after.record(), env)?;
    }
    Ok(())
}

fn ensure(holds: bool, why: &str) -> Result<(), String> {
    if holds { Ok(()) } else { Err(why.into()) }
}

fn what_changes_is_kept(
    before: &App,
    msg: &Msg,
    after: &App,
    effects: &[Effect],
) -> Result<(), String> {
    let changed = before.record() != after.record();
    let moved = before.here() != after.here();
    let stores = effects.contains(&Effect::Save);
    // The store has it already, or holds less than this page, or what it should not hold.
    if let Msg::News(News::Stored(text)) = msg {
        return match decode(text) {
            Ok(there) => {
                let differs = *after.record() != there && after.to_store() != there;
                ensure(stores == differs, "stored too much or little")
            }
            Err(_) => ensure(!changed && !stores, "changed by what can’t be read"),
        };
    }
    ensure(stores || !changed, "changed the record and did not ask to store it")?;
    let about_the_store = matches!(
        msg,
        Msg::News(News::Lost | News::Woke)
            | Msg::Backup(BackupMsg::TakeIn)
            | Msg::Undo(Undo::Deletion)
    );
    ensure(changed || moved || !stores || about_the_store, "asked to store what is stored")?;
    ensure(!effects.is_empty() || !moved, "changed the screen and did not say so")
}

fn what_cannot_be_read_is_left_alone(
    before: &App,
    msg: &Msg,
    after: &App,
    effects: &[Effect],
) -> Result<(), String> {
    let Here::Rescue { text, why } = before.here() else { return Ok(()) };
    if before.here() == after.here() {
        ensure(before.record() == after.record(), "changed the record during a rescue")?;
        let stores = |effect| matches!(effect, &Effect::Save | &Effect::ClearQuarantine);
        return ensure(!effects.iter().any(stores), "asked to store during a rescue");
    }
    if let (Msg::News(News::Stored(_)), Here::Rescue { .. }) = (msg, after.here()) {
        let damaged = matches!(why, LoadError::Damaged { .. });
        return ensure(!damaged || after.quarantined().contains(text), "dropped what may be ours");
    }
    if let Msg::News(News::Stored(_)) = msg {
        // Somebody has decided, or has written over it: this page may be the last to have it.
        if after.record().deleted != before.record().deleted {
            return ensure(after.can_undelete(), "deleted for good");
        }
        ensure(after.quarantined().contains(text), "dropped the text")?;
        let quarantine = Effect::Quarantine { text: text.clone(), then: Then::Stay };
        let asked = effects.first() == Some(&quarantine);
        return ensure(after.stores_nothing() || asked, "did not have the text quarantined first");
    }
    // The reader has decided, and the browser has said that the text stands elsewhere.
    let safe = match msg {
        Msg::Report(Report::Quarantined { text: there, then, saved }) => {
            there == text && *then != Then::Stay && saved.is_ok()
        }
        Msg::Rescue(RescueMsg::StartAfresh) | Msg::Backup(BackupMsg::TakeIn) => {
            before.stores_nothing()
        }
        _ => false,
    };
    ensure(safe, "left the rescue unasked, or before the text was safe")?;
    ensure(after.quarantined().contains(text), "dropped the text")
}

fn a_screen_has_what_it_shows(app: &App) -> Result<(), String> {
    match app.here() {
        Here::Weeks(_) => ensure(app.enrolment().is_some(), "weeks without a programme"),
        Here::Profile | Here::Making | Here::NotNow => {
            ensure(app.look().is_some(), "a profile without a look")
        }
        Here::Asking(_) | Here::Keying { .. } | Here::Rescue { .. } => Ok(()),
    }
}

/// Only deleting takes facts away. A fact is replaced by a newer one, so that no copy can bring
/// the old one back; of two with the same moment, as two tabs may write them, one wins.
fn no_fact_is_lost(before: &Record, msg: &Msg, after: &Record) -> Result<(), String> {
    if *msg == Msg::Storing(StoringMsg::DeleteAll) {
        return ensure(*after == after.marks(), "deleted, and something is left");
    }
    // Nothing older than a deletion that this tab had not heard of stays; the text may bring it.
    if after.deleted > before.deleted {
        return Ok(());
    }
    let joins = matches!(
        msg,
        Msg::News(News::Stored(_)) | Msg::Backup(BackupMsg::TakeIn) | Msg::Undo(Undo::Deletion)
    );
    let newest = before.newest();
    let (old, new) = (facts(before), facts(after));
    for (path, fact) in &old {
        let now = new.get(path).ok_or(format!("lost {path}"))?;
        let newer = if joins { now.0 >= fact.0 } else { now.0 > newest };
        ensure(now == fact || newer, &format!("{path}: {fact:?} became {now:?}"))?;
    }
    for (path, fact) in new.iter().filter(|(path, _)| !old.contains_key(*path)) {
        ensure(joins || fact.0 > newest, &format!("{path} is older than what was there"))?;
    }
    Ok(())
}

fn what_went_can_come_back(before: &App, after: &App, env: &Env) -> Result<(), String> {
    if after.record().deleted <= before.record().deleted {
        return Ok(());
    }
    let (back, _) = after.clone().update(Msg::Undo(Undo::Deletion), env);
    let (old, new) = (facts(before.record()), facts(back.record()));
    let gone = old.into_iter().find(|(path, fact)| new.get(path).is_none_or(|now| now.0 < fact.0));
    ensure(gone.is_none(), &format!("gone for good: {gone:?}"))?;
    let aside = before.quarantined().iter().all(|text| back.quarantined().contains(text));
    ensure(aside, "a text set aside is gone for good")
}

fn it_is_there_tomorrow(record: &Record, env: &Env) -> Result<(), String> {
    let text = encode(record);
    ensure(decode(&text).as_ref() == Ok(record), "can’t be read back")?;
    let here = Here::of(record, env);
    let opened = App::open(Some(&text), env);
    ensure(discriminant(opened.here()) == discriminant(&here), "opens somewhere else")
}

/// Every fact of a record by its place in it.
pub fn facts(record: &Record) -> Facts {
    let mut all = Facts::new();
    let Record { looks, enrolments, backed_up, deleted, storing_allowed, unknown: _ } = record;
    one(&mut all, "copied".into(), backed_up.as_ref());
    one(&mut all, "deleted".into(), deleted.as_ref());
    one(&mut all, "kept".into(), storing_allowed.as_ref());
    for (number, look) in looks.iter() {
        of_look(&mut all, &format!("look {number}"), look);
    }
    for (number, enrolment) in enrolments.iter() {
        of_enrolment(&mut all, &format!("programme {number}"), enrolment);
    }
    all
}

fn of_look(all: &mut Facts, at: &str, look: &Look) {
    let Look { answers, vignettes, rings, closed, decision, draft } = look;
    many(all, &format!("{at}, answer"), answers);
    many(all, &format!("{at}, vignette"), vignettes);
    one(all, format!("{at}, rings"), rings.as_ref());
    one(all, format!("{at}, closed"), closed.as_ref());
    one(all, format!("{at}, decision"), decision.as_ref());
    one(all, format!("{at}, draft"), draft.as_ref());
}

fn of_enrolment(all: &mut Facts, at: &str, enrolment: &Enrolment) {
    let Enrolment { terms, ticks, notes, bends, course, slots, turns, declined, after } = enrolment;
    one(all, format!("{at}, terms"), Some(terms));
    many(all, &format!("{at}, tick"), ticks);
    many(all, &format!("{at}, note"), notes);
    many(all, &format!("{at}, bend"), bends);
    many(all, &format!("{at}, course"), course);
    many(all, &format!("{at}, slot"), slots);
    many(all, &format!("{at}, turn"), turns);
    many(all, &format!("{at}, declined"), declined);
    one(all, format!("{at}, after"), after.as_ref());
}

fn one<V: Debug>(all: &mut Facts, path: String, fact: Option<&Stamped<V>>) {
    all.extend(fact.map(|fact| (path, (fact.at, format!("{:?}", fact.value)))));
}

fn many<K: Debug, V: Debug>(all: &mut Facts, path: &str, facts: &Map<K, Stamped<V>>) {
    for (key, fact) in facts.iter() {
        one(all, format!("{path} {key:?}"), Some(fact));
    }
}
