//! Texts: Markdown with a little HTML, and `${name}` for earlier answers.

use super::importing::Importing;
use super::tables::Record;
use crate::exchange::import::markup;
use crate::wording::Text;

const NOTHING: &str = "…";

impl Importing<'_> {
    /// A text in the languages of the form. A column without a language is in the default one.
    pub fn text(&mut self, place: &str, record: &Record, column: &str) -> Text {
        let mut versions = Vec::new();
        for (position, (written, language)) in self.form.languages.iter().enumerate() {
            let own = written.iter().map(|name| record.in_language(column, name)).find(|cell| !cell.is_empty());
            let plain = (position == 0).then(|| record.get(column)).filter(|cell| !cell.is_empty());
            if let Some(cell) = own.or(plain) {
                let text = self.converted(place, cell);
                if !text.is_empty() {
                    versions.push((*language, text));
                }
            }
        }
        Text::new(versions)
    }

    pub fn line(&mut self, place: &str, record: &Record, column: &str) -> Text {
        let text = self.text(place, record, column);
        // A space that does not break stays what it is.
        text.mapped(|text| text.split_ascii_whitespace().collect::<Vec<_>>().join(" "))
    }

    fn converted(&mut self, place: &str, cell: &str) -> String {
        let text = if cell.contains('<') || cell.contains('&') {
            let converted = markup::from_html(&cell.replace('\n', "<br>"));
            for tag in &converted.lost {
                let found = format!("the text holds “<{tag}>”");
                self.draft.report.lost(place, found, "left out; words around it stay", "");
            }
            converted.text
        } else {
            cell.replace("\r\n", "\n").replace('\r', "\n").trim().to_owned()
        };
        self.filled(place, &text)
    }

    fn filled(&mut self, place: &str, text: &str) -> String {
        let mut out = String::with_capacity(text.len());
        let mut rest = text;
        while let Some(open) = rest.find("${") {
            out.push_str(&rest[..open].replace("{{", "{ {"));
            let after = &rest[open + 2..];
            let Some(close) = after.find('}') else {
                out.push_str("$ {");
                rest = after;
                continue;
            };
            let name = after[..close].trim();
            match self.draft.known.get(name).and_then(|target| target.field()) {
                Some(field) => out.push_str(&format!("{{{{{field}}}}}")),
                None => {
                    let became = "“…” stands there: it is calculated, was left out, or is asked later";
                    self.draft.report.lost(
                        place,
                        format!("a text that shows ${{{name}}}"),
                        became,
                        "say it in other words",
                    );
                    out.push_str(NOTHING);
                }
            }
            rest = &after[close + 1..];
        }
        out.push_str(&rest.replace("{{", "{ {"));
        out.trim().to_owned()
    }
}
