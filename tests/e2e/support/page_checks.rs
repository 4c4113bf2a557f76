//! What must be true of every page, whatever it shows.

use super::Page;
use super::page::until_ok;
use super::page_asks::strings;
use std::sync::OnceLock;

/// Appended to axe-core itself, in one script: no policy of the page can keep that out.
const RUN_AXE: &str = r"
    const done = arguments[0];
    const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa', 'best-practice'];
    const describe = ({ id, help, nodes }) => nodes.map(({ target, any, all, none }) => {
        const failed = [...any, ...all, ...none].map((check) => check.message);
        return `${id}: ${help}: ${target.flat().join(' > ')}: ${failed.join('; ')}`;
    });
    window.axe.run(document, { runOnly: { type: 'tag', values: tags } }).then(
        ({ violations }) => done(violations.flatMap(describe)),
        (error) => done([`axe-core fails: ${error}`]),
    );
";

impl Page {
    /// What axe-core finds wrong: WCAG 2.0 to 2.2, levels A and AA, and best practice. It looks into
    /// open shadow roots. Empty if all is well. At the end of the page: it takes what a sticky foot covers
    /// just now for covered for good.
    pub async fn violations(&self) -> Vec<String> {
        self.script("scrollTo(0, document.documentElement.scrollHeight)", vec![]).await;
        let found = self.client().execute_async(axe(), vec![]).await;
        strings(&found.expect("axe-core runs"))
    }

    /// What went wrong in the page since it was loaded: errors, rejected promises, files that did not
    /// load, words on the error console, violations of a content security policy.
    pub async fn errors(&self) -> Vec<String> {
        strings(&self.script("return globalThis.__testErrors", vec![]).await)
    }

    /// What the page has warned its author of, on the console.
    pub async fn warnings(&self) -> Vec<String> {
        strings(&self.script("return globalThis.__testWarnings", vec![]).await)
    }

    /// Waits until something with these words in it has gone wrong.
    pub async fn wait_for_error(&self, words: &str) {
        let seen = until_ok(async || {
            let errors = self.errors().await;
            if errors.iter().any(|error| error.contains(words)) {
                Ok(())
            } else {
                Err(errors.join("; "))
            }
        });
        if let Err(errors) = seen.await {
            panic!("no error says “{words}”. What went wrong: {errors}");
        }
    }

    /// The addresses that this page has asked of any other server.
    pub async fn requests_elsewhere(&self) -> Vec<String> {
        let script = "return performance.getEntriesByType('resource').map((each) => each.name)";
        let mut asked = strings(&self.script(script, vec![]).await);
        let own = self.server().origin();
        asked.retain(|address| !address.starts_with(&own) && !address.starts_with("blob:"));
        asked
    }
}

fn axe() -> &'static str {
    static AXE: OnceLock<String> = OnceLock::new();
    AXE.get_or_init(|| {
        let path = concat!(env!("CARGO_MANIFEST_DIR"), "/tools/node_modules/axe-core/axe.min.js");
        let axe = std::fs::read_to_string(path).expect("axe-core is missing: run tools/setup test");
        format!("{axe};{RUN_AXE}")
    })
}
