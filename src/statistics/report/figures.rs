//! The figures of one question in one group, by kind of question.

use serde::{Serialize, Serializer};

use crate::statistics::describe::Description;
use crate::statistics::disclosure::Cell;
use crate::statistics::frequencies::Proportion;
use crate::statistics::recommend::Score;
use crate::survey::Missing;

/// What the figures rest on, and every kind of “no number” by itself.
///
/// `respondents = valid + Σ missing + blank + unusable + not_reached + not_asked`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Base {
    /// Members of the group whose response counts.
    pub respondents: u32,
    /// Substantive answers: what every percentage and mean is of.
    pub valid: u32,
    /// Don't know, not applicable, refused: by the option that says so.
    pub missing: Vec<MissingCount>,
    /// Seen and left empty.
    pub blank: u32,
    /// Answers that do not fit the question (a code that is gone, parts that do
    /// not add up, “none of these” beside a tick): counted and left out.
    pub unusable: u32,
    /// The respondent had stopped before.
    pub not_reached: u32,
    /// The questionnaire did not put the question to them.
    pub not_asked: u32,
}

impl Base {
    /// Respondents that the question was meant for.
    pub fn asked(&self) -> u32 {
        self.respondents - self.not_asked
    }

    /// All answers for a reason of having none.
    pub fn missing(&self) -> u32 {
        self.missing.iter().map(|missing| missing.count).sum()
    }
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct MissingCount {
    pub code: i32,
    #[serde(serialize_with = "missing_name")]
    pub missing: Missing,
    pub count: u32,
}

fn missing_name<S: Serializer>(missing: &Missing, serializer: S) -> Result<S::Ok, S::Error> {
    serializer.serialize_str(match missing {
        Missing::DontKnow => "dont_know",
        Missing::NotApplicable => "not_applicable",
        Missing::Refused => "refused",
    })
}

/// The figures of one question in one group.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Figures {
    /// Single choice, a grid row, consent.
    OneWay(OneWay),
    /// Multiple choice.
    Choices(Choices),
    Number(Numbers),
    Recommend(Scores),
    Ranking(Ranks),
    Allocation(Allocations),
    /// Short and long text, and the words after “other, namely”.
    Text(Listing),
    /// How many gave an address; never which.
    Email {
        base: Base,
    },
    Date(Dates),
}

impl Figures {
    pub fn base(&self) -> &Base {
        match self {
            Self::OneWay(OneWay { base, .. })
            | Self::Choices(Choices { base, .. })
            | Self::Number(Numbers { base, .. })
            | Self::Recommend(Scores { base, .. })
            | Self::Ranking(Ranks { base, .. })
            | Self::Allocation(Allocations { base, .. })
            | Self::Text(Listing { base, .. })
            | Self::Email { base }
            | Self::Date(Dates { base, .. }) => base,
        }
    }
}

/// An option and how many chose it.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Item {
    pub code: i32,
    pub chosen: Proportion,
}

/// Several codes tallied as one.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct NetItem {
    /// As in the definition; `top2` when the product made it.
    pub name: String,
    pub codes: Vec<i32>,
    /// Made by the product: the last two steps of a scale whose author named no net.
    pub automatic: bool,
    /// A yes/no question of its own, which may be hidden by itself.
    pub chosen: Cell<Proportion>,
}

/// One answer out of several. Items in the order of the questionnaire, without the missing ones.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct OneWay {
    pub base: Base,
    pub items: Vec<Item>,
    pub nets: Vec<NetItem>,
    /// Mean and median over the codes, where these are steps of a scale.
    pub scale: Option<Description>,
}

/// Any of several. Percentages are of the people who ticked at least one box, so they may add to more than 100.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Choices {
    pub base: Base,
    pub items: Vec<BoxItem>,
    /// People who ticked any box of the net.
    pub nets: Vec<BoxNet>,
    /// Boxes ticked per person; absent when a box is hidden, since it would give it away.
    pub mean_ticked: Option<f64>,
}

/// How many ticked a box: a yes/no question of its own, which may be hidden by itself.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct BoxItem {
    pub code: i32,
    pub chosen: Cell<Proportion>,
}

/// How many ticked any of several boxes.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct BoxNet {
    pub name: String,
    pub codes: Vec<i32>,
    pub chosen: Cell<Proportion>,
}

#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Numbers {
    pub base: Base,
    pub values: Description,
}

/// A recommendation from 0 to 10.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Scores {
    pub base: Base,
    /// 0 to 10.
    pub items: Vec<Item>,
    /// 0 to 6. The three parts are everybody, so all of them are hidden or none is.
    pub detractors: Cell<Proportion>,
    /// 7 and 8.
    pub passives: Cell<Proportion>,
    /// 9 and 10.
    pub promoters: Cell<Proportion>,
    /// Absent when there are fewer answers than the rules ask for, since the distribution stands for itself, and where
    /// the parts are hidden.
    pub score: Option<Score>,
    pub scale: Description,
}

impl Scores {
    pub fn parts(&self) -> [&Cell<Proportion>; 3] {
        [&self.detractors, &self.passives, &self.promoters]
    }
}

#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Ranks {
    pub base: Base,
    /// How many places could be given.
    pub top: u32,
    pub items: Vec<RankItem>,
}

impl Ranks {
    pub fn item(&self, code: i32) -> Option<&RankItem> {
        self.items.iter().find(|item| item.code == code)
    }
}

#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct RankItem {
    pub code: i32,
    /// Put it first, of everyone who ranked anything.
    pub first: Proportion,
    /// Gave it any place: a yes/no question of its own, which may be hidden by itself.
    pub placed: Cell<Proportion>,
    /// `top` for a first place down to 1 for the last, per person over everyone who ranked anything;
    /// absent where `placed` is hidden.
    pub points: Option<f64>,
    /// Among those who placed it; absent when nobody did and where `placed` is hidden.
    pub mean_rank: Option<f64>,
    /// How many gave it each place, the first at 0; absent where `placed` is hidden.
    ///
    /// Where all but one, or all, of a small group gave it the same place, or left it out, `placed` is hidden too.
    pub places: Option<Vec<u32>>,
}

/// Parts of a fixed total: each over everyone who filled any part, an empty part being 0.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Allocations {
    pub base: Base,
    pub items: Vec<AllocationItem>,
}

#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct AllocationItem {
    pub code: i32,
    pub part: Cell<Description>,
}

#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Listing {
    pub base: Base,
    /// In alphabetical order, so that no order joins a text to a person. Absent below the minimum for texts.
    pub texts: Cell<Vec<Written>>,
    /// How many wrote something of each theme that the texts were sorted into; hidden where the texts are.
    pub themes: Vec<ThemeItem>,
}

/// A text as it may be read.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Written {
    pub text: String,
    /// The codes of its themes; without those that are hidden in the group.
    pub themes: Vec<i32>,
}

/// A theme, and how many of those who wrote something wrote of it: a yes/no question of its own.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct ThemeItem {
    pub code: i32,
    pub label: String,
    pub chosen: Cell<Proportion>,
}

#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Dates {
    pub base: Base,
    /// The middle day; the earlier of two.
    pub median: jiff::civil::Date,
    /// Earliest and latest; absent in a small group.
    pub extremes: Option<(jiff::civil::Date, jiff::civil::Date)>,
}
