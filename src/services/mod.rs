//! What the house does: one verb per file, one write transaction per verb.
//!
//! A service takes the [`House`] and the moment it happens at, works through
//! `storage`, asks the ground floor what is right, and answers with values or
//! a [`Refusal`]. It knows no page, no status code and no command line.

pub mod add_user;
pub mod approve_wave;
pub mod balance_letters;
pub mod check_post;
pub mod check_wave;
pub mod choose_contact;
pub mod close_wave;
pub mod cluster_desk;
pub mod collect_mail;
pub mod compare_versions;
pub mod correct_address;
pub mod count_growth;
pub mod decline_invitation;
pub mod definitions;
pub mod deliver_letters;
pub mod demo;
pub mod draft_survey;
pub mod end_membership;
pub mod give_link;
pub mod house;
pub mod import_clusters;
pub mod import_members;
pub mod import_survey;
pub mod invite_instead;
pub mod judge_likeness;
pub mod keep_schedule;
pub mod lift_silence;
pub mod log_in;
pub mod mend_list;
pub mod move_wave;
pub mod name_colleague;
pub mod pause_wave;
pub mod prepare_wave;
pub mod publish_survey;
pub mod read_list;
pub mod receive_mail;
pub mod refusal;
pub mod remind_members;
pub mod report_wave;
pub mod resolve_doubt;
pub mod respondent;
mod rest_group;
pub mod revise_wave;
pub mod secrets;
pub mod send_wave;
pub mod settle_gone;
pub mod stop_by_letter;
pub mod stop_writing;
pub mod survey_waves;
pub mod take_answers;
pub mod try_letter;
pub mod try_out;
pub mod view_member;
pub mod watch_post;
pub mod wave_replies;
pub mod wave_returns;
pub mod word_letters;
pub mod write_letters;
pub mod write_to_respondents;

pub use house::{Clock, House};
pub use refusal::Refusal;
