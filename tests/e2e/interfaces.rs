//! The law of the browser's interfaces: each of them absent, throwing, rejecting or lying, one at a time,
//! along the whole way. Nothing fails, nothing that is stored is lost, nothing untrue is said.

use crate::reader::say;
use crate::steps::KEY;
use crate::support::{Page, in_chromium};
use crate::walk::{Stand, walk};
use career_insurance::domain::content::Text;
use career_insurance::domain::profile::Answer;
use career_insurance::domain::record::Record;
use career_insurance::domain::save;
use serde_json::json;

const ABSENT: &str = "undefined";
const THROWS: &str = "function () { throw new Error('thrown') }";
const REJECTS: &str = "async () => { throw new Error('rejected') }";
const LIES: &str = "function () {}";
const HALF: &str = "{}";

/// One interface that is another one from the start.
struct Fault {
    of: &'static str,
    name: &'static str,
    value: &'static str,
    /// What would be untrue then.
    untrue: &'static [Text],
    /// Something can still be stored.
    stores: bool,
}

/// An interface that is replaced by each of these.
fn faults(of: &'static str, name: &'static str, values: &[&'static str]) -> Vec<Fault> {
    let fault = |value: &&'static str| Fault { of, name, value, untrue: &[], stores: true };
    values.iter().map(fault).collect()
}

impl Fault {
    fn script(&self) -> String {
        let Self { of, name, value, .. } = self;
        format!(
            "Object.defineProperty({of}, '{name}', {{ configurable: true, writable: true, value: {value} }});"
        )
    }

    /// After a step: nothing has failed, what was recorded is there, and what is said is true.
    async fn is_borne(&self, page: &Page, step: &str, before: &mut Record) {
        let what = format!("{}.{} = {}, {step}", self.of, self.name, self.value);
        assert_eq!(page.errors().await, [""; 0], "{what}");
        let words = page.words().await;
        for text in self.untrue {
            assert!(!words.contains(say(*text)), "{what}: “{}”", say(*text));
        }
        if !self.stores {
            return;
        }
        let Some(stored) = page.stored(KEY).await else {
            assert!(before.is_empty(), "{what}: nothing is stored any more");
            return;
        };
        let now = save::decode(&stored).expect("what is stored can be read");
        // These two take away what the reader wants taken away.
        if !["nothing is kept", "all is deleted"].contains(&step) {
            let mut both = now.clone();
            both.take_in(before.clone());
            assert_eq!(both, now, "{what}: something recorded before is missing");
        }
        *before = now;
    }
}

/// The whole way with each of these.
async fn bears(page: &Page, faults: Vec<Fault>) {
    for fault in faults {
        page.server().set_script("");
        page.store("").await;
        page.script("localStorage.clear()", vec![]).await;
        page.server().set_script(&fault.script());
        let mut before = Record::default();
        let after = async |step| fault.is_borne(page, step, &mut before).await;
        walk(page, Stand::Page, fault.stores, after).await;
    }
    page.server().set_script("");
}

/// A test for some interfaces.
macro_rules! law {
    ($name:ident, $faults:expr) => {
        async fn $name(page: Page) {
            bears(&page, $faults).await;
        }
        in_chromium!($name);
    };
}

law!(clipboard, {
    let copied: &[Text] = &[Text::Copied];
    // The older command says that it did nothing.
    let no_command = "(document.execCommand = () => false, undefined)";
    let mut all = faults("navigator", "clipboard", &[no_command, ABSENT, HALF]);
    for value in [
        "(document.execCommand = () => false, { writeText() { throw new Error('thrown') } })",
        "(document.execCommand = () => false, { writeText: async () => { throw new Error('rejected') } })",
        "(document.execCommand = () => false, { writeText() {} })",
    ] {
        all.extend(faults("navigator", "clipboard", &[value]));
    }
    for fault in &mut all {
        if fault.value.contains("execCommand") {
            fault.untrue = copied;
        }
    }
    all.extend(faults("document", "execCommand", &[ABSENT, THROWS]));
    all
});

law!(sharing, faults("navigator", "share", &[ABSENT, THROWS, REJECTS, LIES, HALF]));

law!(files, {
    let mut all = faults("URL", "createObjectURL", &[ABSENT, THROWS]);
    all.extend(faults("window", "Blob", &[ABSENT, THROWS]));
    all.extend(faults("HTMLAnchorElement.prototype", "click", &[ABSENT, THROWS]));
    for fault in &mut all {
        fault.untrue = &[Text::Made];
    }
    all.extend(faults("URL", "revokeObjectURL", &[ABSENT, THROWS]));
    all.extend(faults("HTMLAnchorElement.prototype", "click", &[LIES]));
    all
});

law!(offline, {
    let mut all = faults("navigator", "serviceWorker", &[ABSENT, HALF]);
    all.extend(faults(
        "navigator",
        "serviceWorker",
        &[
            "{ register() { throw new Error('thrown') }, ready: new Promise(() => {}) }",
            "{ register: async () => { throw new Error('rejected') }, ready: new Promise(() => {}) }",
        ],
    ));
    all.extend(faults(
        "window",
        "caches",
        &[ABSENT, HALF, "{ open() { throw new Error('thrown') } }", "{ open: async () => {} }"],
    ));
    all
});

law!(watching, {
    let names = ["matchMedia", "IntersectionObserver", "MutationObserver", "ResizeObserver"];
    names.into_iter().flat_map(|name| faults("window", name, &[ABSENT, THROWS, LIES])).collect()
});

law!(surroundings, {
    // The driver has to scroll as well, and does so in another way.
    let scrolls = "((scroll) => function (how) {
            if (how.block === 'nearest') throw new Error('thrown');
            return scroll.call(this, how);
        })(Element.prototype.scrollIntoView)";
    let mut all = faults("Element.prototype", "scrollIntoView", &[scrolls]);
    all.extend(faults("history", "replaceState", &[ABSENT, THROWS]));
    all.extend(faults("HTMLCanvasElement.prototype", "getContext", &[THROWS, LIES]));
    all.extend(faults("navigator", "userAgent", &[ABSENT]));
    all.extend(faults("window", "print", &[ABSENT, THROWS, LIES]));
    all
});

