//! HTML texts as the small part of Markdown that our texts are written in.

use std::collections::BTreeSet;

use super::entities::decoded;

/// A text, and the tags of which nothing is left.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Converted {
    pub text: String,
    pub lost: BTreeSet<String>,
}

/// What is inside these is no text.
const SILENT: [&str; 6] = ["script", "style", "iframe", "object", "video", "audio"];
const BLOCKS: [&str; 17] = [
    "p",
    "div",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "table",
    "tr",
    "ul",
    "ol",
    "section",
    "blockquote",
    "center",
    "dl",
    "hr",
];
/// What can go without anybody missing it.
const PLAIN: [&str; 18] = [
    "span", "font", "tbody", "thead", "html", "body", "head", "q", "cite", "label", "dt", "dd", "th", "caption",
    "nobr", "wbr", "small", "meta",
];

/// The text of an HTML fragment; a text without tags or entities stays as it is.
pub fn from_html(html: &str) -> Converted {
    let mut conversion = Conversion::default();
    let mut rest = html;
    while let Some(open) = rest.find('<') {
        conversion.words(&rest[..open]);
        let after = &rest[open + 1..];
        if let Some(comment) = after.strip_prefix("!--") {
            rest = comment.find("-->").map_or("", |end| &comment[end + 3..]);
            continue;
        }
        let begins_tag = after.starts_with(|c: char| c.is_ascii_alphabetic() || c == '/');
        match after.find('>').filter(|_| begins_tag) {
            Some(close) => {
                conversion.tag(&after[..close]);
                rest = &after[close + 1..];
            }
            None => {
                conversion.words("<");
                rest = after;
            }
        }
    }
    conversion.words(rest);
    conversion.done()
}

/// The same for a text that stands on one line.
pub fn line_from_html(html: &str) -> Converted {
    let converted = from_html(html);
    let words: Vec<&str> = converted.text.split_ascii_whitespace().collect();
    let line = words.join(" ");
    Converted { text: line.trim_start_matches("- ").to_owned(), ..converted }
}

#[derive(Default)]
struct Conversion {
    out: String,
    lost: BTreeSet<String>,
    /// The element whose content is passed over.
    silent: Option<String>,
    lists: Vec<Option<usize>>,
    links: Vec<(String, usize)>,
    /// Marks that are open, and where their content begins.
    marks: Vec<(&'static str, usize)>,
}

impl Conversion {
    fn words(&mut self, words: &str) {
        if self.silent.is_some() {
            return;
        }
        let words = decoded(words);
        let is_space = |c: char| c.is_ascii_whitespace();
        let mut pending_space = words.starts_with(is_space);
        for word in words.split_ascii_whitespace() {
            if pending_space && !self.out.is_empty() && !self.out.ends_with(char::is_whitespace) {
                self.out.push(' ');
            }
            self.out.push_str(word);
            pending_space = true;
        }
        if words.ends_with(is_space) && !self.out.is_empty() && !self.out.ends_with(char::is_whitespace) {
            self.out.push(' ');
        }
    }

    fn tag(&mut self, inside: &str) {
        let is_end = inside.starts_with('/');
        let name: String = inside.trim_start_matches('/').chars().take_while(char::is_ascii_alphanumeric).collect();
        let name = name.to_ascii_lowercase();
        if let Some(silent) = &self.silent {
            if is_end && *silent == name {
                self.silent = None;
            }
            return;
        }
        match name.as_str() {
            "b" | "strong" => self.mark("**", is_end),
            "i" | "em" | "u" => self.mark("*", is_end),
            "br" => self.new_line(),
            "a" => self.link(inside, is_end),
            "ul" | "ol" if is_end => {
                self.lists.pop();
                self.paragraph();
            }
            "ul" | "ol" => {
                if self.lists.is_empty() {
                    self.paragraph();
                } else {
                    self.new_line();
                }
                self.lists.push((name == "ol").then_some(0));
            }
            "li" if !is_end => self.item(),
            "li" => {}
            "td" | "th" if is_end => self.out.push_str(" | "),
            "td" | "th" => {}
            "tr" => {
                self.new_line();
                self.lose("table");
            }
            _ if SILENT.contains(&name.as_str()) && !is_end => {
                self.lost.insert(name.clone());
                self.silent = (!inside.ends_with('/')).then_some(name);
            }
            _ if BLOCKS.contains(&name.as_str()) => self.paragraph(),
            _ if PLAIN.contains(&name.as_str()) => {}
            _ => self.lose(&name),
        }
    }

