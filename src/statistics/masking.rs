//! Open answers as they may be read.

/// What stands in the place of an address or a telephone number.
const MASK: &str = "[…]";
/// Digits from which a run is taken for a telephone or account number.
const NUMBER_FROM: usize = 8;

/// `text` without e-mail addresses and long numbers, which would say who wrote it.
pub(super) fn masked(text: &str) -> String {
    let words: Vec<&str> = text.split_inclusive(char::is_whitespace).collect();
    let mut shown = String::with_capacity(text.len());
    let mut at = 0;
    while at < words.len() {
        if is_address(words[at]) {
            shown.push_str(MASK);
            shown.push_str(trailing_space(words[at]));
            at += 1;
            continue;
        }
        // A number may be written in groups: +32 470 12 34 56.
        let run = words[at..].iter().take_while(|word| is_of_number(word)).count();
        let digits = words[at..at + run].iter().flat_map(|word| word.chars()).filter(char::is_ascii_digit).count();
        if digits >= NUMBER_FROM {
            shown.push_str(MASK);
            shown.push_str(trailing_space(words[at + run - 1]));
            at += run;
        } else {
            shown.push_str(words[at]);
            at += 1;
        }
    }
    shown
}

fn is_address(word: &str) -> bool {
    word.split_once('@').is_some_and(|(name, domain)| {
        name.ends_with(char::is_alphanumeric) && domain.starts_with(char::is_alphanumeric) && domain.contains('.')
    })
}

fn is_of_number(word: &str) -> bool {
    let word = word.trim_end();
    word.chars().any(|c| c.is_ascii_digit()) && word.chars().all(|c| c.is_ascii_digit() || "+-./(),;:".contains(c))
}

fn trailing_space(word: &str) -> &str {
    &word[word.trim_end().len()..]
}

#[cfg(test)]
mod tests {
    use super::masked;

    #[test]
    fn addresses_and_telephone_numbers_are_masked_and_amounts_are_not() {
        assert_eq!(masked("mail an.peeters@firm.example, please"), "mail […] please");
        assert_eq!(masked("bel +32 470 12 34 56 na 17 uur"), "bel […] na 17 uur");
        assert_eq!(masked("0470/123456\nof"), "[…]\nof");
        assert_eq!(masked("in 2024 about 1.200 members @ work"), "in 2024 about 1.200 members @ work");
        assert_eq!(masked(""), "");
    }
}
