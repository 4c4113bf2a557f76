//! A link brings a programme back as it was, overrules nothing, tells nothing else, and refuses
//! whatever suffered on its way.

mod carried;
mod fragments;
mod laws;
mod length;
mod names;
mod records;
mod refused;
