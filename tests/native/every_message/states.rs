//! Kinds of states to begin with, and what makes one state of another sort than the next.

use super::State;
use crate::reader::{Reader, answer, busy, content, tick, typical, without_answers};
use career_insurance::domain::app::{
    App, AskingMsg, Here, MakingMsg, Msg, News, Notice, ProfileMsg, WeeksMsg,
};
use career_insurance::domain::barrier::Barrier;
use career_insurance::domain::link;
use career_insurance::domain::practice::Phase;
use career_insurance::domain::programme::Pace;
use career_insurance::domain::record::{After, Bend, Course, Draft, Spot, Tick};
use career_insurance::domain::save::{decode, encode};
use std::mem::discriminant;
use std::sync::OnceLock;

const DATE: &str = "2026-11-24";

/// A file in the middle of its programme.
pub fn weeks_begun() -> &'static str {
    static TEXT: OnceLock<String> = OnceLock::new();
    TEXT.get_or_init(|| {
        let mut reader = busy(DATE);
        reader.say(tick(1, "slot-booked", Tick::Done));
        reader.stored().expect("stored")
    })
}

/// A programme that came without its answers.
pub fn plan_alone() -> &'static str {
    static TEXT: OnceLock<String> = OnceLock::new();
    TEXT.get_or_init(|| without_answers(&busy("2026-12-01")))
}

/// The same as a link.
pub fn plan_link() -> &'static str {
    static TEXT: OnceLock<String> = OnceLock::new();
    TEXT.get_or_init(|| link::encode(&decode(plan_alone()).expect("readable")))
}

pub fn screen(app: &App) -> &'static str {
    match app.here() {
        Here::Asking(_) => "asking",
        Here::Keying { .. } => "keying",
        Here::Profile => "profile",
        Here::Making => "making",
        Here::NotNow => "not now",
        Here::Weeks(_) => "weeks",
        Here::Rescue { .. } => "rescue",
    }
}

/// Two states of one sort offer the same ways on, more or less.
pub fn sort(State { app, env }: &State) -> String {
    let at = match app.here() {
        Here::Asking(asking) if asking.is_alone() => 99,
        Here::Asking(asking) => match asking.number() {
            number @ (1 | 21 | 35) => number,
            _ => 2,
        },
        Here::Weeks(opened) => usize::from(opened.is_some()),
        _ => 0,
    };
    let look = app.look().map(|look| {
        let scored = look.could_be_scored(content());
        let whole = look.answers.len() >= 35;
        let closed = look.closed.map(|closed| closed.value);
        (scored, whole, closed, look.decision.map(|decision| decision.value))
    });
    let enrolment = app.enrolment().map(|enrolment| {
        let phase = match enrolment.phase(env.today) {
            Phase::Before(_) => "before",
            Phase::Week(1) => "first",
            Phase::Week(_) => "week",
            Phase::Over => "over",
        };
        let after = enrolment.after.as_ref().map(|after| discriminant(&after.value));
        let turned = enrolment.turns.len().min(1);
        (phase, after, enrolment.course.len().min(2), enrolment.bends.len().min(2), turned)
    });
    let record = app.record();
    let (looks, enrolments) = (record.looks.len().min(3), record.enrolments.len().min(2));
    let notice = app.notice().map(|notice| match notice {
        // What was handed out, or could not be, leads nowhere.
        Notice::HandedOut { .. } | Notice::NotPrinted(_) | Notice::Unread | Notice::TakenOut => {
            discriminant(&Notice::Copied)
        }
        notice => discriminant(notice),
    });
    let keeps = app.stores_nothing();
    format!("{}{at}{notice:?}{look:?}{looks}{enrolment:?}{enrolments}{keeps}", screen(app))
}

/// One reader or more at each screen.
pub fn seeds() -> Vec<State> {
    readers().iter().map(State::of).collect()
}

pub fn readers() -> Vec<Reader> {
    let mut asking = Reader::new(DATE);
    asking.say_all(content().items()[..20].iter().map(|item| answer(typical(item, &[]))));
    let mut profile = Reader::new(DATE);
    profile.answer_as(&[Barrier::Wysiati, Barrier::Complacency]);
    let mut skipped = Reader::new(DATE);
    skipped.say_all((0..35).map(|_| Msg::Asking(AskingMsg::Skip)));
    let mut making = profile.clone();
    making.say(Msg::Profile(ProfileMsg::MakePlan));
    let mut every_other = making.clone();
    let draft = Draft { pace: Pace::EveryOther, ..making.app().draft(&making.env) };
    every_other.say_all([Msg::Making(MakingMsg::Draft(draft)), Msg::Making(MakingMsg::Begin)]);
    let mut not_now = profile.clone();
    not_now.say(Msg::Profile(ProfileMsg::NotNow));
    let mut soon = making.clone();
    soon.say_all([
        Msg::Making(MakingMsg::Draft(Draft { next_week: true, ..draft })),
        Msg::Making(MakingMsg::Begin),
    ]);

    let mut keying = asking.clone();
    keying.say(Msg::Asking(AskingMsg::Keying));

    let mut half = busy(DATE);
    half.say(tick(1, "slot-booked", Tick::Done));
    half.say(Msg::Weeks(WeeksMsg::Bend {
        week: 1,
        spot: Spot::Core,
        bend: Bend::Instead("quiet-look".into()),
    }));
    half.say(Msg::Weeks(WeeksMsg::Course { week: 3, course: Course::Pause }));
    half.come_back("2027-01-05");
    // Two weeks went by since.
    half.say(tick(4, "private-log", Tick::Short));
    let mut second = half.clone();
    second.say_all([
        Msg::Weeks(WeeksMsg::LookAgain),
        Msg::Asking(AskingMsg::Skip),
        Msg::Asking(AskingMsg::Skip),
    ]);
    let mut aside = second.clone();
    aside.say(Msg::Asking(AskingMsg::ToWeeks));
    let mut finished = half.clone();
    finished.say(Msg::Weeks(WeeksMsg::LookAgain));
    finished.answer_as(&[Barrier::Fear]);
    let mut turned = finished.clone();
    turned.say(Msg::Profile(ProfileMsg::Turn));
    let mut last = half.clone();
    last.come_back("2027-02-16");
    let mut missed = half.clone();
    missed.come_back("2026-12-22");
    let mut over = half.clone();
    over.come_back("2027-06-01");
    let mut kept = over.clone();
    kept.say(Msg::Weeks(WeeksMsg::Door(After::Keep("slot-booked".into()))));

    let alone = Reader::with(Some(plan_alone().into()), "2026-12-09");
    let garbage = Reader::with(Some("theme=dark".into()), DATE);
    let mut overtaken = half.clone();
    overtaken.say(Msg::News(News::Stored("{\"career-insurance\":999}".into())));
    let at_the_end = Reader::with(Some(numbers_at_their_end(&half)), "2027-01-05");

    let first = [Reader::new(DATE), asking, keying, profile, skipped, making, every_other, not_now];
    let later = [soon, half, second, aside, finished, turned, missed, last, over, kept];
    let strange = [alone, garbage, overtaken, at_the_end];
    first.into_iter().chain(later).chain(strange).collect()
}

/// A file made on purpose: no look can get a number after this.
fn numbers_at_their_end(reader: &Reader) -> String {
    let mut record = decode(reader.stored().as_deref().expect("stored")).expect("readable");
    let (_, look) = record.looks.last().cloned().expect("a look");
    record.looks.insert(u32::MAX, look);
    let programme = record.enrolments.values_mut().next();
    programme.expect("a programme").terms.value.look = u32::MAX;
    encode(&record)
}
