//! Everybody can use every screen: by assistive technology, in light and dark, on small screens and
//! enlarged, and by the focus alone.

use crate::reader::{Reader, busy, say};
use crate::steps::{item, words};
use crate::support::Role::{Button, Group, Heading, List, Progressbar, Radio, Region};
use crate::support::{Page, in_chromium};
use career_insurance::domain::app::{AskingMsg, Msg, ProfileMsg, WeeksMsg};
use career_insurance::domain::content::{Item, Text};
use career_insurance::domain::profile::Answer;
use career_insurance::domain::record::After;

const MONDAY: &str = "2026-11-23";
/// In the seventh week of a plan begun on that Monday.
const TODAY: &str = "2027-01-06";

fn alike(_: &Item) -> Answer {
    Answer::Partly
}

/// Every screen with what is in the store to come to it, and the words that show it is there.
pub(crate) fn screens() -> Vec<(String, &'static str)> {
    let some = Reader::on(MONDAY).answers(22, busy);
    let asked = Reader::on(MONDAY).answers(35, busy);
    let planned = Reader::on(MONDAY).starts_a_plan(busy).ticks(1);
    let week_seven = planned.clone().weeks_later(6).ticks(7);
    let looking = week_seven.clone().does(Msg::Weeks(WeeksMsg::LookAgain));
    let skipped =
        (0..35).fold(Reader::on(MONDAY), |reader, _| reader.does(Msg::Asking(AskingMsg::Skip)));
    let stopped = week_seven.clone().does(Msg::Weeks(WeeksMsg::Door(After::Stop)));
    let missed = Reader::on("2026-11-30").starts_a_plan(busy);
    let over = Reader::on("2026-09-07").starts_a_plan(busy).ticks(1);
    let coming = Reader::on("2027-01-08").starts_a_plan(busy);
    vec![
        (Reader::on(MONDAY).stored(), say(Text::Intro)),
        (some.stored(), say(Text::SeeProfileHint)),
        (skipped.stored(), say(Text::NoScores)),
        (asked.stored(), say(Text::RingsProposed)),
        (Reader::on(MONDAY).answers(35, alike).stored(), say(Text::TieTitle)),
        (asked.clone().does(Msg::Profile(ProfileMsg::MakePlan)).stored(), say(Text::MakingTitle)),
        (asked.does(Msg::Profile(ProfileMsg::NotNow)).stored(), say(Text::NotNowTitle)),
        (coming.stored(), say(Text::FirstLook)),
        (week_seven.stored(), say(Text::Note)),
        (missed.stored(), say(Text::OfferRest)),
        (looking.stored(), say(Text::LookIntro)),
        (looking.answers(35, alike).stored(), say(Text::ChangeTitle)),
        (stopped.stored(), say(Text::DoorStopped)),
        (over.stored(), say(Text::EndTitle)),
        ("something else".into(), say(Text::RescueTitle)),
    ]
}

pub(crate) async fn open(page: &Page, stored: &str, words: &str) {
    page.server().set_date(TODAY);
    page.open_with(stored).await;
    page.wait_for_words(words).await;
}

pub(crate) const UNFOLD_ALL: &str = "
    const all = (root) => [...root.querySelectorAll('*')].flatMap((each) =>
        [each, ...(each.shadowRoot ? all(each.shadowRoot) : [])]);
    all(document).filter((each) => each.matches('details')).forEach((each) => each.open = true);";

/// axe-core finds nothing, folded or unfolded.
async fn every_screen_is_sound(page: Page) {
    let mut found = vec![];
    for (stored, words) in screens() {
        open(&page, &stored, words).await;
        for state in ["folded", "unfolded"] {
            let violations = page.violations().await;
            found.extend(violations.into_iter().map(|each| format!("{state}, “{words}”: {each}")));
            page.script(UNFOLD_ALL, vec![]).await;
        }
    }
    assert!(found.is_empty(), "{}", found.join("\n"));
}
in_chromium!(every_screen_is_sound);

/// The same in dark colours on a small phone.
async fn every_dark_screen_is_sound(page: Page) {
    every_screen_is_sound(page).await;
}
in_chromium!(every_dark_screen_is_sound, Setup::phone().dark());

/// The elements that reach over the right edge of the window, innermost only.
const TOO_WIDE: &str = "
    const all = (root) => [...root.querySelectorAll('*')].flatMap((each) =>
        [each, ...(each.shadowRoot ? all(each.shadowRoot) : [])]);
    if (document.documentElement.scrollWidth <= innerWidth) return [];
    const wide = all(document).filter((each) =>
        each.getBoundingClientRect().right > innerWidth && !each.closest('.ci-scroll *'));
    const found = wide.filter((each) => !wide.some((other) => other !== each && each.contains(other)));
    return ['the page', ...found.map((each) => each.outerHTML.slice(0, 80))];";

