//! The HTML of a letter that has only plain text: its paragraphs, its links, and a button.

use handlebars::html_escape;
use serde_json::json;

use super::{Kind, Language, LetterFault, LetterView, Letters};

/// The template that it is put into.
pub(super) const NAME: &str = "of-text";

impl Letters {
    /// Plain text as HTML: its paragraphs and lines, and the personal link as a button where it stands by itself.
    pub(super) fn of_text(
        &self,
        kind: Kind,
        language: Language,
        subject: &str,
        text: &str,
        view: &LetterView,
    ) -> Result<String, LetterFault> {
        let fault = |why| LetterFault::Template { kind, language, why: Box::new(why) };
        let mut paragraphs = Vec::new();
        for paragraph in text.trim().split("\n\n").map(str::trim).filter(|paragraph| !paragraph.is_empty()) {
            if paragraph == view.link {
                let button = json!({ "link": view.link, "label": view.survey_title });
                paragraphs.push(self.html.render("button", &button).map_err(fault)?);
                paragraphs.push(format!("<p class=\"quiet\" style=\"{ADDRESS}\">{}</p>\n", html_escape(&view.link)));
            } else {
                let lines: Vec<String> = paragraph.lines().map(|line| linked(line, view)).collect();
                paragraphs.push(format!("<p style=\"margin: 0 0 16px;\">{}</p>\n", lines.join("<br>\n")));
            }
        }
        let whole = json!({ "lang": language.to_string(), "survey_title": subject, "paragraphs": paragraphs });
        self.html.render(NAME, &whole).map_err(fault)
    }
}

/// How an address that is there to be copied looks.
pub(super) const ADDRESS: &str = "margin: 0 0 28px; color: #55636a; font-size: 14px; word-break: break-all;";

/// A line as HTML, in which the addresses that the letter is filled with are links.
fn linked(line: &str, view: &LetterView) -> String {
    let words = line.split(' ').map(|word| {
        let bare = word.trim_end_matches(['.', ',', ';', ':', ')', '!', '?']);
        let to = match bare {
            "" => return html_escape(word),
            _ if [&view.link, &view.stop_link, &view.privacy_link].into_iter().any(|link| link == bare) => {
                bare.to_owned()
            }
            _ if bare == view.contact_email => format!("mailto:{bare}"),
            _ => return html_escape(word),
        };
        let (to, shown, after) = (html_escape(&to), html_escape(bare), html_escape(&word[bare.len()..]));
        format!("<a href=\"{to}\" style=\"color: #0b5860; word-break: break-all;\">{shown}</a>{after}")
    });
    words.collect::<Vec<_>>().join(" ")
}
