//! What of a question can be held against another wave, and what each answer is worth for it.

use serde::Serialize;

use super::sides::{Seats, Side};
use crate::statistics::disclosure::Cell;
use crate::statistics::frequencies::Proportion;
use crate::statistics::groups::Slice;
use crate::statistics::report::worth::{Nets, PARTS, nets_of, worth, yes};
use crate::statistics::report::{FieldReport, Figures, What};
use crate::statistics::table::{Beside, Column, Mark};

/// What moves from one wave to the other.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Measure {
    /// The share of an option, a box, or a step of the recommendation.
    Code(i32),
    /// The share of several codes.
    Net(String),
    /// The mean of a scale or of numbers.
    Mean,
    /// Promoters less detractors, from -100 to 100.
    Score,
    /// The mean part of an allocation.
    Part(i32),
    /// The share that put an option first.
    First(i32),
    /// The share that gave it any place.
    Placed(i32),
}

impl Measure {
    /// Whether each answer is yes or no.
    pub fn is_share(&self) -> bool {
        matches!(self, Self::Code(_) | Self::Net(_) | Self::First(_) | Self::Placed(_))
    }
}

/// The measures of a question that are shown or hidden together, since they rest on one division of the answers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Unit {
    pub field: String,
    pub kind: Kind,
    pub measures: Vec<Measure>,
}

/// What tells two answers apart.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    /// The code.
    Code,
    /// Whether any of these boxes is ticked.
    Ticked(Vec<i32>),
    /// The number.
    Number,
    Part(i32),
    /// What was put first.
    First,
    /// Whether the option has a place.
    Placed(i32),
}

/// The answers of one wave to a unit, by case.
#[derive(Clone, Debug, Default)]
pub(super) struct Given {
    /// Equal for equal answers; nothing where there is none that counts.
    pub keys: Vec<Option<u64>>,
    /// Per measure the worth of each answer; 0 where there is none.
    pub worth: Vec<Vec<f64>>,
}

/// The units of a field.
pub(super) fn units(side: &Side<'_>, field: &FieldReport) -> Vec<Unit> {
    let Some(sample) = field.slices.iter().find_map(|(_, figure)| figure.shown()) else { return Vec::new() };
    let unit = |kind: Kind, measures: Vec<Measure>| Unit { field: field.field.clone(), kind, measures };
    match sample {
        Figures::OneWay(one_way) => {
            let mut measures: Vec<Measure> = one_way.items.iter().map(|item| Measure::Code(item.code)).collect();
            measures.extend(one_way.nets.iter().map(|net| Measure::Net(net.name.clone())));
            measures.extend(one_way.scale.as_ref().map(|_| Measure::Mean));
            vec![unit(Kind::Code, measures)]
        }
        Figures::Recommend(scores) => {
            let mut measures: Vec<Measure> = scores.items.iter().map(|item| Measure::Code(item.code)).collect();
            measures.extend(PARTS.map(|(name, ..)| Measure::Net(name.to_owned())));
            measures.extend([Measure::Score, Measure::Mean]);
            vec![unit(Kind::Code, measures)]
        }
        Figures::Choices(choices) => {
            let boxes =
                choices.items.iter().map(|item| unit(Kind::Ticked(vec![item.code]), vec![Measure::Code(item.code)]));
            let nets = choices.nets.iter().map(|net| {
                let codes = net.codes.clone();
                unit(Kind::Ticked(codes), vec![Measure::Net(net.name.clone())])
            });
            boxes.chain(nets).collect()
        }
        Figures::Number(_) => vec![unit(Kind::Number, vec![Measure::Mean])],
        Figures::Allocation(parts) => {
            parts.items.iter().map(|item| unit(Kind::Part(item.code), vec![Measure::Part(item.code)])).collect()
        }
        Figures::Ranking(ranks) => {
            let first = ranks.items.iter().map(|item| Measure::First(item.code)).collect();
            let placed = ranks.items.iter().map(|item| unit(Kind::Placed(item.code), vec![Measure::Placed(item.code)]));
            std::iter::once(unit(Kind::First, first)).chain(placed).collect()
        }
        Figures::Text(_) | Figures::Email { .. } | Figures::Date(_) => Vec::new(),
    }
    .into_iter()
    .filter(|unit| side.column(&unit.field).is_some())
    .collect()
}

impl Unit {
    /// What one wave says of it; nothing when it has no such column.
    pub fn given(&self, side: &Side<'_>, seats: &Seats) -> Option<Given> {
        let column = &side.table.columns[side.column(&self.field)?];
        let nets = self.nets(side);
        let keys = seats.row.iter().map(|&row| self.key(column, row)).collect::<Vec<Option<u64>>>();
        let worth = self.measures.iter().map(|measure| {
            let of_row = |row: usize| worth_of(measure, &nets, column, row).unwrap_or(0.0);
            seats.row.iter().zip(&keys).map(|(&row, key)| key.map_or(0.0, |_| of_row(row))).collect()
        });
        let worth = worth.collect();
        Some(Given { keys, worth })
    }

