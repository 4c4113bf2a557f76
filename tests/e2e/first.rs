//! The first round, which stands on the page before the program does, and what is taken over from it.

use crate::hosts::{self, SNIPPET, answer, run, statement};
use crate::reader::{content, say};
use crate::steps::KEY;
use crate::support::Role::{Button, Group, Link, Progressbar, Radio};
use crate::support::{Key, Page, any, in_chromium, in_every_browser};
use career_insurance::domain::content::Text;
use career_insurance::domain::profile::Answer;
use career_insurance::domain::save;
use serde_json::{Value, json};

/// The page by itself, without what would make the driver wait for the program, and without the
/// policy, which would forbid the `<base>` that leads to its files from here.
const OWN: &str = "/pages/own";

/// Returns the address of its script, which is not in it.
fn own_page(page: &Page) -> String {
    let built = concat!(env!("CARGO_MANIFEST_DIR"), "/dist/index.html");
    let html = std::fs::read_to_string(built).expect("it is built");
    let mut html = html.replacen("<head>", "<head><base href=/>", 1);
    for start in ["<meta http-equiv", "<link rel=\"preload\""] {
        let from = html.find(start).expect("it is there");
        let to = from + html[from..].find('>').expect("it ends");
        html.replace_range(from..=to, "");
    }
    let script = html.find("<script type=\"module\" src=\"./").expect("a script");
    let to = script + html[script..].find("</script>").expect("it ends") + "</script>".len();
    let tag = html[script..to].to_owned();
    html.replace_range(script..to, "");
    page.server().add_page(OWN, &html);
    tag.split('"').nth(3).expect("an address").trim_start_matches('.').to_owned()
}

/// Lets the page's script come.
async fn start(page: &Page, address: &str) {
    let add = "const script = document.createElement('script');
        script.type = 'module';
        script.src = arguments[0];
        document.head.append(script);";
    page.script(add, vec![json!(address)]).await;
}

/// It can't drift from what the program draws: here they are compared, element by element. Nor can
/// what is drawn on an author's page from what stands in the HTML of ours.
async fn is_what_the_program_draws(page: Page) {
    page.add_widget_page("/pages/post", "");
    page.server().hold(".wasm");
    page.open("/pages/post").await;
    page.wait_for(Button, "Skip").await;
    page.wait_until_gone(Button, "Back").await;
    assert_all_same(&compare(&page, &["fieldset", ".ci-asking"], 0).await, 2);
    page.server().release();
    page.wait_for(Button, say(Text::PrintQuestions)).await;
    let shapes = [
        ".ci-statement",
        ".ci-asking > :first-child",
        ".ci-notice",
        ".ci-lead",
        ".ci-progress",
        ".ci-moves > :nth-last-child(2)",
        ".ci-moves > :last-child",
        ".ci-keys",
    ];
    assert_all_same(&compare(&page, &shapes, 0).await, 8);
    for number in 1..7 {
        let before = statement(&page).await;
        page.click(Button, "Skip").await;
        page.wait_until_gone(Group, &before).await;
        let shapes = [".ci-statement", ".ci-moves > :first-child"];
        assert_all_same(&compare(&page, &shapes, number).await, 2);
    }
}
in_every_browser!(is_what_the_program_draws);

/// For each shape: the HTML of the page by itself, what is drawn here, and whether they are the same.
/// Of several in the HTML it is the one of this number.
async fn compare(page: &Page, shapes: &[&str], number: usize) -> Value {
    let script = "const [shapes, number] = arguments;
        const first = (drawn) => {
            const copy = drawn.cloneNode(true);
            // Ids and names differ from widget to widget; what is hidden differs from moment to moment.
            for (const each of [copy, ...copy.querySelectorAll('*')]) {
                for (const name of ['id', 'name', 'aria-describedby'])
                    if (each.hasAttribute(name)) each.setAttribute(name, '');
                each.removeAttribute('hidden');
            }
            return copy;
        };
        return fetch('/').then((answer) => answer.text()).then((text) => {
            const html = new DOMParser().parseFromString(text, 'text/html').querySelector('[data-first]');
            const here = document.querySelector('career-insurance').shadowRoot.querySelector('.career-insurance');
            return shapes.map((shape) => {
                const all = html.querySelectorAll(shape);
                const [one, other] = [all[number] ?? all[0], here.querySelector(shape)].map(first);
                return [one.outerHTML, other.outerHTML, one.isEqualNode(other)];
            });
        });";
    page.script(script, vec![json!(shapes), json!(number)]).await
}

fn assert_all_same(compared: &Value, count: usize) {
    let compared = compared.as_array().expect("a list");
    assert_eq!(compared.len(), count);
    for each in compared {
        assert_eq!(each[2], true, "\n{}\n{}", each[0], each[1]);
    }
}

/// On the way, and then there: what was answered, skipped and gone back to is as it was left.
async fn takes_over_what_was_done(page: Page) {
    page.server().hold(".wasm");
    hosts::open(&page, "", SNIPPET).await;
    try_everything(&page).await;
    page.server().release();
    is_taken_over(&page).await;
}
in_every_browser!(takes_over_what_was_done);

/// The same on the page by itself, where the first round is in the HTML.
async fn takes_over_what_was_done_on_our_page(page: Page) {
    let address = own_page(&page);
    page.server().hold(".wasm");
    page.open_without_program(OWN).await;
    start(&page, &address).await;
    try_everything(&page).await;
    page.server().release();
    is_taken_over(&page).await;
}
in_every_browser!(takes_over_what_was_done_on_our_page);

