//! The survey itself: its title, its first and last words, whom to turn to, and how it runs.

use super::importing::Importing;
use crate::exchange::import::draft::Draft;
use crate::exchange::import::names::survey_code;
use crate::survey::definition::Contact;

impl Importing<'_> {
    pub fn settings(&mut self) {
        let settings = self.source.settings.clone();
        let place = "survey";
        let title = self.line(place, &settings, "surveyls_title");
        let default = self.draft.languages.first().copied().unwrap_or(crate::wording::Language::EN);
        self.draft.code = survey_code(title.in_language(default));
        self.draft.title = if self.draft.has(&title) { title } else { self.draft.same_text("?") };
        let description = self.text(place, &settings, "surveyls_description");
        let welcome = self.text(place, &settings, "surveyls_welcometext");
        let introduction = Draft::join(&description, "\n\n", &welcome);
        self.draft.introduction = Some(introduction).filter(|text| self.draft.has(text));
        let closing = self.text(place, &settings, "surveyls_endtext");
        self.draft.closing = Some(closing).filter(|text| self.draft.has(text));
        let of_survey = |field: &str| self.source.survey.get(field).map_or("", |value| value.trim()).to_owned();
        let (name, email) = (of_survey("admin"), of_survey("adminemail"));
        let is_address = email.split_once('@').is_some_and(|(local, domain)| !local.is_empty() && domain.contains('.'));
        if is_address && !name.is_empty() && !email.contains(char::is_whitespace) {
            self.draft.contact = Some(Contact { name, email, phone: None });
        }
        for code in &self.source.dropped_languages {
            let became = "left out: it has no code of two letters, or one that another language has";
            self.draft.report.lost(place, format!("the language {code}"), became, "translate the survey again");
        }
        for (code, language) in self.source.languages.iter().filter(|(code, language)| code != language.as_str()) {
            self.draft.report.changed(place, format!("the language {code}"), format!("the language {language}"), "");
        }
        self.how_it_runs();
    }

    fn how_it_runs(&mut self) {
        let of_survey = |field: &str| self.source.survey.get(field).map_or("", |value| value.trim());
        let report = &mut self.draft.report;
        match of_survey("format") {
            "A" => report.apart("survey", "all groups on one page", "a page for each group"),
            "S" => report.apart("survey", "each question on a page of its own", "a page for each group"),
            _ => {}
        }
        if of_survey("anonymized") == "Y" {
            report.apart("survey", "answers are anonymised", "a wave says whether it is anonymous");
        }
        if of_survey("assessments") == "Y" {
            let advice = "compute scores from the data afterwards";
            report.lost("survey", "assessments (points for answers)", "left out", advice);
        }
        if of_survey("alloweditaftercompletion") == "Y" {
            report.apart("survey", "answers may be changed after sending", "a wave says until when");
        }
        report.apart("survey", "the words of its e-mails", "letters are written with the wave");
        for field in ["startdate", "expires"] {
            if !of_survey(field).is_empty() {
                report.apart("survey", format!("{field} {}", of_survey(field)), "a wave says from when and until when");
            }
        }
        let has_end_address = |field: &str| {
            self.source.languages.iter().any(|(code, _)| !self.source.settings.in_language(code, field).is_empty())
        };
        if has_end_address("surveyls_url") {
            report.lost("survey", "an address to go to at the end", "left out", "put a link into “closing”");
        }
        if has_end_address("surveyls_policy_notice") {
            let became = "left out";
            report.lost("survey", "a notice about data protection", became, "put it into “introduction”");
        }
        for (table, rows) in &self.source.others {
            let found = format!("{rows} rows of “{table}”");
            let advice = match table.as_str() {
                "quota" | "quota_members" | "quota_languagesettings" => "Peil asks every member and has no quotas",
                _ => "see whether you need it",
            };
            report.lost("survey", found, "left out", advice);
        }
    }
}