law!(reading, {
    let mut all = faults("Storage.prototype", "getItem", &[ABSENT, THROWS]);
    all.extend(faults("window", "localStorage", &[ABSENT, "null"]));
    for fault in &mut all {
        fault.untrue = &[Text::StorageGood, Text::StoredHint];
        fault.stores = false;
    }
    all
});

law!(writing, {
    let mut all = faults("Storage.prototype", "setItem", &[ABSENT, THROWS, LIES]);
    for fault in &mut all {
        fault.untrue = &[Text::StorageGood, Text::StoredHint];
        fault.stores = false;
    }
    all.extend(faults("Storage.prototype", "removeItem", &[ABSENT, THROWS, LIES]));
    all
});

/// The plan of an earlier visit is as it was, whatever the store does with what comes now.
async fn an_earlier_plan_is_not_lost(page: Page) {
    use crate::reader::{Reader, busy};
    use crate::support::Role::{Button, Region};
    let stored = Reader::on(crate::walk::MONDAY).starts_a_plan(busy).ticks(1).stored();
    for (name, values) in [("getItem", [ABSENT, THROWS]), ("setItem", [LIES, THROWS])] {
        for fault in faults("Storage.prototype", name, &values) {
            page.server().set_script("");
            page.server().set_date(crate::walk::MONDAY);
            page.store(&stored).await;
            page.server().set_script(&fault.script());
            page.open("/").await;
            if name == "setItem" {
                page.wait_for(Region, "This week").await;
                page.click(Button, say(Text::DeleteAll)).await;
            } else {
                // Nothing is known of the plan.
                page.answer(1, Answer::Mostly).await;
            }
            page.statement(if name == "setItem" { 1 } else { 2 }).await;
            page.server().set_script("");
            page.open("/pages/before.html").await;
            let now = page.script("return localStorage.getItem(arguments[0])", vec![json!(KEY)]);
            assert_eq!(now.await, json!(stored), "{name} = {}", fault.value);
        }
    }
}
in_chromium!(an_earlier_plan_is_not_lost);
