//! Tests of the testing tools themselves, on a page with one of everything. A harness that finds
//! too much or too little would make every other test worthless.

use crate::support::Role::{
    Button, Cell, Checkbox, Combobox, Dialog, Group, Heading, Img, Link, List, ListItem,
    Progressbar, Radio, Region, Status, Table, Textbox,
};
use crate::support::{Key, Page, any, has, in_chromium, in_every_browser};
use fantoccini::wd::PrintSize;

async fn open(page: &Page) {
    page.server().add_page("/pages/harness.html", include_str!("harness.html"));
    page.open("/pages/harness.html").await;
}

/// What is hidden, unnamed or shut out is not found; what is in a shadow root is.
async fn finds_by_role_and_name(page: Page) {
    open(&page).await;
    assert_eq!(page.names(Heading).await, ["One of everything", "Week 3", "Next week"]);
    assert_eq!(page.names(Region).await, ["This week", "Next week"]);
    assert_eq!(page.within(Region, "This week").names(Checkbox).await, ["Thank somebody"]);
    let answers = page.within(Group, "I know what to do.");
    assert_eq!(answers.names(Radio).await, ["Not at all", "Mostly", "Very well"]);
    assert_eq!(page.within(List, "Twelve weeks").all(ListItem).await.len(), 2);
    assert_eq!(page.text(ListItem, has("Week 1")).await, "Week 1: done");
    assert_eq!(page.attribute(Progressbar, "Progress", "max").await.as_deref(), Some("35"));
    assert_eq!(page.names(Textbox).await, ["First day", "Time", "Note"]);
    assert_eq!(page.names(Img).await, ["A picture"]);
    assert_eq!(page.within(Table, "Scores").names(Cell).await, ["Fear"]);
    assert!(page.maybe(Button, "Not for readers").await.is_none());
    assert!(page.maybe(Link, "Read on").await.is_none());
    page.click(Button, "What helps").await;
    page.wait_for(Link, "Read on").await;
}
in_every_browser!(finds_by_role_and_name);

/// Controls drawn by their labels, fields, choices, and dialogs that shut out the page.
async fn acts_like_a_reader(page: Page) {
    open(&page).await;
    assert!(!page.enabled(Button, "Next").await);
    page.click(Radio, "Mostly").await;
    assert!(page.checked(Radio, "Mostly").await);
    page.click(Radio, "Very well").await;
    assert!(!page.checked(Radio, "Mostly").await);
    page.click(Button, "Next").await;
    page.wait_for_words("Thanks").await;
    page.click(Checkbox, "Thank somebody").await;
    assert!(page.checked(Checkbox, "Thank somebody").await);
    page.fill(Textbox, "First day", "2026-11-30").await;
    assert_eq!(page.text(Status, any()).await, "day 2026-11-30");
    page.select(Combobox, "How", "Show me a few").await;
    assert_eq!(page.text(Status, any()).await, "how b");
    page.wait_until_gone(Button, "Gone long ago").await;
    page.click(Button, "Delete everything").await;
    page.wait_for(Dialog, "Really?").await;
    assert_eq!(page.names(Button).await, ["Keep it"]);
    page.click(Button, "Keep it").await;
    page.wait_until_gone(Dialog, "Really?").await;
    page.wait_for(Button, "Delete everything").await;
}
in_every_browser!(acts_like_a_reader);

/// Keys go to whatever has the focus, inside a shadow root too.
async fn presses_keys(page: Page) {
    open(&page).await;
    page.focus(Radio, "Mostly").await;
    page.wait_for_focus(Radio, "Mostly").await;
    page.type_keys("3").await;
    page.wait_for_words("key 3").await;
    page.press_with(&[Key::Shift], 'x').await;
    page.wait_for_words("with shift").await;
    page.press(Key::Down).await;
    page.wait_for_focus(Radio, "Very well").await;
    page.click(Textbox, "Note").await;
    page.wait_for_focus(Textbox, "Note").await;
    page.type_keys("I’ll ask.").await;
    assert_eq!(page.value(Textbox, "Note").await, "I’ll ask.");
}
in_every_browser!(presses_keys);

