//! The same answers by another division of the members: an attribute of the frame, or when an answer came in.

use std::collections::{BTreeMap, HashMap};

use super::answered::{Answered, Counted};
use super::frame::{Asked, Frame};
use super::{Attribute, Depth};
use crate::people::member::SizeClass;
use crate::services::Refusal;
use crate::statistics::Table;
use crate::statistics::division::{
    Classes, Division, PERIOD, UNKNOWN, clusters_of_cases, hidden_classes, hide_options,
};
use crate::statistics::groups::{Group, Groups, Slice, Sliced};
use crate::statistics::nonresponse::{Class, Overlaps, Period};
use crate::statistics::report::{Around, Held, Report, report_within};
use crate::statistics::response::Outcome;
use crate::statistics::waves::Divided;
use crate::storage::waves::WaveRow;
use crate::storage::{Database, letters};
use crate::survey::Survey;
use crate::survey::facts::DIVIDING_FACTS;
use crate::wave::ledger::Kind;

/// Members without an answer who have left, by group.
pub(super) fn left(groups: &Groups, asked: &[Asked]) -> Sliced<u32> {
    let silent = |member: &&Asked| member.left && member.outcome == Outcome::NoReply;
    let gone = asked.iter().filter(silent).map(|member| (member.clusters.as_slice(), Outcome::NoReply));
    crate::statistics::response::response(groups, gone).map(|_, counted| counted.no_reply)
}

/// Who stands in one type and one cluster, and who in several.
pub(super) fn overlaps(groups: &Groups, asked: &[Asked]) -> Overlaps {
    Overlaps::of(groups, asked.iter().map(|member| (member.clusters.as_slice(), member.outcome >= Outcome::Partial)))
}

/// By the attributes that divide the members, and by period, as deep as is asked.
///
/// Which classes are hidden is settled over all of them: it is the same however deep one looks.
pub(super) fn divisions(
    db: &mut Database,
    wave: &WaveRow,
    of: &Dividing<'_>,
    depth: &Depth,
) -> Result<Vec<Division>, Refusal> {
    if *depth == Depth::Figures {
        return Ok(Vec::new());
    }
    let (drafts, hidden) = drafted(db, wave, of)?;
    let (once, _) = of.survey.by_loops();
    let clusters = clusters_of_cases(of.table);
    let mut made: Vec<(Division, Vec<Vec<usize>>)> = Vec::new();
    // Those after the last that is asked for hide nothing in it.
    let last = drafts.iter().rposition(|draft| depth.includes(draft.name)).map_or(0, |last| last + 1);
    for (draft, hidden) in drafts.into_iter().zip(hidden).take(last) {
        let groups = draft.cases.of_case.iter().map(|&class| vec![class]).collect();
        let before = made.iter().map(|(division, groups)| Held { report: &division.report, groups });
        let held: Vec<Held<'_>> = std::iter::once(Held { report: of.whole, groups: &clusters }).chain(before).collect();
        let division = of.division(&once, draft, &Around { hidden: &hidden, held: &held, earlier: &[] })?;
        made.push((division, groups));
    }
    Ok(made.into_iter().map(|(division, _)| division).filter(|division| depth.includes(&division.name)).collect())
}

/// The classes of the cases by every division, and which of them are hidden.
pub(super) fn settled(db: &mut Database, wave: &WaveRow, of: &Dividing<'_>) -> Result<Vec<Divided>, Refusal> {
    let (drafts, hidden) = drafted(db, wave, of)?;
    let divided = drafts
        .into_iter()
        .zip(hidden)
        .map(|(draft, hidden)| Divided { classes: draft.cases, hidden: classes_of(hidden) });
    Ok(divided.collect())
}

/// The hidden classes of each attribute that divides the members, by column.
pub(super) fn hidden_by_name(
    db: &mut Database,
    wave: &WaveRow,
    of: &Dividing<'_>,
) -> Result<HashMap<&'static str, Vec<Vec<usize>>>, Refusal> {
    let (drafts, hidden) = drafted(db, wave, of)?;
    Ok(drafts.into_iter().zip(hidden).map(|(draft, hidden)| (draft.name, classes_of(hidden))).collect())
}

