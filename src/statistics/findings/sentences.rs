//! A text into its sentences, by its marks and its punctuation.

use std::ops::Range;

use serde::Serialize;

use super::braces::{Brace, BraceKind};

/// What a sentence stands in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Block {
    Heading,
    Paragraph,
    /// Of a list.
    Item,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Sentence {
    /// Bytes of the text.
    pub at: Range<usize>,
    pub block: Block,
    /// Whether a new paragraph or item begins with it.
    pub begins: bool,
    /// From 1.
    pub line: usize,
}

/// Abbreviations after which a sentence goes on, in the languages of the product.
const ABBREVIATIONS: [&str; 24] = [
    "ca", "bijv", "bv", "resp", "nr", "nrs", "no", "vs", "cf", "approx", "incl", "excl", "max", "min", "gem", "env",
    "ex", "fig", "tab", "dr", "mr", "mevr", "mme", "mm",
];

/// The sentences of Markdown in order. `braces`: where numbers are bound; nothing ends within them.
pub(super) fn sentences(text: &str, braces: &[Brace]) -> Vec<Sentence> {
    let mut sentences = Vec::new();
    let mut lines = text.split('\n');
    let mut masks = braces.iter().filter(|brace| brace.kind == BraceKind::Pair).map(|brace| &brace.at).peekable();
    for (at, block) in blocks(text) {
        let mut begins = true;
        for part in parts(text, at, &mut masks) {
            sentences.push(Sentence { at: part, block, begins, line: 0 });
            begins = false;
        }
    }
    // Lines are counted along, not anew for each sentence.
    let (mut line, mut line_end) = (1, lines.next().map_or(0, str::len));
    for sentence in &mut sentences {
        while sentence.at.start > line_end {
            line_end += 1 + lines.next().map_or(0, str::len);
            line += 1;
        }
        sentence.line = line;
    }
    sentences
}

/// Headings, paragraphs and items of lists, without their marks.
fn blocks(text: &str) -> Vec<(Range<usize>, Block)> {
    let mut blocks: Vec<(Range<usize>, Block)> = Vec::new();
    let mut is_open = false;
    let mut start = 0;
    for line in text.split('\n') {
        let (own_start, words) = (start, line.trim());
        start += line.len() + 1;
        let from = |marked: &str| {
            let marked = marked.trim_start();
            let at = own_start + line.trim_end().len() - marked.len();
            at..at + marked.len()
        };
        if words.is_empty() || words.len() > 2 && words.chars().all(|c| matches!(c, '-' | '*' | '_' | '=' | ' ')) {
            is_open = false;
        } else if let Some(heading) = heading(words) {
            blocks.push((from(heading), Block::Heading));
            is_open = false;
        } else if let Some(item) = item(words) {
            blocks.push((from(item), Block::Item));
            is_open = true;
        } else {
            let quoted = words.strip_prefix('>').unwrap_or(words);
            match blocks.last_mut().filter(|_| is_open) {
                Some((block, _)) => block.end = from(quoted).end,
                None => blocks.push((from(quoted), Block::Paragraph)),
            }
            is_open = true;
        }
    }
    blocks
}

fn heading(line: &str) -> Option<&str> {
    let marks = line.chars().take_while(|c| *c == '#').count();
    let rest = &line[marks..];
    ((1..=6).contains(&marks) && rest.starts_with([' ', '\t'])).then_some(rest)
}

fn item(line: &str) -> Option<&str> {
    let digits = line.chars().take_while(char::is_ascii_digit).count();
    let rest = match digits {
        0 => line.strip_prefix(['-', '*', '+'])?,
        1..=9 => line[digits..].strip_prefix(['.', ')'])?,
        _ => return None,
    };
    (rest.starts_with([' ', '\t'])).then_some(rest)
}

