//! Real life in the middle of a plan: offers, holidays to come, a line to a friend, an answer that
//! was wrong.

use crate::reader::{Reader, busy, content, say, title};
use crate::steps::item;
use crate::support::Role::{Button, Combobox, Group, Heading, Img, List, ListItem, Radio, Region};
use crate::support::{Page, has, in_chromium};
use career_insurance::domain::app::{AskingMsg, Msg, WeeksMsg};
use career_insurance::domain::barrier::Barrier::Busyness;
use career_insurance::domain::content::{Count, Text};
use career_insurance::domain::practice::Phase;

const MONDAY: &str = "2026-11-23";

async fn open_at(page: &Page, reader: &Reader, date: &str) {
    page.server().set_date(date);
    page.open_with(&reader.stored()).await;
    page.wait_for(Region, "This week").await;
}

/// After two weeks in a row something smaller, something else or a fresh start; after four a rest,
/// the last two weeks or the end. Only one of them at a time, and "no, thanks" ends it.
async fn is_offered_one_thing_at_a_time(page: Page) {
    let reader = Reader::on(MONDAY).starts_a_plan(busy);
    let two = [Text::OfferShort, Text::OfferRestart];
    let four = [Text::OfferPause, Text::OfferLast, Text::OfferEnd];
    open_at(&page, &reader, "2026-12-01").await;
    assert!(page.maybe(Button, say(Text::OfferNo)).await.is_none(), "not after one week");
    open_at(&page, &reader, "2026-12-08").await;
    for text in two.into_iter().chain([Text::OfferNo]) {
        page.wait_for(Button, say(text)).await;
    }
    page.wait_for(Button, has(" instead")).await;
    for text in four {
        assert!(page.maybe(Button, say(text)).await.is_none(), "{}", say(text));
    }
    let swap = page.names(Button).await.into_iter().find(|name| name.ends_with(" instead"));
    page.click(Button, has(" instead")).await;
    page.wait_until_gone(Button, say(Text::OfferNo)).await;
    let plan = page.record().await.enrolments.values().next_back().cloned().expect("the plan");
    let week = plan.weeks()[2];
    let doing = plan.doings(&week).remove(0);
    assert_eq!(doing.planned.as_deref(), Some(reader.habits(3)[0].id.as_str()));
    let other = content().habit(&doing.place.habit).expect("a known habit");
    let offered = content().fill(Text::OfferSwap, &[("habit", &other.words.title)]);
    assert_eq!(swap, Some(offered));
    assert!(other.rung <= reader.habits(3)[0].rung);

    open_at(&page, &reader, "2026-12-22").await;
    for text in four.into_iter().chain([Text::OfferNo]) {
        page.wait_for(Button, say(text)).await;
    }
    for text in two {
        assert!(page.maybe(Button, say(text)).await.is_none(), "{}", say(text));
    }
    page.click(Button, say(Text::OfferNo)).await;
    page.wait_until_gone(Button, say(Text::OfferNo)).await;
    page.reload().await;
    page.wait_for(Region, "This week").await;
    assert!(page.maybe(Button, say(Text::OfferNo)).await.is_none(), "asked once");
}
in_chromium!(is_offered_one_thing_at_a_time);

/// A holiday that is still to come: the plan slides around it, and it can be taken back.
async fn plans_a_holiday(page: Page) {
    let reader = Reader::on(MONDAY).starts_a_plan(busy).ticks(1);
    open_at(&page, &reader, MONDAY).await;
    let weeks = page.within(List, "Twelve weeks");
    let open = content().fill(Text::WeekOf, &[("n", "4")]);
    weeks.click(Button, open.as_str()).await;
    page.wait_for(Heading, has("Week 4: ")).await;
    let until = content().fill(Text::PauseUntil, &[("date", "4 January")]);
    page.select(Combobox, say(Text::PauseHint), &until).await;
    page.click(Button, say(Text::Pause)).await;
    let values = [("from", "14 December"), ("to", "4 January")];
    page.wait_for_words(&content().fill(Text::PausePlanned, &values)).await;
    let plan = page.record().await.enrolments.values().next_back().cloned().expect("the plan");
    assert_eq!(plan.phase(plan.start_of(7)), Phase::Week(7));
    assert_eq!(plan.weeks()[6].plan, Some(4));
    page.click(Button, say(Text::TakeBack)).await;
    page.wait_until_gone(Button, say(Text::TakeBack)).await;
    let plan = page.record().await.enrolments.values().next_back().cloned().expect("the plan");
    assert_eq!(plan.weeks().len(), 12);
}
in_chromium!(plans_a_holiday);

