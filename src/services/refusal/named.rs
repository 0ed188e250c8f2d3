//! What a refusal speaks of, by name: so that every face can say it in the language of whoever reads.

use std::fmt;

/// Names with the words of the command line, and all of them to walk over.
macro_rules! named {
    ($(#[$about:meta])* $name:ident: $($variant:ident = $words:literal,)+) => {
        $(#[$about])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub enum $name {
            $($variant,)+
        }

        impl $name {
            pub const ALL: &[Self] = &[$(Self::$variant,)+];

            pub const fn as_str(self) -> &'static str {
                match self {
                    $(Self::$variant => $words,)+
                }
            }

            /// The same as the last part of the key of a message.
            pub fn key(self) -> String {
                self.as_str().replace(' ', "-")
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(self.as_str())
            }
        }
    };
}

named! {
    /// What can be asked for by a name, and not be there or be there already.
    Thing:
    Survey = "survey",
    Version = "version",
    Draft = "draft",
    Text = "text",
    FindingsTextIn = "findings text in",
    Page = "page",
    OpenQuestionOfThisWave = "open question of this wave",
    Cluster = "cluster",
    ClusterOfThisWave = "cluster of this wave",
    TypeOfThisWave = "type of clusters of this wave",
    Member = "member",
    Membership = "membership",
    Contact = "contact",
    List = "list",
    Edit = "edit",
    WaitingChange = "waiting change",
    Link = "link",
    Wave = "wave",
    Session = "session",
    Invitation = "invitation",
    FormerWordsOf = "former words of",
    Recipient = "recipient",
    PlannedReminder = "planned reminder",
    Audience = "group to remind",
    LetterInDoubtTo = "letter in doubt to",
    MailThatCameBack = "mail that came back",
    MailThatWaits = "mail that waits",
    AddressOnTheList = "address on the list",
    Test = "test",
    Reason = "reason",
    Language = "language",
    LanguageOfThisSurvey = "language of this survey",
    User = "user",
    Person = "person",
    Erasure = "proof of an erasure",
    Step = "step",
}

named! {
    /// What somebody fills in.
    Field:
    NameOfAWave = "name of a wave",
    ClosingDay = "closing day",
    OpeningTime = "opening time",
    TimeZone = "time zone",
    TimeToTakeItBack = "time to take it back",
    QuietHours = "quiet hours",
    Sender = "sender",
    ContactPerson = "contact person",
    AddressOfTheContact = "address of the contact",
    DayOfAReminder = "day of a reminder",
    Day = "day",
    LastDay = "last day",
    Address = "address",
    AddressOfATest = "address of a test",
    NameOfAColleague = "name of a colleague",
    AddressOfAColleague = "address of a colleague",
    Language = "language",
    Attribute = "attribute",
    Reason = "reason",
    ReasonOfAStep = "reason of a step",
    ReasonToTakeFiguresBack = "reason to take figures back",
    Name = "name",
    Days = "days",
    LettersPerSecond = "letters per second",
    Target = "target",
    NameOfAUser = "name of a user",
    TextOfTheDefinition = "text of the definition",
    TextOfTheFindings = "text of the findings",
    ContentOfAColumn = "content of a column",
    HeadingOfAColumn = "heading of a column",
    RowOfTheHeadings = "row of the headings",
    DatabaseOfADemonstration = "database of a demonstration",
    WayOutForTheLettersOfADemonstration = "way out for the letters of a demonstration",
}

/// What helps somebody who named what is not there.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Hint {
    #[default]
    None,
    Nearest(String),
    NoneYet,
    Known(Vec<String>),
}

impl Hint {
    /// The nearest of those there are.
    pub(in crate::services) fn among(name: &str, known: &[&str]) -> Self {
        let nearest = known
            .iter()
            .map(|candidate| (strsim::jaro_winkler(name, candidate), *candidate))
            .filter(|(likeness, _)| *likeness > 0.75)
            .max_by(|a, b| a.0.total_cmp(&b.0));
        match nearest {
            Some((_, candidate)) => Self::Nearest(candidate.to_owned()),
            None if known.is_empty() => Self::NoneYet,
            None => Self::Known(known.iter().map(|name| (*name).to_owned()).collect()),
        }
    }
}

impl fmt::Display for Hint {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::None => Ok(()),
            Self::Nearest(name) => write!(f, "; did you mean “{name}”?"),
            Self::NoneYet => f.write_str("; there is none yet"),
            Self::Known(names) => write!(f, "; there are: {}", names.join(", ")),
        }
    }
}
