//! What one answer counts for in a figure.

use super::{Figures, What};
use crate::statistics::recommend::{DETRACTOR_TO, PROMOTER_FROM};
use crate::statistics::table::{Beside, Column, Mark};

/// The parts of every recommendation, from and to.
pub(in crate::statistics) const PARTS: [(&str, i32, i32); 3] =
    [("detractors", 0, 6), ("passives", 7, 8), ("promoters", 9, 10)];

/// The nets of a question by their names.
pub(in crate::statistics) type Nets = Vec<(String, Vec<i32>)>;

/// The nets that a field shows.
pub(in crate::statistics) fn nets_of(figures: &Figures) -> Nets {
    match figures {
        Figures::OneWay(one_way) => one_way.nets.iter().map(|net| (net.name.clone(), net.codes.clone())).collect(),
        Figures::Choices(choices) => choices.nets.iter().map(|net| (net.name.clone(), net.codes.clone())).collect(),
        Figures::Recommend(_) => {
            PARTS.iter().map(|&(name, from, to)| (name.to_owned(), (from..=to).collect())).collect()
        }
        _ => Vec::new(),
    }
}

/// The answer of a row as 0 or 1, as a number, or as a part; nothing where it has no such worth.
pub(in crate::statistics) fn worth(what: &What, nets: &Nets, column: &Column, row: usize) -> Option<f64> {
    let mark = column.marks.get(usize::from(column.bytes[row])).filter(|mark| mark.is_valid())?;
    let codes = |name: &String| nets.iter().find(|(own, _)| own == name).map(|(_, codes)| codes);
    match (what, &column.beside, mark) {
        (What::Code(own), Beside::Nothing, Mark::Code(code)) => Some(yes(code == own)),
        (What::Net(name), Beside::Nothing, Mark::Code(code)) => codes(name).map(|codes| yes(codes.contains(code))),
        (What::Mean, Beside::Nothing, Mark::Code(code)) => Some(turned(column, *code)),
        (What::Score, Beside::Nothing, Mark::Code(code)) => Some(match usize::try_from(*code) {
            Ok(code) if code >= PROMOTER_FROM => 100.0,
            Ok(code) if code > DETRACTOR_TO => 0.0,
            _ => -100.0,
        }),
        (What::Code(own), Beside::Ticks(boxes), _) => {
            Some(yes(boxes.iter().any(|(code, ticks)| code == own && ticks[row] > 0)))
        }
        (What::Net(name), Beside::Ticks(boxes), _) => {
            let codes = codes(name)?;
            Some(yes(boxes.iter().any(|(code, ticks)| codes.contains(code) && ticks[row] > 0)))
        }
        (What::Mean | What::Total, Beside::Numbers(numbers), _) => Some(numbers[row]),
        (What::Part(own), Beside::Parts(parts), _) => {
            parts.iter().find(|(code, _)| code == own).map(|(_, values)| values[row])
        }
        (What::First(own), Beside::Places(options), _) => place(options, *own, row).map(|place| yes(place == 1)),
        (What::Placed(own), Beside::Places(options), _) => place(options, *own, row).map(|place| yes(place > 0)),
        (What::Points { code, top }, Beside::Places(options), _) => {
            place(options, *code, row).map(|place| if place > 0 { f64::from(top + 1 - place) } else { 0.0 })
        }
        (What::MeanRank(own), Beside::Places(options), _) => {
            place(options, *own, row).filter(|place| *place > 0).map(f64::from)
        }
        _ => None,
    }
}

/// The place that a row gave an option; 0 for none.
fn place(options: &[(i32, Vec<u8>)], code: i32, row: usize) -> Option<u32> {
    options.iter().find(|(own, _)| *own == code).map(|(_, places)| u32::from(places[row]))
}

pub(in crate::statistics) fn yes(holds: bool) -> f64 {
    if holds { 1.0 } else { 0.0 }
}

/// A code as a mean counts it: turned round, the lowest of the scale becomes the highest.
fn turned(column: &Column, code: i32) -> f64 {
    if !column.reversed {
        return f64::from(code);
    }
    let codes = || column.marks.iter().filter_map(|mark| if let Mark::Code(code) = mark { Some(*code) } else { None });
    let ends = codes().min().zip(codes().max());
    ends.map_or(f64::from(code), |(low, high)| f64::from(low) + f64::from(high) - f64::from(code))
}
