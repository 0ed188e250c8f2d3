//! Who is asked: members and their contacts, clusters, and the address lists they come in.
//!
//! A list arrives as [`Rows`]; `member_list` makes entries and problems of
//! them, and `matching` holds the entries against what is known already.

pub mod address;
pub mod cluster;
pub mod cluster_list;
pub mod column;
pub mod companies;
pub mod enterprise_number;
pub mod growth;
pub mod key;
pub mod matching;
pub mod member;
pub mod member_list;
pub mod mending;
pub mod name;
pub mod problem;
pub mod rows;
pub mod spell;

pub use address::{Address, AddressFault};
pub use cluster::{Cluster, ClusterCode, ClusterType};
pub use enterprise_number::EnterpriseNumber;
pub use member::{Contact, Member, SizeClass};
pub use name::Name;
pub use problem::{ListProblem, Severity};
pub use rows::{Row, Rows};
pub use spell::Spell;
