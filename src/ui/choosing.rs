//! The reader decides: a forced choice where two barriers are easily confused, and which ring true.

use super::element::{Element, tag};
use super::view::View;
use super::words::answer;
use crate::domain::app::{Msg, ProfileMsg, RINGS};
use crate::domain::barrier::Barrier;
use crate::domain::content::Text;
use crate::domain::profile::Profile;

/// One situation with an answer for each barrier of the pair.
pub fn tie(view: &View, profile: &Profile) -> Option<Element> {
    let vignette = profile.tie(view.content())?;
    let chosen = view.app.look().and_then(|look| look.vignettes.get(&vignette.id));
    let option = |barrier: Barrier| {
        let words = vignette.words.options.get(&barrier).map_or("", String::as_str);
        let checked = chosen.is_some_and(|chosen| chosen.value == barrier);
        let field = view.field("radio", checked, Msg::Profile(ProfileMsg::Settle(barrier)));
        answer(field.set("name", &view.own("tie")), words)
    };
    let hint = view.own("tie-hint");
    let thanks = tag("p.ci-hint").set("id", &hint).set("role", "status");
    let options = tag("fieldset")
        .set("aria-describedby", &hint)
        .child(tag("legend").text(&vignette.words.text))
        .child(tag("div.ci-answers").children(vignette.between.into_iter().map(option)))
        .child(thanks.text(chosen.map_or("", |_| view.say(Text::TieThanks))));
    Some(tag("div.ci-band.ci-tie").child(view.heading(1, Text::TieTitle)).child(options))
}

/// Which rings true: the choice stands in the picture, a row for each barrier.
pub fn choice(view: &View, profile: &Profile, rows: Element) -> Element {
    let rings = view.app.rings(view.content());
    let proposed = view.app.look().is_some_and(|look| look.rings.is_none()) && profile.is_scored();
    let hint_text = match rings.len() {
        0 => Text::RingsNone,
        _ if proposed => Text::RingsProposed,
        RINGS.. => Text::RingsFull,
        _ => Text::RingsHint,
    };
    let hint = view.own("rings-hint");
    let hinted = view.line("p.ci-hint", hint_text).set("id", &hint).set("aria-live", "polite");
    tag("fieldset.ci-choice")
        .set("aria-describedby", &hint)
        .child(view.line("legend", Text::Rings))
        .child(hinted)
        .child(rows)
}

/// A step with a line under its name that says what comes of it.
fn hinted(view: &View, name: Text, hint: Text, msg: ProfileMsg) -> Element {
    let id = view.own(&format!("step-{}", name as usize));
    let step = view.primary(name, Msg::Profile(msg)).set("aria-describedby", &id);
    step.child(view.under(hint, &id))
}

/// Where to go from here.
pub fn steps(view: &View) -> Element {
    let steps = if view.app.enrolment().is_some() {
        vec![
            view.primary(Text::ToWeeks, Msg::Profile(ProfileMsg::ToWeeks)),
            view.button(Text::Turn, Msg::Profile(ProfileMsg::Turn)),
            view.button(Text::NewPlan, Msg::Profile(ProfileMsg::MakePlan)),
        ]
    } else {
        vec![
            hinted(view, Text::MakePlan, Text::MakePlanHint, ProfileMsg::MakePlan),
            hinted(view, Text::NotNow, Text::NotNowHint, ProfileMsg::NotNow),
        ]
    };
    tag("div.ci-moves").children(steps)
}
