//! Which answer a key press gives, and what a click means after it, while the focus is in the
//! statement's own group of radio buttons. The first round has the same rule (`src/first/rules.js`); `tests/native/first_round/` compares the two.

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

/// What a click on a radio button of the group means. Browsers make clicks out of some keys as well.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Click {
    /// By pointer: it answers, and moves on.
    #[default]
    MovesOn,
    /// By an arrow key or the space bar: it chooses and stays, so that all answers can be reached.
    Stays,
}

impl Click {
    /// What a click means that a browser makes of this key.
    pub fn of_key(key: &str) -> Self {
        if key == " " || key.starts_with("Arrow") { Self::Stays } else { Self::MovesOn }
    }
}
