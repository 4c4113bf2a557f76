//! Going through the statements in other ways than one after another by hand.

use crate::reader::{Reader, busy, mixed, profile, say};
use crate::steps::item;
use crate::support::Role::{Button, Heading, List, ListItem, Radio, Textbox};
use crate::support::{Key, Page, has, in_chromium};
use career_insurance::domain::content::{Item, Text};
use career_insurance::domain::profile::Answer;
use career_insurance::domain::record::Look;

const MONDAY: &str = "2026-11-23";

fn partly(_: &Item) -> Answer {
    Answer::Partly
}

/// Skipping everything is no failure: no scores, a kind word, and the way back.
async fn skips_everything(page: Page) {
    page.open("/").await;
    for number in 1..=35 {
        page.statement(number).await;
        page.click(Button, "Skip").await;
    }
    page.arrives_at("Your profile").await;
    page.wait_for_words(say(Text::NoScores)).await;
    assert!(page.maybe(List, "Your seven barriers").await.is_none());
    assert!(!page.words().await.contains("of 100"), "there are no scores");
    page.click(Button, say(Text::AnswerRest)).await;
    page.statement(1).await;
    page.answer(1, Answer::Partly).await;
    page.statement(2).await;
    assert_eq!(page.progress().await, 1);
    assert_eq!(page.errors().await, [""; 0]);
}
in_chromium!(skips_everything);

/// The same answer to everything is taken as it is, with a note that asks and does not judge.
async fn answers_everything_alike(page: Page) {
    page.open_with(&Reader::on(MONDAY).answers(30, partly).stored()).await;
    page.answer_all(31, 35, partly).await;
    page.arrives_at("Your profile").await;
    page.wait_for_words(say(Text::CarelessVeryUniform)).await;
    page.shows_profile(&profile(partly)).await;
    page.wait_for(Button, "Make my plan").await;
}
in_chromium!(answers_everything_alike);

/// Back leads to the very first statement, and an answer changed there does not jump ahead.
async fn goes_back_to_the_first(page: Page) {
    page.open_with(&Reader::on(MONDAY).answers(8, busy).stored()).await;
    for number in (1..=8).rev() {
        page.click(Button, "Back").await;
        page.statement(number).await;
    }
    let first = page.statement(1).await;
    assert!(first.checked(Radio, "Very well").await, "what was answered is still there");
    page.wait_until_gone(Button, "Back").await;
    first.click(Radio, "Partly").await;
    assert!(page.statement(1).await.checked(Radio, "Partly").await);
    page.wait_for_focus(Radio, "Partly").await;
    assert_eq!(
        page.record().await.looks.get(&1).expect("recorded").answer(item(1)),
        Some(Answer::Partly)
    );
    page.click(Button, "Next").await;
    assert!(page.statement(2).await.checked(Radio, "Not at all").await);
}
in_chromium!(goes_back_to_the_first);

/// Everything by keys: a digit and Enter answer and move on, arrows choose and stay.
async fn answers_by_keys_alone(page: Page) {
    page.open("/").await;
    page.statement(1).await;
    page.tab_to(Radio, "Not at all").await;
    page.type_keys("5").await;
    page.statement(2).await;
    page.wait_for_focus(Radio, "Not at all").await;
    for answer in ["A little", "Partly"] {
        page.press(Key::Down).await;
        page.wait_for_focus(Radio, answer).await;
        assert!(page.statement(2).await.checked(Radio, answer).await);
    }
    page.press(Key::Enter).await;
    page.statement(3).await;
    page.wait_for_focus(Radio, "Not at all").await;
    page.press(Key::Enter).await;
    page.statement(4).await;
    page.type_keys(" ").await;
    assert!(page.statement(4).await.checked(Radio, "Not at all").await, "the space bar chooses");
    page.tab_to(Button, "Next").await;
    page.press(Key::Enter).await;
    page.statement(5).await;
    page.wait_for_focus(Radio, "Not at all").await;
    let look = page.record().await.looks.get(&1).cloned().expect("a look");
    let given: Vec<_> = (1..=4).map(|number| look.answer(item(number)).unwrap() as u8).collect();
    assert_eq!(given, [4, 2, 0, 0]);
    for number in 5..=35 {
        page.statement(number).await;
        page.type_keys("3").await;
    }
    page.arrives_at("Your profile").await;
}
in_chromium!(answers_by_keys_alone);

const BLOG: &str = r"<p><label>Search this blog <input></label></p>";

