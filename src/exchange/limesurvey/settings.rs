//! The survey itself: its title, its first and last words, whom to turn to, and how it runs.

use super::importing::Importing;
use super::source::Localized;
use crate::exchange::import::draft::Draft;
use crate::exchange::import::names::survey_code;
use crate::survey::definition::Contact;
use crate::wording::Text;

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
        let notice = self.text(place, &settings, "surveyls_policy_notice");
        if self.draft.has(&notice) {
            let became = "stands in the introduction";
            self.draft.report.changed(place, "a notice about data protection", became, "");
        }
        let introduction = Draft::join(&Draft::join(&description, "\n\n", &welcome), "\n\n", &notice);
        self.draft.introduction = Some(introduction).filter(|text| self.draft.has(text));
        let closing =
            Draft::join(&self.text(place, &settings, "surveyls_endtext"), "\n\n", &self.end_address(&settings));
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

    /// Where respondents are led at the end, as a link.
    fn end_address(&mut self, settings: &Localized) -> Text {
        let mut links = Vec::new();
        for (code, language) in &self.source.languages {
            let address = settings.in_language(code, "surveyls_url");
            if !address.starts_with("http") || address.contains([' ', ')', '(', '{']) {
                continue;
            }
            let words = self.converted("survey", settings.in_language(code, "surveyls_urldescription"), true);
            let words = if words.is_empty() || words.contains(['[', ']']) { address } else { &words };
            links.push((*language, format!("[{words}]({address})")));
        }
        if !links.is_empty() {
            let became = "a link in the closing words";
            self.draft.report.changed("survey", "an address to go to at the end", became, "");
        }
        Text::new(links)
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