/// Nothing is wider than the narrowest screen that counts, nor than a laptop's enlarged to 200 % or
/// 400 %, with everything unfolded. Letters of twice their size fit on a phone.
async fn no_screen_scrolls_sideways(page: Page) {
    let mut found = vec![];
    for (stored, words) in screens() {
        open(&page, &stored, words).await;
        page.script(UNFOLD_ALL, vec![]).await;
        for (width, height, letters) in
            [(320, 568, 100), (320, 256, 100), (640, 450, 100), (360, 740, 200)]
        {
            page.resize(width, height).await;
            let script = "document.documentElement.style.fontSize = arguments[0] + '%'";
            page.script(script, vec![letters.into()]).await;
            let wide = page.script(TOO_WIDE, vec![]).await;
            let wide = wide.as_array().into_iter().flatten();
            found.extend(wide.map(|each| format!("{width} at {letters} %, “{words}”: {each}")));
        }
    }
    assert!(found.is_empty(), "{}", found.join("\n"));
}
in_chromium!(no_screen_scrolls_sideways);

/// The focus goes where the reader reads on: to the heading of a new screen, or the answers of the
/// next statement. Opening the page moves no focus.
async fn the_focus_leads_the_way(page: Page) {
    page.server().set_date(MONDAY);
    page.open_with(&Reader::on(MONDAY).answers(33, busy).stored()).await;
    page.statement(34).await;
    let own = "return document.activeElement === document.body";
    assert_eq!(page.script(own, vec![]).await, true, "the page keeps its focus");
    page.answer(34, busy(item(34))).await;
    page.statement(35).await;
    page.wait_for_focus(Radio, "Not at all").await;
    page.click(Button, "Back").await;
    page.wait_for_focus(Radio, words(busy(item(34)))).await;
    page.click(Button, "Next").await;
    page.wait_for_focus(Radio, "Not at all").await;
    page.answer(35, busy(item(35))).await;
    page.arrives_at("Your profile").await;
    page.click(Button, "Not now").await;
    page.arrives_at(say(Text::NotNowTitle)).await;
    page.click(Button, say(Text::NotNowPlan)).await;
    page.arrives_at(say(Text::MakingTitle)).await;
    page.click(Button, "Start my twelve weeks").await;
    page.arrives_at("Week 1: A small start").await;
    page.click(Button, "Open week 2").await;
    page.arrives_at("Week 2: Your people and your time").await;
    page.click(Button, say(Text::BackToNow)).await;
    page.arrives_at("Week 1: A small start").await;
    page.click(Button, "Delete everything").await;
    page.wait_for_focus(Radio, "Not at all").await;
}
in_chromium!(the_focus_leads_the_way);

/// Roles and names are public: what others rely on, as it stands in the product's description.
async fn names_are_as_promised(page: Page) {
    open(&page, &Reader::on(MONDAY).answers(22, busy).stored(), say(Text::SeeProfileHint)).await;
    let statement = page.statement(23).await;
    assert_eq!(
        statement.names(Radio).await,
        ["Not at all", "A little", "Partly", "Mostly", "Very well"]
    );
    page.answer(23, Answer::Partly).await;
    page.statement(24).await;
    has_buttons(&page, &["Back", "Skip", "Next", "See my profile now", "Start over"]).await;
    assert_eq!(page.progress().await, 23);
    assert_eq!(page.attribute(Progressbar, "Progress", "aria-valuemax").await.unwrap(), "35");

    let asked = Reader::on(MONDAY).answers(35, busy);
    open(&page, &asked.stored(), say(Text::RingsProposed)).await;
    page.wait_for(Heading, "Your profile").await;
    page.wait_for(List, "Your seven barriers").await;
    page.wait_for(Group, "Which of these rings true?").await;
    has_buttons(&page, &["Make my plan", "Not now"]).await;
    open(&page, &asked.does(Msg::Profile(ProfileMsg::MakePlan)).stored(), say(Text::MakingTitle))
        .await;
    has_buttons(&page, &["Start my twelve weeks", "Not now"]).await;

    open(&page, &Reader::on("2027-01-04").starts_a_plan(busy).stored(), say(Text::Note)).await;
    page.wait_for(Region, "This week").await;
    page.wait_for(List, "Twelve weeks").await;
    let keeping = [
        "Add to calendar",
        "Save a copy",
        "Bring a copy back",
        "Copy my private link",
        "Print",
        "What is stored",
        "Delete everything",
    ];
    has_buttons(&page, &keeping).await;
}
in_chromium!(names_are_as_promised);

async fn has_buttons(page: &Page, names: &[&str]) {
    for name in names {
        page.wait_for(Button, *name).await;
    }
}
