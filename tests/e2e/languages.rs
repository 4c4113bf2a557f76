//! Other languages, by a second build with two generated ones (tests/languages/generate.mjs): `en-XA`, longer,
//! with accents, and `ar-XB`, from right to left, with six plural forms and digits of its own.

use crate::hosts::{self, run};
use crate::reader::Reader;
use crate::reader::mixed;
use crate::support::Role::{
    Button, Checkbox, Combobox, Group, Heading, Link, Progressbar, Radio, Region,
};
use crate::support::{Key, Page, any, in_chromium, in_every_browser, until};
use career_insurance::domain::content::{Content, Count, Text};
use serde_json::{Value, json};
use std::fs;

const PROGRAM: &str = ".wasm";

/// The words of a generated language.
fn words(tag: &str) -> Content {
    let path = format!("{}/target/pseudolocales/{tag}.json", env!("CARGO_MANIFEST_DIR"));
    let text = fs::read_to_string(path).expect("generated: `make languages`");
    let words: Value = serde_json::from_str(&text).expect("JSON");
    Content::parse_pack(&json!({ "words": words }).to_string()).expect("a pack")
}

/// What an author pastes, from the build with more languages.
fn snippet(attributes: &str) -> String {
    format!(
        r#"<career-insurance load="eager" {attributes}><a href="WIDGET/">Take the check</a></career-insurance>
        <script type="module" src="WIDGET/languages/embed.js"></script>"#
    )
}

async fn direction(page: &Page) -> Value {
    let script = "const root = document.querySelector('career-insurance').shadowRoot.querySelector('.career-insurance');
        return [root.dir, root.lang, getComputedStyle(root).direction]";
    run(page, script).await
}

/// The main job from right to left, by keyboard: the first round before the program is there, the rest,
/// the profile, a plan, this week's tick.
async fn from_right_to_left_by_keyboard(page: Page) {
    let arabic = words("ar-XB");
    page.server().set_date("2026-11-23");
    page.server().hold(PROGRAM);
    page.open("/languages/ar-xb/").await;
    page.wait_for(Group, &arabic.items()[0].text).await;
    assert_eq!(direction(&page).await, json!(["rtl", "ar-XB", "rtl"]));
    assert_eq!(run(&page, "return document.documentElement.dir").await, "rtl");
    page.tab_to(Radio, arabic.text(Text::NotAtAll)).await;
    for (number, item) in arabic.items().iter().enumerate() {
        page.wait_for(Group, &item.text).await;
        if number == 6 {
            page.server().release();
            page.wait_for(Button, arabic.text(Text::StartOver)).await;
        }
        until("the focus is on an answer", async || page.focused().await.starts_with("radio"))
            .await;
        page.type_keys(&(mixed(item) as u8 + 1).to_string()).await;
        if number == 2 {
            // The script of the first round has the same digits as the program.
            let values = [("round", "١"), ("answered", "٣")];
            page.wait_for_words(&arabic.fill(Text::ProgressWords, &values)).await;
        }
    }
    page.wait_for_focus(Heading, arabic.text(Text::ProfileTitle)).await;
    assert_eq!(direction(&page).await, json!(["rtl", "ar-XB", "rtl"]));
    page.tab_to(Button, arabic.text(Text::MakePlan)).await;
    page.press(Key::Enter).await;
    page.tab_to(Button, arabic.text(Text::Begin)).await;
    page.press(Key::Enter).await;
    page.wait_for(Region, arabic.text(Text::ThisWeek)).await;
    let week = page.within(Region, arabic.text(Text::ThisWeek));
    let plan = page.record().await.enrolments;
    assert_eq!(plan.len(), 1, "a plan is begun");
    let boxes = week.names(Checkbox).await;
    page.tab_to(Checkbox, &boxes[0]).await;
    page.press_with(&[], ' ').await;
    until("it is ticked", async || page.checked(Checkbox, &*boxes[0]).await).await;
    page.wait_for_words(&arabic.count(Count::Practised, 1, &[("of", "١٢")])).await;
    assert_eq!(page.errors().await, [""; 0]);
}
in_every_browser!(from_right_to_left_by_keyboard);

