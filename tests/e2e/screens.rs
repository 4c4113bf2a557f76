//! Every screen once: how high it is, that one step stands out, and that no longer words are cut off. `make shots` runs
//! this and leaves a picture of each in tests/shots.

use crate::reader::{Reader, busy, mixed, say, two};
use crate::support::{Page, in_chromium, in_every_browser, until};
use career_insurance::domain::app::{MakingMsg, Msg, ProfileMsg, WeeksMsg};
use career_insurance::domain::content::{Item, Text};
use career_insurance::domain::profile::Answer;
use career_insurance::domain::record::Draft;
use serde_json::json;

/// The day on which the readers of these screens begin.
pub const MONDAY: &str = "2026-11-23";

/// In the fourth week of a plan that began on that Monday.
pub fn week_four() -> Reader {
    week_four_of(busy)
}

fn week_four_of(answer: fn(&Item) -> Answer) -> Reader {
    let begun = Reader::on(MONDAY).starts_a_plan(answer);
    (1..4).fold(begun, |reader, week| reader.ticks(week).weeks_later(1))
}

/// Puts this into the reader's store, or nothing at all.
pub async fn store(page: &Page, stored: &str) {
    page.store(stored).await;
    if stored.is_empty() {
        page.script("localStorage.clear()", vec![]).await;
    }
}

