//! The blank questionnaire on paper: whole, with conditions in words. Made from a survey and nothing else.

mod conditions;
mod door;
mod question;

use serde::Serialize;

use crate::services::tell_privacy::Kept;
use crate::survey::expression::Facts;
use crate::survey::{Document, Kind, Page, Survey};
use crate::wave::Privacy;
use crate::web::assets;
use crate::web::markdown;
use crate::web::pages::answer::{Terms, Visit};
use crate::web::rendering::{Faces, Unrenderable, View};
use crate::wording::{Language, Text};
use conditions::Conditions;
use question::PrintedQuestion;

pub use door::get;

#[derive(Debug, Serialize)]
struct Printable {
    print_style: String,
    /// Without marks, for the title of the window.
    name: String,
    title: String,
    introduction: Option<String>,
    closing: Option<String>,
    privacy: String,
    contact: Option<String>,
    codes: bool,
    pages: Vec<PrintedPage>,
    /// The same in another language, on the desk.
    languages: Vec<OtherLanguage>,
    with_codes: Option<String>,
}

impl View for Printable {
    const TEMPLATE: &'static str = "desk/printable";
}

#[derive(Debug, Serialize)]
struct PrintedPage {
    title: String,
    introduction: Option<String>,
    /// In words.
    only_if: Option<String>,
    for_each: bool,
    questions: Vec<PrintedQuestion>,
}

#[derive(Debug, Serialize)]
struct OtherLanguage {
    code: String,
    name: String,
    href: String,
    current: bool,
}

/// How it is printed.
#[derive(Clone, Copy, Debug)]
pub struct Printing<'a> {
    pub language: Language,
    /// With the codes of the answers, for whoever types them in.
    pub codes: bool,
    /// How the answers on it are to be kept, which it says.
    pub privacy: Privacy,
    /// The address of this page on the desk, for its links; none in a file.
    pub address: Option<&'a str>,
}

/// The questionnaire as HTML.
pub fn show(faces: &Faces, survey: &Survey, printing: &Printing<'_>) -> Result<String, Unrenderable> {
    let language = survey.language_or_default(printing.language);
    let document = Document::default();
    // On paper a page of a cluster is the same for every cluster.
    let cluster = faces.texts().say(language, "print-cluster", &[]);
    let facts: Facts = [("cluster.name".to_owned(), cluster)].into_iter().collect();
    let kept = Kept { mode: printing.privacy, ..Kept::of_survey(survey) };
    let terms = Terms { sender: String::new(), contact: None, closes_at: None, kept };
    let visit = Visit {
        survey,
        document: &document,
        facts: &facts,
        language,
        base: "",
        terms: &terms,
        preview: true,
        trial: false,
        opened: "",
    };
    let conditions = Conditions { survey, language, texts: faces.texts() };
    let marked = |text: &Text| visit.marked(text);
    let page = |page: &Page| PrintedPage {
        title: marked(&page.title),
        introduction: page.introduction.as_ref().map(marked),
        only_if: page.show_if.as_ref().map(|condition| conditions.only_if(condition)),
        for_each: page.for_each_cluster,
        questions: page
            .questions
            .iter()
            .map(|question| question::printed(&visit, faces.texts(), &conditions, question))
            .collect(),
    };
    let contact = survey.contact.as_ref().map(|contact| {
        let phone = contact.phone.as_ref().map(|phone| format!(", {phone}")).unwrap_or_default();
        format!("{}, {}{phone}", contact.name, contact.email)
    });
    let codes = if printing.codes { "&codes" } else { "" };
    let privacy = match printing.privacy {
        mode if mode == Privacy::default() => String::new(),
        mode => format!("&privacy={mode}"),
    };
    let languages = survey.languages.iter().filter_map(|other| {
        Some(OtherLanguage {
            code: other.to_string(),
            name: other.own_name().to_owned(),
            href: format!("{}?language={other}{codes}{privacy}", printing.address?),
            current: *other == language,
        })
    });
    let view = Printable {
        print_style: assets::print_style().path.clone(),
        name: markdown::plain(&marked(&survey.title)),
        title: marked(&survey.title),
        introduction: survey.introduction.as_ref().map(marked),
        closing: survey.closing.as_ref().map(marked),
        privacy: visit.privacy(faces.texts()),
        contact,
        codes: printing.codes,
        pages: survey.pages.iter().map(page).collect(),
        languages: languages.collect(),
        with_codes: printing
            .address
            .filter(|_| !printing.codes)
            .map(|path| format!("{path}?language={language}&codes{privacy}")),
    };
    faces.show(language, &view)
}

