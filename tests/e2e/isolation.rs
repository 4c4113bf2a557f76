//! Whatever a blog does to its own elements, the widget looks the same: every computed style of
//! every element, and every pixel.

use crate::hosts::{self, run};
use crate::support::Role::Button;
use crate::support::{Engine, Page, in_every_browser, required};
use serde_json::{Value, json};

/// The same width, font and place on every page; all else is the page's.
const BODY: &str = r#"<div class="entry-content wp-block-group is-layout-constrained has-global-padding" style="all: initial !important; display: block !important; position: absolute !important;
        inset: 0 auto auto 0 !important; z-index: 9; width: 600px !important; background: #fff !important;
        font: 16px 'DejaVu Sans', sans-serif !important; direction: inherit !important; RULES"><career-insurance load="eager" theme="light"><a href="WIDGET/">Take the check</a></career-insurance></div>
    <script type="module" src="WIDGET/embed.js"></script>"#;

const GLOBAL_STYLES: &str = include_str!("hosts/global-styles.css");

/// Week two, as a reader of the first version has stored it.
const STORED: &str = include_str!("../saved/v1-week-two.json");

const LOOKS: &str = r"
    const root = document.querySelector('career-insurance').shadowRoot;
    const origin = root.querySelector('.career-insurance').getBoundingClientRect();
    const name = (each) => `${each.localName}.${each.getAttribute('class') ?? ''}`;
    // What is shut has no layout of its own yet, or has: as the browser likes.
    const shut = (each) => each.parentElement.closest('details:not([open])') && !each.closest('summary');
    const all = [...root.querySelectorAll('.career-insurance, .career-insurance *')];
    return all.filter((each) => !shut(each)).flatMap((each) => {
        const style = getComputedStyle(each);
        const { x, y, width, height } = each.getBoundingClientRect();
        const place = [x - origin.x, y - origin.y, width, height].map((size) => size.toFixed(1));
        return [`${name(each)} ${place}`,
            ...[...style].filter((property) => !property.startsWith('--'))
                .map((property) => `${name(each)} ${property}: ${style.getPropertyValue(property)}`)];
    })";

/// How the first statement and a week look on a page with this head, and their pictures.
async fn looks(page: &Page, head: &str, rules: &str) -> Vec<(Value, Vec<u8>)> {
    let mut found = vec![];
    for stored in [None, Some(STORED)] {
        // Stored where no widget is: one that runs would answer for itself.
        hosts::open(page, "", "").await;
        let store = "localStorage.clear(); if (arguments[0]) localStorage.setItem('career-insurance', arguments[0])";
        page.script(store, vec![stored.into()]).await;
        hosts::open(page, head, &BODY.replace("RULES", rules)).await;
        page.wait_for(Button, if stored.is_some() { "Delete everything" } else { "Skip" }).await;
        let styles = run(page, LOOKS).await;
        let element = page.client().find(fantoccini::Locator::Css("career-insurance")).await;
        let picture = element.expect("the element").screenshot().await.expect("a picture");
        found.push((styles, picture));
    }
    found
}

async fn looks_the_same_as_on_a_blank_page(page: &Page, head: &str, rules: &str) {
    page.server().set_date("2026-12-10");
    let blank = looks(page, "", "").await;
    let hostile = looks(page, head, rules).await;
    for ((blank, blank_picture), (hostile, hostile_picture)) in blank.iter().zip(&hostile) {
        let differences: Vec<_> = blank
            .as_array()
            .expect("styles")
            .iter()
            .zip(hostile.as_array().expect("styles"))
            .filter(|(blank, hostile)| blank != hostile)
            .take(20)
            .collect();
        assert!(differences.is_empty(), "{differences:#?}");
        // The others draw the edges of letters anew, and not always alike.
        if page.engine() == Engine::Chromium {
            assert_eq!(apart(page, blank_picture, hostile_picture).await, json!([0, 0]));
        }
    }
}

