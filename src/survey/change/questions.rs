//! One question and itself in another version.

use super::likeness::says_something_else;
use super::options::{Options, Rows};
use super::{Comparison, Part, Place, Rule};
use crate::survey::definition::{Kind, Net, Order, OrderedBy, Question};

impl Comparison {
    pub(super) fn question(&mut self, place: &Place, was: &Question, is: &Question) {
        match (&was.kind, &is.kind) {
            // A text without an answer that becomes a question, or the other way round.
            (Kind::Note, kind) if !matches!(kind, Kind::Note) => return self.new_question(place, is),
            (_, Kind::Note) if !matches!(was.kind, Kind::Note) => return self.gone_question(place, was),
            _ => {}
        }
        let Question { id: _, text, help, show_if, required, reversed, points, order, nets, checks, messages, kind } =
            is;
        let rule = if says_something_else(&was.text, text) { Rule::QuestionReworded } else { Rule::Words };
        self.text(place, rule, Some(&was.text), Some(text));
        self.text(place, Rule::Help, was.help.as_ref(), help.as_ref());
        self.condition(place, was.show_if.as_ref(), show_if.as_ref());
        if was.required != *required {
            self.note(place, if *required { Rule::Required } else { Rule::NotRequired }, None, None);
        }
        if was.reversed != *reversed {
            self.note(place, Rule::Reversed, None, None);
        }
        if was.points != *points {
            let number = |points: Option<f64>| points.map(|points| points.to_string());
            self.note(place, Rule::Points, number(was.points), number(*points));
        }
        if was.order != *order {
            self.note(place, Rule::OrderShown, Some(order_line(was.order)), Some(order_line(*order)));
        }
        self.checks(place, &was.checks, checks);
        let names: std::collections::BTreeSet<&String> = was.messages.keys().chain(messages.keys()).collect();
        for name in names {
            let place = Place { part: Some(Part::Message(name.clone())), ..place.clone() };
            self.text(&place, Rule::Message, was.messages.get(name), messages.get(name));
        }
        let turned = was.reversed || *reversed;
        self.kind(place, &was.kind, kind, &Options { turned, ..Options::default() }, &Rows { required: *required });
        let new_codes: Vec<i32> = kind
            .choices()
            .iter()
            .map(|choice| choice.code)
            .filter(|code| !was.kind.choices().iter().any(|choice| choice.code == *code))
            .collect();
        self.nets(place, &was.nets, nets, &new_codes);
    }

    fn nets(&mut self, place: &Place, was: &[Net], is: &[Net], new_codes: &[i32]) {
        let codes = |net: &Net| format!("{:?}", net.codes);
        for net in is {
            let Net { name, text, codes: of_net } = net;
            let place = Place { part: Some(Part::Net(name.clone())), ..place.clone() };
            let Some(old) = was.iter().find(|old| old.name == *name) else {
                self.note(&place, Rule::NetAdded, None, Some(codes(net)));
                continue;
            };
            self.text(&place, Rule::Words, old.text.as_ref(), text.as_ref());
            let lost = old.codes.iter().any(|code| !of_net.contains(code));
            let mut gained = of_net.iter().filter(|code| !old.codes.contains(code)).peekable();
            if lost || gained.peek().is_some() {
                let only_new = !lost && gained.all(|code| new_codes.contains(code));
                let rule = if only_new { Rule::NetWider } else { Rule::NetCodes };
                self.note(&place, rule, Some(codes(old)), Some(codes(net)));
            }
        }
        for gone in was.iter().filter(|old| !is.iter().any(|net| net.name == old.name)) {
            let place = Place { part: Some(Part::Net(gone.name.clone())), ..place.clone() };
            self.note(&place, Rule::NetRemoved, Some(codes(gone)), None);
        }
    }
}

fn order_line(order: Order) -> String {
    let Order { by, keep_last } = order;
    let by = match by {
        OrderedBy::File => "as in the file",
        OrderedBy::Random => "random",
        OrderedBy::Rotation => "rotate",
    };
    if keep_last == 0 { by.to_owned() } else { format!("{by}, keep_last: {keep_last}") }
}
