//! A private link in the address of the page, from the beginning or put in later.

use crate::interfaces::{ABSENT, Faulty, THROWING};
use crate::page::{Widget, document, drawn, item, plan, record};
use crate::reader::{afraid, say};
use career_insurance::domain::content::Text;
use career_insurance::domain::link;
use js_sys::Promise;
use wasm_bindgen_futures::JsFuture;
use wasm_bindgen_test::wasm_bindgen_test;

/// Puts this into the address bar, and waits until the page has heard of it.
async fn goes_to(fragment: &str) {
    let window = web_sys::window().expect("a page");
    let heard = Promise::new(&mut |heard, _| {
        window.add_event_listener_with_callback("hashchange", &heard).expect("a listener");
    });
    window.location().set_hash(fragment).expect("it is put in");
    JsFuture::from(heard).await.expect("it is heard");
    drawn().await;
}

fn address() -> String {
    document().url().expect("an address")
}

#[wasm_bindgen_test]
async fn a_private_link_put_into_an_open_page_is_asked_once_and_can_be_left() {
    let code = link::encode(plan(0).ticks(1).record());
    let widget = Widget::new().await;
    goes_to(&link::fragment(&code)).await;
    assert!(widget.words().contains("This copy would bring"), "{}", widget.words());
    assert!(!address().contains(&code), "the code is personal: {}", address());
    widget.press(say(Text::BringLeave)).await;
    assert!(!widget.words().contains("This copy would bring"));
    assert_eq!(widget.statement(), item(1).text);
    goes_to(&format!("#career-insurance={code}")).await;
    widget.press(say(Text::BringNow)).await;
    assert!(widget.all("section.ci-week").len() == 1, "{}", widget.words());
    assert_eq!(record().enrolments.len(), 1);
    // A heading of the post, and a link that was cut.
    goes_to("#career-insurance-in-brief").await;
    assert!(address().ends_with("#career-insurance-in-brief"));
    goes_to(&format!("#career-insurance-{}", &code[..code.len() / 2])).await;
    assert!(widget.words().contains(say(Text::LinkDamaged)), "{}", widget.words());
}

#[wasm_bindgen_test]
async fn a_strangers_later_plan_says_that_it_would_be_the_present_one_and_can_be_taken_out() {
    let own = plan(1).stored();
    let stranger = crate::reader::Reader::on(&crate::page::day(0)).starts_a_plan(afraid);
    let code = link::encode(stranger.record());
    let widget = Widget::with(&own).await;
    let before = record();
    goes_to(&link::fragment(&code)).await;
    let words = widget.notices();
    assert!(words.contains("would then be your present plan"), "{words}");
    widget.press(say(Text::BringNow)).await;
    assert_eq!(record().enrolments.len(), 2);
    widget.click(".ci-notice button").await;
    assert_eq!(record().enrolments, before.enrolments);
    assert_eq!(record().looks, before.looks);
}

#[wasm_bindgen_test]
async fn a_private_link_is_asked_about_where_the_address_may_not_change() {
    let code = link::encode(plan(0).record());
    for fault in [ABSENT, THROWING] {
        let _history = Faulty::new("history", "replaceState", fault);
        let widget = Widget::new().await;
        goes_to(&link::fragment(&code)).await;
        assert!(widget.words().contains("This copy would bring"), "{fault}: {}", widget.words());
        goes_to("#").await;
    }
}