/// By column, the classes among the groups that are hidden.
fn classes_of(hidden: Vec<Vec<Slice>>) -> Vec<Vec<usize>> {
    let class = |slice: Slice| if let Slice::Cluster(class) = slice { Some(class) } else { None };
    hidden.into_iter().map(|slices| slices.into_iter().filter_map(class).collect()).collect()
}

/// By division, by column: the groups that are hidden.
type HiddenClasses = Vec<Vec<Vec<Slice>>>;

/// Every division before its figures are made, with its hidden classes.
fn drafted(db: &mut Database, wave: &WaveRow, of: &Dividing<'_>) -> Result<(Vec<Draft>, HiddenClasses), Refusal> {
    let mut drafts = Vec::new();
    for name in DIVIDING_FACTS {
        drafts.extend(of.by_attribute(name)?);
    }
    drafts.extend(of.by_period(db, wave)?);
    let classes: Vec<Classes> = drafts.iter().map(|draft| draft.cases.clone()).collect();
    let hidden = hidden_classes(of.table, of.whole, &classes);
    Ok((drafts, hidden))
}

impl Depth {
    fn includes(&self, name: &str) -> bool {
        match self {
            Self::Figures => false,
            Self::By(asked) => asked == name,
            Self::Everything => true,
        }
    }
}

/// Where a class stands among the others: sizes from small to large, numbers and ranges by the first number, other words
/// by the alphabet, what is not known at the end.
pub(super) fn place_of(code: &str) -> (bool, u64, String) {
    let size = || SizeClass::ALL.iter().position(|size| size.code() == code).map(|place| place as u64);
    let digits: String = code.chars().take_while(char::is_ascii_digit).collect();
    (code == UNKNOWN, size().or_else(|| digits.parse().ok()).unwrap_or(u64::MAX), code.to_owned())
}

/// More classes than this are no division but a name.
pub(super) const MOST_CLASSES: usize = 24;

pub(super) struct Dividing<'a> {
    pub survey: &'a Survey,
    pub frame: &'a Frame,
    pub answered: &'a Answered,
    pub asked: &'a [Asked],
    /// What is asked once, by cluster, and the figures of the whole.
    pub table: &'a Table,
    pub whole: &'a Report,
}

/// A division before its figures are made.
struct Draft {
    name: &'static str,
    groups: Groups,
    cases: Classes,
    /// Empty for a period.
    classes: Vec<Class>,
}

fn value_of(attributes: &BTreeMap<String, String>, name: &str) -> String {
    attributes.get(name).map_or(UNKNOWN, |value| value.trim()).to_owned()
}

