//! Questions: what all kinds have in common.

use super::outline::{Keys, Writing};
use super::yaml::{Node, Shape};
use crate::survey::definition::{Check, GridRow, Net, Order, OrderedBy, Question};
use crate::wording::Text;

impl Writing<'_> {
    pub fn question(&self, question: &Question) -> Node {
        let Question { id, text, help, show_if, required, reversed, points, order, nets, checks, messages, kind } =
            question;
        let mut keys = Keys::default();
        keys.add("id", Node::text(id));
        keys.add("kind", Node::token(Self::word(kind)));
        keys.add_if("show_if", show_if.as_ref().map(|condition| Node::text(condition.source())));
        keys.flag("required", *required);
        keys.add("text", self.text(text, Shape::Block));
        keys.add_if("help", help.as_ref().map(|text| self.text(text, Shape::Block)));
        self.own_keys(kind, &mut keys);
        add_order(*order, &mut keys);
        keys.flag("reverse", *reversed);
        keys.add_if("points", points.map(Node::token));
        keys.add_if("nets", (!nets.is_empty()).then(|| self.nets(nets)));
        let check = |check: &Check| self.check(check);
        keys.add_if("checks", (!checks.is_empty()).then(|| Node::list(checks.iter().map(check), Shape::Block)));
        let message = |(name, text): (&String, &Text)| (name.clone(), self.text(text, Shape::Line));
        let messages = messages.iter().map(message).collect::<Vec<_>>();
        keys.add_if("messages", (!messages.is_empty()).then_some(Node::Map(messages, Shape::Block)));
        keys.map(Shape::Block)
    }

    fn check(&self, check: &Check) -> Node {
        let Check { holds, message, soft } = check;
        let mut keys = Keys::default();
        keys.add("holds", Node::text(holds.source()));
        keys.add("message", self.text(message, Shape::Line));
        keys.flag("soft", *soft);
        keys.map(Shape::Block)
    }

    fn nets(&self, nets: &[Net]) -> Node {
        let net = |net: &Net| {
            let Net { name, text, codes } = net;
            let codes = Node::list(codes.iter().map(Node::token), Shape::Line);
            let value = match text {
                None => codes,
                Some(text) => {
                    let mut keys = Keys::default();
                    keys.add("text", self.text(text, Shape::Line));
                    keys.add("codes", codes);
                    keys.map(Shape::Line)
                }
            };
            (name.clone(), value)
        };
        Node::Map(nets.iter().map(net).collect(), Shape::Block)
    }

    pub fn row(&self, row: &GridRow) -> Node {
        let GridRow { id, text, show_if, reversed } = row;
        let mut keys = Keys::default();
        keys.add("id", Node::text(id));
        keys.add("text", self.text(text, Shape::Line));
        keys.add_if("show_if", show_if.as_ref().map(|condition| Node::text(condition.source())));
        keys.flag("reverse", *reversed);
        keys.map(Shape::Line)
    }
}

fn add_order(order: Order, keys: &mut Keys) {
    let Order { by, keep_last } = order;
    keys.add_if(
        "order",
        match by {
            OrderedBy::File => None,
            OrderedBy::Random => Some(Node::token("random")),
            OrderedBy::Rotation => Some(Node::token("rotate")),
        },
    );
    keys.add_if("keep_last", (keep_last > 0).then(|| Node::token(keep_last)));
}
