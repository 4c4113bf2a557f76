//! The statement: what it is made of, and what moves on.

use crate::page::{Widget, document, drawn, item, key, record};
use crate::reader::{Reader, busy, say};
use career_insurance::domain::content::Text;
use career_insurance::domain::profile::Answer;
use wasm_bindgen_test::wasm_bindgen_test;

#[wasm_bindgen_test]
async fn a_statement_is_a_group_of_five_radio_buttons() {
    let widget = Widget::new().await;
    let group = widget.find("fieldset");
    let legend = group.first_element_child().expect("a legend");
    assert_eq!((legend.tag_name().as_str(), widget.statement()), ("LEGEND", item(1).text.clone()));
    let labels = widget.all(".ci-answers > label");
    let words: Vec<_> = labels.iter().filter_map(|label| label.text_content()).collect();
    assert_eq!(words, ["Not at all", "A little", "Partly", "Mostly", "Very well"]);
    let radios = widget.all(".ci-answers > label > input[type=radio]");
    assert_eq!(radios.len(), 5);
    let name = radios[0].get_attribute("name");
    assert!(name.is_some() && radios.iter().all(|radio| radio.get_attribute("name") == name));
    assert!(radios.iter().all(|radio| radio.get_attribute("checked").is_none()));
    let hint = group.get_attribute("aria-describedby").expect("a description");
    let hint = document().get_element_by_id(&hint).and_then(|hint| hint.text_content());
    assert_eq!(hint, Some(format!("{} {}", say(Text::Scale), say(Text::Pick))));
}

#[wasm_bindgen_test]
async fn a_pointer_answers_and_moves_on() {
    let widget = Widget::new().await;
    widget.answer(Answer::Mostly).await;
    assert_eq!(widget.statement(), item(2).text);
    assert_eq!(record().looks.get(&1).expect("recorded").answer(item(1)), Some(Answer::Mostly));
    assert!(Answer::ALL.iter().all(|&answer| !widget.radio(answer).checked()));
}

#[wasm_bindgen_test]
async fn arrow_keys_choose_and_stay() {
    let widget = Widget::new().await;
    // A browser moves to the next radio button, and tells of it by a click without a pointer.
    assert!(key(&widget.radio(Answer::NotAtAll), "ArrowDown").await);
    widget.radio(Answer::ALittle).click();
    drawn().await;
    assert_eq!(widget.statement(), item(1).text);
    assert!(widget.radio(Answer::ALittle).checked());
    assert_eq!(record().looks.get(&1).expect("recorded").answer(item(1)), Some(Answer::ALittle));
    assert!(key(&widget.radio(Answer::ALittle), "Enter").await, "left to the form: it means Next");
    widget.click(".ci-asking .ci-primary").await;
    assert_eq!(widget.statement(), item(2).text);
}

#[wasm_bindgen_test]
async fn digits_and_enter_answer_and_move_on() {
    let widget = Widget::new().await;
    assert!(!key(&widget.radio(Answer::NotAtAll), "5").await, "the digit is used up");
    assert_eq!(widget.statement(), item(2).text);
    assert!(!key(&widget.radio(Answer::Partly), "Enter").await);
    assert_eq!(widget.statement(), item(3).text);
    let record = record();
    let look = record.looks.get(&1).expect("recorded");
    assert_eq!(look.answer(item(1)), Some(Answer::VeryWell));
    assert_eq!(look.answer(item(2)), Some(Answer::Partly));
    for unused in ["0", "6", "x", "F1", "Tab"] {
        assert!(key(&widget.radio(Answer::NotAtAll), unused).await, "{unused} is the browser's");
    }
    assert_eq!(widget.statement(), item(3).text);
}

#[wasm_bindgen_test]
async fn a_changed_answer_does_not_jump_ahead() {
    let widget = Widget::with(&Reader::on("2026-11-23").answers(2, busy).stored()).await;
    widget.press("Back").await;
    widget.press("Back").await;
    assert!(widget.radio(busy(item(1))).checked());
    widget.answer(Answer::Partly).await;
    assert_eq!(widget.statement(), item(1).text);
    assert!(widget.radio(Answer::Partly).checked() && !widget.radio(busy(item(1))).checked());
}

#[wasm_bindgen_test]
async fn the_progress_bar_counts_answers() {
    let widget = Widget::with(&Reader::on("2026-11-23").answers(9, busy).stored()).await;
    let bar = widget.find("[role=progressbar]");
    let value = |name: &str| bar.get_attribute(name).unwrap_or_default();
    let values = ["aria-valuemin", "aria-valuenow", "aria-valuemax"].map(value);
    assert_eq!(values, ["0", "9", "35"]);
    assert_eq!(value("aria-label"), "Progress");
    assert_eq!(value("aria-valuetext"), "Round 2 of 5 · 9 of 35 answered");
    let parts: Vec<_> = widget.all(".ci-part .ci-fill").iter().map(width).collect();
    assert_eq!(parts, ["70", "20", "0", "0", "0"]);
    widget.press("Skip").await;
    assert_eq!(value("aria-valuenow"), "9", "a skip is no answer");
    widget.answer(Answer::Partly).await;
    assert_eq!(value("aria-valuenow"), "10");
}

fn width(bar: &web_sys::Element) -> String {
    bar.get_attribute("width").unwrap_or_default()
}