/// Three answers, one skip, one step back, by pointer and by keys; then an arrow key at the fourth.
async fn try_everything(page: &Page) {
    let items = content().items();
    answer(page, "Mostly").await;
    assert_eq!(statement(page).await, items[1].text);
    page.click(Button, "Next").await;
    page.wait_for_words(say(Text::ChooseFirst)).await;
    page.click(Button, "Skip").await;
    assert_eq!(statement(page).await, items[2].text);
    page.type_keys("1").await;
    assert_eq!(statement(page).await, items[3].text);
    page.press(Key::Down).await;
    assert_eq!(statement(page).await, items[3].text, "an arrow key chooses, and stays");
    page.click(Button, "Back").await;
    assert!(page.checked(Radio, "Not at all").await);
    page.click(Button, "Next").await;
    assert_eq!(statement(page).await, items[3].text);
    page.focus(Radio, "A little").await;
    assert_eq!(
        page.attribute(Progressbar, "Progress", "aria-valuenow").await.as_deref(),
        Some("3")
    );
}

async fn is_taken_over(page: &Page) {
    let items = content().items();
    // The program's own: the first round has none.
    page.wait_for(Button, say(Text::StartOver)).await;
    assert_eq!(statement(page).await, items[3].text);
    page.wait_for_focus(Radio, "A little").await;
    assert_eq!(
        page.attribute(Progressbar, "Progress", "aria-valuenow").await.as_deref(),
        Some("3")
    );
    let stored = page.script("return localStorage.getItem(arguments[0])", vec![json!(KEY)]).await;
    let record = save::decode(stored.as_str().expect("it is stored")).expect("a record");
    let given =
        items[..5].iter().map(|item| record.looks.get(&1).expect("recorded").answers.get(&item.id));
    let given: Vec<_> = given.map(|fact| fact.map(|fact| fact.value)).collect();
    let expected = [Some(Answer::Mostly), None, Some(Answer::NotAtAll), Some(Answer::ALittle)];
    assert_eq!(given[..4], expected.map(Some));
    assert_eq!(given[4], None);
    assert_eq!(page.errors().await, [""; 0]);
}

/// Before any script is there, the next statement shows by style alone, and the answer counts.
async fn takes_over_what_was_chosen_before_any_script(page: Page) {
    let address = own_page(&page);
    page.open_without_program(OWN).await;
    let items = content().items();
    assert_eq!(page.names(Group).await, [items[0].text.as_str()]);
    page.click(Radio, "Mostly").await;
    page.wait_for(Group, items[1].text.as_str()).await;
    assert_eq!(page.names(Group).await, [items[1].text.as_str()]);
    start(&page, &address).await;
    page.wait_for(Button, say(Text::StartOver)).await;
    assert_eq!(statement(&page).await, items[1].text);
    page.wait_for_focus(Radio, "Not at all").await;
    page.click(Button, "Back").await;
    assert!(page.checked(Radio, "Mostly").await);
}
in_every_browser!(takes_over_what_was_chosen_before_any_script);

/// Nobody who returns is asked the first statement, not even for a moment.
async fn shows_no_first_statement_to_who_returns(page: Page) {
    page.server().hold(".wasm");
    hosts::open(&page, "", SNIPPET).await;
    run(&page, "localStorage.setItem('career-insurance', '{}')").await;
    page.reload().await;
    run(&page, "return customElements.whenDefined('career-insurance').then(() => 0)").await;
    page.wait_for(Link, "Take the check").await;
    assert!(page.maybe(Button, "Skip").await.is_none());
}
in_every_browser!(shows_no_first_statement_to_who_returns);

/// On our own page it stands in the HTML, so it has to be hidden before a script could do so.
async fn hides_the_first_statement_in_the_html_from_who_returns(page: Page) {
    page.open("/").await;
    answer(&page, "Mostly").await;
    hosts::returns(&page).await;
    page.reload().await;
    let hidden = "return document.documentElement.hasAttribute('data-returning')";
    assert_eq!(run(&page, hidden).await, true);
    let html = "return performance.getEntriesByType('navigation')[0].decodedBodySize";
    let whole = "return fetch('./').then((answer) => answer.text()).then((text) => text.length)";
    let (html, whole) = (run(&page, html).await, run(&page, whole).await);
    let without = whole.as_u64().expect("a size") - html.as_u64().expect("a size");
    assert!(without > 5000, "the first round takes more than {without} bytes");
    // What that means, without any script.
    own_page(&page);
    page.open_without_program(OWN).await;
    page.wait_for(Group, any()).await;
    run(&page, "document.documentElement.setAttribute('data-returning', '')").await;
    page.wait_until_gone(Group, any()).await;
}
in_chromium!(hides_the_first_statement_in_the_html_from_who_returns);

/// Without JavaScript all seven stand there, with what they can say without a program.
async fn is_of_use_without_scripts(page: Page) {
    own_page(&page);
    page.chromium("Emulation.setScriptExecutionDisabled", json!({ "value": true })).await;
    page.open_without_program(OWN).await;
    let tree = page.chromium("Accessibility.getFullAXTree", json!({})).await;
    let nodes = tree["nodes"].as_array().expect("nodes");
    let names = |role: &str| {
        let named = |node: &&Value| node["role"]["value"] == role;
        let name = |node: &Value| node["name"]["value"].as_str().map(str::to_owned);
        nodes.iter().filter(named).filter_map(name).collect::<Vec<_>>()
    };
    let items: Vec<_> = content().items().iter().take(7).map(|item| item.text.clone()).collect();
    assert_eq!(names("group"), items);
    assert_eq!(names("button"), [""; 0], "nothing that would do nothing");
    let words = names("StaticText").concat();
    for item in &content().items()[..7] {
        assert!(words.contains(&content().barrier(item.barrier).title));
    }
    assert!(words.contains("twenty-eight statements"));
}
in_chromium!(is_of_use_without_scripts);
