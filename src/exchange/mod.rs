//! Files in and out: no SQL, no HTTP.

pub mod answers_csv;
pub mod backup_file;
pub mod csv;
pub mod import;
pub mod limesurvey;
pub mod lists;
pub mod results_csv;
pub mod sealed;
pub mod theme_files;
pub mod trail_csv;
pub mod translations;
pub mod workbook;
pub mod xlsform;
