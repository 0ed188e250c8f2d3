//! The shares of a field that can be compared from group to group.

use crate::statistics::disclosure::Cell;
use crate::statistics::frequencies::Proportion;
use crate::statistics::groups::Slice;
use crate::statistics::report::{FieldReport, Figures, OneWay, Scores, What};

/// The name of the three parts of a recommendation among its nets.
pub const PARTS: [&str; 3] = ["detractors", "passives", "promoters"];

/// What has a share in some group of this field, in the order in which it is shown.
pub fn kinds(field: &FieldReport) -> Vec<What> {
    let Some(figures) = field.slices.iter().find_map(|(_, figures)| figures.shown()) else { return Vec::new() };
    match figures {
        Figures::OneWay(one_way) => {
            let items = one_way.items.iter().map(|item| What::Code(item.code));
            items.chain(one_way.nets.iter().map(|net| What::Net(net.name.clone()))).collect()
        }
        Figures::Recommend(scores) => {
            let items = scores.items.iter().map(|item| What::Code(item.code));
            items.chain(PARTS.map(|part| What::Net(part.to_owned()))).collect()
        }
        Figures::Choices(choices) => {
            let items = choices.items.iter().map(|item| What::Code(item.code));
            items.chain(choices.nets.iter().map(|net| What::Net(net.name.clone()))).collect()
        }
        Figures::Ranking(ranks) => ranks.items.iter().map(|item| What::Placed(item.code)).collect(),
        _ => Vec::new(),
    }
}

/// The share of one group, if it is shown.
pub fn share<'a>(field: &'a FieldReport, slice: Slice, what: &What) -> Option<&'a Proportion> {
    match figure(field, slice, what) {
        Cell::Shown(share) => Some(share),
        Cell::Empty | Cell::Hidden(_) => None,
    }
}

/// The share of one group, or why it is not shown. What has none there is empty.
pub fn figure<'a>(field: &'a FieldReport, slice: Slice, what: &What) -> Cell<&'a Proportion> {
    let figures = match field.slices.at(slice) {
        Cell::Shown(figures) => figures,
        Cell::Empty => return Cell::Empty,
        Cell::Hidden(reason) => return Cell::Hidden(*reason),
    };
    let cell = match (figures, what) {
        (Figures::OneWay(OneWay { items, .. }) | Figures::Recommend(Scores { items, .. }), What::Code(code)) => {
            let item = items.iter().find(|item| item.code == *code);
            return item.map_or(Cell::Empty, |item| Cell::Shown(&item.chosen));
        }
        (Figures::OneWay(own), What::Net(name)) => own.nets.iter().find(|net| net.name == *name).map(|net| &net.chosen),
        (Figures::Recommend(own), What::Net(name)) => {
            PARTS.iter().position(|part| part == name).map(|part| own.parts()[part])
        }
        (Figures::Choices(own), What::Code(code)) => {
            own.items.iter().find(|item| item.code == *code).map(|item| &item.chosen)
        }
        (Figures::Choices(own), What::Net(name)) => {
            own.nets.iter().find(|net| net.name == *name).map(|net| &net.chosen)
        }
        (Figures::Text(own), What::Code(code)) => {
            own.themes.iter().find(|item| item.code == *code).map(|item| &item.chosen)
        }
        (Figures::Ranking(own), What::Placed(code)) => own.item(*code).map(|item| &item.placed),
        _ => None,
    };
    match cell {
        Some(Cell::Shown(share)) => Cell::Shown(share),
        Some(Cell::Hidden(reason)) => Cell::Hidden(*reason),
        Some(Cell::Empty) | None => Cell::Empty,
    }
}

/// Members the shares of a group are about; nothing when the question went only to some of them.
pub fn population(field: &FieldReport, slice: Slice, members: u32) -> Option<u32> {
    field.slices.at(slice).shown().filter(|figures| figures.base().not_asked == 0).map(|_| members)
}
