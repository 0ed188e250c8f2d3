//! The form as a whole: its languages, its groups as pages.

use super::FORMAT;
use super::cells;
use super::languages;
use super::tables::{Record, Table};
use super::workbook::Sheet;
use crate::exchange::import::Unreadable;
use crate::exchange::import::draft::Draft;
use crate::exchange::import::formula::{Dialect, Target};
use crate::exchange::import::names::survey_code;
use crate::survey::definition::Page;
use crate::survey::expression::Expression;
use crate::wording::{Language, Text};

#[derive(Debug, Default)]
pub struct Form {
    pub survey: Table,
    pub choices: Table,
    pub settings: Record,
    /// As the headings write it, in all its ways, and the language it is; the default first.
    pub languages: Vec<(Vec<String>, Language)>,
    pub unknown_languages: Vec<String>,
    other_sheets: Vec<String>,
}

impl Form {
    pub fn of(sheets: &[Sheet]) -> Result<Self, Unreadable> {
        let mut form = Self::default();
        let mut has_survey = false;
        for sheet in sheets {
            match sheet.name.trim().to_lowercase().as_str() {
                "survey" => (form.survey, has_survey) = (Table::of(sheet), true),
                "choices" | "choices and columns" => form.choices = Table::of(sheet),
                "settings" => form.settings = Table::of(sheet).records.first().cloned().unwrap_or_default(),
                _ if sheet.rows.is_empty() => {}
                _ => form.other_sheets.push(sheet.name.clone()),
            }
        }
        if !has_survey {
            let names: Vec<&str> = sheets.iter().map(|sheet| sheet.name.as_str()).collect();
            let found = format!("its sheets are {}", names.join(", "));
            return Err(Unreadable::OtherFormat { expected: FORMAT, found });
        }
        if form.survey.records.is_empty() {
            return Err(Unreadable::Empty("the sheet “survey” has no rows below its headings".to_owned()));
        }
        form.find_languages();
        Ok(form)
    }

    fn find_languages(&mut self) {
        let headings = self.survey.headings.iter().chain(&self.choices.headings);
        let written: Vec<String> = headings.filter_map(|heading| heading.language.clone()).collect();
        for name in written {
            match languages::named(&name) {
                Some(language) => match self.languages.iter_mut().find(|(_, known)| *known == language) {
                    Some((ways, _)) if !ways.contains(&name) => ways.push(name),
                    Some(_) => {}
                    None => self.languages.push((vec![name], language)),
                },
                None if self.unknown_languages.contains(&name) => {}
                None => self.unknown_languages.push(name),
            }
        }
        if let Some(default) = languages::named(self.settings.get("default_language")) {
            match self.languages.iter().position(|(_, known)| *known == default) {
                Some(position) => self.languages[..=position].rotate_right(1),
                None => self.languages.insert(0, (Vec::new(), default)),
            }
        }
        if self.languages.is_empty() {
            // With no other, the one whose name we don't know is read as English rather than not at all.
            self.languages.push((std::mem::take(&mut self.unknown_languages), Language::EN));
        }
    }
}

/// A group that is open.
struct Group {
    name: String,
    title: Option<Text>,
    condition: Option<Expression>,
}

pub struct Importing<'f> {
    pub form: &'f Form,
    pub draft: Draft,
    groups: Vec<Group>,
    /// How many groups were open when the page began; `None` when the next question begins one.
    page_depth: Option<usize>,
}

impl<'f> Importing<'f> {
    pub fn of(form: &'f Form) -> Self {
        let languages = form.languages.iter().map(|(_, language)| *language).collect();
        Self { form, draft: Draft { languages, ..Draft::default() }, groups: Vec::new(), page_depth: None }
    }

    pub fn draft(mut self) -> Draft {
        self.settings();
        self.tell_choice_columns();
        let records = &self.form.survey.records;
        let mut at = 0;
        while let Some(record) = records.get(at) {
            at += self.row(&records[at..], record);
        }
        self.draft
    }

    /// One row, or several that are one thing. How many it was.
    fn row(&mut self, rest: &[Record], record: &Record) -> usize {
        let kind = cells::type_of(record.get("type"));
        let place = place_of(record);
        match kind.word.as_str() {
            "" => {
                self.draft.report.lost(&place, "a row without a type", "left out", "");
                1
            }
            "begin_group" => self.grid_of_group(rest).unwrap_or_else(|| {
                self.open(record, &place);
                1
            }),
            "begin_repeat" => {
                let advice = "ask once per cluster (“for_each: cluster”), or as often as is needed at most";
                self.draft.report.lost(&place, "a group that is repeated", "its questions are asked once", advice);
                self.open(record, &place);
                1
            }
            "end_group" | "end_repeat" => {
                self.groups.pop();
                if self.page_depth.is_some_and(|depth| self.groups.len() < depth) {
                    self.page_depth = None;
                }
                1
            }
            _ => self.grid_of_rows(rest).unwrap_or_else(|| {
                self.question(record, &kind, &place);
                1
            }),
        }
    }

