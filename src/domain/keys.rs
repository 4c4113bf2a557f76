//! Which answer a key press gives, while the focus is in the statement's own group of radio buttons.
//! The first round has the same rule (`src/first/rules.js`); `tests/first_round.rs` compares the two.

use super::profile::Answer;

/// A radio button that has the focus.
#[derive(Clone, Copy, Debug)]
pub struct Radio {
    /// Its value: the place of its answer, from 0.
    pub value: usize,
    /// It is chosen.
    pub checked: bool,
}

/// A digit from 1 to 5, or Enter on a radio button. On one that is chosen already, Enter means "Next",
/// as in any form.
pub fn answer_by_key(key: &str, radio: Option<Radio>) -> Option<Answer> {
    if key == "Enter" {
        return Answer::ALL.get(radio.filter(|radio| !radio.checked)?.value).copied();
    }
    let digit = key.parse::<usize>().ok().filter(|_| key.len() == 1)?;
    Answer::ALL.get(digit.checked_sub(1)?).copied()
}
