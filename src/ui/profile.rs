//! The profile: one sentence, then the picture, then the detail, then the reader's choice.

use super::barrier::{band, row};
use super::choosing;
use super::view::{View, details, paragraph};
use super::weeks::practised;
use crate::domain::app::Msg;
use crate::domain::content::Text;
use crate::domain::profile::{Careless, Change, Front, Profile, careless, change};
use crate::domain::record::Look;
use yew::prelude::*;

pub fn screen(view: &View) -> Html {
    let profile = view.app.profile(view.content());
    let before = view.app.profile_before(view.content());
    let front = profile.front();
    let scored = profile.scores().iter().any(|(_, score)| score.is_some());
    let rows = profile.scores().iter().map(|&(barrier, score)| {
        row(view, barrier, score, before.as_ref(), front.barriers.contains(&barrier))
    });
    html! {
        <div class="ci-profile">
            { view.title(view.say(Text::ProfileTitle)) }
            <p class="ci-lead">{ sentence(view, &front, scored) }</p>
            { rest(view, scored) }
            if scored {
                { for before.as_ref().map(|before| compared(view, before, &profile)) }
                { notes(view) }
                <ul class="ci-barriers" role="list" aria-label={view.say(Text::Barriers)}>
                    { for rows }
                </ul>
                <p class="ci-hint">{ view.say(Text::PictureKey) }</p>
                { details(view.say(Text::AsTable), table(view, &profile, before.as_ref())) }
                { choosing::tie(view, &profile) }
            }
            { choosing::choice(view, &profile) }
            { view.call_to_action() }
            { details(view.say(Text::Method), paragraph(view.say(Text::MethodText))) }
        </div>
    }
}

fn sentence(view: &View, front: &Front, scored: bool) -> String {
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
    view.fill(text, &[("a", title(0)), ("b", title(1)), ("c", title(2))])
}

/// The way back to what is open or skipped.
fn rest(view: &View, scored: bool) -> Html {
    let answered = view.app.look().map_or(0, Look::answered);
    if answered == view.content().items().len() {
        return html! {};
    }
    let words = view.fill(Text::FewAnswers, &[("n", &answered.to_string())]);
    html! {
        <div class="ci-offer">
            if scored { <p>{ words }</p> }
            { view.button(Text::AnswerRest, Msg::AnswerRest) }
        </div>
    }
}

/// Questions, not verdicts; they hide nothing.
fn notes(view: &View) -> Html {
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
    let mut shown = texts.into_iter().filter(|(shown, _)| *shown).map(|(_, text)| text).peekable();
    if shown.peek().is_none() {
        return html! {};
    }
    html! {
        <div class="ci-offer ci-note">
            { for shown.map(|text| paragraph(view.say(text))) }
            { view.quiet(Text::StartOver, Msg::StartOver) }
        </div>
    }
}

fn compared(view: &View, before: &Profile, after: &Profile) -> Html {
    let changes = after.scores().iter().filter_map(|&(barrier, _)| {
        let text = match change(before, after, barrier)? {
            Change::Less => Text::ChangeLess,
            Change::More => Text::ChangeMore,
            Change::Same => return None,
        };
        let score = |profile: &Profile| {
            profile.score(barrier).map(|score| score.rounded().to_string()).unwrap_or_default()
        };
        let title = &view.content().barrier(barrier).title;
        let values =
            [("barrier", title.as_str()), ("before", &score(before)), ("after", &score(after))];
        Some(view.fill(text, &values))
    });
    let changes: Vec<_> = changes.collect();
    html! {
        <div class="ci-offer">
            { view.heading(1, view.say(Text::ChangeTitle)) }
            { for view.app.enrolment().map(|enrolment| practised(view, enrolment)) }
            if changes.is_empty() {
                { paragraph(view.say(Text::ChangeNone)) }
            } else {
                <ul>{ for changes.into_iter().map(|change| html! { <li>{ change }</li> }) }</ul>
            }
            <p class="ci-hint">{ view.say(Text::ChangeMean) }</p>
        </div>
    }
}

fn table(view: &View, profile: &Profile, before: Option<&Profile>) -> Html {
    let head = |text: Text| html! { <th scope="col">{ view.say(text) }</th> };
    let rows = profile.scores().iter().map(|&(barrier, score)| {
        let earlier = before.map(|before| {
            let score = before.score(barrier).map(|score| score.rounded().to_string());
            html! { <td>{ score.unwrap_or_default() }</td> }
        });
        let cells = match score {
            Some(score) => {
                let (value, half) = (score.rounded(), score.uncertainty());
                let range = [("from", value.saturating_sub(half)), ("to", (value + half).min(100))]
                    .map(|(name, value)| (name, value.to_string()));
                let range = range.each_ref().map(|(name, value)| (*name, value.as_str()));
                html! {
                    <>
                        <td>{ value }</td>
                        <td>{ view.fill(Text::From, &range) }</td>
                        <td>{ band(view, score) }</td>
                        <td>{ score.answered() }</td>
                    </>
                }
            }
            None => html! { <td colspan="4">{ view.say(Text::BarrierUnscored) }</td> },
        };
        let title = &view.content().barrier(barrier).title;
        html! {
            <tr key={barrier.id()}>
                <th scope="row">{ title.clone() }</th>
                { cells }
                { for earlier }
            </tr>
        }
    });
    html! {
        <div class="ci-scroll" tabindex="0" role="group" aria-label={view.say(Text::AsTable)}>
            <table>
                <thead><tr>
                    { head(Text::TableBarrier) }
                    { head(Text::TableScore) }
                    { head(Text::TableRange) }
                    { head(Text::TableBand) }
                    { head(Text::TableAnswered) }
                    if before.is_some() { { head(Text::TableBefore) } }
                </tr></thead>
                <tbody>{ for rows }</tbody>
            </table>
        </div>
    }
}
