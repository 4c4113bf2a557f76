//! What comes out of the printer.

use crate::reader::{Reader, afraid, busy, content, say, title};
use crate::support::Role::{Button, Heading, Region};
use crate::support::{Page, in_chromium};
use career_insurance::domain::app::{MakingMsg, Msg, ProfileMsg, WeeksMsg};
use career_insurance::domain::barrier::Barrier::{Busyness, Fear};
use career_insurance::domain::content::{Item, Text};
use career_insurance::domain::profile::Answer;
use career_insurance::domain::record::Slot;
use fantoccini::wd::PrintSize;

const MONDAY: &str = "2026-11-23";

/// What the widget sends to the printer, opened as a page of its own with the very style.
async fn printed(page: &Page, button: &str) {
    page.click(Button, button).await;
    let script = "const frame = document.querySelector('iframe[hidden]');\
        const page = frame && frame.contentDocument;\
        if (!page || !page.adoptedStyleSheets.length) return null;\
        const rules = page.adoptedStyleSheets.flatMap((sheet) => [...sheet.cssRules]);\
        const style = rules.map((rule) => rule.cssText).join('\\n');\
        return page.documentElement.outerHTML.replace('</head>', `<style>${style}</style></head>`)";
    let html = loop {
        if let Some(html) = page.script(script, vec![]).await.as_str() {
            break html.to_owned();
        }
    };
    page.server().add_page("/pages/paper.html", &format!("<!doctype html>{html}"));
    page.open("/pages/paper.html").await;
}

/// On how many sheets it comes out: the pages of the PDF.
async fn sheets(page: &Page, size: PrintSize) -> usize {
    let pdf = page.print(size).await;
    let pdf = String::from_utf8_lossy(&pdf);
    pdf.matches("/Type /Page\n").count()
}

async fn fits_on_two_sheets(page: &Page) {
    for size in [PrintSize::A4, PrintSize::US_LETTER] {
        let sheets = sheets(page, size).await;
        assert!((1..=2).contains(&sheets), "{sheets} sheets");
    }
}

fn busy_and_afraid(item: &Item) -> Answer {
    if item.barrier == Fear { afraid(item) } else { busy(item) }
}

/// The profile and the tick sheet on two sheets at most, also for two aims and with what was changed
/// on the way.
async fn the_tick_sheet_is_two_sheets_at_most(page: Page) {
    let slot = Slot::new(4, 990).expect("Friday, half past four");
    let reader = Reader::on(MONDAY).answers(35, busy_and_afraid);
    let reader = reader.does(Msg::Profile(ProfileMsg::MakePlan));
    let mut draft = reader.draft();
    draft.circumstances.hour = true;
    let reader = reader
        .does(Msg::Making(MakingMsg::Draft(draft)))
        .does(Msg::Making(MakingMsg::Begin))
        .ticks(1)
        .weeks_later(4);
    let reader = reader
        .does(Msg::Weeks(WeeksMsg::MoveSlot { week: 5, slot }))
        .does(Msg::Weeks(WeeksMsg::Pause { week: 7, weeks: 3 }));
    page.server().set_date("2026-12-21");
    page.open_with(&reader.stored()).await;
    page.wait_for(Region, "This week").await;
    printed(&page, "Print").await;
    page.wait_for(Heading, say(Text::ProfileTitle)).await;
    let words = page.words().await;
    for barrier in [Busyness, Fear] {
        assert!(words.contains(title(barrier)), "{words}");
    }
    for week in [1, 5, 12] {
        let week = if week < 7 { week } else { week + 3 };
        assert!(words.contains(&reader.habits(week)[0].words.title), "{words}");
    }
    assert!(words.contains("Tuesday, 24 November, 09:00"), "{words}");
    assert!(words.contains("Friday, 25 December, 16:30"), "the slot as it was moved: {words}");
    assert!(words.contains('\u{2611}') && words.contains('\u{2610}'), "boxes need no colour");
    fits_on_two_sheets(&page).await;
}
in_chromium!(the_tick_sheet_is_two_sheets_at_most);

/// The questionnaire with its key, from the same statements.
async fn the_paper_twin_has_every_statement_and_a_key(page: Page) {
    page.open("/").await;
    printed(&page, say(Text::PrintQuestions)).await;
    page.wait_for(Heading, say(Text::PaperKey)).await;
    let words = page.words().await;
    for item in content().items() {
        assert!(words.contains(&item.text), "{}", item.text);
    }
    fits_on_two_sheets(&page).await;
}
in_chromium!(the_paper_twin_has_every_statement_and_a_key);

/// The browser's own print of the page in the dark: black on white, and what belongs together stays so.
async fn is_black_on_white_on_paper_in_the_dark(page: Page) {
    page.server().set_date(MONDAY);
    let dark = serde_json::json!([{ "name": "prefers-color-scheme", "value": "dark" }]);
    page.chromium("Emulation.setEmulatedMedia", serde_json::json!({ "features": dark })).await;
    page.open_with(&Reader::on(MONDAY).starts_a_plan(busy).ticks(1).stored()).await;
    page.wait_for(Region, "This week").await;
    let look = "const root = document.querySelector('career-insurance').shadowRoot;
        const widget = getComputedStyle(root.querySelector('.career-insurance'));
        const all = [...root.querySelectorAll('p, button, label, h2, li')];
        const colours = new Set(all.map((each) => getComputedStyle(each).color));
        return [widget.colorScheme, widget.backgroundColor, [...colours].join('; ')]";
    let screen = page.script(look, vec![]).await;
    assert_eq!(screen[0], "dark", "{screen}");
    let print = serde_json::json!({ "media": "print", "features": dark });
    page.chromium("Emulation.setEmulatedMedia", print).await;
    let paper = page.script(look, vec![]).await;
    assert_eq!(paper, serde_json::json!(["light", "rgb(255, 255, 255)", "rgb(0, 0, 0)"]));
}
in_chromium!(is_black_on_white_on_paper_in_the_dark);
