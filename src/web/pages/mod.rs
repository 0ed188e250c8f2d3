//! One file per page.

pub mod accessibility;
pub mod answer;
pub mod changes;
pub mod cluster;
pub mod clusters;
pub mod editor;
pub mod home;
pub mod language;
pub mod list;
pub mod login;
pub mod mailbox;
pub mod post;
pub mod preview;
pub mod printable;
pub mod question;
pub mod reference;
pub mod results;
pub mod returned;
pub mod survey;
pub mod surveys;
pub mod unknown;
pub mod wave;
pub mod wave_letters;
pub mod wave_new;
