//! Steps that many tests take with the widget, in its own words.

use crate::reader::content;
pub use crate::reader::{KEY, item};
use crate::support::Role::{
    Button, Checkbox, Group, Heading, List, ListItem, Progressbar, Radio, Status,
};
use crate::support::{Page, any, has};
use career_insurance::domain::barrier::Barrier;
use career_insurance::domain::content::Item;
use career_insurance::domain::profile::{Answer, Profile, Score};
use career_insurance::domain::record::Record;
use career_insurance::domain::save;
use serde_json::{Value, json};

const BLANK: &str = r#"<!doctype html><html lang="en"><head><title>Before</title></head></html>"#;

/// The words of an answer.
pub fn words(answer: Answer) -> &'static str {
    ["Not at all", "A little", "Partly", "Mostly", "Very well"][answer as usize]
}

/// What a barrier's row says of this score.
pub fn standing(score: Score) -> String {
    let band = match score.rounded() {
        ..30 => "hardly in your way",
        30..=40 => "a little in your way",
        41..60 => "partly in your way",
        60..=70 => "quite a bit in your way",
        _ => "much in your way",
    };
    format!("{} of 100 · {band}", score.rounded())
}

impl Page {
    /// Opens the widget with this text in the reader's store.
    pub async fn open_with(&self, stored: &str) {
        self.store(stored).await;
        self.open("/").await;
    }

    /// Puts this text into the reader's store, on a page without the widget.
    pub async fn store(&self, stored: &str) {
        self.server().add_page("/pages/before.html", BLANK);
        self.open("/pages/before.html").await;
        let script = "localStorage.setItem(arguments[0], arguments[1])";
        self.script(script, vec![json!(KEY), json!(stored)]).await;
    }

    /// Adds a page with a widget, and with this HTML in front of all else. Works at any path.
    pub fn add_widget_page(&self, path: &str, html: &str) {
        // Not our own page: its policy would keep a script of the test out.
        let page = format!(
            r#"<!doctype html><html lang="en"><head><meta charset="utf-8"><title>A post</title></head>
            <body>{html}<main><h1>A post</h1><career-insurance load="eager"></career-insurance></main>
            <script type="module" src="/embed.js"></script></body></html>"#
        );
        self.server().add_page(path, &page);
    }

    /// What the reader's store holds under this key.
    pub async fn stored(&self, key: &str) -> Option<String> {
        let script = "return localStorage.getItem(arguments[0])";
        self.script(script, vec![json!(key)]).await.as_str().map(str::to_owned)
    }

    /// What the reader's store holds, read as the widget reads it.
    pub async fn record(&self) -> Record {
        let stored = self.stored(KEY).await.expect("something is stored");
        save::decode(&stored).expect("what is stored can be read")
    }

    /// Nothing that was recorded before is missing in the reader's store.
    pub async fn has_lost_nothing_of(&self, before: &Record) {
        let now = self.record().await;
        let mut both = now.clone();
        both.take_in(before.clone());
        assert_eq!(both, now, "something recorded before is missing");
    }

    /// Another tab of the same site, without a widget, runs this; then back to the first tab.
    pub async fn behind_its_back(&self, script: &str, arguments: Vec<Value>) {
        self.server().add_page("/pages/before.html", BLANK);
        let tabs = self.client().windows().await.expect("there are tabs").len();
        if tabs == 1 {
            self.open_tab("/pages/before.html").await;
        } else {
            self.to_tab(1).await;
        }
        self.script(script, arguments).await;
        self.to_tab(0).await;
    }

    /// The statement with this number, from 1: waits until it is asked.
    pub async fn statement(&self, number: usize) -> Page {
        let item = item(number);
        self.wait_for(Group, &item.text).await;
        self.within(Group, &item.text)
    }

    /// Answers the statement with this number by a click.
    pub async fn answer(&self, number: usize, answer: Answer) {
        self.within(Group, &item(number).text).click(Radio, words(answer)).await;
    }

    /// Answers the statements from this number to that one by clicks.
    pub async fn answer_all(&self, from: usize, to: usize, answer: fn(&Item) -> Answer) {
        for number in from..=to {
            self.answer(number, answer(item(number))).await;
        }
    }

    /// How many answers the progress bar counts.
    pub async fn progress(&self) -> usize {
        let now = self.attribute(Progressbar, "Progress", "aria-valuenow").await;
        now.and_then(|now| now.parse().ok()).expect("a number of answers")
    }

    /// Waits until the one line about what just happened says this.
    pub async fn wait_for_notice(&self, words: &str) {
        self.within(Status, any()).wait_for_words(words).await;
    }

    /// Waits until the browser has drawn twice: then the words on the screen have settled.
    pub async fn is_drawn(&self) {
        let drawn = "return new Promise((drawn) =>
            requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(drawn, 50))))";
        self.script(drawn, vec![]).await;
    }

    /// Waits for the heading with these words, and for the focus on it: a new screen.
    pub async fn arrives_at(&self, heading: &str) {
        self.wait_for_focus(Heading, heading).await;
    }

    /// From the profile to the first week, which is this week on whatever day.
    pub async fn starts_a_plan(&self) {
        self.click(Button, "Make my plan").await;
        self.click(Radio, has("This week, ")).await;
        self.click(Button, "Start my twelve weeks").await;
    }

    /// Checks that the profile on screen is this one, row by row.
    pub async fn shows_profile(&self, profile: &Profile) {
        self.wait_for(Heading, "Your profile").await;
        let rows = self.within(List, "Your seven barriers");
        let rows = rows.names(ListItem).await;
        assert_eq!(rows.len(), 7, "{rows:?}");
        for (row, (barrier, score)) in rows.iter().zip(profile.scores()) {
            let title = &content().barrier(*barrier).title;
            assert!(row.contains(title.as_str()), "“{title}” is not in “{row}”");
            let score = score.expect("every barrier has a score");
            assert!(row.contains(&standing(score)), "{} is not in “{row}”", standing(score));
        }
    }

    /// The barriers that are ticked under "Which of these rings true?".
    pub async fn rings(&self) -> Vec<Barrier> {
        let choice = self.within(Group, "Which of these rings true?");
        let mut ticked = vec![];
        for barrier in Barrier::ALL {
            if choice.checked(Checkbox, content().barrier(barrier).title.as_str()).await {
                ticked.push(barrier);
            }
        }
        ticked
    }

    /// Opens what can be opened with this in its name.
    pub async fn unfold(&self, name: &str) {
        self.click(Button, has(name)).await;
    }
}
