//! What readers do, from the first statement to the last week, said as messages. Each step of each
//! journey also keeps the laws of `tests/native/reader/laws.rs`.

mod asking;
mod bending;
mod bringing;
mod calendar;
mod changing;
mod clock;
mod correcting;
mod deciding;
mod deleting;
mod doors;
mod form;
mod keeping;
mod named;
mod paper;
mod pauses;
mod reasons;
mod rescue;
mod saving;
mod second_look;
mod seen;
mod storing;
mod tabs;
mod tuesdays;
mod turning;
mod weeks;
