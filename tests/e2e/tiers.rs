//! The three ways into a blog, each from another site, another name and port: script, frame and
//! link. Each does the whole job, and the reader comes back a week later.

use crate::hosts::{self, SNIPPET};
use crate::reader::{Reader, busy, say};
use crate::support::Role::{Button, Checkbox, Heading, Link, Region};
use crate::support::{Key, Page, in_every_browser};
use career_insurance::domain::content::Text;

const MONDAY: &str = "2026-11-23";
const NEXT_MONDAY: &str = "2026-11-30";

/// What the reader uses. In a frame that is higher than the window, the driver of `WebKit` sends its
/// clicks somewhere else, so there the keys do what must be done below the first view.
#[derive(Clone, Copy, PartialEq)]
enum By {
    Pointer,
    Keys,
}

async fn press(page: &Page, by: By, button: &str) {
    if by == By::Pointer {
        return page.click(Button, button).await;
    }
    page.focus(Button, button).await;
    page.press(Key::Enter).await;
}

/// Thirty-five answers, a profile, a plan, and a tick.
async fn does_the_whole_job(page: &Page, by: By) {
    page.answer_all(1, 35, busy).await;
    page.arrives_at("Your profile").await;
    press(page, by, "Make my plan").await;
    page.arrives_at(say(Text::MakingTitle)).await;
    press(page, by, "Start my twelve weeks").await;
    let week = page.within(Region, "This week");
    let habit = &Reader::on(MONDAY).starts_a_plan(busy).habits(1)[0].words.title;
    if by == By::Pointer {
        week.click(Checkbox, habit).await;
    } else {
        week.focus(Checkbox, habit).await;
        page.press_with(&[], ' ').await;
    }
    page.wait_for_words("1 of 12 weeks done").await;
    assert!(week.checked(Checkbox, habit).await);
}

/// The plan is there with its tick, and asks for the second week.
async fn finds_the_second_week(page: &Page) {
    page.within(Region, "This week").wait_for_words("Week 2: ").await;
    page.wait_for_words("1 of 12 weeks done").await;
}

/// One snippet on another site does all of it, and asks nobody for anything meanwhile.
async fn by_script(page: Page) {
    page.server().set_date(MONDAY);
    hosts::open(&page, "", SNIPPET).await;
    page.statement(1).await;
    assert!(page.maybe(Link, "Take the check").await.is_none());
    page.server().forget_requests();
    does_the_whole_job(&page, By::Pointer).await;
    assert_eq!(page.server().requests(), [""; 0]);
    page.server().set_date(NEXT_MONDAY);
    page.reload().await;
    finds_the_second_week(&page).await;
    assert_eq!(page.errors().await, [""; 0]);
}
in_every_browser!(by_script, Setup::phone());

async fn by_frame(page: Page) {
    page.server().set_date(MONDAY);
    hosts::open(&page, "", &hosts::frame(hosts::SANDBOX)).await;
    page.enter_frame("iframe").await;
    page.statement(1).await;
    page.server().forget_requests();
    does_the_whole_job(&page, By::Keys).await;
    assert_eq!(page.server().requests(), [""; 0]);
    page.server().set_date(NEXT_MONDAY);
    page.leave_frame().await;
    page.reload().await;
    page.enter_frame("iframe").await;
    finds_the_second_week(&page).await;
    assert_eq!(page.errors().await, [""; 0]);
}
in_every_browser!(by_frame);

/// From the post to the page by itself, and back to the post.
async fn by_link(page: Page) {
    page.server().set_date(MONDAY);
    let link = r#"<a href="WIDGET/?source-href=BLOG/pages/post">Take the check</a>"#;
    hosts::open(&page, "", link).await;
    page.click(Link, "Take the check").await;
    does_the_whole_job(&page, By::Pointer).await;
    page.server().set_date(NEXT_MONDAY);
    page.click(Link, say(Text::Post)).await;
    page.wait_for(Heading, "A post").await;
    page.click(Link, "Take the check").await;
    finds_the_second_week(&page).await;
    assert_eq!(page.errors().await, [""; 0]);
}
in_every_browser!(by_link, Setup::phone());
