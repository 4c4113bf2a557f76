//! A self-assessment and a twelve-week habit plan for a blog post about career insurance.
//!
//! # Rooms
//! | Room | What it does | What it may not |
//! |---|---|---|
//! | `content/` | Knowledge as data (JSON): items, habits, every word | hold code |
//! | [`domain`] | Decides everything; natively tested | reach the browser, a clock or chance; panic |
//! | `mount.rs` | Composition root: puts a widget into an element | decide |
//! | `shell/` | Reaches the browser, and reports what came of it | decide |
//! | `ui/` | Draws, and sends messages; `root.rs` runs the session | hold a rule |
//! | `embed/` (JS) | The script of an author's page: defines the element, fetches this program | ask or store |
//! | `first/` (JS) | Asks the first round until the program is there | know more than the first round |
//! | `page/` (JS) | The page by itself, its service worker, the snippet page | ask or store |
//!
//! `shell`, `ui` and `mount.rs` exist for wasm32 only, and so do their crates: a domain file that names
//! the browser does not compile. What the reader does is a message ([`domain::app::Msg`], nested by
//! screen); `App::update` answers with effects; [`domain::session`] does those of the store, the shell
//! the others. The first round writes a record of the ordinary file format, and the program opens with
//! it as at any other visit.
//!
//! # Glossary
//! - *item*: a statement of the questionnaire. *barrier*: one of the seven things it measures.
//! - *look*: one going through the items. A *postponed* look waits for the reader to go on with it.
//! - *score*, *band*: how strongly a barrier shows, as a number and as a word.
//! - *rings*: the barriers that ring true to the reader. *aim*: a barrier that a plan is for.
//! - *habit*: what a week asks. *rung*: how visible it is. *short*: its two-minute version.
//! - *enrolment*: a plan begun. *terms*: what was agreed. *turn*: other aims in the middle of it.
//! - *lived*: a calendar week of an enrolment, with the week of the plan that it is. *doing*: a habit
//!   asked in it. *spot*: core or extra. *tick*: done, short, or open.
//! - *course*: what became of a week: as planned, *rain check*, pause, repeat, jump. *bend*: a change
//!   of one spot. *slot*: day and time in the week. *door*: the choice at the end.
//! - *continued habit*: the one that goes on after the end.
//! - *fact*: a last-writer-wins (LWW) register. *record*: all facts of a reader, a state-based CRDT.
//!   *join*: merging two records. *moment*: milliseconds since 1970.
//! - *storing allowed*: the reader's wish. *saved*: what the browser has confirmed.
//! - *backup*: a file with the record, made for the reader to save. *copied*: put into the clipboard.
//! - *quarantined*: a stored text that can't be read, under a key of its own.
//! - *notice*: the line about what just happened. *here*: the screen, which follows from the record.
//! - Files have some older names for ever: `kept` (storing allowed; in a calendar the continued habit),
//!   `copied` (backup made), `aside` (postponed; quarantined texts), `keep` (continued habit). So have
//!   the texts in `content/`, where `lived` is what was done beside what was planned.
//!
//! # To change X, go to Y
//! - A word, an item, a habit: `content/` (its README is the author's guide); ids: `tests/saved/ids.txt`.
//! - A colour: the custom properties at the top of `styles/first.css`.
//! - How a statement looks: `ui/asking.rs` **and** `first/tree.js`; its rules: `domain/app/asking.rs`
//!   **and** `first/rules.js` (`tests/native/first_round/` compares them).
//! - A screen: its messages and rules in `domain/app/`, its drawing in `ui/`; which one: `app/here.rs`.
//! - What is stored: `domain/record.rs`, then follow the compiler. The file format: `domain/save/`.
//! - When it is stored: `domain/session.rs`; where: `shell/storage.rs`.
//! - Scores: `domain/profile/`. How a plan is chosen: `domain/programme/`. Weeks: `domain/practice/`.
//!
//! `docs/CONTRIBUTING.md` lists the files of six usual changes.

pub mod domain;
#[cfg(target_arch = "wasm32")]
mod mount;
#[cfg(target_arch = "wasm32")]
mod shell;
#[cfg(target_arch = "wasm32")]
pub mod ui;

#[cfg(target_arch = "wasm32")]
pub use mount::{Widget, lacking, wrong};
#[cfg(target_arch = "wasm32")]
pub use shell::{stop, when_stopped};