    /// The codes of each net that is measured.
    fn nets(&self, side: &Side<'_>) -> Nets {
        let Some(field) = side.field(&self.field) else { return Vec::new() };
        field.slices.iter().find_map(|(_, figure)| figure.shown()).map(nets_of).unwrap_or_default()
    }

    fn key(&self, column: &Column, row: usize) -> Option<u64> {
        let byte = usize::from(column.bytes[row]);
        let mark = column.marks.get(byte).filter(|mark| mark.is_valid())?;
        let whole = |code: i32| u64::from(code.unsigned_abs()) << 1 | u64::from(code < 0);
        match (&self.kind, &column.beside) {
            (Kind::Code, Beside::Nothing) => match mark {
                Mark::Code(code) => Some(whole(*code)),
                Mark::Answered | Mark::Missing(..) => None,
            },
            (Kind::Ticked(codes), Beside::Ticks(boxes)) => {
                Some(u64::from(boxes.iter().any(|(code, ticks)| codes.contains(code) && ticks[row] > 0)))
            }
            (Kind::Number, Beside::Numbers(numbers)) => Some((numbers[row] + 0.0).to_bits()),
            (Kind::Part(code), Beside::Parts(parts)) => {
                parts.iter().find(|(own, _)| own == code).map(|(_, values)| (values[row] + 0.0).to_bits())
            }
            (Kind::First, Beside::Places(options)) => {
                options.iter().find(|(_, places)| places[row] == 1).map(|(code, _)| whole(*code))
            }
            (Kind::Placed(code), Beside::Places(options)) => {
                options.iter().find(|(own, _)| own == code).map(|(_, places)| u64::from(places[row] > 0))
            }
            _ => None,
        }
    }

    /// Whether the figure of a group can be read off a report: shown, empty, or hidden for a reason.
    pub fn standing(&self, field: &FieldReport, slice: Slice) -> Cell<()> {
        match field.slices.at(slice) {
            Cell::Empty => Cell::Empty,
            Cell::Hidden(reason) => Cell::Hidden(*reason),
            Cell::Shown(figures) => self.within(figures),
        }
    }

    fn within(&self, figures: &Figures) -> Cell<()> {
        let share = |cell: Option<&Cell<Proportion>>| cell.map_or(Cell::Empty, plain);
        match (&self.kind, figures, self.measures.first()) {
            (Kind::Ticked(codes), Figures::Choices(choices), Some(Measure::Code(_))) => {
                share(choices.items.iter().find(|item| codes == &[item.code]).map(|item| &item.chosen))
            }
            (Kind::Ticked(_), Figures::Choices(choices), Some(Measure::Net(name))) => {
                share(choices.nets.iter().find(|net| net.name == *name).map(|net| &net.chosen))
            }
            (Kind::Part(code), Figures::Allocation(parts), _) => {
                parts.items.iter().find(|item| item.code == *code).map_or(Cell::Empty, |item| plain(&item.part))
            }
            (Kind::Placed(code), Figures::Ranking(ranks), _) => {
                share(ranks.items.iter().find(|item| item.code == *code).map(|item| &item.placed))
            }
            _ => Cell::Shown(()),
        }
    }
}

/// Whether it is shown, and why not.
fn plain<T>(cell: &Cell<T>) -> Cell<()> {
    match cell {
        Cell::Shown(_) => Cell::Shown(()),
        Cell::Empty => Cell::Empty,
        Cell::Hidden(reason) => Cell::Hidden(*reason),
    }
}

/// What the answer of a row is worth; nothing where it has no such worth.
fn worth_of(measure: &Measure, nets: &Nets, column: &Column, row: usize) -> Option<f64> {
    let what = match (measure, &column.beside) {
        (Measure::Code(code), _) => What::Code(*code),
        (Measure::Net(name), _) => What::Net(name.clone()),
        (Measure::Mean, _) => What::Mean,
        (Measure::Score, _) => What::Score,
        (Measure::Part(code), _) => What::Part(*code),
        (Measure::First(own) | Measure::Placed(own), Beside::Places(options)) => {
            let (_, places) = options.iter().find(|(code, _)| code == own)?;
            return Some(yes(if matches!(measure, Measure::First(_)) { places[row] == 1 } else { places[row] > 0 }));
        }
        (Measure::First(_) | Measure::Placed(_), _) => return None,
    };
    worth(&what, nets, column, row)
}