/// The page around the widget keeps its keys, and so do the reader's shortcuts.
async fn takes_no_keys_of_others(page: Page) {
    page.add_widget_page("/pages/blog.html", BLOG);
    page.open("/pages/blog.html").await;
    page.statement(1).await;
    page.type_keys("3").await;
    page.click(Textbox, "Search this blog").await;
    page.type_keys("5").await;
    assert_eq!(page.value(Textbox, "Search this blog").await, "5");
    page.focus(Radio, "Not at all").await;
    for held in [Key::Control, Key::Alt, Key::Meta] {
        page.press_with(&[held], '4').await;
    }
    page.type_keys("0678").await;
    page.statement(1).await;
    assert_eq!(page.progress().await, 0);
    page.type_keys("4").await;
    page.statement(2).await;
}
in_chromium!(takes_no_keys_of_others);

/// Digits answer inside the statement alone: not from a button, a summary or another field of the widget,
/// and not while a character is composed; before the program is there, and in it.
async fn digits_answer_in_the_statement_alone(page: Page) {
    let compose = "const root = document.querySelector('career-insurance').shadowRoot;
        const answers = [...root.querySelectorAll('.ci-statement input')];
        const answer = answers.find((each) => each.getClientRects().length);
        answer.focus();
        const pressed = { key: '3', isComposing: true, bubbles: true, composed: true, cancelable: true };
        answer.dispatchEvent(new KeyboardEvent('keydown', pressed))";
    page.server().hold(".wasm");
    page.open("/").await;
    page.focus(Button, say(Text::Skip)).await;
    page.type_keys("3").await;
    page.script(compose, vec![]).await;
    page.statement(1).await;
    assert_eq!(page.progress().await, 0);
    page.server().release();
    page.wait_for(Button, say(Text::PrintQuestions)).await;
    page.answer(1, Answer::Mostly).await;
    page.statement(2).await;
    page.focus(Button, say(Text::Stored)).await;
    page.type_keys("3").await;
    let summary =
        "document.querySelector('career-insurance').shadowRoot.querySelector('summary').focus()";
    page.script(summary, vec![]).await;
    page.type_keys("3").await;
    page.script(compose, vec![]).await;
    page.unfold(say(Text::Bring)).await;
    page.click(Textbox, say(Text::BringText)).await;
    page.type_keys("2026").await;
    assert_eq!(page.value(Textbox, say(Text::BringText)).await, "2026");
    page.statement(2).await;
    assert_eq!(page.progress().await, 1);
}
in_chromium!(digits_answer_in_the_statement_alone);

/// Next without an answer says what is missing, and stays.
async fn next_needs_an_answer(page: Page) {
    page.open("/").await;
    page.click(Button, "Next").await;
    page.wait_for_notice(say(Text::ChooseFirst)).await;
    page.wait_for_focus(Radio, "Not at all").await;
    page.statement(1).await;
}
in_chromium!(next_needs_an_answer);

/// After three rounds a first profile can be had; the rest is answered later.
async fn sees_the_profile_early(page: Page) {
    page.open_with(&Reader::on(MONDAY).answers(20, mixed).stored()).await;
    page.statement(21).await;
    assert!(page.maybe(Button, "See my profile now").await.is_none());
    page.answer(21, mixed(item(21))).await;
    page.click(Button, "See my profile now").await;
    page.arrives_at("Your profile").await;
    let rows = page.within(List, "Your seven barriers").names(ListItem).await;
    assert_eq!(rows.len(), 7);
    assert!(rows.iter().all(|row| row.contains("based on 3 of 5 answers")), "{rows:?}");
    page.wait_for_words("21 of 35 answers, so it is less certain").await;
    page.reload().await;
    page.wait_for(Heading, "Your profile").await;
    page.click(Button, say(Text::AnswerRest)).await;
    page.statement(22).await;
    assert_eq!(page.progress().await, 21);
}
in_chromium!(sees_the_profile_early);

/// Starting over puts the answers aside, and Undo brings them back.
async fn starts_over_and_undoes_it(page: Page) {
    page.open_with(&Reader::on(MONDAY).answers(5, busy).stored()).await;
    page.statement(6).await;
    page.click(Button, "Start over").await;
    page.wait_for_notice(say(Text::StartedOver)).await;
    page.statement(1).await;
    assert_eq!(page.progress().await, 0);
    page.click(Button, "Undo").await;
    page.statement(6).await;
    assert_eq!(page.progress().await, 5);
    page.click(Button, "Start over").await;
    page.answer(1, Answer::Partly).await;
    page.statement(2).await;
    let looks = page.record().await.looks;
    let last = looks.values().next_back().map(Look::answered);
    assert_eq!(
        (looks.get(&1).expect("recorded").answered(), last),
        (5, Some(1)),
        "put aside, not lost"
    );
    page.wait_until_gone(Button, has("Undo")).await;
}
in_chromium!(starts_over_and_undoes_it);