    fn lose(&mut self, name: &str) {
        self.lost.insert(name.to_owned());
    }

    /// Strong or emphasis: marks stand close to their words, or there are none.
    fn mark(&mut self, mark: &'static str, is_end: bool) {
        if !is_end {
            self.marks.push((mark, self.out.len()));
            return;
        }
        let Some(position) = self.marks.iter().rposition(|(open, _)| *open == mark) else { return };
        let (_, start) = self.marks.remove(position);
        let Some(content) = self.out.get(start..) else { return };
        let words = content.trim();
        if words.is_empty() || words.contains('\n') || words.starts_with('*') || words.ends_with('*') {
            return;
        }
        let before = if content.starts_with(char::is_whitespace) { " " } else { "" };
        let after = if content.ends_with(char::is_whitespace) { " " } else { "" };
        let marked = format!("{before}{mark}{words}{mark}{after}");
        self.out.truncate(start);
        self.out.push_str(&marked);
    }

    fn link(&mut self, inside: &str, is_end: bool) {
        if !is_end {
            let address = attribute(inside, "href").unwrap_or_default();
            self.links.push((address, self.out.len()));
            return;
        }
        let Some((mut address, start)) = self.links.pop() else { return };
        let host = address.split('/').next().unwrap_or_default();
        if host.contains('.')
            && !host.contains(':')
            && host.chars().all(|c| c.is_ascii_alphanumeric() || ".-".contains(c))
        {
            address = format!("https://{address}");
        }
        let Some(words) = self.out.get(start..).map(|words| words.trim().to_owned()) else { return };
        let is_whole = ["http://", "https://", "mailto:"].iter().any(|scheme| address.starts_with(scheme));
        let is_simple = !address.contains([' ', '(', ')', '<', '>', '\n']) && !words.contains(['[', ']', '\n']);
        if is_whole && is_simple && !words.is_empty() {
            let link = format!("[{words}]({address})");
            let begin = start + self.out[start..].find(words.as_str()).unwrap_or(0);
            self.out.replace_range(begin..begin + words.len(), &link);
        } else if !address.is_empty() {
            self.lost.insert(format!("a ({address})"));
        }
    }

    fn item(&mut self) {
        self.new_line();
        let depth = self.lists.len().saturating_sub(1).min(4);
        self.out.extend(std::iter::repeat_n("  ", depth));
        match self.lists.last_mut() {
            Some(Some(number)) => {
                *number += 1;
                self.out.push_str(&format!("{number}. "));
            }
            _ => self.out.push_str("- "),
        }
    }

    fn new_line(&mut self) {
        self.trim_end();
        if !self.out.is_empty() && !self.out.ends_with('\n') {
            self.out.push('\n');
        }
    }

    fn paragraph(&mut self) {
        self.trim_end();
        if !self.out.is_empty() && !self.out.ends_with("\n\n") {
            self.out.push_str(if self.out.ends_with('\n') { "\n" } else { "\n\n" });
        }
    }

    fn trim_end(&mut self) {
        let length = self.out.trim_end_matches([' ', '\t']).len();
        self.out.truncate(length);
    }

    fn done(self) -> Converted {
        let lines: Vec<&str> = self.out.trim().lines().map(|line| line.trim_end_matches([' ', '|'])).collect();
        let mut text = String::new();
        let mut blanks = 0;
        for line in lines {
            blanks = if line.trim().is_empty() { blanks + 1 } else { 0 };
            if blanks <= 1 {
                text.push_str(line);
                text.push('\n');
            }
        }
        Converted { text: text.trim_end().to_owned(), lost: self.lost }
    }
}

/// The value of an attribute in the inside of a tag.
fn attribute(inside: &str, name: &str) -> Option<String> {
    let lower = inside.to_ascii_lowercase();
    let at = lower.find(&format!("{name}="))? + name.len() + 1;
    let value = inside.get(at..)?;
    let value = match value.chars().next()? {
        quote @ ('"' | '\'') => value[1..].split(quote).next()?,
        _ => value.split_whitespace().next()?,
    };
    Some(decoded(value).trim().to_owned())
}
