//! What somebody who writes back seems to want, told by the words people use for it.
//!
//! It only sorts what waits for a person; nothing is done by it.

/// A wish that has consequences at the desk.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Wish {
    /// No more mail.
    Out,
    /// Somebody else is to be asked.
    WrongPerson,
    /// Whoever was written to, or the company, is gone.
    Left,
}

/// In Dutch, French, English and German, without capitals; the apostrophe is the straight one.
const OUT: &[&str] = &[
    "uitschrijven",
    "schrijf me uit",
    "geen mails meer",
    "geen mail meer",
    "geen e-mails meer",
    "niet meer mailen",
    "van de lijst",
    "uit uw lijst",
    "stop met mailen",
    "désabonner",
    "desabonner",
    "désinscrire",
    "désinscription",
    "plus de mail",
    "plus d'e-mail",
    "plus de courriel",
    "plus recevoir",
    "retirer de votre liste",
    "retirez-moi",
    "unsubscribe",
    "remove me",
    "opt out",
    "opt-out",
    "stop emailing",
    "no more emails",
    "no more mail",
    "take me off",
    "abmelden",
    "austragen",
    "keine mails mehr",
    "keine e-mails mehr",
    "keine weiteren e-mails",
    "aus dem verteiler",
];
const LEFT: &[&str] = &[
    "werk hier niet meer",
    "werkt hier niet meer",
    "niet meer in dienst",
    "uit dienst",
    "met pensioen",
    "heeft ons verlaten",
    "heeft het bedrijf verlaten",
    "bestaat niet meer",
    "geen lid meer",
    "ne travaille plus",
    "plus dans l'entreprise",
    "a quitté",
    "ai quitté",
    "à la retraite",
    "n'existe plus",
    "plus membre",
    "no longer work",
    "no longer with",
    "no longer a member",
    "left the company",
    "has left",
    "have left",
    "retired",
    "no longer exists",
    "nicht mehr bei uns",
    "arbeite hier nicht mehr",
    "arbeitet hier nicht mehr",
    "nicht mehr im unternehmen",
    "ausgeschieden",
    "im ruhestand",
    "kein mitglied mehr",
];
const WRONG_PERSON: &[&str] = &[
    "niet de juiste persoon",
    "verkeerde persoon",
    "mijn collega",
    "ben ik niet de",
    "niet voor mij",
    "beter terecht bij",
    "pas la bonne personne",
    "mauvaise personne",
    "mon collègue",
    "ma collègue",
    "pas pour moi",
    "adressez-vous à",
    "wrong person",
    "not the right person",
    "not the right contact",
    "my colleague",
    "not for me",
    "better to ask",
    "falsche person",
    "nicht die richtige person",
    "nicht der richtige ansprechpartner",
    "mein kollege",
    "meine kollegin",
    "nicht zuständig",
];

impl Wish {
    pub const ALL: [Self; 3] = [Self::Out, Self::Left, Self::WrongPerson];

    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Out => "out",
            Self::WrongPerson => "wrong-person",
            Self::Left => "left",
        }
    }

    const fn words(self) -> &'static [&'static str] {
        match self {
            Self::Out => OUT,
            Self::WrongPerson => WRONG_PERSON,
            Self::Left => LEFT,
        }
    }

    /// Everything that these words seem to ask for.
    pub fn within(text: &str) -> Vec<Self> {
        let text = text.to_lowercase().replace('’', "'");
        Self::ALL.into_iter().filter(|wish| wish.words().iter().any(|words| text.contains(words))).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn wishes_are_told_in_four_languages() {
        for (text, expected) in [
            ("Re: Uitnodiging: Gelieve mij UIT TE SCHRIJVEN, graag geen mails meer", vec![Wish::Out]),
            ("Re: Enquête: Veuillez me désinscrire.", vec![Wish::Out]),
            ("Please remove me from this list", vec![Wish::Out]),
            ("Bitte aus dem Verteiler nehmen", vec![Wish::Out]),
            ("Jan werkt hier niet meer", vec![Wish::Left]),
            ("Elle ne travaille plus ici", vec![Wish::Left]),
            ("He is no longer with us", vec![Wish::Left]),
            ("Frau Kern ist ausgeschieden", vec![Wish::Left]),
            ("Ik ben niet de juiste persoon", vec![Wish::WrongPerson]),
            ("Je ne suis pas la bonne personne, adressez-vous à Luc", vec![Wish::WrongPerson]),
            ("You should write to my colleague", vec![Wish::WrongPerson]),
            ("Ich bin dafür nicht zuständig", vec![Wish::WrongPerson]),
            ("Ik werk hier niet meer, vraag het aan mijn collega", vec![Wish::Left, Wish::WrongPerson]),
            ("L’entreprise n’existe plus", vec![Wish::Left]),
            ("Hoe lang duurt het invullen?", vec![]),
            ("Thank you, I have sent it in", vec![]),
        ] {
            assert_eq!(Wish::within(text), expected, "{text}");
        }
    }
}
