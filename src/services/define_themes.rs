//! Defines the themes that the open answers to a question are sorted into.

use super::keep_trail::{self, OnWhat};
use super::move_wave::Order;
use super::sort_texts::Looked;
use super::{House, Refusal};
use crate::rights::Right;
use crate::statistics::themes::{Fault, Plan, Theme, Wanted, plan};
use crate::storage::{Database, themes};
use crate::trail::{Act, Kind};

/// What came of it: what was done, or all that is wrong, each with its place in what was wanted.
pub type Defined = Result<Plan, Vec<(usize, Fault)>>;

/// Makes the themes of a question as they are wanted. Nothing is done while anything is wrong. A theme that is taken away
/// leaves its texts without it.
pub async fn define(house: &House, looked: &Looked, wanted: Vec<Wanted>, order: Order) -> Result<Defined, Refusal> {
    house.demand_of(Right::WriteFindings, &looked.survey.code)?;
    let (wave, field) = (looked.wave.clone(), looked.field.clone());
    house
        .on_record(move |_, db| {
            let place = (wave.id, field.as_str());
            let now = themes::of_field(db, place)?.themes;
            let planned = match plan(&now, &wanted) {
                Ok(planned) if !planned.is_empty() => planned,
                settled => return Ok(settled),
            };
            keep(db, place, &planned)?;
            let after = themes::of_field(db, place)?.themes;
            let thing = OnWhat::new(Kind::Wave, &wave.name);
            let told = |own: &[Theme], other: &[Theme]| told(&field, own, other);
            keep_trail::note(db, &order, Act::ThemesChanged, &thing, &told(&now, &after), &told(&after, &now))?;
            Ok(Ok(planned))
        })
        .await
}

fn keep(db: &mut Database, place: themes::Place<'_>, planned: &Plan) -> Result<(), Refusal> {
    for theme in &planned.removed {
        themes::remove(db, place, theme.code)?;
    }
    for theme in &planned.renamed {
        themes::rename(db, place, theme)?;
    }
    for theme in &planned.added {
        themes::add(db, place, theme)?;
    }
    Ok(())
}

/// The themes that are not the same among the others.
fn told(field: &str, own: &[Theme], other: &[Theme]) -> String {
    let differ = own.iter().filter(|theme| !other.contains(theme));
    let named: Vec<String> = differ.map(|theme| format!("{} {}", theme.code, theme.label)).collect();
    if named.is_empty() { String::new() } else { format!("{field}: {}", named.join(", ")) }
}
