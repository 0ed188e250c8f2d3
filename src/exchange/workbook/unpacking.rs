//! The archive that a workbook is: which kind it holds, and how large it really is.

use std::io::{Cursor, Read};

use super::{Budget, Kind, WorkbookFault};

const MOST_PARTS: usize = 2_000;

/// Unpacks every part once and keeps nothing, since what a part says of its own size need not be true.
pub(super) fn measure(bytes: &[u8], budget: &Budget) -> Result<Kind, WorkbookFault> {
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).map_err(WorkbookFault::damaged)?;
    if archive.len() > MOST_PARTS {
        return Err(WorkbookFault::TooManyParts { limit: MOST_PARTS });
    }
    let mut left = budget.unpacked;
    for index in 0..archive.len() {
        let part = archive.by_index(index).map_err(WorkbookFault::damaged)?;
        let size = std::io::copy(&mut part.take(left + 1), &mut std::io::sink()).map_err(WorkbookFault::damaged)?;
        if size > left {
            return Err(WorkbookFault::TooLarge { limit: budget.unpacked });
        }
        left -= size;
    }
    let holds = |name: &str| archive.index_for_name(name).is_some();
    match (holds("content.xml"), holds("xl/workbook.xml")) {
        (true, false) => Ok(Kind::Ods),
        _ => Ok(Kind::Xlsx),
    }
}

/// One part of the archive as text. It was measured before.
pub(super) fn part(bytes: &[u8], name: &str) -> Result<String, WorkbookFault> {
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).map_err(WorkbookFault::damaged)?;
    let mut part = archive.by_name(name).map_err(WorkbookFault::damaged)?;
    let mut text = String::new();
    part.read_to_string(&mut text).map_err(WorkbookFault::damaged)?;
    Ok(text)
}
