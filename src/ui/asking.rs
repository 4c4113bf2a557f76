//! One statement at a time.

use super::element::{Element, On, tag};
use super::words::{Words, answer, paragraph};
use crate::domain::app::Msg;
use crate::domain::content::{ROUNDS, Text};
use crate::domain::profile::Answer;
use crate::domain::questionnaire::Asking;
use wasm_bindgen::JsCast;
use web_sys::{Event, HtmlInputElement};

/// The statement that is asked, and what can be done about it.
pub struct Asked<'a> {
    pub asking: Asking,
    pub id: &'a str,
    pub text: &'a str,
    pub given: Option<Answer>,
    /// How many statements are answered.
    pub answered: usize,
    /// A second look, with a plan that goes on.
    pub second: bool,
    /// The profile can be seen.
    pub close: bool,
    /// It can be seen already, with statements still to come.
    pub early: bool,
    /// Something can be started over.
    pub begun: bool,
}

pub fn screen(words: &Words, asked: &Asked) -> Element {
    let (title, intro) =
        if asked.second { (Text::LookTitle, Text::LookIntro) } else { (Text::Title, Text::Intro) };
    let alone = asked.asking.is_alone();
    let next = if alone { Text::ToProfile } else { Text::Next };
    let moves = tag("div.ci-moves")
        .child(asked.asking.back().map(|_| words.button(Text::Back, Msg::Back)))
        .child((!alone).then(|| words.button(Text::Skip, Msg::Skip)))
        .child(words.line("button.ci-button.ci-primary", next));
    tag("form.ci-asking")
        .hear(words.send, On::Submit, |event| {
            event.prevent_default();
            Some(Msg::Next)
        })
        .child(words.title(words.say(title)))
        .child((asked.answered == 0).then(|| words.line("p.ci-lead", intro)))
        .child(progress(words, asked.asking, asked.answered))
        .child(statement(words, asked))
        .child(moves)
        .child((!alone).then(|| offers(words, asked)))
}

fn statement(words: &Words, asked: &Asked) -> Element {
    let hint = words.own("scale");
    let radio = |to: Answer| {
        let by_key = words.by_key.clone();
        let field = tag("input")
            .set("type", "radio")
            .set("name", &words.own("answer"))
            .value(&(to as u8).to_string())
            .checked(asked.given == Some(to))
            .hear(words.send, On::Click, move |_| {
                Some(Msg::Answer { answer: to, on: !by_key.get() })
            });
        answer(field, words.say(to.word()))
    };
    tag("fieldset.ci-statement")
        .key(asked.id)
        .set("aria-describedby", &hint)
        .child(tag("legend").text(asked.text))
        .child(words.line("p.ci-hint", Text::Scale).set("id", &hint))
        .children(Answer::ALL.into_iter().map(radio))
}

/// Five bars, one a round, that fill as statements are left behind.
fn progress(words: &Words, asking: Asking, answered: usize) -> Element {
    let (number, round) = (asking.number().to_string(), asking.round().to_string());
    let answered = answered.to_string();
    let spoken = words.fill(
        Text::ProgressWords,
        &[("round", &round), ("number", &number), ("answered", &answered)],
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
        .set("aria-valuenow", &answered)
        .set("aria-valuetext", &spoken)
        .children((0..ROUNDS).map(part));
    tag("div.ci-progress").child(paragraph(&spoken)).child(bars)
}

fn offers(words: &Words, asked: &Asked) -> Element {
    let to_profile = || {
        tag("div.ci-offer")
            .child(asked.early.then(|| words.line("p", Text::SeeProfileHint)))
            .child(words.button(Text::SeeProfile, Msg::SeeProfile))
    };
    let on_paper = || {
        tag("div.ci-moves")
            .child(words.quiet(Text::PrintQuestions, Msg::PrintQuestions))
            .child(words.quiet(Text::Keying, Msg::Keying))
    };
    tag("div.ci-offers")
        .child(asked.close.then(to_profile))
        .child(words.line("p.ci-hint.ci-keys", Text::Keys))
        .child((asked.answered == 0 && !asked.second).then(on_paper))
        .child(asked.second.then(|| words.quiet(Text::LookAside, Msg::ToWeeks)))
        .child(asked.begun.then(|| words.quiet(Text::StartOver, Msg::StartOver)))
}

/// The answer whose radio button has the focus, unless it is chosen already: there, Enter means
/// "Next", as in any form.
pub fn answer_of(event: &Event) -> Option<Answer> {
    let input = event.target()?.dyn_into::<HtmlInputElement>().ok()?;
    let index: usize =
        (input.type_() == "radio" && !input.checked()).then(|| input.value())?.parse().ok()?;
    Answer::ALL.get(index).copied()
}
