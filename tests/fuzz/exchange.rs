//! The rooms that read what other programs wrote, without those that write for them.

#[path = "../../src/exchange/import/mod.rs"]
pub mod import;
#[path = "../../src/exchange/limesurvey/mod.rs"]
pub mod limesurvey;
#[path = "../../src/exchange/workbook/mod.rs"]
pub mod workbook;
#[path = "../../src/exchange/xlsform/mod.rs"]
pub mod xlsform;
