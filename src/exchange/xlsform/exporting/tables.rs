//! Questions that take several rows of a form: grids, and parts of a total.

use super::form::{Form, cells};
use crate::survey::definition::{Choice, Kind, OrderedBy, Question, field_id};

impl Form<'_> {
    /// A group in the look of a table, with a question for each row.
    pub fn grid(&mut self, question: &Question) {
        let Kind::Grid { scale, rows } = &question.kind else { return };
        let (list, filter) = self.list(&question.id, &question.id, scale);
        if !filter.is_empty() {
            self.lost(&question.id, "steps of a scale under conditions", "always shown");
        }
        let mut group = cells([("type", "begin_group"), ("name", &question.id), ("appearance", "table-list")]);
        self.add_text(&mut group, &question.id, "label", &question.text);
        if let Some(help) = &question.help {
            self.add_text(&mut group, &question.id, "hint", help);
        }
        self.add_condition(&mut group, &format!("question {}", question.id), question.show_if.as_ref());
        self.rows.push(group);
        for row in rows {
            let name = field_id(&question.id, &row.id);
            let mut cells = cells([("type", format!("select_one {list}").as_str()), ("name", &name)]);
            self.add_text(&mut cells, &name, "label", &row.text);
            if question.required {
                cells.push(("required".to_owned(), "yes".to_owned()));
            }
            self.add_condition(&mut cells, &format!("row {name}"), row.show_if.as_ref());
            if row.reversed {
                self.lost(&name, "the item runs the other way (reverse)", "left out");
            }
            self.rows.push(cells);
        }
        self.rows.push(cells([("type", "end_group")]));
        if question.order.by != OrderedBy::File {
            self.lost(&question.id, "rows that change places", "as listed");
        }
        if !question.checks.is_empty() || !question.messages.is_empty() {
            self.lost(&question.id, "checks and own words of a grid", "left out");
        }
    }

    /// A group with a number for each part, the last of which checks the total.
    pub fn allocation(&mut self, question: &Question) {
        let Kind::Allocation { options, total, unit } = &question.kind else { return };
        let mut group = cells([("type", "begin_group"), ("name", &question.id)]);
        self.add_text(&mut group, &question.id, "label", &question.text);
        if let Some(help) = &question.help {
            self.add_text(&mut group, &question.id, "hint", help);
        }
        self.add_condition(&mut group, &format!("question {}", question.id), question.show_if.as_ref());
        self.rows.push(group);
        let (names, parts): (Vec<String>, Vec<&Choice>) = parts_of(question).unwrap_or_default().into_iter().unzip();
        for (at, (part, name)) in parts.iter().zip(&names).enumerate() {
            let mut row = cells([("type", "integer"), ("name", name)]);
            self.add_text(&mut row, name, "label", &part.text);
            if let Some(unit) = unit {
                self.behind_label(&mut row, unit);
            }
            let mut constraint = format!(". >= 0 and . <= {total}");
            if at + 1 == names.len() {
                let others: String = names[..at].iter().map(|name| format!(" + coalesce(${{{name}}}, 0)")).collect();
                constraint = format!(". >= 0 and .{others} = {total}");
            }
            row.push(("constraint".to_owned(), constraint));
            if question.required {
                row.push(("required".to_owned(), "yes".to_owned()));
            }
            self.rows.push(row);
        }
        self.rows.push(cells([("type", "end_group")]));
        self.changed(&question.id, "parts of a total", "a whole number for each, the last checked against the total");
        if options.len() > parts.len() {
            self.lost(&question.id, "reasons for having no answer", "left out");
        }
    }
}

/// The numbers that an allocation becomes, each with its option; none for other kinds.
pub fn parts_of(question: &Question) -> Option<Vec<(String, &Choice)>> {
    let Kind::Allocation { options, .. } = &question.kind else { return None };
    let parts = options.iter().filter(|choice| choice.missing.is_none());
    Some(parts.map(|part| (part_name(&question.id, part.code), part)).collect())
}

fn part_name(id: &str, code: i32) -> String {
    field_id(id, &format!("_{}", code.to_string().replace('-', "m")))
}
