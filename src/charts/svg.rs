//! Writing SVG: elements, escaped text, short numbers.

use std::fmt::Write;

use super::Caption;

/// A drawing that grows downwards.
pub(super) struct Drawing {
    body: String,
}

/// Where a text is anchored.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Anchor {
    Start,
    Middle,
    End,
}

impl Drawing {
    pub fn new() -> Self {
        Self { body: String::new() }
    }

    /// An element without content. Values are escaped.
    pub fn element(&mut self, name: &str, attributes: &[(&str, &str)]) {
        self.body.push('<');
        self.body.push_str(name);
        for (key, value) in attributes {
            // Writing to a String does not fail.
            let _ = write!(self.body, " {key}=\"{}\"", escaped(value));
        }
        self.body.push_str("/>");
    }

    pub fn rect(&mut self, (x, y): (f64, f64), (width, height): (f64, f64), class: &str, fill: &str) {
        let [x, y, width, height] = [x, y, width, height].map(short);
        self.element(
            "rect",
            &[("class", class), ("x", &x), ("y", &y), ("width", &width), ("height", &height), ("fill", fill)],
        );
    }

    pub fn line(&mut self, (x1, y1): (f64, f64), (x2, y2): (f64, f64), class: &str, dashes: Option<&str>) {
        let [x1, y1, x2, y2] = [x1, y1, x2, y2].map(short);
        let mut attributes = vec![("class", class), ("x1", x1.as_str()), ("y1", &y1), ("x2", &x2), ("y2", &y2)];
        attributes.extend([("stroke", "currentColor"), ("stroke-width", "1.5")]);
        attributes.extend(dashes.map(|dashes| ("stroke-dasharray", dashes)));
        self.element("line", &attributes);
    }

    /// A line of text with its baseline at `y`.
    pub fn text(&mut self, (x, y): (f64, f64), anchor: Anchor, class: &str, fill: &str, words: &str) {
        let anchor = match anchor {
            Anchor::Start => "start",
            Anchor::Middle => "middle",
            Anchor::End => "end",
        };
        let weight = if class.contains("strong") { " font-weight=\"bold\"" } else { "" };
        let _ = write!(
            self.body,
            "<text class=\"{}\" x=\"{}\" y=\"{}\" text-anchor=\"{anchor}\" fill=\"{fill}\"{weight}>{}</text>",
            escaped(class),
            short(x),
            short(y),
            escaped(words)
        );
    }

    /// The whole picture. `definitions` is markup for patterns.
    pub fn finish(self, caption: &Caption<'_>, kind: &str, height: f64, definitions: &str) -> String {
        let id = escaped(caption.id);
        format!(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"chart {kind}\" role=\"img\" \
             aria-labelledby=\"{id}-title {id}-desc\" viewBox=\"0 0 {} {}\" width=\"100%\" \
             font-family=\"system-ui, sans-serif\" font-size=\"13\">\
             <title id=\"{id}-title\">{}</title><desc id=\"{id}-desc\">{}</desc>{definitions}{}</svg>",
            short(caption.width.pixels()),
            short(height),
            escaped(caption.title),
            escaped(caption.description),
            self.body
        )
    }
}

/// Text that means itself in XML; characters that XML forbids are left out.
pub(super) fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\'' => out.push_str("&#39;"),
            '\t' | '\n' | '\r' => out.push(' '),
            '\u{FFFE}' | '\u{FFFF}' => {}
            c if c.is_control() => {}
            c => out.push(c),
        }
    }
    out
}

/// A length with at most one decimal; what is no length is 0.
pub(super) fn short(length: f64) -> String {
    let tenths = if length.is_finite() { (length * 10.0).round() / 10.0 } else { 0.0 };
    format!("{}", tenths + 0.0)
}

/// Whether a line may end here: at any space but those that hold a number and its unit together.
fn breaks(c: char) -> bool {
    c.is_whitespace() && !matches!(c, '\u{a0}' | '\u{202f}')
}

/// Words in lines of at most `most` characters; a longer word has a line of its own.
pub(super) fn wrapped(text: &str, most: usize) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    let mut length = 0;
    for word in text.split(breaks).filter(|word| !word.is_empty()) {
        let letters = word.chars().count();
        match lines.last_mut() {
            Some(line) if length + 1 + letters <= most => {
                line.push(' ');
                line.push_str(word);
                length += 1 + letters;
            }
            _ => {
                lines.push(word.to_owned());
                length = letters;
            }
        }
    }
    lines
}

#[cfg(test)]
pub(super) mod tests {
    use super::*;

    /// Panics unless `svg` is one element with balanced tags, quoted attributes and no stray markup.
    pub fn assert_well_formed(svg: &str) {
        let mut open: Vec<&str> = Vec::new();
        let mut ids = std::collections::BTreeSet::new();
        let mut rest = svg;
        while let Some(start) = rest.find('<') {
            let text = &rest[..start];
            assert!(!text.contains('>'), "stray > in {text}");
            assert!(text.is_empty() || !open.is_empty(), "text outside: {text}");
            let end = rest[start..].find('>').map(|end| start + end).unwrap();
            let tag = &rest[start + 1..end];
            rest = &rest[end + 1..];
            if let Some(name) = tag.strip_prefix('/') {
                assert_eq!(open.pop(), Some(name));
                continue;
            }
            assert_eq!(tag.matches('"').count() % 2, 0, "{tag}");
            if let Some(id) = tag.split(" id=\"").nth(1).and_then(|id| id.split('"').next()) {
                assert!(ids.insert(id.to_owned()), "{id} is there twice");
            }
            if !tag.ends_with('/') {
                open.push(tag.split(' ').next().unwrap());
            }
        }
        assert!(open.is_empty() && rest.is_empty(), "{open:?} {rest}");
        assert!(svg.contains("role=\"img\"") && svg.contains("<title ") && svg.contains("<desc "));
        for entity in svg.split('&').skip(1) {
            assert!(["amp;", "lt;", "gt;", "quot;", "#39;"].iter().any(|known| entity.starts_with(known)), "{entity}");
        }
    }

    #[test]
    fn what_means_something_in_xml_is_escaped() {
        assert_eq!(escaped("R&D <\"it's\">\u{0}\n"), "R&amp;D &lt;&quot;it&#39;s&quot;&gt; ");
    }

    #[test]
    fn lengths_are_short() {
        assert_eq!(short(1.0 / 3.0), "0.3");
        assert_eq!(short(-0.01), "0");
        assert_eq!(short(240.0), "240");
        assert_eq!(short(f64::NAN), "0");
    }

    #[test]
    fn words_wrap_and_none_is_lost() {
        assert_eq!(wrapped("Fewer than five answers: not shown", 16), ["Fewer than five", "answers: not", "shown"]);
        assert_eq!(wrapped("Internationalisation", 8), ["Internationalisation"]);
        assert!(wrapped("  ", 8).is_empty());
        assert_eq!(wrapped("1\u{202f}234 membres", 4), ["1\u{202f}234", "membres"]);
    }
}
