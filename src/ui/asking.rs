//! One statement at a time.

use super::element::{Element, On, tag};
use super::view::View;
use super::words::{Words, answer, cloth, paragraph};
use super::{keys, notice};
use crate::domain::app::{App, AskingMsg, FirstRound, HandOutMsg, Here, Msg, Place};
use crate::domain::content::{ROUNDS, Text};
use crate::domain::profile::Answer;
use crate::domain::questionnaire::Asking;
use crate::domain::record::Look;

/// A statement of more letters is set smaller: the same number stands in src/first/tree.js.
const LONG: usize = 74;

/// What is said before the statement. Its room stays until another screen: the answers below it do not move
/// under a finger.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Lead {
    /// For whoever began on this page without an answer: shown with the first statement.
    Intro,
    /// For whoever has answers of an earlier visit.
    Resumed,
    Nothing,
}

impl Lead {
    /// As a page opens, perhaps with what its script has asked already.
    pub fn opened(app: &App, round: Option<&FirstRound>) -> Self {
        match () {
            () if !matches!(app.here(), Here::Asking(_)) => Self::Nothing,
            () if is_new(app) || round.is_some_and(|round| !round.resumed) => Self::Intro,
            () => Self::Resumed,
        }
    }

    /// After a step.
    pub fn next(self, app: &App) -> Self {
        match () {
            () if !matches!(app.here(), Here::Asking(_)) => Self::Nothing,
            () if is_new(app) => Self::Intro,
            () => self,
        }
    }
}

/// Nothing is answered yet, or not again.
fn is_new(app: &App) -> bool {
    app.look().map_or(0, Look::answered) == 0
}

/// The screen of the statement that is asked.
pub fn screen(view: &View, asking: Asking) -> Element {
    let look = view.app.look();
    let answered = look.map_or(0, Look::answered);
    // A second look, with a plan that goes on.
    let second = view.app.enrolment().is_some() && view.app.record().looks.len() > 1;
    let (title, intro) =
        if second { (Text::LookTitle, Text::LookIntro) } else { (Text::Title, Text::Intro) };
    let lead = match view.lead {
        Lead::Intro => Some(intro),
        Lead::Resumed => Some(Text::Resumed),
        Lead::Nothing => None,
    };
    let alone = asking.is_alone();
    let next = if alone { Text::ToProfile } else { Text::Next };
    let moves = tag("div.ci-moves")
        .child(asking.back().map(|_| view.button(Text::Back, Msg::Asking(AskingMsg::Back))))
        .child((!alone).then(|| view.button(Text::Skip, Msg::Asking(AskingMsg::Skip))))
        .child(view.line("button.ci-button.ci-primary", next));
    // The room of the introduction stays: the statement grows into it.
    let going = view.lead == Lead::Intro && asking.number() > 1;
    let kind = match () {
        () if alone => "form.ci-asking.ci-alone",
        () if going => "form.ci-asking.ci-going",
        () => "form.ci-asking",
    };
    tag(kind)
        .hear(view.send, On::Send, |_| Some(Msg::Asking(AskingMsg::Next)))
        .child(cloth().child(view.title(view.say(title))).child(progress(view, asking, answered)))
        .child(lead.map(|text| view.line("p.ci-lead", text)))
        .child(statement(view, asking))
        .child(moves)
        .child(notice::notice(view, Place::Statement))
        .child(notice::not_stored(view))
        .child((!alone).then(|| offers(view, answered, second)))
}

fn statement(words: &View, asking: Asking) -> Element {
    let hint = words.own("scale");
    let item = asking.item(words.content());
    let given = words.app.look().and_then(|look| look.answer(item));
    let radio = |to: Answer| {
        let field = tag("input")
            .set("type", "radio")
            .set("name", &words.own("answer"))
            .value(&(to as u8).to_string())
            .checked(given == Some(to))
            .click(words.send, Msg::Asking(AskingMsg::Click(to)));
        answer(field, words.say(to.word()))
    };
    let scale = format!("{} {}", words.say(Text::Scale), words.say(Text::Pick));
    let long = item.text.chars().count() > LONG;
    tag(if long { "fieldset.ci-statement.ci-long" } else { "fieldset.ci-statement" })
        .key(&item.id)
        .hear(words.send, On::Key, keys::pressed)
        .hear(words.send, On::Pointer, |_| Some(keys::pointed()))
        .set("aria-describedby", &hint)
        .child(tag("legend").text(&item.text))
        .child(tag("p.ci-hint").set("id", &hint).text(&scale))
        .child(tag("div.ci-answers").children(Answer::ALL.into_iter().map(radio)))
}

/// Five bars, one a round, that fill as statements are left behind.
fn progress(words: &Words, asking: Asking, answered: usize) -> Element {
    let number = |n: usize| words.content.number(n);
    let spoken = words.fill(
        Text::ProgressWords,
        &[
            ("round", &number(asking.round())),
            ("number", &number(asking.number())),
            ("answered", &number(answered)),
        ],
    );
    let part = |index: usize| {
        let through = (asking.number() - 1).saturating_sub(index * 7).min(7);
        let bar = |kind: &str, width: usize| {
            tag(kind).set("width", &width.to_string()).set("height", "6")
        };
        tag("svg.ci-part")
            .set("viewBox", "0 0 70 6")
            .set("preserveAspectRatio", "none")
            .set("aria-hidden", "true")
            .child(bar("rect.ci-track", 70))
            .child(bar("rect.ci-fill", through * 10))
    };
    let bars = tag("div")
        .set("role", "progressbar")
        .set("aria-label", words.say(Text::Progress))
        .set("aria-valuemin", "0")
        .set("aria-valuemax", "35")
        .set("aria-valuenow", &answered.to_string())
        .set("aria-valuetext", &spoken)
        .children((0..ROUNDS).map(part));
    tag("div.ci-progress").child(paragraph(&spoken)).child(bars)
}

fn offers(view: &View, answered: usize, second: bool) -> Element {
    let look = view.app.look();
    let content = view.content();
    // The profile can be seen, perhaps with statements still to come.
    let close = look.is_some_and(|look| look.may_be_closed(content));
    let early = look.is_some_and(|look| {
        look.could_be_scored(content) && Asking::first_open(look, content).is_some()
    });
    let begun = look.is_some_and(|look| !look.answers.is_empty());
    let to_profile = || {
        tag("div.ci-offer")
            .child(early.then(|| view.line("p", Text::SeeProfileHint)))
            .child(view.button(Text::SeeProfile, Msg::Asking(AskingMsg::SeeProfile)))
    };
    let on_paper = || {
        tag("div.ci-moves")
            .child(view.quiet(Text::PrintQuestions, Msg::HandOut(HandOutMsg::PrintQuestions)))
            .child(view.quiet(Text::Keying, Msg::Asking(AskingMsg::Keying)))
    };
    tag("div.ci-offers")
        .child(close.then(to_profile))
        .child((answered == 0 && !second).then(|| view.line("p.ci-hint", Text::IntroMore)))
        .child(view.line("p.ci-hint.ci-keys", Text::Keys))
        .child((answered == 0 && !second).then(on_paper))
        .child(second.then(|| view.quiet(Text::LookPostpone, Msg::Asking(AskingMsg::ToWeeks))))
        .child(begun.then(|| view.quiet(Text::StartOver, Msg::Asking(AskingMsg::StartOver))))
}
