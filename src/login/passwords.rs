//! Which passwords will do: long, not one that others have, not one's name.

use zxcvbn::zxcvbn;

/// Characters that a password has at least.
pub const SHORTEST: usize = 12;
/// And at most: no more is hashed.
pub const LONGEST: usize = 256;
/// How many guesses of somebody who knows how people make passwords it has to stand, as a power of ten.
const GUESSES: f64 = 9.0;
/// Letters of a name that a password must not hold; shorter ones are in many words.
const NAME_LETTERS: usize = 5;
/// Letters of a name that whoever guesses tries.
const TRIED_LETTERS: usize = 3;

/// Words that people here make passwords of, and that the lists of guesses do not know.
const OURS: &[&str] = &[
    "wachtwoord",
    "welkom",
    "geheim",
    "motdepasse",
    "bonjour",
    "bienvenue",
    "azerty",
    "azertyuiop",
    "azertyuiop123",
    "qwertz",
    "zomer",
    "lente",
    "herfst",
    "winter",
    "vlaanderen",
    "belgie",
    "belgique",
    "brussel",
    "bruxelles",
    "antwerpen",
    "peil",
    "enquete",
    "evaluatie",
    "evaluation",
    "cluster",
    "administrator",
    "beheerder",
];

/// Why a password will not do.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Weak {
    Short {
        found: usize,
    },
    Long {
        found: usize,
    },
    HoldsName,
    /// Others have it, or it is soon guessed: a row of keys, a word and a year, the same over and over.
    Common,
}

/// Whether a password will do for somebody with these names and addresses.
pub fn check(password: &str, names: &[&str]) -> Result<(), Weak> {
    let found = password.chars().count();
    if found < SHORTEST {
        return Err(Weak::Short { found });
    }
    if found > LONGEST {
        return Err(Weak::Long { found });
    }
    let lower = password.to_lowercase();
    let parts = names.iter().flat_map(|name| name.split(|c: char| !c.is_alphanumeric())).chain(names.iter().copied());
    let own: Vec<String> = parts.map(str::to_lowercase).filter(|part| part.chars().count() >= TRIED_LETTERS).collect();
    if own.iter().any(|part| part.chars().count() >= NAME_LETTERS && lower.contains(part.as_str())) {
        return Err(Weak::HoldsName);
    }
    let known: Vec<&str> = OURS.iter().copied().chain(own.iter().map(String::as_str)).collect();
    let guesses = zxcvbn(password, &known).guesses_log10();
    if guesses < GUESSES { Err(Weak::Common) } else { Ok(()) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_many_people_have_is_refused_and_a_sentence_is_taken() {
        for common in [
            "passwordpassword",
            "password1234",
            "123456789012",
            "qwertyuiop123",
            "azertyuiop123",
            "wachtwoord2026",
            "Welkom2026!!",
            "aaaaaaaaaaaaaaaa",
            "abcabcabcabcabc",
            "motdepasse123",
            "P@ssw0rd12345",
            "1q2w3e4r5t6y",
            "iloveyou1234",
            "administrator1",
        ] {
            assert_eq!(check(common, &[]), Err(Weak::Common), "{common}");
        }
        for good in ["een lange zin als wachtwoord", "welkom in de demo", "vier paarden eten gras", "kX8#mQ2vLp0z"] {
            assert_eq!(check(good, &["eva"]), Ok(()), "{good}");
        }
    }

    #[test]
    fn it_has_a_length_and_is_not_a_name() {
        assert_eq!(check("kort", &[]), Err(Weak::Short { found: 4 }));
        assert_eq!(check(&"lang en ".repeat(40), &[]), Err(Weak::Long { found: 320 }));
        assert_eq!(check("zo heet Els.Maes@Firma.example", &["els.maes@firma.example"]), Err(Weak::HoldsName));
        assert_eq!(check("maesmaesmaes", &["els.maes@firma.example"]), Err(Weak::Common));
        assert_eq!(check("iets met FIRMA erin", &["els@firma.example"]), Err(Weak::HoldsName));
        assert_eq!(check("welkom in de demo", &["demo"]), Ok(()), "a short name in a sentence");
        // A short name is in many words.
        assert_eq!(check("vogels zingen altijd", &["els"]), Ok(()));
    }
}
