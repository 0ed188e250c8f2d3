//! Takes out of words what the trail must not hold.

/// Characters of a field that are kept.
const LONGEST: usize = 300;
/// A link has 52 letters without a break; no word has.
const AS_LONG_AS_A_LINK: usize = 40;

/// What stands before the SHA-256 of words, in 64 hexadecimal digits: that is longer than a link, and leads nowhere.
pub const FINGERPRINT: &str = "sha256:";

/// What stands for what was taken out.
const ADDRESS: &str = "(address)";
const LINK: &str = "(link)";

/// One line of words without addresses and links.
pub(super) fn safe(text: &str) -> String {
    let words = text.split(|c: char| c.is_whitespace() || c.is_control()).filter(|word| !word.is_empty());
    let safe = words.map(|word| match word {
        _ if is_address(word) => ADDRESS,
        _ if is_link(word) => LINK,
        _ => word,
    });
    short(&safe.collect::<Vec<_>>().join(" "))
}

/// One line of words, cut where it gets long.
pub(super) fn short(text: &str) -> String {
    let clean = text.trim().chars().map(|c| if c.is_control() { ' ' } else { c });
    clean.take(LONGEST).collect()
}

/// Whether something stands on both sides of an `@`.
fn is_address(word: &str) -> bool {
    let near = |c: Option<char>| c.is_some_and(|c| c.is_alphanumeric() || "._-+\"')]".contains(c));
    word.match_indices(['@', '＠']).any(|(at, sign)| {
        near(word[..at].chars().next_back()) && word[at + sign.len()..].chars().next().is_some_and(|c| c != '@')
    })
}

fn is_link(word: &str) -> bool {
    if word.strip_prefix(FINGERPRINT).is_some_and(|digits| digits.len() == 64 && digits.chars().all(is_digit)) {
        return false;
    }
    word.split(|c: char| !c.is_ascii_alphanumeric()).any(|run| run.len() >= AS_LONG_AS_A_LINK)
}

fn is_digit(c: char) -> bool {
    c.is_ascii_digit() || ('a'..='f').contains(&c)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_and_links_are_taken_out_and_other_words_stay() {
        let token = "a".repeat(52);
        for (given, kept) in [
            ("asked by an@firma.be on the telephone", "asked by (address) on the telephone"),
            ("An <an@firma.be>, Bo", "An (address) Bo"),
            ("mailto:an+x@firma.be", "(address)"),
            (&format!("see https://x.example/a/{token}/nl"), "see (link)"),
            ("Leden 2026,  ronde\n2", "Leden 2026, ronde 2"),
            ("@home at @ noon", "@home at @ noon"),
            ("019ae2c0-8e5f-7cc1-b5f4-0c6de3a1b2c3", "019ae2c0-8e5f-7cc1-b5f4-0c6de3a1b2c3"),
        ] {
            assert_eq!(safe(given), kept);
        }
        // A fingerprint of words is kept; whatever else is as long may be a link.
        let digits = "0123456789abcdef".repeat(4);
        assert_eq!(safe(&format!("sha256:{digits}")), format!("sha256:{digits}"));
        for other in
            [digits.clone(), format!("sha256:{token}"), format!("sha256:{digits}a"), format!("x=sha256:{digits}")]
        {
            assert_eq!(safe(&other), "(link)", "{other}");
        }
        assert_eq!(safe(&"é ".repeat(400)).chars().count(), LONGEST);
    }
}
