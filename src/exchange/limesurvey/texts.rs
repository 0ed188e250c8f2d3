//! Texts: HTML with expressions between braces, in every language.

use super::importing::Importing;
use super::source::Localized;
use crate::exchange::import::markup;
use crate::wording::Text;

/// What replaces something that can't be shown.
const NOTHING: &str = "…";

/// What a list of participants knows of a person. A frame knows companies, and letters greet people.
const OF_PEOPLE: [&str; 3] = ["TOKEN:FIRSTNAME", "TOKEN:LASTNAME", "TOKEN:EMAIL"];

impl Importing<'_> {
    /// A text of several lines.
    pub fn text(&mut self, place: &str, row: &Localized, field: &str) -> Text {
        self.versions(place, row, field, false)
    }

    /// A text on one line, such as that of an option.
    pub fn line(&mut self, place: &str, row: &Localized, field: &str) -> Text {
        self.versions(place, row, field, true)
    }

    /// The same, or `name` in every language when the file has no text.
    pub fn line_or(&mut self, place: &str, row: &Localized, field: &str, name: &str) -> Text {
        let text = self.line(place, row, field);
        if self.draft.has(&text) {
            return text;
        }
        self.draft.report.changed(place, "there is no text", format!("its code “{name}” stands there"), "write a text");
        self.draft.same_text(name)
    }

    /// An attribute that is a text.
    pub fn attribute_text(&mut self, place: &str, attributes: &[(String, String, String)], name: &str) -> Option<Text> {
        let of_name: Vec<_> = attributes.iter().filter(|(attribute, ..)| attribute == name).collect();
        let mut versions = Vec::new();
        for (code, language) in &self.source.languages {
            let own = of_name.iter().find(|(_, language, _)| language == code);
            let any = of_name.iter().find(|(_, language, _)| language.is_empty());
            if let Some((.., value)) = own.or(any) {
                let line = self.converted(place, value, true);
                if !line.is_empty() {
                    versions.push((*language, line));
                }
            }
        }
        (!versions.is_empty()).then(|| Text::new(versions))
    }

    fn versions(&mut self, place: &str, row: &Localized, field: &str, one_line: bool) -> Text {
        let mut versions = Vec::new();
        for (code, language) in &self.source.languages {
            let text = self.converted(place, row.in_language(code, field), one_line);
            if !text.is_empty() {
                versions.push((*language, text));
            }
        }
        Text::new(versions)
    }

    /// HTML as Markdown, with the places to fill in.
    pub fn converted(&mut self, place: &str, html: &str, one_line: bool) -> String {
        let converted = if one_line { markup::line_from_html(html) } else { markup::from_html(html) };
        for tag in &converted.lost {
            let found = format!("the text holds “<{tag}>”");
            if tag == "table" {
                self.draft.report.changed(
                    place,
                    found,
                    "its cells stand behind each other",
                    "see whether it still reads well",
                );
            } else {
                self.draft.report.lost(place, found, "left out; words around it stay", "say it in words, or leave it");
            }
        }
        self.filled(place, &converted.text)
    }

    /// `{name}` as `{{name}}` where that question was asked before; anything else between braces becomes `…`.
    fn filled(&mut self, place: &str, text: &str) -> String {
        let mut out = String::with_capacity(text.len());
        let mut rest = text;
        while let Some(open) = rest.find('{') {
            out.push_str(&rest[..open]);
            let after = &rest[open + 1..];
            let begins = after.chars().next().is_some_and(|c| !c.is_whitespace() && !matches!(c, '{' | '}'));
            match matching_brace(after).filter(|_| begins) {
                Some(end) => {
                    out.push_str(&self.place_to_fill(place, &after[..end]));
                    rest = &after[end + 1..];
                }
                None => {
                    // Two braces would begin a place of ours.
                    out.push_str(if after.starts_with('{') { "{ " } else { "{" });
                    rest = after;
                }
            }
        }
        out.push_str(rest);
        out.trim().to_owned()
    }

    /// Tells what texts show there that ours can't show, all at once.
    pub fn tell_unfilled(&mut self, place: &str) {
        let mut unfilled = std::mem::take(&mut self.unfilled);
        unfilled.dedup();
        if !unfilled.is_empty() {
            let found = format!("texts that show {}", unfilled.join(", "));
            let became = "“…” stands there: it calculates, or shows what is not answered before";
            self.draft.report.lost(place, found, became, "say it in other words");
        }
    }

    fn place_to_fill(&mut self, place: &str, inside: &str) -> String {
        let inside = inside.trim();
        let name = inside.strip_prefix("INSERTANS:").unwrap_or(inside);
        let mut bare = name;
        for ending in [".NAOK", ".shown", ".value", ".code"] {
            bare = bare.strip_suffix(ending).unwrap_or(bare);
        }
        match self.draft.known.get(bare).and_then(|target| target.field()) {
            Some(field) => format!("{{{{{field}}}}}"),
            None if OF_PEOPLE.contains(&name) => {
                let found = format!("a text that shows {{{inside}}}");
                let became =
                    format!("“{NOTHING}” stands there: a page knows the company, and not the name of a person");
                self.draft.report.lost(place, found, became, "greet people in the letter, or show {{member.name}}");
                NOTHING.to_owned()
            }
            None => {
                self.unfilled.push(format!("{{{inside}}}"));
                NOTHING.to_owned()
            }
        }
    }
}

/// Where the brace closes that was open before the text begins.
fn matching_brace(after: &str) -> Option<usize> {
    let mut depth = 0usize;
    for (at, character) in after.char_indices().take(5_000) {
        match character {
            '{' => depth += 1,
            '}' if depth == 0 => return Some(at),
            '}' => depth -= 1,
            _ => {}
        }
    }
    None
}
