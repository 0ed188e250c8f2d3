//! Words that claim something of a number.

use serde::Serialize;

use super::amounts::Ratio;
#[cfg(test)]
use super::reading;
#[cfg(test)]
use crate::wording::Language;

/// What words claim of a number.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Claim {
    /// Of the round number that comes after the word: almost 80%.
    Round(How),
    /// Of a fraction that is itself a word: more than half, about a third.
    Part(How, Fraction),
    /// A word for a size.
    Size(Size),
    /// A word for a size that is denied: not a majority.
    Not(Size),
    /// A percentage that is typed: 20%, more than 20%.
    Percent(Option<How>, Ratio),
    /// From one percentage to another.
    Between(Ratio, Ratio),
    /// So many of so many: 12 out of 20, more than nine out of ten.
    OutOf(Option<How>, Ratio),
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum How {
    /// Less than five points below it.
    Almost,
    /// Within two and a half points of a round number, within five of a fraction.
    About,
    /// Up to five points above it.
    JustOver,
    Over,
    Under,
    AtLeast,
    AtMost,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Fraction {
    Tenth,
    Fifth,
    Quarter,
    Third,
    Half,
    TwoThirds,
    ThreeQuarters,
    FourFifths,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Size {
    None,
    HardlyAny,
    Few,
    SmallMinority,
    /// Less than half.
    Minority,
    LargeMinority,
    SmallMajority,
    /// More than half.
    Majority,
    LargeMajority,
    NearlyAll,
    All,
}

impl How {
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Almost => "almost",
            Self::About => "about",
            Self::JustOver => "just-over",
            Self::Over => "over",
            Self::Under => "under",
            Self::AtLeast => "at-least",
            Self::AtMost => "at-most",
        }
    }
}

impl Size {
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::None => "none",
            Self::HardlyAny => "hardly-any",
            Self::Few => "few",
            Self::SmallMinority => "small-minority",
            Self::Minority => "minority",
            Self::LargeMinority => "large-minority",
            Self::SmallMajority => "small-majority",
            Self::Majority => "majority",
            Self::LargeMajority => "large-majority",
            Self::NearlyAll => "nearly-all",
            Self::All => "all",
        }
    }
}

impl Fraction {
    /// In per cent.
    pub fn percent(self) -> f64 {
        match self {
            Self::Tenth => 10.0,
            Self::Fifth => 20.0,
            Self::Quarter => 25.0,
            Self::Third => 100.0 / 3.0,
            Self::Half => 50.0,
            Self::TwoThirds => 200.0 / 3.0,
            Self::ThreeQuarters => 75.0,
            Self::FourFifths => 80.0,
        }
    }
}

impl Claim {
    /// Whether the words say the size themselves, so that the number goes beside them in brackets.
    pub fn says_it(self) -> bool {
        !matches!(self, Self::Round(_))
    }

    /// Whether it gives a percentage, which few answers make none of.
    pub fn gives_percent(self) -> bool {
        matches!(self, Self::Round(_) | Self::Percent(..) | Self::Between(..))
    }

    /// With a word for how it is meant before it, where the two go together.
    pub(super) fn with(self, how: How) -> Option<Self> {
        match (how, self) {
            (_, Self::Percent(_, ratio)) => Some(Self::Percent(Some(how), ratio)),
            (_, Self::OutOf(_, ratio)) => Some(Self::OutOf(Some(how), ratio)),
            (_, Self::Part(_, fraction)) => Some(Self::Part(how, fraction)),
            (How::About, Self::Between(..)) => Some(self),
            (How::Almost, Self::Size(Size::Majority)) => Some(Self::Part(How::Almost, Fraction::Half)),
            (How::Almost, Self::Size(Size::All)) => Some(Self::Size(Size::NearlyAll)),
            (How::Almost, Self::Size(Size::None)) => Some(Self::Size(Size::HardlyAny)),
            (How::Under, Self::Size(Size::Majority | Size::LargeMajority)) => self.denied(),
            (How::AtLeast, Self::Size(size)) if size.is_at_least() => Some(self),
            (How::AtMost, Self::Size(size)) if !size.is_at_least() => Some(self),
            _ => None,
        }
    }

    /// What it says when it is denied, where that is one thing.
    pub(super) fn denied(self) -> Option<Self> {
        use Size::{All, LargeMajority, Majority, Minority, NearlyAll};
        match self {
            Self::Size(size @ (Minority | Majority | LargeMajority | NearlyAll | All)) => Some(Self::Not(size)),
            _ => None,
        }
    }
}

impl Size {
    /// Whether it goes on to everybody.
    fn is_at_least(self) -> bool {
        matches!(self, Self::Majority | Self::LargeMajority | Self::NearlyAll | Self::All)
    }
}

/// As they are looked for, one by one.
#[cfg(test)]
impl Claim {
    /// The claim that ends a text, whatever its capitals.
    fn before(text: &str, language: Option<Language>) -> Option<Self> {
        reading::read(&reading::folded(text), language).right_before().and_then(|said| said.claim)
    }

