//! The profile: one sentence, then the picture, then the detail, then the reader's choice.

use super::barrier::row;
use super::bars::key;
use super::choosing;
use super::element::{Element, tag};
use super::view::View;
use super::weeks::counts;
use super::words::{cloth, paragraph};
use crate::domain::app::{Msg, ProfileMsg};
use crate::domain::content::{Part, Text, parts};
use crate::domain::profile::{Careless, Change, Front, Profile, careless, change};
use crate::domain::record::Look;

pub fn screen(view: &View) -> Element {
    let profile = view.app.profile(view.content());
    let before = view.app.profile_before(view.content());
    let front = profile.front();
    let scored = profile.is_scored();
    let rows = profile.scores().iter().map(|&(barrier, score)| {
        row(view, barrier, score, before.as_ref(), front.barriers.contains(&barrier))
    });
    let list = tag("ul.ci-barriers").set("role", "list");
    let list = if scored { list.set("aria-label", view.say(Text::Barriers)) } else { list };
    let rows = list.children(rows);
    let head = cloth()
        .child(view.title(view.say(Text::ProfileTitle)))
        .child(sentence(view, &front, scored))
        .child((scored && front.several).then(|| view.line("p", Text::SeveralHint)))
        .child(scored.then(|| view.line("p.ci-hint", Text::Limits)));
    let figure = tag("div").child(scored.then(|| key(view, before.is_some()))).child(rows);
    let figures = || view.fold(Text::AsTable, || table(view, &profile, before.as_ref()));
    tag("div.ci-profile")
        .child(head)
        .child(rest(view, scored))
        .child(before.as_ref().filter(|_| scored).map(|before| compared(view, before, &profile)))
        .child(choosing::choice(view, &profile, figure))
        .child(choosing::tie(view, &profile))
        .child(choosing::steps(view))
        .child(notes(view))
        .child(view.call_to_action())
        .child(scored.then(figures))
        .child(view.fold(Text::Method, || method(view)))
}

/// What the profile is and is not, and the reason in the post that is no barrier.
fn method(view: &View) -> Element {
    tag("div.ci-page")
        .child(view.line("p", Text::Hope))
        .child(view.line("p", Text::MethodText))
        .child(view.line("p", Text::MethodHappe))
}

/// What stands out. The titles are what readers say, so they stand out from what we say.
fn sentence(view: &View, front: &Front, scored: bool) -> Element {
    let title = |at: usize| {
        front.barriers.get(at).map_or("", |&barrier| view.content().barrier(barrier).title.as_str())
    };
    let text = match front.barriers.len() {
        _ if !scored => Text::NoScores,
        0 => Text::Nothing,
        1 => Text::One,
        2 => Text::Two,
        _ if front.several => Text::Several,
        _ => Text::Three,
    };
    parts(view.say(text)).fold(tag("p.ci-lead"), |said, part| match part {
        Part::Words(words) => said.text(words),
        Part::Name("a") => said.child(tag("strong").text(title(0))),
        Part::Name("b") => said.child(tag("strong").text(title(1))),
        Part::Name(_) => said.child(tag("strong").text(title(2))),
    })
}

/// The way back to what is open or skipped.
fn rest(view: &View, scored: bool) -> Option<Element> {
    let answered = view.app.look().map_or(0, Look::answered);
    if answered == view.content().items().len() {
        return None;
    }
    let words = view.fill(Text::FewAnswers, &[("n", &view.number(answered))]);
    let rest = tag("div.ci-band.ci-offer").child(scored.then(|| paragraph(&words)));
    Some(rest.child(view.button(Text::AnswerRest, Msg::Profile(ProfileMsg::AnswerRest))))
}

/// Questions, not verdicts; they hide nothing.
fn notes(view: &View) -> Option<Element> {
    let answers: Vec<_> = view
        .content()
        .items()
        .iter()
        .map(|item| {
            let fact = view.app.look()?.answers.get(&item.id)?;
            Some((fact.value?, fact.at))
        })
        .collect();
    let found: Careless = careless(view.content(), &answers);
    let texts = [
        (found.very_uniform(), Text::CarelessVeryUniform),
        (found.uniform() && !found.very_uniform(), Text::CarelessUniform),
        (found.contradicts(), Text::CarelessContradicts),
        (found.hurried(), Text::CarelessHurried),
    ];
    let shown: Vec<_> = texts.into_iter().filter(|(shown, _)| *shown).collect();
    if shown.is_empty() {
        return None;
    }
    let notes = shown.into_iter().map(|(_, text)| view.line("p", text));
    let offer = tag("div.ci-band.ci-offer.ci-note").children(notes);
    Some(offer.child(view.quiet(Text::StartOver, Msg::Profile(ProfileMsg::StartOver))))
}

fn compared(view: &View, before: &Profile, after: &Profile) -> Element {
    let changes = after.scores().iter().filter_map(|&(barrier, _)| {
        let text = match change(before, after, barrier)? {
            Change::Less => Text::ChangeLess,
            Change::More => Text::ChangeMore,
            Change::Same => return None,
        };
        let score = |profile: &Profile| {
            profile.score(barrier).map(|score| view.number(score.rounded())).unwrap_or_default()
        };
        let title = &view.content().barrier(barrier).title;
        let values =
            [("barrier", title.as_str()), ("before", &score(before)), ("after", &score(after))];
        Some(tag("li").text(&view.fill(text, &values)))
    });
    let changes: Vec<_> = changes.collect();
    let said = if changes.is_empty() {
        view.line("p", Text::ChangeNone)
    } else {
        tag("ul.ci-moved").set("role", "list").children(changes)
    };
    tag("div.ci-band.ci-since")
        .child(view.heading(1, Text::ChangeTitle))
        .child(view.app.enrolment().and_then(|enrolment| counts(view, enrolment)))
        .child(said)
        .child(view.line("p.ci-hint", Text::ChangeMean))
}

fn table(view: &View, profile: &Profile, before: Option<&Profile>) -> Element {
    let cell = |words: &str| tag("td").text(words);
    let rows = profile.scores().iter().map(|&(barrier, score)| {
        let title = &view.content().barrier(barrier).title;
        let row = tag("tr").key(barrier.id()).child(tag("th").set("scope", "row").text(title));
        let row = match score {
            Some(score) => {
                let (value, half) = (score.rounded(), score.uncertainty());
                let (from, to) = (value.saturating_sub(half), (value + half).min(100));
                let range = [("from", &*view.number(from)), ("to", &view.number(to))];
                row.child(cell(&view.number(value)))
                    .child(cell(&view.fill(Text::From, &range)))
                    .child(cell(view.say(score.word())))
                    .child(cell(&view.number(score.answered())))
            }
            None => row.child(view.line("td", Text::BarrierUnscored).set("colspan", "4")),
        };
        row.child(before.map(|before| {
            let score = before.score(barrier).map(|score| view.number(score.rounded()));
            cell(&score.unwrap_or_default())
        }))
    });
    let heads = [
        Text::TableBarrier,
        Text::TableScore,
        Text::TableRange,
        Text::TableBand,
        Text::TableAnswered,
        Text::TableBefore,
    ];
    let shown = heads.len() - usize::from(before.is_none());
    view.table(Text::AsTable, &heads[..shown], rows.collect())
}
