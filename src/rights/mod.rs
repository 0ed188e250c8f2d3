//! Who may do what, and to what of it: roles, the rights that come with them, and how far they reach.

mod grant;
mod right;
mod role;
mod scope;

pub use grant::{Grant, NotGrantable};
pub use right::Right;
pub use role::Role;
pub use scope::Scope;
