//! Tests of groups against R's, and against themselves turned round.

mod properties;
mod reference;
