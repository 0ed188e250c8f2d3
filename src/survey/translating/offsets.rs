//! From a line and a column to a byte of the file.

use crate::survey::reading::tree::Mark;

/// Where each character of a file begins.
#[derive(Debug)]
pub(super) struct Offsets {
    /// The byte at which each character begins, and the length of the file.
    characters: Vec<usize>,
    /// The number of the character that each line begins with.
    lines: Vec<usize>,
}

impl Offsets {
    pub fn of(source: &str) -> Self {
        let mut characters: Vec<usize> = Vec::with_capacity(source.len() + 1);
        let mut lines = vec![0];
        let mut previous = ' ';
        for (position, (byte, character)) in source.char_indices().enumerate() {
            // A carriage return ends a line unless a line feed follows, as YAML has it.
            if previous == '\n' || previous == '\r' && character != '\n' {
                lines.push(position);
            }
            characters.push(byte);
            previous = character;
        }
        if matches!(previous, '\n' | '\r') {
            lines.push(characters.len());
        }
        characters.push(source.len());
        Self { characters, lines }
    }

    /// The byte at a mark; the end of the file for one beyond it.
    pub fn byte(&self, (line, column): Mark) -> usize {
        let first = self.lines.get(line.saturating_sub(1)).copied().unwrap_or(self.characters.len());
        let last = self.characters.len() - 1;
        self.characters[(first + column).min(last)]
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_end_as_in_yaml_and_columns_are_characters() {
        let source = "é: b\r\nc\rdé\n";
        let offsets = Offsets::of(source);
        let at = |line, column| &source[offsets.byte((line, column))..];
        assert_eq!(at(1, 1), ": b\r\nc\rdé\n");
        assert_eq!(at(2, 0), "c\rdé\n");
        assert_eq!(at(3, 2), "\n");
        assert_eq!(at(4, 0), "");
        assert_eq!(at(9, 9), "");
    }
}
