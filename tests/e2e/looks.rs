//! What a reader sees at first sight, measured on the built widget: what they came for fills the first
//! view of a small phone, nothing moves from statement to statement, one step stands out, and words can be
//! read. `make shots` runs this and leaves a picture of each screen in tests/shots.

use crate::answers::sees;
use crate::reader::{Reader, busy, content, mixed, profile, say};
use crate::steps::item;
use crate::support::Role::{Button, Checkbox, Group, Heading};
use crate::support::{Page, in_chromium, in_every_browser, until};
use career_insurance::domain::app::{MakingMsg, Msg, ProfileMsg, WeeksMsg};
use career_insurance::domain::content::{Item, Text};
use career_insurance::domain::profile::Answer;
use career_insurance::domain::record::{Draft, Tick};
use serde_json::{Value, json};

const MONDAY: &str = "2026-11-23";
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

/// Two barriers in front, close together, that nobody confuses.
fn two(item: &Item) -> Answer {
    use career_insurance::domain::barrier::Barrier::{Busyness, KnowHow};
    let fits = matches!(item.barrier, Busyness | KnowHow);
    if fits == item.reversed { Answer::NotAtAll } else { Answer::Mostly }
}

/// In the fourth week of a plan that began on that Monday.
fn week_four() -> Reader {
    week_four_of(busy)
}

fn week_four_of(answer: fn(&Item) -> Answer) -> Reader {
    let begun = Reader::on(MONDAY).starts_a_plan(answer);
    (1..4).fold(begun, |reader, week| reader.ticks(week).weeks_later(1))
}

/// Puts this into the reader's store, or nothing at all.
async fn store(page: &Page, stored: &str) {
    page.store(stored).await;
    if stored.is_empty() {
        page.script("localStorage.clear()", vec![]).await;
    }
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
        for title in &titles[..2] {
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
            page.click(Button, "Skip").await;
        }
        assert!(tops.iter().all(|top| *top == tops[0]), "{font}: {tops:?}");
    }
}
in_chromium!(answers_stand_still, Setup { size: (360, 640), ..Setup::phone() });

/// A screen: a name, what is stored, the date, words of it, and how high it may be at 360 px.
type Screen = (&'static str, String, &'static str, &'static str, u64);

fn screens() -> Vec<Screen> {
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
    let over = Reader::on("2026-09-07").starts_a_plan(busy).ticks(1);
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

/// What is drawn can be told apart: the contrasts of look and WCAG, from the styles as they are computed,
/// with the widget's own accent and with three of authors.
const CONTRASTS: &str = "
    const root = document.querySelector('career-insurance').shadowRoot;
    const widget = root.querySelector('.career-insurance');
    const probe = document.createElement('i');
    widget.append(probe);
    const canvas = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
    const luminance = (colour) => {
        probe.style.color = colour;
        canvas.fillStyle = '#000';
        canvas.fillStyle = getComputedStyle(probe).color;
        canvas.fillRect(0, 0, 1, 1);
        const parts = [...canvas.getImageData(0, 0, 1, 1).data].slice(0, 3).map((part) => part / 255)
            .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
        return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2];
    };
    const onCloth = (share) => `color-mix(in oklab, var(--on-cloth) ${share}%, var(--cloth))`;
    const pairs = [
        ['var(--ink)', 'var(--paper)', 4.5], ['var(--ink)', 'var(--raised)', 4.5], ['var(--ink)', 'var(--soft)', 4.5],
        ['var(--muted)', 'var(--paper)', 4.5], ['var(--muted)', 'var(--raised)', 4.5], ['var(--muted)', 'var(--soft)', 4.5],
        ['var(--accent)', 'var(--paper)', 4.5], ['var(--accent)', 'var(--raised)', 4.5], ['var(--on-accent)', 'var(--accent)', 4.5],
        ['var(--warm)', 'var(--paper)', 4.5], ['var(--line)', 'var(--paper)', 3],
        ['var(--on-cloth)', 'var(--cloth)', 4.5], ['var(--on-cloth)', onCloth(15), 4.5],
        ['var(--sun)', 'var(--cloth)', 3], ['var(--sun)', onCloth(15), 3], ['var(--rose)', 'var(--cloth)', 3],
        ['var(--sage)', 'var(--cloth)', 3], [onCloth(52), 'var(--cloth)', 3], [onCloth(75), 'var(--cloth)', 3],
        ['color-mix(in oklab, var(--accent) 72%, var(--paper))', 'var(--paper)', 3],
    ];
    const faults = pairs.map(([one, other, least]) => {
        const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b);
        const contrast = (light + 0.05) / (dark + 0.05);
        return contrast < least ? `${one} on ${other}: ${contrast.toFixed(2)} of ${least}` : '';
    });
    probe.remove();
    return faults.filter(Boolean).join('; ')";