/// A week that went by can still become a rain check, and the picture says so, as it says where the
/// plan waited.
async fn takes_a_rain_check_afterwards(page: Page) {
    let reader = Reader::on(MONDAY).starts_a_plan(busy).ticks(1).weeks_later(2);
    let reader = reader.does(Msg::Weeks(WeeksMsg::Pause { week: 3, weeks: 1 }));
    open_at(&page, &reader, "2026-12-15").await;
    let picture = page.names(Img).await.join(" ");
    let open = content().weeks_of_a_kind(Text::MarkOpen, &[2]);
    assert!(picture.contains(&open), "{picture}");
    assert!(picture.contains(&content().count(Count::Waited, 1, &[])), "{picture}");
    let week = content().fill(Text::WeekOf, &[("n", "2")]);
    page.within(List, "Twelve weeks").click(Button, week.as_str()).await;
    page.click(Button, say(Text::RainCheck)).await;
    page.wait_for_words(say(Text::RainCheckTaken)).await;
    let picture = page.names(Img).await.join(" ");
    let skipped = content().weeks_of_a_kind(Text::MarkRainCheck, &[2]);
    assert!(picture.contains(&skipped) && !picture.contains(&open), "{picture}");
    page.click(Button, say(Text::TakeBack)).await;
    page.wait_for(Button, say(Text::RainCheck)).await;
}
in_chromium!(takes_a_rain_check_afterwards);

/// The reader's own programs do the telling: the share sheet where there is one, the clipboard
/// everywhere.
async fn tells_a_friend(page: Page) {
    let reader = Reader::on(MONDAY).starts_a_plan(busy).ticks(1);
    page.server().set_date(MONDAY);
    page.store(&reader.stored()).await;
    let hooks = "<script>window.told = [];\
        navigator.share = async ({ text }) => { told.push(text); };\
        navigator.clipboard.writeText = async (text) => { told.push(text); };</script>";
    page.add_widget_page("/pages/post.html", hooks);
    page.open("/pages/post.html").await;
    page.click(Button, say(Text::ShareLine)).await;
    page.click(Button, say(Text::CopyLine)).await;
    page.wait_for_words(say(Text::Copied)).await;
    let habit = reader.habits(1)[0].words.title.as_str();
    let line = content().fill(Text::LineDone, &[("habits", habit), ("day", "Tuesday")]);
    let told = page.script("return told", vec![]).await;
    assert_eq!(told, serde_json::json!([line, line]));
    assert_eq!(page.requests_elsewhere().await, [""; 0], "nothing is sent by us");
}
in_chromium!(tells_a_friend);

/// One answer of thirty-five was wrong: it is changed from the profile, which follows it.
async fn changes_one_answer(page: Page) {
    let reader = Reader::on(MONDAY).answers(35, busy);
    page.server().set_date(MONDAY);
    page.open_with(&reader.stored()).await;
    let barriers = page.within(List, "Your seven barriers");
    let about = content().fill(Text::About, &[("barrier", title(Busyness))]);
    barriers.click(Button, about.as_str()).await;
    let number = (1..=35).find(|n| item(*n).barrier == Busyness && !item(*n).reversed);
    let number = number.expect("a statement about time");
    let name = content().fill(Text::CorrectOf, &[("item", &item(number).text)]);
    barriers.click(Button, name.as_str()).await;
    let statement = page.statement(number).await;
    assert!(statement.checked(Radio, "Very well").await);
    assert!(page.maybe(Button, say(Text::Skip)).await.is_none());
    statement.click(Radio, "Not at all").await;
    page.click(Button, say(Text::ToProfile)).await;
    page.arrives_at("Your profile").await;
    let rows = page.within(List, "Your seven barriers").names(ListItem).await;
    assert!(rows[0].contains(title(Busyness)) && rows[0].contains("80 of 100"), "{}", rows[0]);
    page.reload().await;
    page.wait_for(Heading, "Your profile").await;
}
in_chromium!(changes_one_answer);

/// Whatever is answered or skipped, the profile is one step away.
async fn never_walks_far_to_the_profile(page: Page) {
    let reader = Reader::on(MONDAY);
    let reader = (0..35).fold(reader, |reader, _| reader.does(Msg::Asking(AskingMsg::Skip)));
    page.server().set_date(MONDAY);
    page.open_with(&reader.stored()).await;
    page.click(Button, say(Text::AnswerRest)).await;
    page.statement(1).await;
    page.click(Button, say(Text::SeeProfile)).await;
    page.arrives_at("Your profile").await;
    page.wait_for(Group, "Which of these rings true?").await;
}
in_chromium!(never_walks_far_to_the_profile);
