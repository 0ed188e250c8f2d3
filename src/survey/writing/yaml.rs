//! A tree of keys and values as lines of YAML.

use super::scalars;

/// A list or a map on one line is no longer than this.
const WIDEST: usize = 118;

#[derive(Clone, Debug)]
pub enum Node {
    /// What needs no quotes: a number, a date, a truth value.
    Token(String),
    Text(String),
    /// Items in a line where they fit; `false` puts each on lines of its own.
    List(Vec<Item>, Shape),
    Map(Vec<(String, Node)>, Shape),
}

/// How a list or a map lies on the page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shape {
    /// On one line where it fits.
    Line,
    Block,
    /// With an empty line before each item or key.
    Spaced,
}

#[derive(Clone, Debug)]
pub struct Item {
    pub comments: Vec<String>,
    pub node: Node,
}

impl From<Node> for Item {
    fn from(node: Node) -> Self {
        Self { comments: Vec::new(), node }
    }
}

impl Node {
    #[allow(clippy::needless_pass_by_value)] // a number, a day or a truth value
    pub fn token(value: impl ToString) -> Self {
        Self::Token(value.to_string())
    }

    pub fn text(value: impl Into<String>) -> Self {
        Self::Text(value.into())
    }

    pub fn list(items: impl IntoIterator<Item = Self>, shape: Shape) -> Self {
        Self::List(items.into_iter().map(Item::from).collect(), shape)
    }
}

/// The whole file.
pub fn print(head: &[String], root: &Node) -> String {
    let mut page = Page { text: String::new() };
    page.comments(head, 0);
    if let Node::Map(entries, _) = root {
        for (position, (key, value)) in entries.iter().enumerate() {
            let is_spaced = matches!(value, Node::List(_, shape) | Node::Map(_, shape) if *shape != Shape::Line);
            if (position > 0 && is_spaced) || (position == 0 && !head.is_empty()) {
                page.text.push('\n');
            }
            page.entry(key, value, 0);
        }
    }
    page.text
}

struct Page {
    text: String,
}

impl Page {
    fn comments(&mut self, comments: &[String], indent: usize) {
        for line in comments.iter().flat_map(|comment| comment.split(['\n', '\r', '\u{85}', '\u{2028}', '\u{2029}'])) {
            let line: String = line.chars().map(|c| if c.is_control() || c == '\u{feff}' { ' ' } else { c }).collect();
            self.line(indent, format!("# {line}").trim_end());
        }
    }

    fn line(&mut self, indent: usize, content: &str) {
        self.text.extend(std::iter::repeat_n(' ', indent));
        self.text.push_str(content);
        self.text.push('\n');
    }

    /// `key: value` at `indent`.
    fn entry(&mut self, key: &str, value: &Node, indent: usize) {
        self.value(&format!("{}:", scalars::inline(key)), value, indent, indent + 2);
    }

    /// A value after its lead (`key:` or `-`), with what hangs below it at `inner`.
    fn value(&mut self, lead: &str, value: &Node, indent: usize, inner: usize) {
        if let Node::Text(text) = value
            && let Some((header, lines)) = scalars::block(text)
        {
            self.line(indent, &format!("{lead} {header}"));
            for line in lines {
                self.line(if line.is_empty() { 0 } else { inner }, &line);
            }
            return;
        }
        if let Node::Text(text) = value {
            self.line(indent, &format!("{lead} {}", scalars::alone(text)));
            return;
        }
        let fits = |line: &str| indent + lead.chars().count() + 1 + line.chars().count() <= WIDEST;
        if let Some(line) = on_one_line(value)
            && (matches!(value, Node::Token(_)) || fits(&line))
        {
            self.line(indent, &format!("{lead} {line}"));
            return;
        }
        self.line(indent, lead);
        self.inside(value, inner);
    }

    /// The items of a list or the keys of a map, each on its own lines.
    fn inside(&mut self, value: &Node, indent: usize) {
        match value {
            Node::List(items, shape) => {
                for item in items {
                    if *shape == Shape::Spaced {
                        self.text.push('\n');
                    }
                    self.comments(&item.comments, indent);
                    self.item(&item.node, indent);
                }
            }
            Node::Map(entries, shape) => {
                for (position, (key, value)) in entries.iter().enumerate() {
                    if *shape == Shape::Spaced && position > 0 {
                        self.text.push('\n');
                    }
                    self.entry(key, value, indent);
                }
            }
            Node::Token(_) | Node::Text(_) => {}
        }
    }

    /// `- value`; a map begins on the line of its dash.
    fn item(&mut self, node: &Node, indent: usize) {
        let fits = on_one_line(node).is_some_and(|line| indent + 2 + line.chars().count() <= WIDEST);
        match node {
            Node::Map(entries, _) if !entries.is_empty() && !fits => {
                let begin = self.text.len();
                self.inside(node, indent + 2);
                self.text.replace_range(begin + indent..begin + indent + 1, "-");
            }
            _ => self.value("-", node, indent, indent + 2),
        }
    }
}

/// The value in one line, if its shape allows that.
fn on_one_line(node: &Node) -> Option<String> {
    match node {
        Node::Token(token) => Some(token.clone()),
        Node::Text(text) => Some(scalars::inline(text)),
        Node::List(items, shape) if *shape == Shape::Line || items.is_empty() => {
            let items: Option<Vec<String>> = items.iter().map(|item| on_one_line(&item.node)).collect();
            Some(format!("[{}]", items?.join(", ")))
        }
        Node::Map(entries, shape) if *shape == Shape::Line || entries.is_empty() => {
            if entries.is_empty() {
                return Some("{}".to_owned());
            }
            let entry = |(key, value): &(String, Node)| {
                on_one_line(value).map(|value| format!("{}: {value}", scalars::inline(key)))
            };
            let entries: Option<Vec<String>> = entries.iter().map(entry).collect();
            Some(format!("{{ {} }}", entries?.join(", ")))
        }
        Node::List(..) | Node::Map(..) => None,
    }
}
