//! The whole way of a reader, step by step: for laws that hold after each step, whatever the page, the
//! browser or an extension does.

use crate::hosts::{self, SANDBOX, SNIPPET};
use crate::reader::{Reader, busy, content, say, title};
use crate::steps::item;
use crate::support::Role::{Button, Checkbox, Group, Heading, Radio, Region, Textbox};
use crate::support::{Page, has, until};
use career_insurance::domain::barrier::Barrier;
use career_insurance::domain::content::Text;
use career_insurance::domain::day::Day;
use career_insurance::domain::profile::Answer;

/// The day on which it begins.
pub const MONDAY: &str = "2026-11-23";

/// Where the widget stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stand {
    /// Our own page.
    Page,
    /// In the middle of a long post on another site.
    Post,
    /// A frame in such a post.
    Frame,
}

impl Stand {
    /// Opens it on this day.
    pub async fn open(self, page: &Page, day: &str) {
        page.server().set_date(day);
        match self {
            Self::Page => page.open("/").await,
            Self::Post => open_in_a_post(page, SNIPPET).await,
            Self::Frame => {
                open_in_a_post(page, &hosts::frame(SANDBOX)).await;
                // Out of sight it would draw nothing.
                let scroll = "document.querySelector('iframe').scrollIntoView()";
                page.script(scroll, vec![]).await;
                page.enter_frame("iframe").await;
            }
        }
    }
}

/// With some windows of text above and below, and nothing of the browser's own that holds it in place.
async fn open_in_a_post(page: &Page, body: &str) {
    let text = "<p>Words of the post.</p>".repeat(80);
    let head = "<style>html { overflow-anchor: none }</style>";
    hosts::open(page, head, &format!("{text}{body}{text}")).await;
}

