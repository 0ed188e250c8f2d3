//! Weighted columns: what stands in them is weighted, or says that it is not.

use super::*;

#[test]
fn a_weighted_net_of_boxes_has_the_range_of_its_weights() {
    let (counted, texts) = (counted(), Texts::of_the_product());
    let page = counted.question(&texts, Language::EN, "multiple").unwrap();
    let column = format!("{}: All members", texts.word(Language::EN, "results-range"));
    let is_it = |table: &&Table| table.columns.contains(&column);
    let tables: Vec<&Table> = page.figures.iter().filter_map(|figure| figure.table.as_ref()).filter(is_it).collect();
    assert!(!tables.is_empty());
    let weighted = counted.shown_rows("weighted", "total");
    for code in ["any12", "1"] {
        let row = weighted.iter().find(|row| row["item"] == "multiple" && row["code"] == code).unwrap();
        let [low, high] = ["low", "high"].map(|end| (row[end].parse::<f64>().unwrap() * 100.0).round());
        let head = if row["label"].is_empty() { code } else { &row["label"] };
        assert!(tables.iter().all(|table| cell(table, head, &column).words == format!("{low}–{high}%")), "{tables:?}");
    }
}

#[test]
fn what_is_not_weighted_in_a_weighted_column_says_so() {
    let (counted, texts) = (counted(), Texts::of_the_product());
    for (language, words) in
        [(Language::NL, "(ongewogen)"), (Language::FR, "(non pondéré)"), (Language::EN, "(unweighted)")]
    {
        for (item, key) in
            [("multiple", "results-mean-ticked"), ("grida", "results-median"), ("recommend", "results-median")]
        {
            let page = counted.question(&texts, language, item).unwrap();
            let (head, total) = (texts.word(language, key), texts.word(language, "results-total"));
            let mut seen = 0;
            for table in page.figures.iter().filter_map(|figure| figure.table.as_ref()) {
                let is_across = table.columns.contains(&total) && table.rows.iter().any(|row| row.head == head);
                let is_down = table.columns.contains(&head) && table.rows.iter().any(|row| row.head == total);
                let whole = match (is_across, is_down) {
                    (true, _) => cell(table, &head, &total),
                    (_, true) => cell(table, &total, &head),
                    _ => continue,
                };
                assert_eq!(whole.beside.as_deref(), Some(words), "{item}: {table:?}");
                seen += 1;
            }
            assert!(seen > 0, "{item}");
            // A cluster by itself is never weighted.
            let of_cluster = page
                .figures
                .iter()
                .filter_map(|figure| figure.table.as_ref())
                .find(|table| table.columns.contains(&head) && table.rows.iter().any(|row| row.head == "c0"));
            assert!(of_cluster.is_some_and(|table| cell(table, "c0", &head).beside.is_none()), "{item}");
        }
    }
}

/// A number of a cell, as the page writes it.
fn read(words: &str) -> f64 {
    words.replace(',', "").parse().unwrap_or_else(|_| panic!("{words}"))
}

fn is_written(value: f64, shown: f64) -> bool {
    (value - shown).abs() <= if value.abs() >= 1000.0 { 0.5 } else { 0.05 } + 1e-9
}

#[test]
fn what_the_members_have_together_is_that_of_the_file_and_of_nobody_who_is_hidden() {
    let (counted, texts) = (counted(), Texts::of_the_product());
    let page = counted.question(&texts, Language::EN, "number").unwrap();
    let table = page.figures.iter().find_map(|figure| figure.table.as_ref()).unwrap();
    let [sum, range] = ["results-scaled-sum", "results-scaled-sum-range"].map(|key| texts.word(Language::EN, key));
    let (mut seen, mut ranges) = (Vec::new(), 0);
    for kind in ["total", "type", "cluster"] {
        for row in counted.shown_rows("weighted", kind).iter().filter(|row| row["what"] == "total") {
            let head = if kind == "total" { "All members" } else { &row["group"] };
            let number = |heading: &str| row[heading].parse::<f64>().unwrap();
            assert!(is_written(number("value"), read(&cell(table, head, &sum).words)), "{row:?}");
            let words = &cell(table, head, &range).words;
            // Where it is not told how far the numbers of few lie apart there is no range.
            if row["low"].is_empty() {
                assert_eq!(words, "–", "{row:?}");
            } else {
                let is_number = |word: &&str| word.starts_with(|c: char| c.is_ascii_digit() || c == '-');
                let ends: Vec<f64> = words.split(' ').filter(is_number).map(read).collect();
                assert!(is_written(number("low"), ends[0]) && is_written(number("high"), ends[1]), "{row:?} {words}");
                ranges += 1;
            }
            seen.push(head.to_owned());
        }
    }
    // c1 and c2 are hidden: their row has one cell across, which says why.
    assert_eq!(seen, ["All members", "T0", "T1", "c0", "c3", "c4"]);
    assert!(ranges > 0);
    assert!(table.notes.contains(&texts.word(Language::EN, "results-scaled-sum-note")));
}

#[test]
fn every_column_says_how_many_members_it_is_about_and_what_its_answers_are_worth() {
    let (counted, texts) = (counted(), Texts::of_the_product());
    let weighted: Vec<_> = ["total", "type"].iter().flat_map(|kind| counted.shown_rows("weighted", kind)).collect();
    let [answers, members] = ["results-answers", "results-population"].map(|key| texts.word(Language::EN, key));
    let mut worth = 0;
    for field in ["single", "multiple", "grida", "number", "recommend", "ranking", "parts"] {
        let page = counted.question(&texts, Language::EN, field).unwrap();
        for table in page.figures.iter().filter_map(|figure| figure.table.as_ref()) {
            for (head, population) in [("All members", "300"), ("T0", "300"), ("T1", "300"), ("c0", "60"), ("c3", "60")]
            {
                let cells = match (table.columns.contains(&answers), table.rows.iter().any(|row| row.head == answers)) {
                    (true, _) if table.rows.iter().any(|row| row.head == head) => {
                        [&answers, &members].map(|column| cell(table, head, column))
                    }
                    (_, true) if table.columns.iter().any(|column| column == head) => {
                        [&answers, &members].map(|row| cell(table, row, head))
                    }
                    _ => continue,
                };
                assert_eq!(cells[1].words, population, "{field} {head}");
                let group = if head == "All members" { "ALL" } else { head };
                let of_file = weighted.iter().find(|row| row["item"] == field && row["group"] == group);
                let beside = cells[0].beside.clone().unwrap_or_default();
                match of_file.map(|row| ["n_valid", "n_effective"].map(|heading| row[heading].parse::<f64>().unwrap()))
                {
                    Some([n, effective]) if effective.round() < n => {
                        assert!(
                            beside.contains(&format!("weighted: worth {}", effective.round())),
                            "{field} {head} {beside}"
                        );
                        worth += 1;
                    }
                    _ => assert!(!beside.contains("worth"), "{field} {head} {beside}"),
                }
            }
        }
    }
    assert!(worth > 12, "{worth}");
}
