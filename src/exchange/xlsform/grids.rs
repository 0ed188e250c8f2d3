//! Grids, which are several rows of a form.

use super::cells::{self, Type};
use super::importing::{Importing, place_of};
use super::tables::Record;
use crate::exchange::import::formula::Target;
use crate::exchange::import::names::{columns, row_ids};
use crate::survey::definition::{GridRow, Kind, Question, field_id};

impl Importing<'_> {
    /// A group with the look of a table, whose questions share one list: a grid. How many rows it is.
    pub fn grid_of_group(&mut self, rest: &[Record]) -> Option<usize> {
        let (group, rest) = rest.split_first()?;
        if !group.get("appearance").split_whitespace().any(|word| word == "table-list") {
            return None;
        }
        let inside = rest.iter().position(|record| cells::type_of(record.get("type")).word == "end_group")?;
        let rows = &rest[..inside];
        let list = self.shared_list(rows)?;
        let place = place_of(group);
        let (show_if, remark) = self.relevance(group, &place);
        let wanted = if group.get("name").is_empty() { "grid" } else { group.get("name") };
        self.ensure_page(wanted);
        let mut question = Question::new(wanted, self.text(&place, group, "label"), Kind::Note);
        if !self.draft.has(&question.text) {
            question.text = self.draft.same_text("…");
            self.draft.report.changed(
                &place,
                "a table without a label",
                "“…” stands there",
                "say what the table is about",
            );
        }
        question.show_if = self.condition(show_if);
        question.help = Some(self.text(&place, group, "hint")).filter(|text| self.draft.has(text));
        self.grid(question, rows, &list, remark)?;
        Some(inside + 2)
    }

    /// A question that only shows its options, and those after it that only show where to tick: a grid.
    pub fn grid_of_rows(&mut self, rest: &[Record]) -> Option<usize> {
        let looks = |record: &Record, word: &str| record.get("appearance").split_whitespace().any(|look| look == word);
        let (heading, rest) = rest.split_first()?;
        if !looks(heading, "label") {
            return None;
        }
        let count = rest.iter().take_while(|record| looks(record, "list-nolabel")).count();
        let list = self.shared_list(&rest[..count])?;
        let place = place_of(heading);
        let (show_if, remark) = self.relevance(heading, &place);
        self.ensure_page(heading.get("name"));
        let mut question = Question::new(heading.get("name"), self.text(&place, heading, "label"), Kind::Note);
        question.show_if = self.condition(show_if);
        self.draft.known.add(heading.get("name"), Target::Gone("it is the head of a table".to_owned()));
        self.grid(question, &rest[..count], &list, remark)?;
        Some(count + 1)
    }

    /// The list that all rows choose one from, if they do.
    fn shared_list(&self, rows: &[Record]) -> Option<String> {
        let kinds: Vec<Type> = rows.iter().map(|record| cells::type_of(record.get("type"))).collect();
        let first = kinds.first()?;
        let is_same = |kind: &Type| kind.word == "select_one" && kind.list == first.list && !kind.or_other;
        kinds.iter().all(is_same).then(|| first.list.clone())
    }

    fn grid(&mut self, mut question: Question, rows: &[Record], list: &str, remark: Option<String>) -> Option<()> {
        let wanted = question.id.clone();
        let options = self.options(&place_of(&rows[0]), list, "")?;
        let name = |record: &Record| record.get("name").to_owned();
        // Rows that begin with the name of the group had it put there.
        let bare =
            |record: &Record| name(record).strip_prefix(&wanted).filter(|rest| !rest.is_empty()).map(str::to_owned);
        let names: Vec<String> = match rows.iter().map(bare).collect::<Option<Vec<_>>>() {
            Some(bare) => bare.iter().map(|name| name.trim_start_matches('_').to_owned()).collect(),
            None => rows.iter().map(name).collect(),
        };
        let mut ours = Vec::new();
        for (record, id) in rows.iter().zip(row_ids(&names)) {
            let place = place_of(record);
            let mut text = self.line(&place, record, "label");
            if !self.draft.has(&text) {
                text = self.draft.same_text(record.get("name"));
            }
            question.required |= cells::is_yes(record.get("required"));
            let (show_if, _) = self.relevance(record, &place);
            ours.push(GridRow { show_if, ..GridRow::new(id, text) });
            for column in ["hint", "constraint", "default", "choice_filter"] {
                if record.has(column) {
                    let found = format!("{column} of a row of a table");
                    self.draft.report.lost(
                        &place,
                        found,
                        "left out",
                        "put it into the text of the row or of the table",
                    );
                }
            }
        }
        let fields: Vec<String> = ours.iter().map(|row| row.id.clone()).collect();
        question.kind = Kind::Grid { scale: options.choices, rows: ours };
        let kind = question.kind.clone();
        question.id = self.draft.ids.take(&wanted, |id| columns(&kind, id));
        for (record, row) in rows.iter().zip(fields) {
            let target = Target::Code { field: field_id(&question.id, &row), codes: options.codes.clone() };
            self.draft.known.add(record.get("name"), target);
        }
        self.place(question, remark.into_iter().collect());
        Some(())
    }
}