impl Dividing<'_> {
    /// Those that divide the members.
    pub fn attributes(&self) -> Vec<Attribute> {
        let attribute = |name: &'static str| {
            let classes = self.classes_of(name)?.into_iter().map(|(code, _)| code).collect();
            Some(Attribute { name, classes })
        };
        DIVIDING_FACTS.into_iter().filter_map(attribute).collect()
    }

    /// Nothing when all members are alike, or hardly any two are.
    fn classes_of(&self, name: &str) -> Option<Vec<(String, Class)>> {
        let mut classes: BTreeMap<String, Class> = BTreeMap::new();
        for member in self.asked {
            let value = value_of(&member.attributes, name);
            let class = classes.entry(value).or_insert(Class { members: 0, answered: 0 });
            class.members += 1;
            class.answered += u32::from(member.outcome >= Outcome::Partial);
        }
        let mut classes: Vec<(String, Class)> = classes.into_iter().collect();
        classes.sort_by_cached_key(|(code, _)| place_of(code));
        (2..=MOST_CLASSES).contains(&classes.len()).then_some(classes)
    }

    fn by_attribute(&self, name: &'static str) -> Result<Option<Draft>, Refusal> {
        let Some(classes) = self.classes_of(name) else { return Ok(None) };
        let place: HashMap<&str, usize> =
            classes.iter().enumerate().map(|(at, (code, _))| (code.as_str(), at)).collect();
        let mut of_member = HashMap::new();
        for invitation in &self.frame.invitations {
            // The same invitation speaks for a member here as among those who were asked: its first.
            let attributes = self.frame.attributes_of(invitation)?;
            of_member
                .entry(invitation.member_id)
                .or_insert_with(|| place.get(value_of(&attributes, name).as_str()).copied());
        }
        let class_of = |case: &Counted| of_member.get(&case.member).copied().flatten().unwrap_or(0);
        let groups = one_type(name, classes.iter().map(|(code, class)| (code.clone(), class.members)))?;
        let cases = self.classes(classes.len(), class_of);
        Ok(Some(Draft { name, groups, cases, classes: classes.into_iter().map(|(_, class)| class).collect() }))
    }

    /// Before the first reminder, between the first and the last, after the last. Nothing without reminders.
    fn by_period(&self, db: &mut Database, wave: &WaveRow) -> Result<Option<Draft>, Refusal> {
        let released = letters::releases(db, wave.id)?;
        let reminders: Vec<_> = released
            .into_iter()
            .filter(|(kind, ..)| matches!(kind, Kind::Reminder))
            .map(|(_, _, at, _)| at.moment())
            .collect();
        if reminders.is_empty() || self.answered.cases.is_empty() {
            return Ok(None);
        }
        let period_of = |case: &Counted| {
            let at = case.response.sent_at.as_ref().unwrap_or(&case.response.saved_at).moment();
            Period::of(at, &reminders) as usize
        };
        let cases = self.classes(Period::ALL.len(), period_of);
        let members = |period: Period| cases.of_case.iter().filter(|&&class| class == period as usize).count();
        let groups = one_type(PERIOD, Period::ALL.map(|period| (period.name().to_owned(), members(period) as u32)))?;
        Ok(Some(Draft { name: PERIOD, groups, cases, classes: Vec::new() }))
    }

    fn classes(&self, count: usize, class_of: impl Fn(&Counted) -> usize) -> Classes {
        Classes { of_case: self.answered.cases.iter().map(class_of).collect(), count }
    }

    fn division(&self, once: &Survey, draft: Draft, around: &Around<'_>) -> Result<Division, Refusal> {
        let mut of_case = draft.cases.of_case.iter();
        let next = |_: &Counted| of_case.next().map(|&class| vec![class]).unwrap_or_default();
        let table = self.answered.table(once, &draft.groups, self.frame, next)?;
        let mut report = report_within(once, &table, &self.whole.rules, around);
        hide_options(&mut report, self.whole);
        Ok(Division { name: draft.name.to_owned(), report, classes: draft.classes })
    }
}

/// Classes as clusters of one type.
fn one_type(name: &str, classes: impl IntoIterator<Item = (String, u32)>) -> Result<Groups, Refusal> {
    let classes: Vec<Group> =
        classes.into_iter().map(|(code, population)| Group { name: code.clone(), code, population }).collect();
    let population = classes.iter().map(|class| class.population).sum();
    let whole = Group { code: name.to_owned(), name: name.to_owned(), population };
    let of_type = name.to_owned();
    Groups::new(population, vec![whole], classes.into_iter().map(|class| (of_type.clone(), class)))
        .map_err(Refusal::damaged)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn classes_stand_as_people_order_them() {
        let mut codes = [UNKNOWN, "large", "Gent", "micro", "2019", "medium", "250+", "10-49", "small", "Antwerpen"];
        codes.sort_by_key(|code| place_of(code));
        let expected = ["micro", "small", "medium", "large", "10-49", "250+", "2019", "Antwerpen", "Gent", UNKNOWN];
        assert_eq!(codes, expected);
    }
}