/// A screen: a name, what is stored, the date, words of it, and how high it may be at 360 px.
pub type Screen = (&'static str, String, &'static str, &'static str, u64);

pub fn screens() -> Vec<Screen> {
    let asked = Reader::on(MONDAY).answers(35, two);
    let making = asked.clone().does(Msg::Profile(ProfileMsg::MakePlan));
    let draft = Draft { next_week: true, ..making.draft() };
    let ready = making
        .clone()
        .does(Msg::Making(MakingMsg::Draft(draft)))
        .does(Msg::Making(MakingMsg::Begin));
    let ticked = week_four().ticks(4);
    let steps = week_four_of(two);
    assert_eq!(steps.habits(4).len(), 2, "a week with two steps");
    let missed = Reader::on("2026-11-23").starts_a_plan(busy);
    let begun = Reader::on("2026-09-07").starts_a_plan(busy);
    let over = (1..=12).fold(begun, |reader, week| {
        let reader = if week % 4 == 0 { reader } else { reader.ticks(week) };
        reader.weeks_later(1)
    });
    let second = week_four().weeks_later(3).does(Msg::Weeks(WeeksMsg::LookAgain));
    vec![
        ("first", String::new(), MONDAY, say(Text::IntroMore), 1000),
        (
            "middle",
            Reader::on(MONDAY).answers(22, busy).stored(),
            MONDAY,
            say(Text::SeeProfile),
            1200,
        ),
        ("profile", asked.stored(), MONDAY, say(Text::Method), 1500),
        (
            "profile-mixed",
            Reader::on(MONDAY).answers(35, mixed).stored(),
            MONDAY,
            say(Text::Method),
            1500,
        ),
        ("making", making.stored(), MONDAY, say(Text::MakingExpect), 1450),
        (
            "not-now",
            asked.does(Msg::Profile(ProfileMsg::NotNow)).stored(),
            MONDAY,
            say(Text::NotNowEnd),
            900,
        ),
        ("ready", ready.stored(), MONDAY, say(Text::TodayCounts), 1750),
        ("week", week_four().stored(), "2026-12-16", say(Text::Note), 2100),
        ("week-two-steps", steps.stored(), "2026-12-16", say(Text::Note), 2100),
        ("week-ticked", ticked.stored(), "2026-12-16", say(Text::Note), 2100),
        ("missed", missed.stored(), "2026-12-16", say(Text::OfferNo), 2500),
        ("end", over.stored(), "2027-01-06", say(Text::EndTalk), 2100),
        ("second-look", second.stored(), "2027-01-06", say(Text::LookTitle), 1200),
        ("rescue", "something else".into(), MONDAY, say(Text::RescueTitle), 650),
    ]
}

/// How high the widget is. Around it there may be room that was kept for it.
const HEIGHT: &str = "
    const root = document.querySelector('career-insurance').shadowRoot;
    return Math.round(root.querySelector('.career-insurance').getBoundingClientRect().height)";

/// How many buttons of a screen are filled with the accent.
const FILLED: &str = "
    const all = (root) => [...root.querySelectorAll('*')].flatMap((each) =>
        [each, ...(each.shadowRoot ? all(each.shadowRoot) : [])]);
    const filled = (each) => each.matches('.ci-button') && each.getClientRects().length
        && getComputedStyle(each).backgroundColor !== 'rgba(0, 0, 0, 0)' && !each.closest('.ci-choices, .ci-doors');
    return all(document).filter(filled).length";

async fn open_screen(page: &Page, (name, stored, date, words, _): &Screen) {
    page.server().set_date(date);
    store(page, stored).await;
    page.open("/").await;
    page.wait_for_words(words).await;
    // The picture for `make shots`.
    let dark =
        page.script("return matchMedia('(prefers-color-scheme: dark)').matches", vec![]).await;
    let width = page.script("return innerWidth", vec![]).await;
    let scheme = if dark == json!(true) { "dark" } else { "light" };
    let engine = format!("{:?}", page.engine()).to_lowercase();
    let width = width.as_u64().unwrap_or_default();
    page.shot(&format!("look-{engine}-{width}-{scheme}-{name}")).await;
}

async fn one_step_stands_out_and_no_screen_is_long(page: Page) {
    let mut wrong = vec![];
    for screen in screens() {
        open_screen(&page, &screen).await;
        let (name, .., most) = screen;
        let high = page.script(HEIGHT, vec![]).await;
        if high.as_u64().is_none_or(|high| high > most) {
            wrong.push(format!("{name} is {high} px high, of {most}"));
        }
        let filled = page.script(FILLED, vec![]).await;
        if filled.as_u64().is_none_or(|filled| filled > 1) {
            wrong.push(format!("{name} has {filled} filled buttons"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
in_chromium!(
    one_step_stands_out_and_no_screen_is_long,
    Setup { size: (360, 640), ..Setup::phone() }
);

/// The same in a language 40 % longer: nothing is cut off, and nothing reaches beyond the edge.
async fn longer_words_fit(page: Page) {
    let script = "
        const root = document.querySelector('career-insurance').shadowRoot;
        const cut = [...root.querySelectorAll('.career-insurance *')].filter((each) =>
            each.getClientRects().length && !each.matches('.ci-vh, pre, textarea, input, select')
            && !each.closest('.ci-vh, svg, .ci-scroll')
            && (each.scrollWidth > each.clientWidth + 1) && getComputedStyle(each).display !== 'inline');
        const wide = document.documentElement.scrollWidth > innerWidth;
        return cut.map((each) => `${each.className || each.tagName}: ${each.textContent.slice(0, 40)}`)
            .concat(wide ? ['the page'] : []).join('\\n')";
    let mut wrong = vec![];
    for (name, stored, date, ..) in screens() {
        page.server().set_date(date);
        store(&page, &stored).await;
        page.open("/languages/en-xa/").await;
        // Not only the first round.
        until("the program is there", async || {
            let footer = "return !!document.querySelector('career-insurance').shadowRoot?.querySelector('footer')";
            page.script(footer, vec![]).await == json!(true)
        })
        .await;
        assert!(page.words().await.contains('¶'), "{name}");
        let cut = page.script(script, vec![]).await;
        if cut != json!("") {
            wrong.push(format!("{name}: {cut}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
in_chromium!(longer_words_fit, Setup { size: (320, 640), ..Setup::phone() });

/// The other sizes and schemes of `make shots`; each screen is there.
async fn each_screen_is_shown(page: Page) {
    for screen in screens() {
        open_screen(&page, &screen).await;
        assert!(page.words().await.contains(screen.3), "{}", screen.0);
    }
}
mod dark_on_a_phone {
    use super::*;
    async fn each(page: Page) {
        each_screen_is_shown(page).await;
    }
    in_every_browser!(each, Setup { size: (360, 640), ..Setup::phone().dark() });
}
mod on_a_desktop {
    use super::*;
    async fn each(page: Page) {
        each_screen_is_shown(page).await;
    }
    in_every_browser!(each);
}
