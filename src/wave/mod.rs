//! When and how people are asked: states, links, the rules of the mail ledger.
//!
//! All of it is arithmetic on what is handed in. Time, keys and nonces are arguments.

pub mod audience;
pub mod backup_key;
pub mod cluster_link;
pub mod invitation;
pub mod ledger;
pub mod link;
pub mod opening;
pub mod privacy;
pub mod reply;
pub mod schedule;
pub mod state;
pub mod targets;
pub mod terms;

pub use audience::Audience;
pub use invitation::Invitation;
pub use privacy::Privacy;
pub use schedule::Quiet;
pub use state::{IllegalMove, Move, State, Wave};
pub use targets::Targets;
pub use terms::{Differing, Setting, Terms};
