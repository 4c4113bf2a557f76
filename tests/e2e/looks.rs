//! What a reader sees at first sight, measured on the built widget: what they came for fills the first
//! view of a small phone, nothing moves from statement to statement, one step stands out, and words can be
//! read.

use crate::answers::sees;
use crate::reader::{Reader, busy, content, profile, say, two};
use crate::screens::{MONDAY, store, week_four};
use crate::steps::item;
use crate::support::Role::{Button, Checkbox, Group, Heading};
use crate::support::{Page, in_chromium, in_every_browser, until};
use career_insurance::domain::content::Text;
use career_insurance::domain::profile::Answer;
use career_insurance::domain::record::Tick;

/// Fonts of blogs; where one is not installed, one that is at least as wide.
const FONTS: [&str; 3] =
    ["Roboto, 'DejaVu Sans'", "Georgia, 'DejaVu Serif'", "Verdana, 'DejaVu Sans'"];

/// The widget at the top of a page in a font of its host.
fn add_host(page: &Page, font: &str) {
    let host = format!(
        r#"<!doctype html><html lang="en"><head><meta charset="utf-8"><title>A post</title>
        <meta name="viewport" content="width=device-width">
        <style>body {{ margin: 0; padding: 8px; font: 16px {font}, sans-serif }}</style></head>
        <body><main><career-insurance load="eager"></career-insurance></main>
        <script type="module" src="/embed.js"></script></body></html>"#
    );
    page.server().add_page("/pages/host", &host);
}

async fn first_views_hold_what_a_reader_came_for(page: Page) {
    for font in FONTS {
        add_host(&page, font);
        let open = async |stored: Option<&str>, date: &str, words: &str| {
            page.server().set_date(date);
            store(&page, stored.unwrap_or_default()).await;
            page.open("/pages/host").await;
            page.wait_for_words(words).await;
        };
        open(None, MONDAY, say(Text::Stored)).await;
        for words in
            [say(Text::BrandBy), say(Text::Title), say(Text::Intro), &item(1).text, say(Text::Skip)]
        {
            sees(&page, words).await;
        }
        for answer in Answer::ALL {
            sees(&page, say(answer.word())).await;
        }
        sees(&page, say(Text::Next)).await;

        let stored = Reader::on(MONDAY).answers(35, two).stored();
        open(Some(&stored), MONDAY, say(Text::Method)).await;
        let titles: Vec<_> = profile(two)
            .scores()
            .iter()
            .map(|(b, _)| content().barrier(*b).title.clone())
            .collect();
        let sentence = content().fill(Text::Two, &[("a", &titles[0]), ("b", &titles[1])]);
        sees(&page, &sentence).await;
        sees(&page, say(Text::RingsProposed)).await;
        for title in &titles[..3] {
            sees(&page, title).await;
        }

        let reader = week_four();
        open(Some(&reader.stored()), "2026-12-16", say(Text::DeleteAll)).await;
        let habit = &reader.habits(4)[0].words;
        sees(&page, &habit.title).await;
        sees(&page, &content().fill(Text::ShortWay, &[("short", &habit.short)])).await;
        sees(&page, say(Text::LastWeek)).await;
        sees(&page, say(Text::ThisWeek)).await;

        let over = Reader::on("2026-09-07").starts_a_plan(busy).ticks(1).stored();
        open(Some(&over), "2027-01-06", say(Text::EndTalk)).await;
        for text in [Text::EndTitle, Text::EndDoors, Text::DoorNew] {
            sees(&page, say(text)).await;
        }
    }
}
in_every_browser!(
    first_views_hold_what_a_reader_came_for,
    Setup { size: (360, 640), ..Setup::phone() }
);

const TOP_OF_ANSWERS: &str = "
    const all = (root) => [...root.querySelectorAll('*')].flatMap((each) =>
        [each, ...(each.shadowRoot ? all(each.shadowRoot) : [])]);
    const shown = all(document).filter((each) => each.matches('.ci-answers') && each.getClientRects().length);
    return Math.round(shown[0].getBoundingClientRect().top + scrollY)";

/// The answers stand in the same place from the first statement to the last.
async fn answers_stand_still(page: Page) {
    for font in FONTS {
        add_host(&page, font);
        store(&page, "").await;
        page.open("/pages/host").await;
        page.wait_for_words(say(Text::Stored)).await;
        let mut tops = vec![];
        for number in 1..=35 {
            page.wait_for(Group, &item(number).text).await;
            tops.push(page.script(TOP_OF_ANSWERS, vec![]).await);
            let introduced = page.words().await.contains(say(Text::Intro));
            assert_eq!(introduced, number == 1, "the introduction at statement {number}");
            page.click(Button, "Skip").await;
        }
        assert!(tops.iter().all(|top| *top == tops[0]), "{font}: {tops:?}");
    }
}
in_chromium!(answers_stand_still, Setup { size: (360, 640), ..Setup::phone() });

/// A tick before the plan begins is sewn on, and stays.
async fn two_minutes_today_count(page: Page) {
    page.server().set_date("2026-11-27");
    let reader = Reader::on("2026-11-27").starts_a_plan(busy);
    page.open_with(&reader.stored()).await;
    page.wait_for(Heading, say(Text::FirstLook)).await;
    let habit = &reader.habits(1)[0];
    let name = content().fill(Text::ShortWay, &[("short", &habit.words.short)]);
    page.wait_for_words(say(Text::MoveSlot)).await;
    page.click(Checkbox, &name).await;
    let next = content().date(reader.plan().start_of(2));
    for words in [say(Text::TodayDone), say(Text::HowDone)] {
        page.wait_for_words(words).await;
    }
    let slot = reader.plan().slot(1);
    let time = slot.time();
    let values = [("date", &*next), ("day", content().weekday(slot.weekday())), ("time", &time)];
    page.wait_for_words(&content().fill(Text::TodayNext, &values)).await;
    until("the tick is stored", async || {
        let record = page.record().await;
        let plan = record.enrolments.values().next_back();
        plan.is_some_and(|plan| plan.tick(1, &habit.id) == Tick::Short)
    })
    .await;
    page.reload().await;
    page.wait_for(Heading, say(Text::FirstLook)).await;
    assert!(page.checked(Checkbox, &name).await);
}
in_every_browser!(two_minutes_today_count, Setup::phone());
