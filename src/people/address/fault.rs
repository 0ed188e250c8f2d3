//! Why a text is not an address, and which address it may have been meant to be.

/// What is wrong with what was `found`, and the nearest right address when there is one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AddressFault {
    pub found: String,
    pub reason: AddressReason,
    pub suggestion: Option<String>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum AddressReason {
    #[error("there is no address")]
    Missing,
    #[error("there is no @ in it")]
    NoAt,
    /// `<Jan Peeters> jan@firma.be`.
    #[error("a name stands in the angle brackets, where the address belongs")]
    NameInBrackets,
    #[error("there is more than one @ in it")]
    TwoAts,
    #[error("there are several addresses; expected one")]
    Several,
    #[error("there is a space in it")]
    Space,
    #[error("there is an invisible character in it")]
    Invisible,
    #[error("there is nothing before the @")]
    NoLocal,
    #[error("there is a letter with an accent, or of another script, before the @, which most mail servers refuse")]
    NotAscii,
    #[error("there is a {0} before the @")]
    Character(char),
    #[error("there is a comma in it where a point may be meant")]
    Comma,
    #[error("there is a point too many in it")]
    Dots,
    #[error("there is nothing after the @")]
    NoDomain,
    #[error("there is no point after the @; expected a domain such as firma.be")]
    NoDot,
    #[error("there are only numbers after the @; expected a domain such as firma.be")]
    IpLiteral,
    #[error("what comes after the @ is not a domain such as firma.be")]
    Domain,
    #[error("it is too long: at most 64 characters before the @ and 254 in all")]
    TooLong,
}

impl AddressReason {
    /// The end of the key of its message.
    pub fn code(self) -> &'static str {
        match self {
            Self::Missing => "missing",
            Self::NoAt => "no-at",
            Self::NameInBrackets => "name-in-brackets",
            Self::TwoAts => "two-ats",
            Self::Several => "several",
            Self::Space => "space",
            Self::Invisible => "invisible",
            Self::NoLocal => "no-local",
            Self::NotAscii => "not-ascii",
            Self::Character(_) => "character",
            Self::Comma => "comma",
            Self::Dots => "dots",
            Self::NoDomain => "no-domain",
            Self::NoDot => "no-dot",
            Self::IpLiteral => "ip-literal",
            Self::Domain => "domain",
            Self::TooLong => "too-long",
        }
    }
}

impl std::fmt::Display for AddressFault {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "“{}” is not an e-mail address: {}", self.found, self.reason)?;
        match &self.suggestion {
            Some(address) => write!(f, "; did you mean {address}?"),
            None => Ok(()),
        }
    }
}

impl std::error::Error for AddressFault {}
