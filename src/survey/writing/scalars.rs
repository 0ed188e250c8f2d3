//! Texts as YAML scalars: plain where nothing can be misread, otherwise quoted or as a block.

/// Longer texts are folded over several lines.
const WIDEST: usize = 100;

/// Words that some YAML reader takes for a truth value or for nothing.
const WORDS: [&str; 10] = ["y", "n", "yes", "no", "true", "false", "on", "off", "null", "none"];

/// A text on one line, which may be part of a list or map on that line.
pub fn inline(text: &str) -> String {
    if text.contains([',', '[', ']', '{', '}']) { in_quotes(text) } else { alone(text) }
}

/// A text that the rest of the line is.
pub fn alone(text: &str) -> String {
    if is_plain(text) { text.to_owned() } else { in_quotes(text) }
}

fn in_quotes(text: &str) -> String {
    if text.contains(['"', '\\']) && !text.contains('\'') && text.chars().all(stands_as_itself) {
        format!("'{text}'")
    } else {
        quoted(text)
    }
}

/// A text as a block of lines with its header, if it is better read so and can be: `("|", lines)`.
pub fn block(text: &str) -> Option<(&'static str, Vec<String>)> {
    if text.contains('\n') { literal(text) } else { folded(text) }
}

/// A text on one line, between double quotes with everything escaped that needs it.
fn quoted(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 2);
    out.push('"');
    for character in text.chars() {
        match character {
            '"' => out.push_str("\\\""),
            '\\' => out.push_str("\\\\"),
            '\n' => out.push_str("\\n"),
            '\t' => out.push_str("\\t"),
            '\r' => out.push_str("\\r"),
            _ if stands_as_itself(character) => out.push(character),
            _ => {
                let number = u32::from(character);
                out.push_str(&match number {
                    0..=0xff => format!("\\x{number:02x}"),
                    0x100..=0xffff => format!("\\u{number:04x}"),
                    _ => format!("\\U{number:08x}"),
                });
            }
        }
    }
    out.push('"');
    out
}

fn is_plain(text: &str) -> bool {
    let Some(first) = text.chars().next() else { return false };
    let begins_well = first.is_alphanumeric() || "(“‘«„’…".contains(first);
    let is_number_like = first.is_ascii_digit() && !text.contains(' ');
    let is_word = WORDS.iter().any(|word| word.eq_ignore_ascii_case(text));
    begins_well
        && !is_number_like
        && !is_word
        && !text.contains(": ")
        && !text.contains(" #")
        && !text.ends_with([':', ' '])
        && text.chars().all(stands_as_itself)
}

/// Whether a character can be seen, and is no line end for any reader.
fn stands_as_itself(character: char) -> bool {
    !character.is_control() && !is_hidden(character)
}

/// Characters that an editor would not show, or that end a line somewhere.
fn is_hidden(character: char) -> bool {
    matches!(character,
        '\u{ad}' | '\u{2028}' | '\u{2029}' | '\u{feff}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}'
        | '\u{2060}'..='\u{206f}' | '\u{fff9}'..='\u{fffd}' | '\u{e0000}'..='\u{e007f}')
        || u32::from(character) & 0xfffe == 0xfffe
}

/// Lines as they are, if each of them can stand as it is.
fn literal(text: &str) -> Option<(&'static str, Vec<String>)> {
    let (header, content) = match text.strip_suffix('\n') {
        Some(rest) => ("|", rest),
        None => ("|-", text),
    };
    let lines: Vec<String> = content.split('\n').map(str::to_owned).collect();
    let first_stands = lines.first().is_some_and(|line| !line.is_empty() && !line.starts_with(char::is_whitespace));
    let last_stands = lines.last().is_some_and(|line| !line.is_empty());
    let each_stands = lines.iter().all(|line| {
        let is_blank = line.chars().all(char::is_whitespace);
        line.is_empty() || (!is_blank && line.chars().all(stands_as_itself) && !line.ends_with(char::is_whitespace))
    });
    (first_stands && last_stands && each_stands).then_some((header, lines))
}

/// A long text broken where a single space stands between two words.
fn folded(text: &str) -> Option<(&'static str, Vec<String>)> {
    let is_regular = !text.contains("  ")
        && !text.starts_with(char::is_whitespace)
        && !text.ends_with(char::is_whitespace)
        && text.chars().all(stands_as_itself);
    if text.chars().count() <= WIDEST || !is_regular || !text.contains(' ') {
        return None;
    }
    let mut lines: Vec<String> = Vec::new();
    let mut width = 0;
    for word in text.split(' ') {
        let length = word.chars().count();
        match lines.last_mut() {
            // A line that began with white space would not be joined to the one before it.
            Some(line) if width + 1 + length <= WIDEST || word.starts_with(char::is_whitespace) => {
                line.push(' ');
                line.push_str(word);
                width += 1 + length;
            }
            _ => {
                lines.push(word.to_owned());
                width = length;
            }
        }
    }
    Some((">-", lines))
}
