//! What stands between the cells.

/// In order of preference when the text bears out several alike.
pub(super) const CANDIDATES: [char; 4] = [';', ',', '\t', '|'];

/// How many lines are looked into.
const SAMPLED: usize = 100;

/// The delimiter that a first line such as `sep=;` declares.
pub(super) fn declared(text: &str) -> Option<char> {
    let first = text.lines().next()?.trim_end_matches('\r');
    let mut rest = first.strip_prefix("sep=")?.chars();
    let delimiter = rest.next().filter(|c| CANDIDATES.contains(c))?;
    rest.next().is_none().then_some(delimiter)
}

/// The delimiter that cuts the most lines into the same number of cells; of several, the one that makes more cells.
///
/// `None` when no line holds any.
pub(super) fn sniff(text: &str) -> Option<char> {
    let lines = counts(text);
    let mut best: Option<(char, (usize, usize))> = None;
    for (index, candidate) in CANDIDATES.into_iter().enumerate() {
        let mut seen: Vec<usize> = lines.iter().map(|line| line[index]).filter(|count| *count > 0).collect();
        seen.sort_unstable();
        let usual = seen.chunk_by(|a, b| a == b).map(|alike| (alike.len(), alike[0])).max();
        if let Some(usual) = usual
            && best.is_none_or(|(_, other)| usual > other)
        {
            best = Some((candidate, usual));
        }
    }
    best.map(|(candidate, _)| candidate)
}

/// How often each candidate stands outside quotes, line by line.
fn counts(text: &str) -> Vec<[usize; CANDIDATES.len()]> {
    let mut lines = Vec::new();
    let mut line = [0; CANDIDATES.len()];
    let mut in_quotes = false;
    let mut starts_cell = true;
    for character in text.chars() {
        let opens = character == '"' && starts_cell && !in_quotes;
        let closes = character == '"' && in_quotes;
        starts_cell = false;
        if opens || closes {
            in_quotes = opens;
            // `""` within quotes closes and opens again.
            starts_cell = closes;
        } else if !in_quotes && matches!(character, '\n' | '\r') {
            lines.push(std::mem::take(&mut line));
            starts_cell = true;
            if lines.len() == SAMPLED {
                return lines;
            }
        } else if let Some(index) = CANDIDATES.iter().position(|c| *c == character)
            && !in_quotes
        {
            line[index] += 1;
            starts_cell = true;
        }
    }
    lines.push(line);
    lines
}

/// The line of the quotation mark that opens a cell and is never closed.
pub(super) fn unclosed_quote(text: &str, delimiter: char) -> Option<usize> {
    let mut line = 1;
    let mut opened = None;
    let mut starts_cell = true;
    let mut characters = text.chars().peekable();
    while let Some(character) = characters.next() {
        let ends_line = character == '\n' || (character == '\r' && characters.peek() != Some(&'\n'));
        line += usize::from(ends_line);
        match (character, opened) {
            ('"', None) if starts_cell => opened = Some(line),
            ('"', Some(_)) if characters.peek() == Some(&'"') => {
                characters.next();
            }
            ('"', Some(_)) => opened = None,
            _ => {}
        }
        starts_cell = opened.is_none() && (character == delimiter || matches!(character, '\n' | '\r'));
    }
    opened
}
