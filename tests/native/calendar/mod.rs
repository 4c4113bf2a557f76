//! The calendar file, read by a parser that knows nothing of its writer.

mod agendas;
mod any;
mod gone;
mod lines;
mod moves;
mod parsed;
mod web;
mod weeks;
