//! The workbook that goes out.

use rust_xlsxwriter::{Color, Format, FormatAlign, FormatBorder, ProtectionOptions, Workbook, Worksheet, XlsxError};

use super::column;
use super::places::described;
use crate::survey::Survey;
use crate::survey::translating::Sheet;
use crate::wording::{Language, Texts};

/// Why there is no workbook.
#[derive(Debug, thiserror::Error)]
#[error("the workbook can't be made: {0}")]
pub struct NotWritable(#[from] XlsxError);

/// The sheet as an `.xlsx` file.
pub fn write(sheet: &Sheet, survey: &Survey, texts: &Texts) -> Result<Vec<u8>, NotWritable> {
    let mut workbook = Workbook::new();
    let (language, faces) = (sheet.from, Faces::new());
    rows(workbook.add_worksheet(), sheet, survey, texts, &faces)?;
    instructions(workbook.add_worksheet(), sheet, language, texts, &faces)?;
    Ok(workbook.save_to_buffer()?)
}

/// How cells look.
struct Faces {
    heading: Format,
    locked: Format,
    quiet: Format,
    open: Format,
    missing: Format,
}

impl Faces {
    fn new() -> Self {
        let cell = Format::new().set_text_wrap().set_align(FormatAlign::Top);
        let framed = cell.clone().set_border(FormatBorder::Thin).set_border_color(Color::RGB(0x00C8_CDD2));
        Self {
            heading: framed.clone().set_bold().set_background_color(Color::RGB(0x00E3_E8EC)),
            locked: framed.clone().set_background_color(Color::RGB(0x00F4_F6F7)),
            quiet: framed
                .clone()
                .set_background_color(Color::RGB(0x00F4_F6F7))
                .set_font_color(Color::RGB(0x0051_5A63))
                .set_font_size(9),
            // As text, so that “1/2” and “=” stay what was typed.
            open: framed.clone().set_unlocked().set_num_format("@"),
            missing: framed.set_unlocked().set_num_format("@").set_background_color(Color::RGB(0x00FF_F6D6)),
        }
    }
}

fn rows(page: &mut Worksheet, sheet: &Sheet, survey: &Survey, texts: &Texts, faces: &Faces) -> Result<(), XlsxError> {
    let word = |key: &str| texts.word(sheet.from, key);
    page.set_name(word("translations-sheet-texts"))?;
    for (at, width) in [(column::KEY, 26.0), (column::FOUND, 34.0), (column::SOURCE, 56.0), (column::TRANSLATION, 56.0)]
    {
        page.set_column_width(at, width)?;
    }
    page.set_column_width(column::NOTE, 30.0)?;
    let named = |language: Language| format!("{} ({language})", language.own_name());
    let headings = [
        (column::KEY, format!("{} ({})", word("translations-key"), sheet.survey)),
        (column::FOUND, word("translations-found")),
        (column::SOURCE, named(sheet.from)),
        (column::TRANSLATION, named(sheet.to)),
        (column::NOTE, word("translations-note")),
        (column::GIVEN, word("translations-given")),
    ];
    for (at, heading) in headings {
        page.write_string_with_format(0, at, heading, &faces.heading)?;
    }
    for (row, line) in (1..).zip(&sheet.rows) {
        page.write_string_with_format(row, column::KEY, &line.key, &faces.quiet)?;
        let found = described(survey, &line.found, sheet.from, texts);
        page.write_string_with_format(row, column::FOUND, found, &faces.quiet)?;
        page.write_string_with_format(row, column::SOURCE, &line.source, &faces.locked)?;
        match &line.present {
            Some(present) => page.write_string_with_format(row, column::TRANSLATION, present, &faces.open)?,
            None => page.write_blank(row, column::TRANSLATION, &faces.missing)?,
        };
        page.write_blank(row, column::NOTE, &faces.open)?;
        page.write_string(row, column::GIVEN, line.present.as_deref().unwrap_or(""))?;
    }
    page.set_column_hidden(column::GIVEN)?;
    page.set_freeze_panes(1, 1)?;
    // Against slips, not against people: there is no password.
    page.protect_with_options(&ProtectionOptions { format_columns: true, format_rows: true, ..Default::default() });
    Ok(())
}

fn instructions(
    page: &mut Worksheet,
    sheet: &Sheet,
    language: Language,
    texts: &Texts,
    faces: &Faces,
) -> Result<(), XlsxError> {
    page.set_name(texts.word(language, "translations-sheet-instructions"))?;
    page.set_column_width(0, 100.0)?;
    let title = [
        ("from", sheet.from.own_name().into()),
        ("to", sheet.to.own_name().into()),
        ("survey", sheet.survey.as_str().into()),
    ];
    page.write_string_with_format(
        0,
        0,
        texts.say(language, "translations-instructions-title", &title),
        &faces.heading,
    )?;
    let body = Format::new().set_text_wrap().set_align(FormatAlign::Top);
    let lines = ["what", "keep-places", "keep-marks", "lines", "blank", "note", "save"];
    for (row, line) in (1..).zip(lines) {
        let text = texts.word(language, &format!("translations-instructions-{line}"));
        page.write_string_with_format(row, 0, text, &body)?;
    }
    page.protect();
    Ok(())
}
