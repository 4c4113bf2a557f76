//! One barrier: its row in the profile, and all that stands behind it.

use super::bars::bar;
use super::element::{Element, tag};
use super::notice::answer;
use super::view::View;
use super::words::{paragraph, unseen};
use crate::domain::app::{Msg, Notice, Place, ProfileMsg};
use crate::domain::barrier::Barrier;
use crate::domain::content::{Item, Text};
use crate::domain::profile::{Answer, Profile, Score};

/// A row of the profile: the reader's choice, the score in words and as a bar, and what stands behind it.
pub fn row(
    view: &View,
    barrier: Barrier,
    score: Option<Score>,
    before: Option<&Profile>,
    front: bool,
) -> Element {
    let title = &view.content().barrier(barrier).title;
    let standing = match score {
        Some(score) => {
            let value = view.number(score.rounded());
            view.fill(Text::BarrierScore, &[("score", &value), ("band", view.say(score.word()))])
        }
        None => view.say(Text::BarrierUnscored).into(),
    };
    let based = score.filter(|score| score.answered() < 5).map(|score| {
        let answered = view.number(score.answered());
        view.fill(Text::BasedOn, &[("answered", &answered)])
    });
    let before = before.and_then(|before| before.score(barrier));
    let standing = tag("p.ci-standing")
        .child(tag("span").text(&standing))
        .child(based.map(|based| tag("small").text(&based)));
    let about = view.fill(Text::About, &[("barrier", title)]);
    let more = tag("details.ci-more")
        .child(tag("summary").child(unseen(&about)))
        .child(view.all.then(|| page(view, barrier)));
    tag(if front { "li.ci-barrier.ci-front" } else { "li.ci-barrier" })
        .key(barrier.id())
        .child(pick(view, barrier))
        .child(standing)
        .child(bar(score, before))
        .child(refused(view, barrier))
        .child(more)
}

/// The box that takes a barrier into the plan.
fn pick(view: &View, barrier: Barrier) -> Element {
    let checked = view.app.rings(view.content()).contains(&barrier);
    let field = view.field("checkbox", checked, Msg::Profile(ProfileMsg::Ring(barrier, !checked)));
    let title = tag("span").text(&view.content().barrier(barrier).title);
    tag("label.ci-pick").child(field).child(title)
}

/// Why it was not taken into the plan just now, if so. A disabled box would say nothing.
fn refused(view: &View, barrier: Barrier) -> Element {
    let notice = view.app.notice_at(Place::Barrier);
    answer(view, notice.filter(|notice| **notice == Notice::Full(barrier)))
}

/// The answers behind it, what it means, what helps, what else it may be, and where it is from.
fn page(view: &View, barrier: Barrier) -> Element {
    let content = view.content();
    let page = content.barrier(barrier);
    let items = content.items().iter().filter(|item| item.barrier == barrier);
    let said = |item: &Item| {
        let given = view.app.look().and_then(|look| look.answer(item));
        let given = given.map_or(Text::Skipped, Answer::word);
        let words = view.fill(Text::AnswerTo, &[("answer", view.say(given)), ("item", &item.text)]);
        let change = view.fill(Text::CorrectOf, &[("item", &item.text)]);
        let correct = view.quiet(Text::Correct, Msg::Profile(ProfileMsg::Correct(item.id.clone())));
        let correct = correct.set("aria-label", &change);
        let reversed = item.reversed.then(|| view.line("small", Text::Reversed));
        tag("li").key(&item.id).text(&words).text(" ").child(correct).child(reversed)
    };
    let part = |heading: Text, words: &str| {
        tag("div.ci-part-of").child(view.heading(1, heading)).child(paragraph(words))
    };
    let quote = paragraph(&view.fill(Text::Quote, &[("quote", &page.quote)]));
    let source = tag("a").set("href", view.post).text(&page.source);
    tag("div.ci-page")
        .child(view.heading(1, Text::YourAnswers))
        .child(tag("ul.ci-said").set("role", "list").children(items.map(said)))
        .child(part(Text::Means, &page.means))
        .child(part(Text::Helps, &page.helps))
        .child(part(Text::Otherwise, &page.otherwise))
        .child(part(Text::Story, &page.story))
        .child(view.heading(1, Text::FromPost))
        .child(tag("blockquote").set("cite", view.post).child(quote))
        .child(tag("p.ci-hint").child(source))
}