    fn open(&mut self, record: &Record, place: &str) {
        let condition = self.relevance(record, place).0;
        let title = self.line(place, record, "label");
        let has_title = self.draft.has(&title);
        let appearance = record.get("appearance");
        let is_page = has_title || appearance.split_whitespace().any(|word| word == "field-list");
        let others: Vec<&str> = appearance.split_whitespace().filter(|word| *word != "field-list").collect();
        if !others.is_empty() {
            self.draft.report.apart(
                place,
                format!("appearance {}", others.join(" ")),
                "Peil lays questions out by itself",
            );
        }
        self.draft.known.add(record.get("name"), Target::Gone("it is a group".to_owned()));
        self.groups.push(Group { name: record.get("name").to_owned(), title: has_title.then_some(title), condition });
        if is_page {
            self.page_depth = None;
        }
    }

    /// A page for the next question, unless one is open.
    pub fn ensure_page(&mut self, wanted: &str) {
        if self.page_depth.is_some() {
            return;
        }
        let group = self.groups.iter().rev().find(|group| group.title.is_some());
        let wanted = group.map(|group| group.name.clone()).filter(|name| !name.is_empty()).unwrap_or(wanted.to_owned());
        let title = group.and_then(|group| group.title.clone());
        let title = title.unwrap_or_else(|| self.draft.title.clone());
        let mut page = Page::new(self.draft.ids.take_page(&wanted), title, Vec::new());
        page.show_if = all_of(self.groups.iter().filter_map(|group| group.condition.clone()));
        self.draft.pages.push(page);
        self.page_depth = Some(self.groups.len());
    }

    /// The introduction of the survey or of a page, or the closing words, as our own forms have them: as notes.
    pub fn introduction(&mut self, record: &Record, place: &str) -> bool {
        let name = record.get("name");
        let of_page = self.groups.last().is_some_and(|group| *name == format!("{}_introduction", group.name));
        if self.groups.is_empty() && name == "peil_introduction" {
            self.draft.introduction = Some(self.text(place, record, "label")).filter(|text| self.draft.has(text));
        } else if self.groups.is_empty() && name == "peil_closing" {
            self.draft.closing = Some(self.text(place, record, "label")).filter(|text| self.draft.has(text));
        } else if of_page && self.page_depth.is_none() {
            self.ensure_page(name);
            let text = Some(self.text(place, record, "label")).filter(|text| self.draft.has(text));
            if let Some(page) = self.draft.pages.last_mut() {
                page.introduction = text;
            }
        } else {
            return false;
        }
        true
    }

    /// When a question is shown: its own condition, and those of groups within its page.
    pub fn condition(&self, own: Option<Expression>) -> Option<Expression> {
        let within = self.groups.iter().skip(self.page_depth.unwrap_or(0));
        all_of(within.filter_map(|group| group.condition.clone()).chain(own))
    }

    /// The condition in “relevant”, and what is to be said beside it.
    pub fn relevance(&mut self, record: &Record, place: &str) -> (Option<Expression>, Option<String>) {
        let source = record.get("relevant");
        if source.is_empty() {
            return (None, None);
        }
        let translated = self.draft.condition(&format!("{place}, column relevant"), source, Dialect::XlsForm);
        (translated.condition, translated.remark)
    }

    fn settings(&mut self) {
        let settings = self.form.settings.clone();
        let title = settings.get("form_title");
        let id = settings.get("form_id");
        let title = if title.is_empty() { id } else { title };
        let title = if title.is_empty() { "Survey" } else { title };
        self.draft.code = survey_code(if id.is_empty() { title } else { id });
        self.draft.title = self.draft.same_text(title);
        if self.draft.languages.len() > 1 {
            let advice = "translate the title";
            self.draft.report.changed("sheet settings", "a title in one language", "the same in all languages", advice);
            let has_plain = self.form.survey.headings.iter().any(|h| h.name == "label" && h.language.is_none());
            if has_plain {
                let language = self.draft.languages[0];
                let became = format!("taken for {language}");
                self.draft.report.changed("sheet survey", "texts in columns without a language", became, "");
            }
        }
        for (column, value) in settings.filled() {
            if !matches!(column, "form_title" | "form_id" | "default_language") {
                self.draft.report.apart("sheet settings", format!("{column}: {value}"), "not read");
            }
        }
        for name in &self.form.unknown_languages {
            let became = "left out: it has no code of two letters";
            self.draft.report.lost(
                "headings",
                format!("the language {name}"),
                became,
                "write it as in “label::English (en)”",
            );
        }
        for name in &self.form.other_sheets {
            self.draft.report.lost(
                &format!("sheet {name}"),
                "a sheet besides survey, choices and settings",
                "not read",
                "",
            );
        }
    }
}

/// Where a row stands, and what it is called.
pub fn place_of(record: &Record) -> String {
    match record.get("name") {
        "" => format!("sheet survey, row {}", record.number),
        name => format!("sheet survey, row {} ({name})", record.number),
    }
}

/// All conditions at once.
fn all_of(conditions: impl Iterator<Item = Expression>) -> Option<Expression> {
    let conditions: Vec<Expression> = conditions.collect();
    match conditions.as_slice() {
        [] => None,
        [one] => Some(one.clone()),
        several => {
            let each: Vec<String> = several.iter().map(|condition| format!("({})", condition.source())).collect();
            Expression::parse(&each.join(" and ")).ok()
        }
    }
}
