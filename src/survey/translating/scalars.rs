//! How a text is written in YAML: as it is, between quotes, or as a block of lines.

/// Where a text will stand.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Within {
    /// Between braces or brackets, where commas and brackets mean something.
    Flow,
    Block,
}

/// How its neighbour is written, which it follows as far as it can.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Quotes {
    None,
    Single,
    Double,
}

/// The text on one line.
pub(super) fn on_one_line(text: &str, within: Within, quotes: Quotes) -> String {
    let is_simple = text.chars().all(is_printable) && !text.contains('\t');
    match quotes {
        Quotes::None if is_simple && is_plain(text, within) => text.to_owned(),
        Quotes::Single if is_simple => format!("'{}'", text.replace('\'', "''")),
        _ => escaped(text),
    }
}

/// The lines of the text as a block, header first, each further line with `indent` spaces; nothing if
/// a block can't hold it.
pub(super) fn as_block(text: &str, indent: usize, line_end: &str) -> Option<String> {
    let (content, header) = match text.strip_suffix('\n') {
        Some(content) => (content, "|"),
        None => (text, "|-"),
    };
    Some(format!("{header}{line_end}{}", block_content(content, indent, line_end)?))
}

/// The lines of a block, without what ends the last one.
pub(super) fn block_content(content: &str, indent: usize, line_end: &str) -> Option<String> {
    let lines: Vec<&str> = content.split('\n').collect();
    let fits = |line: &str| line.chars().all(is_printable) && (line.is_empty() || !line.trim().is_empty());
    let first = lines.first()?;
    let last = lines.last()?;
    let starts_with_blank = |line: &str| line.starts_with([' ', '\t']);
    if first.is_empty() || last.is_empty() || starts_with_blank(first) || !lines.iter().all(|line| fits(line)) {
        return None;
    }
    let indented = |line: &&str| if line.is_empty() { String::new() } else { format!("{}{line}", " ".repeat(indent)) };
    Some(lines.iter().map(indented).collect::<Vec<_>>().join(line_end))
}

/// What may stand in a file without an escape, line ends apart.
fn is_printable(character: char) -> bool {
    match character {
        '\t' => true,
        '\u{85}' | '\u{2028}' | '\u{2029}' | '\u{feff}' | '\u{fffe}' | '\u{ffff}' => false,
        other => !other.is_control(),
    }
}

/// Whether the text reads as itself without quotes, in this reader and in others.
fn is_plain(text: &str, within: Within) -> bool {
    const INDICATORS: &str = "-?:,[]{}#&*!|>'\"%@`=<~.";
    let starts_well = text.chars().next().is_some_and(|first| !first.is_whitespace() && !INDICATORS.contains(first));
    let ends_well = !text.ends_with(|last: char| last.is_whitespace() || last == ':');
    let flows = within == Within::Block || !text.contains([',', '[', ']', '{', '}']) && !text.contains(":\"");
    starts_well && ends_well && flows && !text.contains(": ") && !has_comment(text) && !means_something_else(text)
}

fn has_comment(text: &str) -> bool {
    let mut previous = ' ';
    text.chars().any(|character| {
        let begins = character == '#' && previous.is_whitespace();
        previous = character;
        begins
    })
}

/// Words and numbers that some program would not take for a text.
fn means_something_else(text: &str) -> bool {
    const WORDS: [&str; 10] = ["null", "true", "false", "yes", "no", "on", "off", "y", "n", "nan"];
    let lower = text.to_ascii_lowercase();
    let is_number = text.starts_with(|first: char| first.is_ascii_digit() || first == '+')
        && text.chars().all(|character| character.is_ascii_hexdigit() || "+-_.:xoTZ ".contains(character));
    WORDS.contains(&lower.as_str()) || is_number
}

fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 2);
    out.push('"');
    for character in text.chars() {
        match character {
            '"' => out.push_str("\\\""),
            '\\' => out.push_str("\\\\"),
            '\n' => out.push_str("\\n"),
            '\r' => out.push_str("\\r"),
            '\t' => out.push_str("\\t"),
            '\0' => out.push_str("\\0"),
            other if is_printable(other) => out.push(other),
            other if u32::from(other) <= 0xff => out.push_str(&format!("\\x{:02X}", u32::from(other))),
            other => out.push_str(&format!("\\u{:04X}", u32::from(other))),
        }
    }
    out.push('"');
    out
}