/// In the first round and at any later moment; the reader's choice outlasts the visit, and goes with
/// everything else.
async fn the_language_changes_at_any_moment(page: Page) {
    let (arabic, long) = (words("ar-XB"), words("en-XA"));
    page.server().hold(PROGRAM);
    hosts::open(&page, "", &snippet("")).await;
    hosts::answer(&page, "Mostly").await;
    hosts::answer(&page, "Partly").await;
    page.select(Combobox, "Language", "Ŀöñĝ").await;
    page.wait_for(Group, &long.items()[2].text).await;
    assert_eq!(page.attribute(Progressbar, any(), "aria-valuenow").await.as_deref(), Some("2"));
    page.click(Radio, long.text(Text::Mostly)).await;
    page.wait_for(Group, &long.items()[3].text).await;
    page.server().release();
    page.wait_for(Button, long.text(Text::StartOver)).await;
    assert_eq!(direction(&page).await, json!(["ltr", "en-XA", "ltr"]));
    // What was answered is in the store, and no word of any language.
    let stored = page.stored(crate::steps::KEY).await.expect("a record");
    assert!(stored.is_ascii(), "{stored}");
    page.select(Combobox, any(), "من اليمين").await;
    page.wait_for(Group, &arabic.items()[3].text).await;
    assert_eq!(direction(&page).await, json!(["rtl", "ar-XB", "rtl"]));
    // The next visit is in the language that was chosen.
    let stored = Reader::on("2026-11-23").starts_a_plan(mixed).stored();
    let store = "localStorage.setItem('career-insurance', arguments[0])";
    page.script(store, vec![json!(stored)]).await;
    page.reload().await;
    page.wait_for(Button, arabic.text(Text::DeleteAll)).await;
    page.select(Combobox, any(), "English").await;
    page.wait_for(Region, "This week").await;
    page.select(Combobox, any(), "من اليمين").await;
    page.wait_for(Button, arabic.text(Text::DeleteAll)).await;
    page.click(Button, arabic.text(Text::DeleteAll)).await;
    page.wait_for_words(arabic.text(Text::Deleted)).await;
    let left =
        run(&page, "return Object.keys(localStorage).filter((key) => key.includes('language'))")
            .await;
    assert_eq!(left, json!([]));
    assert_eq!(page.errors().await, [""; 0]);
}
in_every_browser!(the_language_changes_at_any_moment);

/// All widgets of a page change together.
async fn each_widget_of_the_page_follows(page: Page) {
    let two = snippet("").replacen(
        "</career-insurance>",
        "</career-insurance><career-insurance load=\"eager\"></career-insurance>",
        1,
    );
    hosts::open(&page, "", &two).await;
    let choose = "const select = document.querySelector('career-insurance').shadowRoot.querySelector('select');
        select.value = 'en-XA'; select.dispatchEvent(new Event('change'))";
    run(&page, choose).await;
    let titles = "return [...document.querySelectorAll('career-insurance')]
        .map((each) => each.shadowRoot.querySelector('.career-insurance')?.lang)";
    until("both have changed", async || run(&page, titles).await == json!(["en-XA", "en-XA"]))
        .await;
}
in_chromium!(each_widget_of_the_page_follows);

/// A tag of another form is taken for what it means, and one that means nothing does no harm.
async fn tags_of_all_sorts(page: Page) {
    let (arabic, long) = (words("ar-XB"), words("en-XA"));
    let english = crate::reader::content();
    for (attributes, expected) in [
        ("lang=\"en_US\"", english),
        ("lang=\"\"", english),
        ("lang=\"x-klingon\"", english),
        ("lang=\"fr\"", english),
        ("lang=\"AR_xb\"", &arabic),
        ("lang=\"en-XA-oxendict\"", &long),
    ] {
        hosts::open(&page, "", &snippet(attributes)).await;
        page.wait_for(Group, &expected.items()[0].text).await;
        page.wait_for(Button, expected.text(Text::Skip)).await;
        assert_eq!(page.errors().await, [""; 0], "{attributes}");
    }
    // That of the page around counts, and the last value wins.
    hosts::open(&page, "<script>document.documentElement.lang = 'ar-XB'</script>", &snippet(""))
        .await;
    page.wait_for(Group, &arabic.items()[0].text).await;
    let change = "const element = document.querySelector('career-insurance');
        for (const lang of ['ar-XB', 'en', 'en-XA']) element.lang = lang";
    run(&page, change).await;
    page.wait_for(Group, &long.items()[0].text).await;
}
in_chromium!(tags_of_all_sorts);

/// Words that are not those of the build are refused: the built-in ones are shown, with a line to the author.
async fn damaged_words_are_refused(page: Page) {
    let name =
        fs::read_dir(concat!(env!("CARGO_MANIFEST_DIR"), "/target/languages")).expect("built");
    let mut names = name.filter_map(|file| file.ok()?.file_name().into_string().ok());
    let pack = names.find(|name| name.starts_with("words-ar-xb")).expect("a pack");
    page.server().add_file(&format!("/languages/{pack}"), "{}");
    hosts::open(&page, "", &snippet("lang=\"ar-XB\"")).await;
    page.wait_for_error("the language ar-XB can’t be used").await;
    page.wait_for(Button, crate::reader::say(Text::Stored)).await;
}
in_chromium!(damaged_words_are_refused);

/// The page by itself: links to its other languages, each with what the address says, and offline too.
async fn pages_of_languages(page: Page) {
    let arabic = words("ar-XB");
    page.open("/languages/?lang=en-xa&theme=dark").await;
    page.wait_for(Group, &words("en-XA").items()[0].text).await;
    assert!(
        page.address().await.ends_with("/languages/en-xa/?theme=dark"),
        "{}",
        page.address().await
    );
    page.click(Link, "من اليمين").await;
    page.wait_for(Group, &arabic.items()[0].text).await;
    assert!(
        page.address().await.ends_with("/languages/ar-xb/?theme=dark"),
        "{}",
        page.address().await
    );
    run(&page, "return navigator.serviceWorker.ready.then(() => 0)").await;
    page.server().go_down();
    page.reload().await;
    page.wait_for(Button, arabic.text(Text::Skip)).await;
    page.click(Radio, arabic.text(Text::Mostly)).await;
    page.wait_for(Group, &arabic.items()[1].text).await;
}
in_chromium!(pages_of_languages);