async fn can_be_read_in_any_accent(page: Page) {
    let mut wrong = vec![];
    // A light scheme takes a dark accent, and a dark one a light.
    let light = [("", ""), ("#6b2fa0", "#fff"), ("#9a3412", "#fff"), ("#3f4a54", "#fff")];
    let dark = [("", ""), ("#c9a5f0", "#1c0f2b"), ("#f2a889", "#2b120a"), ("#b8c2cc", "#14181c")];
    for (theme, accents) in [("light", light), ("dark", dark)] {
        for (accent, on) in accents {
            let style = if accent.is_empty() {
                String::new()
            } else {
                format!("--career-insurance-accent:{accent};--career-insurance-on-accent:{on}")
            };
            let host = format!(
                r#"<!doctype html><html lang="en"><head><meta charset="utf-8"><title>A post</title></head>
                <body><career-insurance load="eager" theme="{theme}" style="{style}"></career-insurance>
                <script type="module" src="/embed.js"></script></body></html>"#
            );
            page.server().add_page("/pages/accent", &host);
            page.store(&week_four().stored()).await;
            page.server().set_date("2026-12-16");
            page.open("/pages/accent").await;
            page.wait_for_words(say(Text::Note)).await;
            let faults = page.script(CONTRASTS, vec![]).await;
            if faults != json!("") {
                wrong.push(format!("{theme} {accent}: {faults}"));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
in_every_browser!(can_be_read_in_any_accent);

/// A tick before the plan begins is sewn on, and stays.
async fn two_minutes_today_count(page: Page) {
    page.server().set_date("2026-11-27");
    let reader = Reader::on("2026-11-27").starts_a_plan(busy);
    page.open_with(&reader.stored()).await;
    page.wait_for(Heading, say(Text::FirstLook)).await;
    let habit = &reader.habits(1)[0];
    let name = content().fill(Text::ShortWay, &[("short", &habit.words.short)]);
    page.click(Checkbox, &name).await;
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

/// The same in words a third longer and more: nothing is cut off, and nothing reaches beyond the edge.
async fn longer_words_fit(page: Page) {
    let words = include_str!("../../src/content/en.json");
    let mut pack: Value = serde_json::from_str(words).expect("it is JSON");
    stretch(&mut pack["ui"]);
    stretch(&mut pack["counts"]);
    stretch(&mut pack["items"]);
    page.server().add_file("/long.json", &json!({ "words": pack }).to_string());
    let host = r#"<!doctype html><html lang="en"><head><meta charset="utf-8"><title>A post</title>
        <meta name="viewport" content="width=device-width"></head>
        <body><career-insurance load="eager" content-src="/long.json"></career-insurance>
        <script type="module" src="/embed.js"></script></body></html>"#;
    page.server().add_page("/pages/long", host);
    let script = "
        const root = document.querySelector('career-insurance').shadowRoot;
        const cut = [...root.querySelectorAll('.career-insurance *')].filter((each) =>
            each.getClientRects().length && !each.matches('.ci-vh, .ci-brand, pre, textarea, input, select')
            && !each.closest('.ci-vh, svg, .ci-scroll')
            && (each.scrollWidth > each.clientWidth + 1) && getComputedStyle(each).display !== 'inline');
        const wide = document.documentElement.scrollWidth > innerWidth;
        return cut.map((each) => `${each.className || each.tagName}: ${each.textContent.slice(0, 40)}`)
            .concat(wide ? ['the page'] : []).join('\\n')";
    let mut wrong = vec![];
    for (name, stored, date, ..) in screens() {
        page.server().set_date(date);
        store(&page, &stored).await;
        page.open("/pages/long").await;
        page.wait_for_words("ö").await;
        let cut = page.script(script, vec![]).await;
        if cut != json!("") {
            wrong.push(format!("{name}: {cut}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
in_chromium!(longer_words_fit, Setup { size: (320, 640), ..Setup::phone() });

/// Makes each text 40 % longer, with accents.
fn stretch(value: &mut Value) {
    match value {
        Value::String(text) => {
            let more = text.chars().count() * 2 / 5;
            let tail: String = "ö ånd mörë wørds ".chars().cycle().take(more.max(1)).collect();
            text.push_str(tail.trim_end());
        }
        Value::Object(map) => map.values_mut().for_each(stretch),
        Value::Array(all) => all.iter_mut().for_each(stretch),
        _ => {}
    }
}

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
