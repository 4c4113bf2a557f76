//! Pages that others change: translation in the browser, and extensions. Whatever they do to the tree,
//! the reader sees the same words as without them, and nothing fails.

use crate::reader::say;
use crate::support::Role::Button;
use crate::support::{Page, in_every_browser, not_in_webkit, until_ok};
use crate::walk::{MONDAY, Stand, walk};
use career_insurance::domain::content::Text;
use career_insurance::domain::profile::Answer;
use serde_json::json;
use tokio::sync::OnceCell;

const TRANSLATE: &str = include_str!("extensions/translate.js");
/// What is random is the same each time, and so is what is stored.
const ALIKE: &str = "Math.random = () => 0.5;";
const INSERT: &str = include_str!("extensions/insert.js");
/// A device so slow that Yew pauses after each drawing, and a reader who presses in the first pause.
const SLOW: &str = include_str!("extensions/slow.js");

/// What is to be read in the widget, but for moments in what is stored.
const WORDS: &str = r#"
    const root = document.querySelector("career-insurance").shadowRoot;
    const all = [...root.querySelectorAll(".career-insurance")].map((each) => each.innerText).join(" ");
    return all.replace(/\d{13}/g, "…").replace(/\s+/g, " ").trim()"#;

async fn words(page: &Page) -> String {
    page.script(WORDS, vec![]).await.as_str().unwrap_or_default().to_owned()
}

/// The words once what was done is drawn, and they stay the same.
async fn drawn_words(page: &Page) -> String {
    let mut before = None;
    let settled = until_ok(async || {
        page.is_drawn().await;
        let now = words(page).await;
        let same = before.replace(now.clone()).as_ref() == Some(&now);
        if same { Ok(now) } else { Err(now) }
    });
    settled.await.expect("words that settle")
}

/// Waits until it says this.
async fn comes_to_say(page: &Page, step: &str, expected: &str) {
    let said = until_ok(async || {
        let now = words(page).await;
        if now == expected { Ok(()) } else { Err(now) }
    });
    if let Err(now) = said.await {
        panic!("{step}: {}", difference(expected, &now));
    }
}

/// What differs, with a little around it.
fn difference(one: &str, other: &str) -> String {
    let at = one.bytes().zip(other.bytes()).take_while(|(one, other)| one == other).count();
    let part = |text: &str| {
        let from = text.floor_char_boundary(at.saturating_sub(60));
        let to = text.floor_char_boundary((at + 120).min(text.len()));
        text[from..to].to_owned()
    };
    format!("“{}” and not “{}”", part(other), part(one))
}

/// The words of each step.
type Said = Vec<(&'static str, String)>;

/// The words of each step without anybody's interference: the same for all tests, so walked once.
async fn plain_words(page: &Page, stand: Stand) -> &'static Said {
    static WALKED: [[OnceCell<Said>; 3]; 3] = [const { [const { OnceCell::const_new() }; 3] }; 3];
    let walk_once = async || {
        let page = page.other_device().await;
        page.server().set_script(ALIKE);
        let mut plain = vec![];
        let said = async |step| plain.push((step, drawn_words(&page).await));
        walk(&page, stand, true, said).await;
        plain
    };
    WALKED[page.engine() as usize][stand as usize].get_or_init(walk_once).await
}