/// The clock moves, ticks on over reloads, and takes the time zone of the device.
async fn travels_in_time(page: Page) {
    page.server().set_date("2026-11-30");
    open(&page).await;
    page.wait_for_words("true Mon Nov 30 2026 12:00").await;
    page.server().set_date("2027-02-27T23:59:30");
    page.reload().await;
    page.wait_for_words("true Sat Feb 27 2027 23:59").await;
    page.wait_for_words("GMT+1300").await;
    let script =
        "return [Date.now(), new Date(0).getTime(), new Date() instanceof Date, typeof Date()]";
    let before = page.script(script, vec![]).await;
    page.reload().await;
    let after = page.script(script, vec![]).await;
    assert!(after[0].as_f64() > before[0].as_f64(), "{after} is not after {before}");
    assert_eq!((after[1].as_u64(), after[2].as_bool()), (Some(0), Some(true)));
}
in_every_browser!(travels_in_time, Setup::phone().time_zone("Pacific/Auckland"));

/// Size and colours are the device's.
async fn is_a_dark_phone(page: Page) {
    open(&page).await;
    let dark =
        page.script("return matchMedia('(prefers-color-scheme: dark)').matches", vec![]).await;
    assert_eq!(dark, true);
    let size = page.script("return [innerWidth, innerHeight]", vec![]).await;
    assert_eq!(size, serde_json::json!([360, 740]));
}
in_every_browser!(is_a_dark_phone, Setup::phone().dark());

/// Files come out and go in, and what goes wrong is noticed.
async fn sees_files_and_errors(page: Page) {
    open(&page).await;
    page.click(Button, "Save a copy").await;
    assert_eq!(page.saved(".ics").await, "BEGIN:VCALENDAR");
    let copy = page.file("copy.json", "a copy");
    page.upload("A copy", &copy).await;
    page.wait_for_words("brought a copy").await;
    assert_eq!(page.errors().await, [""; 0]);
    // By a script of the page: what the driver's own scripts throw, Firefox keeps from the page.
    let goes_wrong = "const add = (name, given) =>
            document.body.append(Object.assign(document.createElement(name), given));
        add('script', { textContent: `console.error('no', 1); throw new Error('oh')` });
        add('img', { src: '/lost.png' })";
    page.script(goes_wrong, vec![]).await;
    for problem in ["oh", "no 1", "lost.png"] {
        page.wait_for_error(problem).await;
    }
    assert_eq!(page.server().requests()[0], "/pages/harness.html");
}
in_every_browser!(sees_files_and_errors);

/// axe-core looks into shadow roots, and finds what is wrong there.
async fn finds_violations(page: Page) {
    open(&page).await;
    assert_eq!(page.violations().await, [""; 0]);
    page.script("document.querySelector('one-widget').shadowRoot.append(new Image())", vec![])
        .await;
    let found = page.violations().await;
    assert!(found.iter().any(|each| each.contains("image-alt")), "{found:?}");
    page.shot("harness").await;
}
in_every_browser!(finds_violations);

/// Two tabs share what is stored, another device does not.
async fn has_tabs_and_devices(page: Page) {
    open(&page).await;
    page.script("localStorage.setItem('a', 'b')", vec![]).await;
    page.open_tab("/pages/harness.html").await;
    assert_eq!(page.script("return localStorage.getItem('a')", vec![]).await, "b");
    page.to_tab(0).await;
    page.wait_for(Heading, "One of everything").await;
    let other = page.other_device().await;
    other.open("/pages/harness.html").await;
    assert!(other.script("return localStorage.getItem('a')", vec![]).await.is_null());
}
in_every_browser!(has_tabs_and_devices);

/// What only Chromium's driver can do while a page is open.
async fn changes_its_mind(page: Page) {
    open(&page).await;
    page.prefer_dark(true).await;
    let dark =
        page.script("return matchMedia('(prefers-color-scheme: dark)').matches", vec![]).await;
    assert_eq!(dark, true);
    page.travel("Asia/Kolkata").await;
    let offset = page.script("return new Date().getTimezoneOffset()", vec![]).await;
    assert_eq!(offset, -330);
    assert!(page.print(PrintSize::A4).await.starts_with(b"%PDF"));
}
in_chromium!(changes_its_mind);
