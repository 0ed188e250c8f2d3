//! The rows of the form: pages as groups, and what stands before and after them.

use super::conditions::Speaking;
use crate::exchange::import::Report;
use crate::survey::Survey;
use crate::survey::definition::{Completeness, Disclosure, Page, Question};
use crate::survey::expression::Expression;
use crate::wording::Text;

/// Column and value of each cell that is filled.
pub type Row = Vec<(String, String)>;

pub struct Form<'s> {
    pub survey: &'s Survey,
    pub rows: Vec<Row>,
    pub choices: Vec<Row>,
    pub settings: Row,
    pub report: Report,
    /// Lists that were written, with the name each has.
    pub lists: Vec<(Vec<super::lists::Option>, String)>,
}

impl<'s> Form<'s> {
    pub fn of(survey: &'s Survey) -> Self {
        let Survey {
            code,
            languages: _,
            title,
            introduction,
            closing,
            contact,
            completeness,
            disclosure,
            words,
            pages,
        } = survey;
        let mut form = Self {
            survey,
            rows: Vec::new(),
            choices: Vec::new(),
            settings: Row::new(),
            report: Report::default(),
            lists: Vec::new(),
        };
        let default = survey.default_language();
        form.settings = vec![
            ("form_title".to_owned(), title.in_language(default).to_owned()),
            ("form_id".to_owned(), code.clone()),
            ("default_language".to_owned(), super::texts::name_of(default)),
        ];
        if survey.languages.len() > 1 {
            form.report.lost("title", "a title in every language", format!("the title in {default}"), "");
        }
        if contact.is_some() {
            form.report.lost("contact", "whom to turn to", "left out", "say it in a note");
        }
        if !words.is_empty() {
            form.report.apart("words", "words of the product in another way", "left out");
        }
        if *completeness != Completeness::default() {
            form.report.lost("completeness", "when a response is complete", "left out", "");
        }
        if *disclosure != Disclosure::default() {
            form.report.lost("disclosure", "from how many answers on figures are shown", "left out", "");
        }
        if let Some(text) = introduction {
            form.note("peil_introduction", text);
        }
        for page in pages {
            form.page(page);
        }
        if let Some(text) = closing {
            form.note("peil_closing", text);
        }
        form
    }

    fn note(&mut self, name: &str, text: &Text) {
        let mut row = cells([("type", "note"), ("name", name)]);
        self.add_text(&mut row, name, "label", text);
        self.rows.push(row);
    }

    fn page(&mut self, page: &Page) {
        let Page { id, title, introduction, show_if, for_each_cluster, questions } = page;
        let place = format!("page {id}");
        let name = self.group_name(id);
        if *for_each_cluster {
            let became = "asked once";
            self.report.lost(&place, "asked once for each cluster", became, "repeat the group by hand");
        }
        let mut row = cells([("type", "begin_group"), ("name", &name), ("appearance", "field-list")]);
        self.add_text(&mut row, &place, "label", title);
        self.add_condition(&mut row, &place, show_if.as_ref());
        self.rows.push(row);
        if let Some(text) = introduction {
            self.note(&format!("{name}_introduction"), text);
        }
        for question in questions {
            self.question(question);
        }
        self.rows.push(cells([("type", "end_group")]));
    }

    /// Groups and questions share their names there.
    fn group_name(&self, id: &str) -> String {
        let is_taken = |name: &str| {
            self.survey.fields().iter().any(|field| field.id() == name) || self.survey.question(name).is_some()
        };
        if is_taken(id) { format!("{id}_page") } else { id.to_owned() }
    }

    /// “relevant”, if there is a condition that can be said.
    pub fn add_condition(&mut self, row: &mut Row, place: &str, condition: Option<&Expression>) {
        let Some(condition) = condition else { return };
        match Speaking::of(self.survey).holds(condition, None) {
            Ok(said) => row.push(("relevant".to_owned(), said)),
            Err(why) => {
                let found = format!("show_if: {}", condition.source());
                self.report.lost(place, found, format!("always shown: {why}"), "");
            }
        }
    }

    /// What belongs to ours alone.
    pub fn tell_unsayable(&mut self, question: &Question) {
        let place = format!("question {}", question.id);
        if question.reversed {
            self.report.lost(
                &place,
                "the scale runs the other way (reverse)",
                "left out",
                "turn it round in the analysis",
            );
        }
        if question.points.is_some() {
            self.report.apart(&place, "how much work it is (points)", "left out");
        }
        if !question.nets.is_empty() {
            self.report.lost(&place, "nets", "left out", "add the options up in the analysis");
        }
    }
}

pub fn cells<const N: usize>(cells: [(&str, &str); N]) -> Row {
    cells.into_iter().map(|(column, value)| (column.to_owned(), value.to_owned())).collect()
}