    /// The claim that a text behind a number begins with.
    fn behind(text: &str, language: Option<Language>) -> Option<Self> {
        reading::behind(&reading::folded(text), language)
    }

    /// The last word for a size, a fraction or an amount in a text, wherever it stands.
    fn within(text: &str, language: Option<Language>) -> Option<Self> {
        reading::read(&reading::folded(text), language).within().and_then(|said| said.claim)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_longest_words_before_a_number_count() {
        use Claim::{Part, Round};
        let cases = [
            ("en", "Almost ", Some(Round(How::Almost))),
            ("en", "just over", Some(Round(How::JustOver))),
            ("en", "Nearly all", Some(Claim::Size(Size::NearlyAll))),
            ("en", "a majority", Some(Claim::Size(Size::Majority))),
            ("en", "A large majority", Some(Claim::Size(Size::LargeMajority))),
            ("en", "about half", Some(Part(How::About, Fraction::Half))),
            ("en", "a good third", Some(Part(How::JustOver, Fraction::Third))),
            ("en", "two thirds", Some(Part(How::About, Fraction::TwoThirds))),
            ("en", "at least two thirds", Some(Part(How::AtLeast, Fraction::TwoThirds))),
            ("en", "two thirds or more", Some(Part(How::AtLeast, Fraction::TwoThirds))),
            ("en", "ten or more", None),
            ("en", "more than half", Some(Claim::Size(Size::Majority))),
            ("en", "moreover", None),
            ("nl", "Bijna", Some(Round(How::Almost))),
            ("nl", "Eén op de vier", Some(Part(How::About, Fraction::Quarter))),
            ("nl", "bijna één op de drie", Some(Part(How::Almost, Fraction::Third))),
            ("nl", "ruim de helft", Some(Part(How::JustOver, Fraction::Half))),
            ("nl", "meer dan de helft", Some(Claim::Size(Size::Majority))),
            ("nl", "Bijna geen", Some(Claim::Size(Size::HardlyAny))),
            // What is a claim in English says in Dutch what a text is about.
            ("nl", "De tevredenheid over", None),
            ("fr", "Près des", Some(Round(How::Almost))),
            ("fr", "plus d'un tiers", Some(Part(How::Over, Fraction::Third))),
            ("fr", "un peu plus de la moitié", Some(Part(How::JustOver, Fraction::Half))),
            ("fr", "Près de deux tiers", Some(Part(How::Almost, Fraction::TwoThirds))),
            ("fr", "la quasi-totalité", Some(Claim::Size(Size::NearlyAll))),
            ("fr", "Une majorité", Some(Claim::Size(Size::Majority))),
            ("de", "fast", None),
        ];
        for (language, text, claim) in cases {
            assert_eq!(Claim::before(text, Some(language.parse().unwrap())), claim, "{language}: {text}");
        }
        assert_eq!(Claim::before("bijna", None), Some(Round(How::Almost)));
        assert_eq!(Claim::before("bijna", Some(Language::FR)), None);
    }

    #[test]
    fn a_size_is_found_further_away_and_a_word_for_a_round_number_is_not() {
        let of = |text: &str, language: Language| Claim::within(text, Some(language));
        let about_half = Some(Claim::Part(How::About, Fraction::Half));
        assert_eq!(of("A majority of the members (", Language::EN), Some(Claim::Size(Size::Majority)));
        assert_eq!(of("About half of them say so (", Language::EN), about_half);
        assert_eq!(of("Ongeveer de helft van de leden (", Language::NL), about_half);
        assert_eq!(of("La moitié des membres (", Language::FR), about_half);
        assert_eq!(of("A minority was content, the majority not (", Language::EN), Some(Claim::Size(Size::Majority)));
        let two_thirds = Some(Claim::Part(How::AtLeast, Fraction::TwoThirds));
        assert_eq!(of("Two thirds or more of the members (", Language::EN), two_thirds);
        assert_eq!(of("Twee derde of meer van de leden (", Language::NL), two_thirds);
        assert_eq!(of("Deux tiers ou plus des membres (", Language::FR), two_thirds);
        assert_eq!(Claim::behind(" or more of them", None), Some(Claim::Round(How::AtLeast)));
        assert_eq!(Claim::behind(" of minder", Some(Language::NL)), Some(Claim::Round(How::AtMost)));
        assert_eq!(Claim::behind(" or moreover", None), None);
        let good_third = Some(Claim::Part(How::JustOver, Fraction::Third));
        assert_eq!(of("A good third of the members (", Language::EN), good_third);
        assert_eq!(of("Un bon tiers des membres (", Language::FR), good_third);
        assert_eq!(of("For third parties and others (", Language::EN), None);
        assert_eq!(of("Almost as before, members say (", Language::EN), None);
        assert_eq!(of("Leden die geen tijd hebben (", Language::NL), None);
        assert_eq!(of("The half-yearly meetings (", Language::EN), None);
    }
}
