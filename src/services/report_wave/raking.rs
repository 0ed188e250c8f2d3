//! Weights fitted to attributes of the frame: which margins these are, and why they can't be met.

use std::collections::{BTreeMap, HashMap};

use super::answered::Answered;
use super::divided::{self, Dividing, MOST_CLASSES};
use super::frame::Frame;
use crate::id::Id;
use crate::people::member::Member;
use crate::services::Refusal;
use crate::services::refusal::{Hint, Unraked};
use crate::statistics::Table;
use crate::statistics::division::UNKNOWN;
use crate::statistics::report::{Margin, Raked, Raking, Report, raked};
use crate::statistics::weights::WeightFault;
use crate::storage::Database;
use crate::storage::waves::WaveRow;
use crate::survey::Survey;
use crate::survey::facts::DIVIDING_FACTS;

/// What the weights of a wave are to be fitted to.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Rake {
    /// Attributes of the frame, such as `member.size`.
    pub attributes: Vec<String>,
    /// The lowest and the highest weight, as parts of their mean; as they come where there are none.
    pub bounds: Option<(f64, f64)>,
}

/// The weights of a wave and the figures they make: of what is asked once, and of what is asked per cluster.
pub(super) fn fitted(db: &mut Database, wave: &WaveRow, of: &Dividing<'_>, rake: &Rake) -> Result<Raked, Refusal> {
    let margins = margins(db, wave, of, rake)?;
    let refused = |fault: WeightFault| refusal(fault, &margins, rake);
    let raking = Raking { margins: margins.clone(), bounds: rake.bounds };
    let mut whole = raked(of.table, of.whole, &raking).map_err(refused)?;
    if of.survey.has_loops() {
        let looped = per_cluster(of.survey, of.answered, of.frame, of.whole, raking)?;
        whole.fields.extend(looped.fields);
    }
    Ok(whole)
}

fn per_cluster(
    survey: &Survey,
    answered: &Answered,
    frame: &Frame,
    report: &Report,
    raking: Raking,
) -> Result<Raked, Refusal> {
    let groups = frame.groups.by_membership().map_err(Refusal::damaged)?;
    let (_, looped) = survey.by_loops();
    let table: Table = answered.memberships(&looped, &groups, frame)?;
    // Membership after membership, as the table has them.
    let mut cases: Vec<usize> = Vec::new();
    for (at, case) in answered.cases.iter().enumerate() {
        let rows = frame.rows_of(case.invitation).iter();
        cases.extend(rows.filter(|row| groups.cluster(&row.cluster_code).is_some()).map(|_| at));
    }
    let margins = raking.margins.into_iter().map(|margin| Margin {
        of_case: cases.iter().map(|&case| margin.of_case[case]).collect(),
        hidden: vec![Vec::new(); table.columns()],
        ..margin
    });
    raked(&table, report, &Raking { margins: margins.collect(), bounds: raking.bounds }).map_err(Refusal::damaged)
}

fn margins(db: &mut Database, wave: &WaveRow, of: &Dividing<'_>, rake: &Rake) -> Result<Vec<Margin>, Refusal> {
    let refused = |why: Unraked| Err(Refusal::NotRaked(why));
    let mut margins: Vec<Margin> = Vec::new();
    let hidden = divided::hidden_by_name(db, wave, of)?;
    for name in rake.attributes.iter().map(|name| name.trim()) {
        let Some(known) = DIVIDING_FACTS.into_iter().find(|known| *known == name) else {
            let hint = Hint::among(name, &DIVIDING_FACTS);
            return refused(Unraked::UnknownAttribute { name: name.to_owned(), hint });
        };
        if margins.iter().any(|margin| margin.name == known) {
            return refused(Unraked::Twice(known.to_owned()));
        }
        let (classes, of_member) = classes(of, known)?;
        match classes.len() {
            0 | 1 => return refused(Unraked::OneClass(known.to_owned())),
            count if count > MOST_CLASSES => return refused(Unraked::TooManyClasses { name: known.to_owned(), count }),
            _ => {}
        }
        let mut members = vec![0_u32; classes.len()];
        for asked in of.asked {
            let class = class_of(&asked.attributes, known);
            if let Some(place) = classes.iter().position(|own| *own == class) {
                members[place] += asked.clusters.len() as u32;
            }
        }
        margins.push(Margin {
            name: known.to_owned(),
            of_case: of.answered.cases.iter().map(|case| of_member.get(&case.member).copied().unwrap_or(0)).collect(),
            hidden: hidden.get(known).cloned().unwrap_or_else(|| vec![Vec::new(); of.table.columns()]),
            classes,
            members,
        });
    }
    Ok(margins)
}

/// Who is of no known class is in a class of its own.
fn class_of(attributes: &BTreeMap<String, String>, name: &str) -> String {
    attributes.get(name).map_or(UNKNOWN, |value| value.trim()).to_owned()
}

/// The codes of the classes, and the place of each member's among them.
type CodesAndPlaces = (Vec<String>, HashMap<Id<Member>, usize>);

/// The classes in order, and that of each member: as its first invitation has it.
fn classes(of: &Dividing<'_>, name: &str) -> Result<CodesAndPlaces, Refusal> {
    let mut codes: Vec<String> = of.asked.iter().map(|asked| class_of(&asked.attributes, name)).collect();
    codes.sort_by_cached_key(|code| divided::place_of(code));
    codes.dedup();
    let mut of_member = HashMap::new();
    for invitation in &of.frame.invitations {
        if of_member.contains_key(&invitation.member_id) {
            continue;
        }
        let class = class_of(&of.frame.attributes_of(invitation)?, name);
        of_member.extend(codes.iter().position(|code| *code == class).map(|place| (invitation.member_id, place)));
    }
    Ok((codes, of_member))
}

/// A fault of the weights, with the names of attributes and classes.
fn refusal(fault: WeightFault, margins: &[Margin], rake: &Rake) -> Refusal {
    let names = || rake.attributes.join(", ");
    let why = match fault {
        WeightFault::NoAnswers => Unraked::NoAnswers,
        WeightFault::EmptyClass { margin, class, members } => Unraked::EmptyClass {
            attribute: margins[margin].name.clone(),
            class: margins[margin].classes[class].clone(),
            members: members as u32,
        },
        WeightFault::NotConverged { rounds, error } => Unraked::NotConverged { attributes: names(), rounds, error },
        WeightFault::BoundsTooNarrow { .. } => {
            let (low, high) = rake.bounds.unwrap_or_default();
            Unraked::BoundsTooNarrow { low, high }
        }
        other => return Refusal::damaged(other),
    };
    Refusal::NotRaked(why)
}