/// How far two pictures are apart: in size, and in the number of points that an eye could tell apart. A
/// rounded corner is not drawn the same twice: a few of its points differ by one of 256 steps.
async fn apart(page: &Page, one: &[u8], other: &[u8]) -> Value {
    let script = "const points = async (bytes) => {
            const picture = await createImageBitmap(new Blob([new Uint8Array(bytes)]));
            const { width, height } = picture;
            const context = new OffscreenCanvas(width, height).getContext('2d');
            context.drawImage(picture, 0, 0);
            return context.getImageData(0, 0, width, height).data;
        };
        return Promise.all([...arguments].map(points)).then(([one, other]) => {
            let seen = 0;
            for (let at = 0; at < one.length; at++) if (Math.abs(one[at] - other[at]) > 4) seen += 1;
            return [one.length - other.length, seen];
        });";
    page.script(script, vec![json!(one), json!(other)]).await
}

fn styled(css: &str) -> String {
    format!("<style>{css}</style>")
}

fn package(path: &str) -> String {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/tools/node_modules/");
    let css = std::fs::read_to_string(format!("{folder}{path}"));
    styled(&css.expect("it is installed: run tools/setup test"))
}

/// Rules that some blogs have, and rules that nobody should.
async fn among_resets(page: Page) {
    let css = "* { all: unset } *, *::before, *::after { box-sizing: content-box !important; transition: all 9s }
        button { color: red !important; border: 9px solid !important; font: 40px monospace !important }
        input { display: none !important } fieldset, legend, label { float: right !important; margin: 3em !important }
        h1, h2, h3 { position: fixed } p { max-width: 2em !important } div { padding: 7px }
        svg { display: none } summary { visibility: hidden }";
    looks_the_same_as_on_a_blank_page(&page, &styled(css), "").await;
}
in_every_browser!(among_resets);

/// What is inherited, and therefore comes in.
async fn under_inherited_rules(page: Page) {
    let rules = "color: #fff !important; text-transform: uppercase !important; letter-spacing: .3em !important;
        word-spacing: 1em !important; text-align: center !important; line-height: 3 !important;
        white-space: pre !important; cursor: wait !important; text-indent: 4em !important;
        text-shadow: 1px 1px red !important; font-weight: 900 !important; font-style: italic !important;
        font-variant: small-caps !important; list-style: square inside !important; hyphens: auto !important;
        word-break: break-all !important; quotes: none !important; tab-size: 1 !important;
        -webkit-text-fill-color: red !important; border-collapse: collapse !important;";
    looks_the_same_as_on_a_blank_page(&page, "", rules).await;
}
in_every_browser!(under_inherited_rules);

async fn in_bootstrap(page: Page) {
    let head = package("bootstrap/dist/css/bootstrap.css");
    looks_the_same_as_on_a_blank_page(&page, &head, "").await;
}
in_every_browser!(in_bootstrap);

async fn in_tailwind(page: Page) {
    looks_the_same_as_on_a_blank_page(&page, &package("tailwindcss/preflight.css"), "").await;
}
in_every_browser!(in_tailwind);

/// `WordPress` with a block theme: the stylesheets of its blocks as they are, and in the form that
/// `WordPress` prints them, the styles that such a theme sets in its theme.json.
async fn in_a_block_theme(page: Page) {
    let sheets = ["common", "style", "theme", "elements"].map(|name| {
        let path = format!("{}/build-style/{name}.css", required("E2E_BLOCK_LIBRARY"));
        std::fs::read_to_string(path).expect("it is installed: run tools/setup test")
    });
    let head = format!("{}{}", sheets.map(|css| styled(&css)).concat(), styled(GLOBAL_STYLES));
    looks_the_same_as_on_a_blank_page(&page, &head, "").await;
}
in_every_browser!(in_a_block_theme);

/// English words stay English words on a page that is read from right to left.
async fn in_a_page_from_right_to_left(page: Page) {
    looks_the_same_as_on_a_blank_page(
        &page,
        "<script>document.documentElement.dir = 'rtl'</script>",
        "",
    )
    .await;
}
in_every_browser!(in_a_page_from_right_to_left);

/// Some pages make `rem` tiny, some huge; the widget goes by the font around it.
async fn with_odd_root_fonts(page: Page) {
    for size in ["5px", "40px"] {
        looks_the_same_as_on_a_blank_page(
            &page,
            &styled(&format!("html {{ font-size: {size} }}")),
            "",
        )
        .await;
    }
}
in_every_browser!(with_odd_root_fonts);
