//! What is no YAML, and what its author most likely meant.

use saphyr_parser::ScanError;

use super::problems::{Place, Problem, Severity, quoted};

pub(super) fn problem(source: &str, fault: &ScanError) -> Problem {
    let mark = fault.marker();
    let lines: Vec<&str> = source.lines().collect();
    let is_too_deep = fault.info().contains("recursion limit");
    let line = mark.line().max(1);
    Problem {
        code: if is_too_deep { "too-deep" } else { "syntax" },
        severity: Severity::Error,
        place: Place { line, column: mark.col() + 1, length: 1 },
        message: format!("this is not YAML: {}", fault.info()),
        expected: "lines of “key: value”, and lists whose items begin with “- ”".to_owned(),
        help: help(&lines, line, fault.info()),
    }
}

/// What to do about a line that can't be read; the parser may have seen it on the line after.
pub(super) fn help(lines: &[&str], number: usize, info: &str) -> Option<String> {
    let line = |number: usize| number.checked_sub(1).and_then(|at| lines.get(at)).copied().unwrap_or("");
    of_line(line(number), info).or_else(|| of_line(line(number.saturating_sub(1)), info))
}

fn of_line(line: &str, info: &str) -> Option<String> {
    let indent: String = line.chars().take_while(|character| character.is_whitespace()).collect();
    if indent.contains('\t') {
        return Some("indent with spaces, not with tabs".to_owned());
    }
    let values: Vec<&str> = values_in(line).collect();
    let begins = |signs: &[char]| values.iter().find_map(|value| value.chars().next().filter(|c| signs.contains(c)));
    if line.contains("{{") && !values.iter().any(|value| is_quoted(value) && value.contains("{{")) {
        return Some("put a text that holds “{{…}}” between quotes".to_owned());
    }
    if values.iter().any(|value| has_apostrophe(value)) {
        return Some("put a text that holds ' between double quotes, or write '' for it".to_owned());
    }
    let is_condition = |key: &str| {
        line.split_once(key).is_some_and(|(_, rest)| rest.contains('[') && !rest.trim_start().starts_with(['\'', '"']))
    };
    if is_condition("show_if:") || is_condition("holds:") {
        return Some("put a condition that holds [ ] between quotes".to_owned());
    }
    let sign = begins(&['@', '`', '%']).or_else(|| if info.contains("anchor") { begins(&['*', '&']) } else { None });
    if let Some(sign) = sign {
        return Some(format!("put a text that begins with {} between quotes", quoted(&sign.to_string())));
    }
    if line.matches(": ").count() > 1 {
        return Some("put a text that holds “: ” between quotes".to_owned());
    }
    None
}

/// What stands behind each key of a line, and behind the dash of an item.
fn values_in(line: &str) -> impl Iterator<Item = &str> {
    let of_item = line.trim_start().strip_prefix("- ").map(str::trim_start);
    line.match_indices(": ").map(|(at, _)| line[at + 2..].trim_start()).chain(of_item)
}

fn is_quoted(value: &str) -> bool {
    value.starts_with(['\'', '"'])
}

/// Whether a text between single quotes has one of them inside a word: `'What's new'`.
fn has_apostrophe(value: &str) -> bool {
    let Some(inside) = value.strip_prefix('\'') else { return false };
    let letters: Vec<char> = inside.chars().collect();
    letters.windows(3).any(|three| three[1] == '\'' && three[0].is_alphanumeric() && three[2].is_alphanumeric())
}