/// The sentences of a block.
fn parts<'m>(
    text: &str,
    block: Range<usize>,
    masks: &mut std::iter::Peekable<impl Iterator<Item = &'m Range<usize>>>,
) -> Vec<Range<usize>> {
    let mut parts = Vec::new();
    let (mut start, mut at) = (block.start, block.start);
    while at < block.end {
        while masks.next_if(|mask| mask.end <= at).is_some() {}
        if let Some(mask) = masks.next_if(|mask| mask.start == at) {
            at = mask.end;
            continue;
        }
        let Some(c) = text[at..].chars().next() else { break };
        at += c.len_utf8();
        if !matches!(c, '.' | '!' | '?' | '…') || c == '.' && goes_on_after(&text[start..at - 1]) {
            continue;
        }
        let rest = &text[at..block.end];
        let closers =
            rest.len() - rest.trim_start_matches(['”', '"', '’', '»', ')', ']', '*', '_', '.', '!', '?']).len();
        let after = &rest[closers..];
        let next = after.trim_start();
        if next.is_empty() || next.len() == after.len() || !begins_a_sentence(next) {
            continue;
        }
        parts.push(start..at + closers);
        start = at + closers + after.len() - next.len();
        at = start;
    }
    let rest = text[start..block.end].trim_end();
    if !rest.is_empty() {
        parts.push(start..start + rest.len());
    }
    parts
}

/// Whether a point after these words belongs to the last of them.
fn goes_on_after(words: &str) -> bool {
    let last = words.rsplit(|c: char| c.is_whitespace() || matches!(c, '(' | '.')).next().unwrap_or(words);
    let is_letter = last.chars().count() == 1 && last.chars().all(char::is_alphabetic);
    is_letter || ABBREVIATIONS.contains(&last.to_lowercase().as_str())
}

fn begins_a_sentence(text: &str) -> bool {
    let opened = text.trim_start_matches(['“', '"', '‘', '«', '(', '[', '*', '_', '\u{a0}', '\u{202f}', ' ']);
    opened.chars().next().is_some_and(|c| c.is_uppercase() || c.is_ascii_digit() || c == '{')
}

#[cfg(test)]
mod tests {
    use super::super::braces::braces;
    use super::*;

    fn of(text: &str) -> Vec<(&str, Block, usize)> {
        let found = sentences(text, &braces(text));
        found.into_iter().map(|one| (&text[one.at], one.block, one.line)).collect()
    }

    #[test]
    fn marks_and_punctuation_divide_a_text() {
        let text = "# Deelname\n\nBijna {share q01.active ALL} doet mee. Dat is veel!\nDe rest (ca. {share q01.1}) niet.\n\n\
                    - Eén punt\n  over twee regels. Nog een.\n2. {rate ALL} antwoordde\n---\n> Citaat. “Ja.” En nee.";
        assert_eq!(
            of(text),
            [
                ("Deelname", Block::Heading, 1),
                ("Bijna {share q01.active ALL} doet mee.", Block::Paragraph, 3),
                ("Dat is veel!", Block::Paragraph, 3),
                ("De rest (ca. {share q01.1}) niet.", Block::Paragraph, 4),
                ("Eén punt\n  over twee regels.", Block::Item, 6),
                ("Nog een.", Block::Item, 7),
                ("{rate ALL} antwoordde", Block::Item, 8),
                ("Citaat.", Block::Paragraph, 10),
                ("“Ja.”", Block::Paragraph, 10),
                ("En nee.", Block::Paragraph, 10),
            ]
        );
    }

    #[test]
    fn points_that_end_nothing_are_none() {
        for text in [
            "On average 3.5 jobs, e.g. in sales.",
            "About {3.5 = mean q04 ALL} of them",
            "La part est de 12 %… et plus",
            "J. Peeters and others",
            "What is {share q01.a. B} here?",
        ] {
            assert_eq!(of(text).len(), 1, "{text}: {:?}", of(text));
        }
        assert_eq!(of(""), []);
        assert_eq!(of("\n\n - \n"), [("-", Block::Paragraph, 3)]);
        assert_eq!(of("Vraiment ? Oui.").len(), 2);
        assert_eq!(of("In 2026. {rate ALL} said so.").len(), 2);
    }
}
