//! What people are told of their answers, and what is really done with them.

mod erasing;
mod modes;