/// Goes the whole way, and tells of each step once it is done. Where nothing is stored it ends with the
/// first visit.
pub async fn walk(
    page: &Page,
    stand: Stand,
    stores: bool,
    mut done: impl AsyncFnMut(&'static str),
) {
    stand.open(page, MONDAY).await;
    page.statement(1).await;
    done("the first statement").await;
    asks(page, &mut done).await;
    brings(page, &mut done).await;
    decides(page, &mut done).await;
    lives(page, &mut done).await;
    takes_along(page, &mut done).await;
    deletes(page, &mut done).await;
    if !stores {
        return;
    }
    let end = Day::parse(MONDAY).expect("a date").plus(84).to_string();
    if stand == Stand::Frame {
        page.leave_frame().await;
    }
    stand.open(page, &end).await;
    page.wait_for(Heading, say(Text::EndTitle)).await;
    done("the end").await;
    page.click(Button, say(Text::LookAgain)).await;
    page.statement(1).await;
    done("a second look").await;
    page.click(Button, say(Text::LookPostpone)).await;
    page.wait_for(Heading, say(Text::EndTitle)).await;
    done("the second look is postponed").await;
    page.click(Button, say(Text::DoorStop)).await;
    page.wait_for_words(say(Text::DoorStopped)).await;
    done("the plan is over").await;
}

async fn asks(page: &Page, done: &mut impl AsyncFnMut(&'static str)) {
    page.click(Button, say(Text::Next)).await;
    page.wait_for_words(say(Text::ChooseFirst)).await;
    done("next without an answer").await;
    page.answer(1, Answer::Partly).await;
    page.statement(2).await;
    done("an answer").await;
    page.click(Button, say(Text::Back)).await;
    page.statement(1).await;
    done("back").await;
    page.answer(1, Answer::Mostly).await;
    done("another answer").await;
    page.click(Button, say(Text::Next)).await;
    page.statement(2).await;
    page.click(Button, say(Text::Skip)).await;
    page.statement(3).await;
    done("a skip").await;
}

/// What was answered elsewhere.
async fn brings(page: &Page, done: &mut impl AsyncFnMut(&'static str)) {
    let copy = Reader::on(MONDAY).answers(35, busy).stored();
    page.unfold(say(Text::Bring)).await;
    page.fill(Textbox, say(Text::BringText), "no copy").await;
    page.click(Button, say(Text::BringLook)).await;
    page.wait_for_words(say(Text::Refused)).await;
    done("no copy").await;
    page.fill(Textbox, say(Text::BringText), &copy).await;
    page.click(Button, say(Text::BringLook)).await;
    page.wait_for(Button, say(Text::BringNow)).await;
    done("a copy").await;
    page.click(Button, say(Text::BringLeave)).await;
    page.wait_until_gone(Button, say(Text::BringNow)).await;
    done("a copy is left").await;
    page.click(Button, say(Text::BringLook)).await;
    page.click(Button, say(Text::BringNow)).await;
    page.wait_for(Heading, say(Text::ProfileTitle)).await;
    done("a copy is taken in").await;
}

async fn decides(page: &Page, done: &mut impl AsyncFnMut(&'static str)) {
    page.unfold(say(Text::AsTable)).await;
    page.unfold(&content().fill(Text::About, &[("barrier", title(Barrier::Busyness))])).await;
    done("about a barrier").await;
    let choice = page.within(Group, "Which of these rings true?");
    choice.click(Checkbox, title(Barrier::Fear)).await;
    done("another barrier").await;
    choice.click(Checkbox, title(Barrier::Fear)).await;
    page.click(Button, "Make my plan").await;
    page.wait_for(Heading, say(Text::MakingTitle)).await;
    done("the plan is made").await;
    page.click(Radio, has(say(Text::OneThing))).await;
    page.click(Checkbox, say(Text::Inside)).await;
    page.click(Radio, has("This week, ")).await;
    done("the form is filled in").await;
    page.click(Button, say(Text::Begin)).await;
    page.wait_for(Region, "This week").await;
    done("this week").await;
}

/// A week.
async fn lives(page: &Page, done: &mut impl AsyncFnMut(&'static str)) {
    let week = page.within(Region, "This week");
    let habit = week.names(Checkbox).await.swap_remove(0);
    let short = || has("The two-minute version");
    week.click(Checkbox, short()).await;
    page.wait_for_words("1 of 12 weeks done").await;
    done("a short tick").await;
    week.click(Checkbox, &habit).await;
    page.wait_for_words(say(Text::OneWay)).await;
    done("a tick").await;
    week.click(Checkbox, &habit).await;
    page.wait_for_words("0 of 12 weeks done").await;
    done("no tick").await;
    week.click(Checkbox, short()).await;
    page.wait_for_words("1 of 12 weeks done").await;
    week.fill(Textbox, say(Text::Note), "a line").await;
    done("a note").await;
    page.click(Button, say(Text::CopyLine)).await;
    is_handed_out(page).await;
    done("a line is copied").await;
    // Few devices have a share sheet; where it fails, the line is copied.
    if page.maybe(Button, say(Text::ShareLine)).await.is_some() {
        page.click(Button, say(Text::ShareLine)).await;
        is_handed_out(page).await;
        done("a line is shared").await;
    }
    page.unfold(say(Text::MoveSlot)).await;
    page.fill(Textbox, say(Text::SlotTime), "10:30").await;
    page.click(Button, say(Text::MoveSlotNow)).await;
    page.wait_for_words("10:30.").await;
    done("the slot is moved").await;
    page.unfold(say(Text::Life)).await;
    page.click(Button, say(Text::Pause)).await;
    page.wait_for_words(say(Text::PausedNow)).await;
    done("a pause").await;
    page.click(Button, say(Text::GoOn)).await;
    page.wait_for(Region, "This week").await;
    page.wait_for_words("Week 1: ").await;
    done("on again").await;
    let fourth = content().fill(Text::WeekOf, &[("n", "4")]);
    page.click(Button, &fourth).await;
    page.wait_for(Heading, has("Week 4: ")).await;
    done("a later week").await;
    page.click(Button, say(Text::BackToNow)).await;
    page.wait_for(Region, "This week").await;
}

async fn takes_along(page: &Page, done: &mut impl AsyncFnMut(&'static str)) {
    for (text, step) in [
        (Text::CopyLink, "the link"),
        (Text::SaveBackup, "a copy is saved"),
        (Text::Calendar, "the calendar"),
    ] {
        // Where nothing is stored, the line that says so has such a button as well.
        page.within(Region, say(Text::Keeping)).click(Button, say(text)).await;
        is_handed_out(page).await;
        done(step).await;
    }
}

/// One way or the other.
async fn is_handed_out(page: &Page) {
    let ways = [Text::Copied, Text::CopyByHand, Text::Made, Text::MadeNot];
    until("something is handed out", async || {
        let words = page.words().await;
        ways.into_iter().any(|text| words.contains(say(text)))
    })
    .await;
}

async fn deletes(page: &Page, done: &mut impl AsyncFnMut(&'static str)) {
    page.unfold(say(Text::Stored)).await;
    done("what is stored").await;
    page.click(Checkbox, say(Text::StoreNothing)).await;
    page.wait_for(Button, say(Text::StoreAgain)).await;
    done("nothing is kept").await;
    page.click(Checkbox, say(Text::StoreNothing)).await;
    page.wait_until_gone(Button, say(Text::StoreAgain)).await;
    done("all is kept").await;
    page.click(Button, say(Text::DeleteAll)).await;
    page.wait_for(Group, &item(1).text).await;
    done("all is deleted").await;
    page.click(Button, say(Text::TakeBack)).await;
    page.wait_for(Region, "This week").await;
    done("it is back").await;
}
