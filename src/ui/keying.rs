//! Answers from paper, all on one screen.

use super::element::{Element, tag};
use super::view::View;
use super::words::{cloth, paragraph};
use crate::domain::app::{KeyingMsg, Msg};
use crate::domain::content::{Item, Text};
use crate::domain::profile::Answer;
use crate::domain::record::Look;

pub fn screen(view: &View) -> Element {
    let answered = view.number(view.app.look().map_or(0, Look::answered));
    let rows = view.content().items().iter().zip(1..).map(|(item, at)| row(view, item, at));
    let count = paragraph(&view.fill(Text::KeyingCount, &[("n", &answered)]));
    let moves = tag("div.ci-moves")
        .child(view.primary(Text::KeyingDone, Msg::Keying(KeyingMsg::Done)))
        .child(view.button(Text::Back, Msg::Keying(KeyingMsg::Back)));
    tag("div.ci-keying")
        .child(
            cloth()
                .child(view.title(view.say(Text::KeyingTitle)))
                .child(view.line("p.ci-lead", Text::KeyingLead)),
        )
        .child(tag("ol.ci-papers").children(rows))
        .child(count.set("class", "ci-band").set("aria-live", "polite"))
        .child(moves)
}

fn row(view: &View, item: &Item, number: usize) -> Element {
    let given = view.app.look().and_then(|look| look.answer(item));
    let name = view.own(&format!("key-{number}"));
    let radio = |answer: Answer| {
        let msg = Msg::Keying(KeyingMsg::Answer { item: item.id.clone(), answer });
        let field = view.field("radio", given == Some(answer), msg).set("name", &name);
        tag("label").child(field).child(view.line("span", answer.word()))
    };
    let options = tag("fieldset.ci-key")
        .child(tag("legend").text(&item.text))
        .children(Answer::ALL.into_iter().map(radio));
    tag("li").key(&item.id).child(options)
}
