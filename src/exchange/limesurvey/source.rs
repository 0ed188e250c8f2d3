//! The tables of the file, brought together: what belongs to a question, in every language.

use std::collections::BTreeMap;

use super::FORMAT;
use super::xml::{Document, Row};
use crate::exchange::import::Unreadable;
use crate::wording::Language;

/// A row with its versions by language code, as the file writes the code.
#[derive(Clone, Debug, Default)]
pub struct Localized {
    row: Row,
    versions: BTreeMap<String, Row>,
}

impl Localized {
    /// A value that is the same in every language.
    pub fn get(&self, field: &str) -> &str {
        self.row.get(field).map_or("", |value| value.trim())
    }

    pub fn in_language(&self, code: &str, field: &str) -> &str {
        self.versions.get(code).and_then(|row| row.get(field)).map_or("", |value| value.trim())
    }

    pub fn number(&self, field: &str) -> i64 {
        self.get(field).parse().unwrap_or(0)
    }
}

/// A question with everything that other tables say of it.
#[derive(Clone, Debug, Default)]
pub struct Question {
    pub own: Localized,
    pub subquestions: Vec<Localized>,
    pub answers: Vec<Localized>,
    /// Attribute, language (blank for all), value; without those that are blank.
    pub attributes: Vec<(String, String, String)>,
    pub has_defaults: bool,
    /// Conditions in the form that came before relevance equations.
    pub conditions: usize,
}

impl Question {
    pub fn attribute(&self, name: &str) -> Option<&str> {
        self.attributes.iter().find(|(attribute, ..)| attribute == name).map(|(.., value)| value.as_str())
    }

    pub fn is_on(&self, name: &str) -> bool {
        self.attribute(name) == Some("1")
    }
}

#[derive(Debug, Default)]
pub struct Group {
    pub own: Localized,
    pub questions: Vec<Question>,
}

#[derive(Debug, Default)]
pub struct Source {
    /// The code in the file, and the language it is; the default first.
    pub languages: Vec<(String, Language)>,
    /// Languages that have no code of two letters, or one that another has already.
    pub dropped_languages: Vec<String>,
    pub survey: Row,
    pub settings: Localized,
    pub groups: Vec<Group>,
    /// Rows of tables that nothing is made of: assessments, quotas, …
    pub others: BTreeMap<String, usize>,
}

impl Source {
    pub fn of(document: &Document) -> Result<Self, Unreadable> {
        if document.kind != "Survey" {
            let found = format!("its type is “{}”", document.kind);
            return Err(Unreadable::OtherFormat { expected: FORMAT, found });
        }
        let rows = |name: &str| document.sections.get(name).map(Vec::as_slice).unwrap_or_default();
        let survey = rows("surveys").first().cloned().unwrap_or_default();
        let mut source = Self { survey, ..Self::default() };
        source.find_languages(&document.languages);
        let settings = rows("surveys_languagesettings")
            .iter()
            .map(|row| (row.get("surveyls_language").map_or("", |code| code.trim()).to_owned(), row.clone()));
        source.settings.versions = settings.collect();
        let questions = questions(document);
        for own in table(rows("groups"), rows("group_l10ns"), &["gid"]) {
            let gid = own.get("gid").to_owned();
            let mut group = Group { own, questions: questions.get(&gid).cloned().unwrap_or_default() };
            group.questions.sort_by_key(|question| question.own.number("question_order"));
            source.groups.push(group);
        }
        source.groups.sort_by_key(|group| group.own.number("group_order"));
        const USED: [&str; 14] = [
            "surveys",
            "surveys_languagesettings",
            "groups",
            "group_l10ns",
            "questions",
            "question_l10ns",
            "subquestions",
            "answers",
            "answer_l10ns",
            "question_attributes",
            "defaultvalues",
            "defaultvalue_l10ns",
            "themes",
            "themes_inherited",
        ];
        let others =
            document.sections.iter().filter(|(name, _)| !USED.contains(&name.as_str()) && *name != "conditions");
        source.others = others.map(|(name, rows)| (name.clone(), rows.len())).collect();
        if source.groups.iter().all(|group| group.questions.is_empty()) {
            return Err(Unreadable::Empty("it holds no question".to_owned()));
        }
        Ok(source)
    }

