//! Letters of the house to people who work with it: plain words, and one link.

use handlebars::html_escape;
use serde_json::json;

use super::{LONGEST_SUBJECT, Language, Letter, LetterFault, Letters, is_link, of_text, one_line};

impl Letters {
    /// A letter of these words. A paragraph that is only the link becomes a button with the subject on it.
    ///
    /// # Errors
    /// A link that is none; words that can't be made HTML of.
    pub fn of_house(&self, language: Language, subject: &str, text: &str, link: &str) -> Result<Letter, LetterFault> {
        if !is_link(link) {
            return Err(LetterFault::Link("the link of the letter"));
        }
        let subject = one_line(subject, LONGEST_SUBJECT);
        let fault = |why: handlebars::RenderError| LetterFault::Message(why.to_string());
        let mut paragraphs = Vec::new();
        for paragraph in text.trim().split("\n\n").map(str::trim).filter(|paragraph| !paragraph.is_empty()) {
            if paragraph == link {
                let button = json!({ "link": link, "label": subject });
                paragraphs.push(self.html.render("button", &button).map_err(fault)?);
                paragraphs.push(format!(
                    "<p class=\"quiet\" style=\"{}\">{}</p>\n",
                    of_text::ADDRESS,
                    html_escape(link)
                ));
            } else {
                let lines: Vec<String> = paragraph.lines().map(html_escape).collect();
                paragraphs.push(format!("<p style=\"margin: 0 0 16px;\">{}</p>\n", lines.join("<br>\n")));
            }
        }
        let whole = json!({ "lang": language.to_string(), "survey_title": subject, "paragraphs": paragraphs });
        let html = self.html.render(of_text::NAME, &whole).map_err(fault)?;
        Ok(Letter { subject, text: format!("{}\n", text.trim()), html })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_letter_of_the_house_has_its_link_twice_and_nothing_of_others_as_html() {
        let link = "https://survey.example.org/reset/abc";
        let text = format!("Dag <b>Eva</b>\n\n{link}\n\nTot 12 uur.\nGroeten");
        let letter = Letters::of_the_product().of_house(Language::NL, "Nieuw\r\nBcc: x", &text, link).unwrap();
        assert_eq!(letter.subject.lines().count(), 1);
        assert!(letter.html.contains("Dag &lt;b&gt;Eva&lt;/b&gt;") && letter.html.contains("Tot 12 uur.<br>"));
        assert!(letter.html.contains(&format!("href=\"{link}\"")), "{}", letter.html);
        assert!(Letters::of_the_product().of_house(Language::NL, "x", "x", "javascript:alert(1)").is_err());
    }
}
