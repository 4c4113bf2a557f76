//! What holds of every step, whatever is said and wherever the reader is.

use career_insurance::domain::app::{App, Effect, Env, Here, Msg};
use career_insurance::domain::map::Map;
use career_insurance::domain::record::{Enrolment, Look, Record};
use career_insurance::domain::save::{decode, encode};
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
    let stores = effects.contains(&Effect::Save) || effects.contains(&Effect::Forget);
    // What was deleted elsewhere is not stored here again.
    if *msg == Msg::Gone {
        return ensure(effects.is_empty(), "asked for something where all was deleted");
    }
    // The store has it already, or holds less than this page.
    if let (Msg::Stored(text), false) = (msg, matches!(before.here(), Here::Rescue { .. })) {
        return match decode(text) {
            Ok(there) => ensure(stores == (*after.record() != there), "stored too much or little"),
            Err(_) => ensure(!changed && !stores, "changed by what can’t be read"),
        };
    }
    ensure(stores || !changed, "changed the record and did not ask to store it")?;
    let about_the_store = matches!(msg, Msg::Lost | Msg::KeepNothing(_) | Msg::TakeIn);
    ensure(changed || moved || !stores || about_the_store, "asked to store what is stored")?;
    ensure(!effects.is_empty() || !moved, "changed the screen and did not say so")
}

fn what_cannot_be_read_is_left_alone(
    before: &App,
    msg: &Msg,
    after: &App,
    effects: &[Effect],
) -> Result<(), String> {
    let Here::Rescue { text, .. } = before.here() else { return Ok(()) };
    if before.here() == after.here() {
        ensure(before.record() == after.record(), "changed the record during a rescue")?;
        let stores = |effect| matches!(effect, &Effect::Save | &Effect::Forget);
        return ensure(!effects.iter().any(stores), "asked to store during a rescue");
    }
    ensure(matches!(msg, Msg::StartAfresh | Msg::TakeIn), "left the rescue unasked")?;
    let aside = Some(&Effect::SetAside(text.clone()));
    ensure(effects.first() == aside, "did not set the text aside first")
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
    if matches!(msg, Msg::DeleteAll | Msg::Gone) {
        return ensure(*after == Record::default(), "deleted, and something is left");
    }
    let joins = matches!(msg, Msg::Stored(_) | Msg::TakeIn | Msg::TakeBack);
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
    one(&mut all, "copied".into(), record.copied.as_ref());
    for (number, look) in &record.looks {
        of_look(&mut all, &format!("look {number}"), look);
    }
    for (number, enrolment) in &record.enrolments {
        of_enrolment(&mut all, &format!("programme {number}"), enrolment);
    }
    all
}

fn of_look(all: &mut Facts, at: &str, look: &Look) {
    many(all, &format!("{at}, answer"), &look.answers);
    many(all, &format!("{at}, vignette"), &look.vignettes);
    one(all, format!("{at}, rings"), look.rings.as_ref());
    one(all, format!("{at}, closed"), look.closed.as_ref());
    one(all, format!("{at}, decision"), look.decision.as_ref());
    one(all, format!("{at}, draft"), look.draft.as_ref());
}

fn of_enrolment(all: &mut Facts, at: &str, enrolment: &Enrolment) {
    one(all, format!("{at}, terms"), Some(&enrolment.terms));
    many(all, &format!("{at}, tick"), &enrolment.ticks);
    many(all, &format!("{at}, note"), &enrolment.notes);
    many(all, &format!("{at}, bend"), &enrolment.bends);
    many(all, &format!("{at}, course"), &enrolment.course);
    many(all, &format!("{at}, slot"), &enrolment.slots);
    many(all, &format!("{at}, turn"), &enrolment.turns);
    many(all, &format!("{at}, declined"), &enrolment.declined);
    one(all, format!("{at}, after"), enrolment.after.as_ref());
}

fn one<V: Debug>(all: &mut Facts, path: String, fact: Option<&Stamped<V>>) {
    all.extend(fact.map(|fact| (path, (fact.at, format!("{:?}", fact.value)))));
}

fn many<K: Debug, V: Debug>(all: &mut Facts, path: &str, facts: &Map<K, Stamped<V>>) {
    for (key, fact) in facts {
        one(all, format!("{path} {key:?}"), Some(fact));
    }
}