    /// The default language first, then the others in the order of the file.
    fn find_languages(&mut self, listed: &[String]) {
        let main = self.survey.get("language").cloned().unwrap_or_default();
        let more = self.survey.get("additional_languages").cloned().unwrap_or_default();
        let codes =
            std::iter::once(main.as_str()).chain(more.split_whitespace()).chain(listed.iter().map(String::as_str));
        for code in codes.map(str::trim).filter(|code| !code.is_empty()) {
            if self.languages.iter().any(|(known, _)| known == code) || self.dropped_languages.iter().any(|c| c == code)
            {
                continue;
            }
            let start = code.split(['-', '_']).next().unwrap_or_default().to_ascii_lowercase();
            match start.parse::<Language>() {
                Ok(language) if !self.languages.iter().any(|(_, known)| *known == language) => {
                    self.languages.push((code.to_owned(), language));
                }
                _ => self.dropped_languages.push(code.to_owned()),
            }
        }
        if self.languages.is_empty() {
            self.languages.push(("en".to_owned(), Language::EN));
        }
    }
}

/// The rows of a table, each with its versions: in rows of the same table (2.05) or of a table for languages (4 on).
fn table(rows: &[Row], versions: &[Row], key: &[&str]) -> Vec<Localized> {
    let key_of =
        |row: &Row| -> Vec<String> { key.iter().map(|field| row.get(*field).cloned().unwrap_or_default()).collect() };
    let mut found: Vec<Localized> = Vec::new();
    let mut places: BTreeMap<Vec<String>, usize> = BTreeMap::new();
    for row in rows {
        let at = *places.entry(key_of(row)).or_insert_with(|| {
            found.push(Localized { row: row.clone(), versions: BTreeMap::new() });
            found.len() - 1
        });
        if let Some(language) = row.get("language") {
            found[at].versions.insert(language.trim().to_owned(), row.clone());
        }
    }
    for row in versions {
        if let (Some(at), Some(language)) = (places.get(&key_of(row)), row.get("language")) {
            found[*at].versions.insert(language.trim().to_owned(), row.clone());
        }
    }
    found
}

/// The questions by group, each with its parts.
fn questions(document: &Document) -> BTreeMap<String, Vec<Question>> {
    let rows = |name: &str| document.sections.get(name).map(Vec::as_slice).unwrap_or_default();
    let mut subquestions: BTreeMap<String, Vec<Localized>> = BTreeMap::new();
    // Some versions list subquestions among the questions.
    let all = table(rows("questions"), rows("question_l10ns"), &["qid"]);
    let (own, among): (Vec<_>, Vec<_>) = all.into_iter().partition(|row| matches!(row.get("parent_qid"), "" | "0"));
    for row in table(rows("subquestions"), rows("question_l10ns"), &["qid"]).into_iter().chain(among) {
        subquestions.entry(row.get("parent_qid").to_owned()).or_default().push(row);
    }
    let has_answer_ids = rows("answers").first().is_some_and(|row| row.contains_key("aid"));
    let key: &[&str] = if has_answer_ids { &["aid"] } else { &["qid", "code", "scale_id"] };
    let mut answers: BTreeMap<String, Vec<Localized>> = BTreeMap::new();
    for row in table(rows("answers"), rows("answer_l10ns"), key) {
        answers.entry(row.get("qid").to_owned()).or_default().push(row);
    }
    let mut attributes: BTreeMap<String, Vec<(String, String, String)>> = BTreeMap::new();
    for row in rows("question_attributes") {
        let get = |field: &str| row.get(field).map_or("", |value| value.trim()).to_owned();
        if !get("value").is_empty() {
            attributes.entry(get("qid")).or_default().push((get("attribute"), get("language"), get("value")));
        }
    }
    let count =
        |table: &str, qid: &str| rows(table).iter().filter(|row| row.get("qid").is_some_and(|id| id == qid)).count();
    let mut by_group: BTreeMap<String, Vec<Question>> = BTreeMap::new();
    for own in own {
        let qid = own.get("qid").to_owned();
        let mut question = Question {
            subquestions: subquestions.remove(&qid).unwrap_or_default(),
            answers: answers.remove(&qid).unwrap_or_default(),
            attributes: attributes.remove(&qid).unwrap_or_default(),
            has_defaults: count("defaultvalues", &qid) > 0,
            conditions: count("conditions", &qid),
            own,
        };
        question.subquestions.sort_by_key(|row| row.number("question_order"));
        question.answers.sort_by_key(|row| row.number("sortorder"));
        by_group.entry(question.own.get("gid").to_owned()).or_default().push(question);
    }
    by_group
}
