//! Twelve weeks, chosen for every request there can be: the rules of choosing, the promises that
//! the words make about it, and ten plans to read.

mod choosing;
mod printed;
mod promises;
mod requests;
mod situations;