/// The whole way, with this script on the page, says what it says without; `between` happens before
/// each step.
async fn says_the_same(
    page: &Page,
    stand: Stand,
    script: &str,
    between: impl AsyncFn(&Page, &'static str),
) {
    let plain = plain_words(page, stand).await;
    page.server().set_script(&format!("{ALIKE}{script}"));
    let mut plain = plain.iter();
    walk(page, stand, true, async |step| {
        let (name, expected) = plain.next().expect("as many steps");
        assert_eq!(step, *name);
        comes_to_say(page, step, expected).await;
        between(page, step).await;
    })
    .await;
    assert_eq!(page.errors().await, [""; 0]);
    page.server().set_script("");
}

async fn is_translated(page: &Page, step: &str) {
    if ["the first statement", "the end"].contains(&step) {
        // The reader has done nothing yet on this page.
        return;
    }
    let translated = page.script("return globalThis.__translated", vec![]).await;
    assert!(translated.as_u64().is_some_and(|texts| texts > 0), "{step}: {translated}");
}

/// Every text is two nested elements before each step, as recipe 1 of the reports has it. `WebKit`'s driver
/// moves no pointer before a click, so a step can't be told there; the walk below runs there too.
async fn works_where_each_step_is_translated(page: Page) {
    for stand in [Stand::Page, Stand::Post] {
        says_the_same(&page, stand, &format!("{TRANSLATE}(false)"), is_translated).await;
    }
}
not_in_webkit!(works_where_each_step_is_translated);

/// The same in a frame. `WebKit`'s driver does not scroll to what is far down in one.
async fn works_where_a_frame_is_translated(page: Page) {
    says_the_same(&page, Stand::Frame, &format!("{TRANSLATE}(false)"), is_translated).await;
}
not_in_webkit!(works_where_a_frame_is_translated);

/// A translator that hears of each change translates what is new, in the same moment.
async fn works_where_each_change_is_translated(page: Page) {
    says_the_same(&page, Stand::Post, &format!("{TRANSLATE}(true)"), is_translated).await;
}
in_every_browser!(works_where_each_change_is_translated);

/// What was pressed between a drawing and the end of it loses nothing of what a translator did.
async fn works_where_a_slow_device_is_translated(page: Page) {
    page.server().set_script(&format!("{SLOW}{TRANSLATE}(true)"));
    Stand::Post.open(&page, MONDAY).await;
    page.wait_for_words(say(Text::ChooseFirst)).await;
    page.answer(1, Answer::Partly).await;
    page.statement(2).await;
    page.wait_for_words("1 of 35 answered").await;
    assert_eq!(page.errors().await, [""; 0]);
}
in_every_browser!(works_where_a_slow_device_is_translated);

/// What is the same still stays translated, and only what is new is not. Told by steps, as above.
async fn keeps_what_is_translated(page: Page) {
    page.server().set_script(&format!("{TRANSLATE}(false)"));
    Stand::Post.open(&page, MONDAY).await;
    page.answer(1, Answer::Mostly).await;
    page.statement(2).await;
    let translated = "const root = document.querySelector('career-insurance').shadowRoot;
        return ['.ci-progress p', '.ci-statement .ci-hint', '.ci-keys', '.ci-moves button', '.ci-title']
            .map((each) => root.querySelector(each).innerHTML.startsWith('<font><font>'))";
    let now = page.script(translated, vec![]).await;
    assert_eq!(now, json!([false, false, true, false, true]));
}
not_in_webkit!(keeps_what_is_translated);

async fn interfere(page: &Page, way: &str) {
    let there = page.script("return __interfere(arguments[0])", vec![json!(way)]).await;
    assert_ne!(there, json!(0), "there is a widget to interfere with");
}

/// `WebKit` reads the words around unseen ones with other spaces, so there the words can't be compared.
async fn works_where_others_insert(page: Page) {
    let between = async |page: &Page, _| interfere(page, "beside").await;
    says_the_same(&page, Stand::Post, INSERT, between).await;
}
not_in_webkit!(works_where_others_insert);

async fn works_where_others_wrap(page: Page) {
    let between = async |page: &Page, _| interfere(page, "around").await;
    says_the_same(&page, Stand::Post, INSERT, between).await;
}
in_every_browser!(works_where_others_wrap);

async fn works_where_others_remove(page: Page) {
    let between = async |page: &Page, step: &str| {
        // What is only opened is not drawn anew.
        if step != "a copy is taken in" {
            interfere(page, "away").await;
        }
    };
    says_the_same(&page, Stand::Post, INSERT, between).await;
}
in_every_browser!(works_where_others_remove);

/// The first round, with the program still on its way, and what comes of it.
async fn first_round(page: &Page, between: impl AsyncFn(&Page)) -> Vec<String> {
    page.server().hold(".wasm");
    Stand::Post.open(page, MONDAY).await;
    page.statement(1).await;
    let mut said = vec![drawn_words(page).await];
    for step in 0..5 {
        between(page).await;
        match step {
            0 | 3 => page.click(Button, say(Text::Next)).await,
            1 => page.answer(1, Answer::Partly).await,
            2 => page.click(Button, say(Text::Back)).await,
            _ => page.click(Button, say(Text::Skip)).await,
        }
        said.push(drawn_words(page).await);
    }
    between(page).await;
    page.server().release();
    page.wait_for(Button, say(Text::StartOver)).await;
    said.push(drawn_words(page).await);
    assert_eq!(page.errors().await, [""; 0]);
    said
}

async fn a_first_round_that_others_change(page: Page) {
    let plain = first_round(&page, async |_| {}).await;
    let translated = page.other_device().await;
    translated.server().set_script(&format!("{TRANSLATE}(false)"));
    assert_eq!(first_round(&translated, async |_| {}).await, plain);
    for way in ["beside", "around"] {
        let other = page.other_device().await;
        other.server().set_script(INSERT);
        let said = first_round(&other, async |page| interfere(page, way).await).await;
        assert_eq!(said, plain, "{way}");
    }
    // What is taken out stays out; the rest goes on.
    let other = page.other_device().await;
    other.server().set_script(INSERT);
    let said = first_round(&other, async |page| interfere(page, "away").await).await;
    assert_eq!(said.last(), plain.last());
}
in_every_browser!(a_first_round_that_others_change);

/// Scripts of a page change what the language itself has.
const BUILT_INS: &str = "
    for (const of of [Object, Array, String, Function]) of.prototype.extended = function () { return this; };
    const asked = window.fetch;
    window.fetch = (address, ...more) => asked(address.startsWith('x') ? '' : address, ...more);";

/// `WebKit`'s driver can't hand over anything of such a page.
async fn works_where_built_ins_are_changed(page: Page) {
    for stand in [Stand::Page, Stand::Post] {
        says_the_same(&page, stand, BUILT_INS, async |_, _| {}).await;
    }
}
not_in_webkit!(works_where_built_ins_are_changed);