/// The questionnaire as a file of its own, with its style in it.
pub fn file(faces: &Faces, survey: &Survey, printing: &Printing<'_>) -> Result<String, Unrenderable> {
    let html = show(faces, survey, printing)?;
    let style = assets::print_style();
    let link = format!("<link rel=\"stylesheet\" href=\"{}\">", style.path);
    let own = format!("<style>\n{}</style>", String::from_utf8_lossy(style.bytes));
    Ok(html.replacen(&link, &own, 1))
}

/// The numbers of the questions on paper, in order; a note has none.
fn number_of(survey: &Survey, id: &str) -> Option<usize> {
    let asked = survey.questions().filter(|question| !matches!(question.kind, Kind::Note));
    asked.zip(1..).find(|(question, _)| question.id == id).map(|(_, number)| number)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::survey::specimen;
    use crate::web::tests::faces;

    fn words(html: &str) -> String {
        let text: String =
            html.split('<').map(|part| part.split_once('>').map_or("", |(_, text)| text)).collect::<Vec<_>>().join(" ");
        let text = text.replace("&quot;", "\"").replace("&#x27;", "'");
        text.split_whitespace().collect::<Vec<_>>().join(" ")
    }

    fn printed(language: Language, codes: bool) -> String {
        show(&faces(), &specimen::survey(), &Printing { language, codes, privacy: Privacy::default(), address: None })
            .unwrap()
    }

    #[test]
    fn every_question_and_every_option_is_there_in_every_language() {
        let survey = specimen::survey();
        for language in survey.languages.clone() {
            let html = printed(language, false);
            assert!(html.starts_with(&format!("<!doctype html>\n<html lang=\"{language}\">")), "{html}");
            let words = words(&html);
            for question in survey.questions() {
                let text = question.text.in_language(language);
                assert!(words.contains(text), "{text}: {words}");
                for choice in question.kind.choices() {
                    let text = choice.text.in_language(language);
                    assert!(words.contains(text), "{text}: {words}");
                }
            }
            for banned in ["<script", " style=\"", "print-", "answer-"] {
                assert!(!html.replace("/assets/print-", "").contains(banned), "{banned}");
            }
        }
    }

    #[test]
    fn conditions_are_said_in_words() {
        let english = words(&printed(Language::EN, false));
        assert!(
            english.contains("Only if question 1 is not “Never” and the type of the cluster is “IBN”."),
            "{english}"
        );
        assert!(english.contains("Only if question 1 is answered."), "{english}");
        assert!(english.contains("Only if question 2 is “Training” or “Project”."), "{english}");
        let dutch = words(&printed(Language::NL, false));
        assert!(dutch.contains("Alleen als vraag 1 niet “Nooit” is en het type van de cluster “IBN” is."), "{dutch}");
    }

    #[test]
    fn a_page_that_is_asked_for_each_cluster_names_it_in_general() {
        let showcase =
            crate::survey::reading::read(include_str!("../../../../survey-defs/showcase.yaml")).survey.unwrap();
        let printing = Printing { language: Language::EN, codes: false, privacy: Privacy::default(), address: None };
        let words = words(&show(&faces(), &showcase, &printing).unwrap());
        assert!(words.contains("Would you recommend the cluster to a colleague?"), "{words}");
    }

    #[test]
    fn codes_are_there_when_asked_and_a_file_needs_nothing_else() {
        assert!(!printed(Language::EN, false).contains("class=\"code\""));
        assert!(printed(Language::EN, true).contains("<span class=\"code\">-8</span>"));
        let printing = Printing { language: Language::EN, codes: false, privacy: Privacy::default(), address: None };
        let file = file(&faces(), &specimen::survey(), &printing).unwrap();
        assert!(file.contains("<style>") && !file.contains("<link") && !file.contains("/assets/"), "{file}");
    }
}
