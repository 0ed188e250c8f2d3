//! Bytes → text, or what the bytes are instead.

use std::borrow::Cow;
use std::fmt;

use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};
use encoding_rs::{Encoding, UTF_8};

use super::CsvFault;

/// A kind of file that is not a table of text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FileKind {
    Excel,
    OpenDocument,
    Pdf,
    Html,
    Binary,
}

impl FileKind {
    pub fn code(self) -> &'static str {
        match self {
            Self::Excel => "excel",
            Self::OpenDocument => "open-document",
            Self::Pdf => "pdf",
            Self::Html => "html",
            Self::Binary => "binary",
        }
    }

    /// What the first bytes say, whatever the name of the file.
    fn of(bytes: &[u8]) -> Option<Self> {
        const OPEN_DOCUMENT: &[u8] = b"mimetypeapplication/vnd.oasis.opendocument";
        const OLD_OFFICE: &[u8] = &[0xD0, 0xCF, 0x11, 0xE0];
        if bytes.starts_with(b"PK\x03\x04") {
            let is_open_document = bytes.get(30..).is_some_and(|rest| rest.starts_with(OPEN_DOCUMENT));
            return Some(if is_open_document { Self::OpenDocument } else { Self::Excel });
        }
        if bytes.starts_with(OLD_OFFICE) {
            return Some(Self::Excel);
        }
        if bytes.starts_with(b"%PDF-") {
            return Some(Self::Pdf);
        }
        let start = bytes.trim_ascii_start();
        let markup: [&[u8]; 4] = [b"<!doctype", b"<html", b"<table", b"<?xml"];
        let is_markup =
            |tag: &&[u8]| start.get(..tag.len()).is_some_and(|beginning| beginning.eq_ignore_ascii_case(tag));
        markup.iter().any(is_markup).then_some(Self::Html)
    }
}

impl fmt::Display for FileKind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Excel => "an Excel file",
            Self::OpenDocument => "an OpenDocument file",
            Self::Pdf => "a PDF file",
            Self::Html => "a web page",
            Self::Binary => "a file of another kind",
        })
    }
}

/// The name of the encoding, and the text.
pub(super) fn decode<'a>(bytes: &'a [u8], wanted: Option<&str>) -> Result<(&'static str, Cow<'a, str>), CsvFault> {
    let (marked, bare) = match Encoding::for_bom(bytes) {
        Some((encoding, mark)) => (Some(encoding), &bytes[mark..]),
        None => (None, bytes),
    };
    if let Some(kind) = FileKind::of(bare) {
        return Err(CsvFault::NotText(kind));
    }
    let wanted = wanted.and_then(|name| Encoding::for_label(name.as_bytes()));
    let encoding = wanted.or(marked).unwrap_or_else(|| likeliest(bare));
    let (text, _) = encoding.decode_without_bom_handling(bare);
    // UTF-16 without its mark shows itself by this as well.
    if text.contains('\0') {
        return Err(CsvFault::NotText(FileKind::Binary));
    }
    Ok((encoding.name(), text))
}

fn likeliest(bytes: &[u8]) -> &'static Encoding {
    if std::str::from_utf8(bytes).is_ok() {
        return UTF_8;
    }
    let mut detector = EncodingDetector::new(Iso2022JpDetection::Deny);
    detector.feed(bytes, true);
    // Belgian lists that are not UTF-8 come from spreadsheets in Windows-1252.
    detector.guess(Some(b"be"), Utf8Detection::Deny)
}
