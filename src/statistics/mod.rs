//! What the answers say, and what of it may be shown.
//!
//! The way through: a service reads each response once and hands it to a
//! [`TableBuilder`]; [`report::report`] turns the [`Table`] into a [`Report`]
//! under [`Rules`]. Faces (pages, charts, files) get the report and nothing
//! else: a number that is hidden is not in it.
//!
//! Every statistic is a plain function of counts or values and knows nothing
//! of the grouping; [`Sliced`] carries one result for the total, for each
//! cluster type and for each cluster. What is undefined is an `Option` or a
//! named reason, never NaN.

pub mod compared;
pub mod comparisons;
pub mod describe;
pub mod disclosure;
pub mod distributions;
pub mod division;
pub mod findings;
pub mod frequencies;
pub mod groups;
pub mod intervals;
mod masking;
pub mod moments;
pub mod nonresponse;
pub mod quality;
pub mod rates;
pub mod recommend;
#[cfg(test)]
pub(crate) mod reference_rows;
pub mod report;
pub mod response;
#[cfg(test)]
pub(crate) mod samples;
pub mod table;
pub mod themes;
pub mod undefined;
pub mod waves;
pub mod weights;

pub use disclosure::{Cell, Reason, Rules};
pub use groups::{Groups, Slice, Sliced};
pub use report::Report;
pub use response::{Outcome, Response};
pub use table::{Case, Seen, Table, TableBuilder, TableFault};
