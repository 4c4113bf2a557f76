//! The profile: the picture says what the numbers say, and the choice is the reader's.

use crate::page::{Widget, document, item, record, tap};
use crate::reader::{Reader, busy, content, mixed, profile, say, title};
use career_insurance::domain::barrier::Barrier;
use career_insurance::domain::content::Text;
use wasm_bindgen::JsCast;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::{Element, HtmlInputElement};

const MONDAY: &str = "2026-11-23";

fn number(bar: &Element, name: &str) -> i32 {
    bar.get_attribute(name).and_then(|value| value.parse().ok()).unwrap_or(-1)
}

fn part(row: &Element, selector: &str) -> Element {
    row.query_selector(selector).ok().flatten().expect("every row has its bar")
}

#[wasm_bindgen_test]
async fn rows_and_bars_are_as_the_numbers_say() {
    let widget = Widget::with(&Reader::on(MONDAY).answers(35, mixed).stored()).await;
    let list = widget.find("ul.ci-barriers");
    assert_eq!(list.get_attribute("role").as_deref(), Some("list"));
    assert_eq!(list.get_attribute("aria-label").as_deref(), Some("Your seven barriers"));
    let rows = widget.all("ul.ci-barriers > li");
    assert_eq!(rows.len(), 7);
    for (row, (barrier, score)) in rows.iter().zip(profile(mixed).scores()) {
        let value = i32::from(score.expect("every barrier has a score").rounded());
        let name = part(row, "label").text_content();
        assert_eq!(name.as_deref(), Some(title(*barrier)), "the box is named by its barrier");
        let standing = part(row, ".ci-standing").text_content().unwrap_or_default();
        assert!(standing.contains(&format!("{value} of 100")), "{standing}");
        assert_eq!(number(&part(row, ".ci-fill"), "width"), 2 * value);
        let range = part(row, ".ci-range");
        let (from, to) = ((value - 10).max(0), (value + 10).min(100));
        assert_eq!((number(&range, "x"), number(&range, "width")), (2 * from, 2 * (to - from)));
        assert!(part(row, "svg").has_attribute("aria-hidden"), "the row says it in words");
    }
    let front = widget.all("li.ci-front").len();
    assert_eq!(front, profile(mixed).front().barriers.len());
}

#[wasm_bindgen_test]
async fn the_focus_goes_to_the_heading() {
    let widget = Widget::with(&Reader::on(MONDAY).answers(34, busy).stored()).await;
    widget.answer(busy(item(35))).await;
    let focused = document().active_element().expect("something has the focus");
    assert_eq!(focused.text_content().as_deref(), Some("Your profile"));
    assert_eq!(focused.tag_name(), "H2");
    assert_eq!(focused.get_attribute("tabindex").as_deref(), Some("-1"));
}

fn rings(widget: &Widget) -> Vec<(HtmlInputElement, Barrier)> {
    let boxes = widget.all(".ci-choice input[type=checkbox]").into_iter();
    let order = profile(busy).scores().iter().map(|(barrier, _)| *barrier).collect::<Vec<_>>();
    boxes.map(JsCast::unchecked_into).zip(order).collect()
}

fn ticked(widget: &Widget) -> Vec<Barrier> {
    let ticked = rings(widget).into_iter().filter(|(field, _)| field.checked());
    ticked.map(|(_, barrier)| barrier).collect()
}

#[wasm_bindgen_test]
async fn two_ring_true_at_most() {
    let widget = Widget::with(&Reader::on(MONDAY).answers(35, busy).stored()).await;
    assert_eq!(ticked(&widget), [Barrier::Busyness], "proposed by the profile");
    tap(&rings(&widget)[1].0).await;
    let two = ticked(&widget);
    assert_eq!(two.len(), 2);
    assert!(widget.words().contains(say(Text::RingsFull)));
    // A third is refused in words, and the box goes back to what is recorded.
    let third = &rings(&widget)[2].0;
    tap(third).await;
    assert!(!third.checked());
    assert_eq!(ticked(&widget), two);
    let said = widget.find("li:nth-child(3) .ci-notice").text_content().unwrap_or_default();
    assert_eq!(said.trim(), say(Text::RingsThird));
    assert_eq!(
        record().looks.get(&1).expect("recorded").rings.as_ref().map(|rings| rings.value.len()),
        Some(2)
    );
    tap(&rings(&widget)[0].0).await;
    assert_eq!(ticked(&widget), two[1..]);
    assert!(!widget.words().contains(say(Text::RingsThird)));
    tap(&rings(&widget)[1].0).await;
    assert_eq!(ticked(&widget), []);
    assert!(widget.words().contains(say(Text::RingsNone)));
}

#[wasm_bindgen_test]
async fn a_barrier_opens_to_the_answers_behind_it() {
    let widget = Widget::with(&Reader::on(MONDAY).answers(35, busy).stored()).await;
    let page = widget.all("ul.ci-barriers > li details").remove(0);
    assert!(!page.has_attribute("open"));
    let said = widget.all("ul.ci-barriers > li:first-child .ci-said > li");
    let said: Vec<_> = said.iter().filter_map(|li| li.text_content()).collect();
    let items: Vec<_> =
        content().items().iter().filter(|i| i.barrier == Barrier::Busyness).collect();
    assert_eq!(said.len(), items.len());
    for (said, item) in said.iter().zip(items) {
        let answer = if item.reversed { "Not at all" } else { "Very well" };
        assert!(said.starts_with(&format!("{answer}: “{}”", item.text)), "{said}");
        assert_eq!(said.contains(say(Text::Reversed)), item.reversed);
    }
}
