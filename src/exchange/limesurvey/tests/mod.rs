//! Structures written by these tests.

mod hostile;
mod structures;

/// A structure as the older versions write it: texts in the rows themselves.
struct Structure {
    languages: Vec<&'static str>,
    groups: Vec<String>,
    questions: Vec<String>,
    subquestions: Vec<String>,
    answers: Vec<String>,
    attributes: Vec<String>,
    more: String,
}

/// A row of fields given as `name=value`.
fn row(fields: &[(&str, &str)]) -> String {
    let fields: String = fields.iter().map(|(name, value)| format!("<{name}><![CDATA[{value}]]></{name}>")).collect();
    format!("<row>{fields}</row>")
}

impl Structure {
    fn new() -> Self {
        Self {
            languages: vec!["en"],
            groups: Vec::new(),
            questions: Vec::new(),
            subquestions: Vec::new(),
            answers: Vec::new(),
            attributes: Vec::new(),
            more: String::new(),
        }
    }

    fn group(mut self, name: &str, relevance: &str) -> Self {
        let gid = (self.groups.len() + 1).to_string();
        let fields = [
            ("gid", gid.as_str()),
            ("group_name", name),
            ("group_order", &gid),
            ("description", ""),
            ("language", "en"),
            ("grelevance", relevance),
        ];
        self.groups.push(row(&fields));
        self
    }

    /// A question in the group that was added last; its number is its place, from 1.
    fn question(mut self, kind: &str, title: &str, text: &str, fields: &[(&str, &str)]) -> Self {
        let (gid, qid) = (self.groups.len().to_string(), (self.questions.len() + 1).to_string());
        let mut all = vec![
            ("qid", qid.as_str()),
            ("parent_qid", "0"),
            ("gid", &gid),
            ("type", kind),
            ("title", title),
            ("question", text),
            ("question_order", &qid),
            ("language", "en"),
        ];
        all.extend(fields);
        self.questions.push(row(&all));
        self
    }

    /// A part of the question that was added last.
    fn part(mut self, title: &str, text: &str, scale: &str) -> Self {
        let (parent, number) = (self.questions.len().to_string(), (self.subquestions.len() + 1).to_string());
        let qid = format!("10{number}");
        self.subquestions.push(row(&[
            ("qid", &qid),
            ("parent_qid", &parent),
            ("title", title),
            ("question", text),
            ("question_order", &number),
            ("language", "en"),
            ("scale_id", scale),
        ]));
        self
    }

    fn answer(mut self, code: &str, text: &str, scale: &str) -> Self {
        let (qid, number) = (self.questions.len().to_string(), self.answers.len().to_string());
        self.answers.push(row(&[
            ("qid", &qid),
            ("code", code),
            ("answer", text),
            ("sortorder", &number),
            ("language", "en"),
            ("scale_id", scale),
        ]));
        self
    }

    fn attribute(mut self, name: &str, value: &str) -> Self {
        let qid = self.questions.len().to_string();
        self.attributes.push(row(&[("qid", &qid), ("attribute", name), ("value", value)]));
        self
    }

    fn write(&self) -> String {
        let section = |name: &str, rows: &[String]| {
            format!("<{name}><fields><fieldname>x</fieldname></fields><rows>{}</rows></{name}>", rows.join("\n"))
        };
        let languages: String =
            self.languages.iter().map(|language| format!("<language>{language}</language>")).collect();
        let settings = row(&[
            ("surveyls_language", "en"),
            ("surveyls_title", "A trial"),
            ("surveyls_welcometext", "<p>Hello</p>"),
        ]);
        let survey = row(&[("sid", "77"), ("language", "en"), ("format", "G")]);
        format!(
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<document><LimeSurveyDocType>Survey</LimeSurveyDocType><languages>{languages}</languages>{}{}{}{}{}{}{}{}</document>",
            section("answers", &self.answers),
            section("groups", &self.groups),
            section("questions", &self.questions),
            section("subquestions", &self.subquestions),
            section("question_attributes", &self.attributes),
            section("surveys", &[survey]),
            section("surveys_languagesettings", &[settings]),
            self.more
        )
    }
}
