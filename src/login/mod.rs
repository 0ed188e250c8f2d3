//! Who logs in: passwords that will do, one-time codes, recovery codes, and what a cookie says of a session.
//!
//! The key of the desk is made of the master key, which is not in the database: whoever reads the database can neither
//! open the secret of a second factor nor try recovery codes.

pub mod codes;
pub mod desk_key;
pub mod passwords;
pub mod seen;
pub mod totp;

pub use desk_key::DeskKey;
