use std::collections::{BTreeMap, BTreeSet};

use super::*;

/// 20 networks and 6 clusters, as the example of a whole evaluation has them.
fn clusters() -> Vec<(String, String, String)> {
    let file = include_str!("../../../../survey-defs/clusters.csv");
    let line = |line: &str| {
        let cells: Vec<&str> = line.split(';').collect();
        (cells[0].to_owned(), cells[1].to_owned(), cells[2].to_owned())
    };
    file.lines().skip(1).map(line).collect()
}

fn made(seed: u64) -> Vec<DemoList> {
    let clusters = clusters();
    let borrowed: Vec<(&str, &str, &str)> =
        clusters.iter().map(|(a, b, c)| (a.as_str(), b.as_str(), c.as_str())).collect();
    lists(seed, &borrowed)
}

/// How a file was written, found out from its bytes alone, and its text.
fn decoded(bytes: &[u8]) -> (&'static str, String) {
    if let Some(rest) = bytes.strip_prefix("\u{feff}".as_bytes()) {
        return ("UTF-8 with mark", String::from_utf8(rest.to_vec()).unwrap());
    }
    match String::from_utf8(bytes.to_vec()) {
        Ok(text) => ("UTF-8", text),
        Err(_) => ("Windows-1252", encoding_rs::WINDOWS_1252.decode(bytes).0.into_owned()),
    }
}

/// The rows of a file, read by a library that knows nothing of how they were written.
fn rows(text: &str) -> (char, Vec<Vec<String>>) {
    let count = |c: char| text.matches(c).count();
    let delimiter = [';', ',', '\t'].into_iter().max_by_key(|c| count(*c)).unwrap();
    let mut reader = csv::ReaderBuilder::new()
        .delimiter(u8::try_from(delimiter).unwrap())
        .has_headers(false)
        .flexible(true)
        .from_reader(text.as_bytes());
    (delimiter, reader.records().map(|row| row.unwrap().iter().map(str::to_owned).collect()).collect())
}

/// What is found in a list: what was planted, and the usable addresses by domain.
fn found(list: &DemoList) -> (Planted, BTreeMap<String, BTreeSet<String>>) {
    let (_, rows) = rows(&decoded(&list.bytes).1);
    let mail = |cell: &String| {
        let cell = cell.to_lowercase();
        ["mail", "courriel"].iter().any(|word| cell.contains(word))
    };
    let heading = rows.iter().position(|row| row.iter().any(mail)).unwrap();
    let column = rows[heading].iter().position(mail).unwrap();
    let mut planted = Planted { title_lines: heading, ..Planted::default() };
    let mut domains: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    let mut seen = BTreeSet::new();
    for row in &rows[heading + 1..] {
        let address = row.get(column).map_or("", String::as_str).trim().to_lowercase();
        let address = address.trim_start_matches("mailto:");
        let address = address.split_once('<').map_or(address, |(_, rest)| rest.trim_end_matches('>'));
        if row.len() < rows[heading].len() {
            planted.totals_lines += 1;
        } else if row.iter().all(|cell| cell.trim().is_empty()) {
            planted.empty_rows += 1;
        } else if !seen.insert(row) {
            planted.duplicate_rows += 1;
        } else if address.is_empty() {
            planted.missing_address += 1;
        } else if address.contains(',') {
            planted.comma_for_dot += 1;
        } else if let Some((_, domain)) = address.split_once('@') {
            domains.entry(domain.to_owned()).or_default().insert(address.to_owned());
        } else {
            planted.without_at += 1;
        }
    }
    planted.second_contacts = domains.values().map(|addresses| addresses.len() - 1).sum();
    (planted, domains)
}

fn sum(planted: impl Iterator<Item = Planted>) -> Planted {
    planted.fold(Planted::default(), |sum, one| Planted {
        without_at: sum.without_at + one.without_at,
        comma_for_dot: sum.comma_for_dot + one.comma_for_dot,
        missing_address: sum.missing_address + one.missing_address,
        duplicate_rows: sum.duplicate_rows + one.duplicate_rows,
        second_contacts: sum.second_contacts + one.second_contacts,
        empty_rows: sum.empty_rows + one.empty_rows,
        title_lines: sum.title_lines + one.title_lines,
        totals_lines: sum.totals_lines + one.totals_lines,
    })
}

#[test]
fn the_lists_hold_as_many_members_and_faults_as_they_say() {
    for seed in [1, 2, 2_026] {
        let lists = made(seed);
        let clusters = clusters();
        let mut members = BTreeMap::new();
        let mut all = Vec::new();
        for (list, (code, _, kind)) in lists.iter().zip(&clusters) {
            let (planted, domains) = found(list);
            assert_eq!(&list.cluster_code, code);
            assert_eq!(planted, list.planted, "{code}");
            assert_eq!(domains.len(), list.members, "{code}");
            assert!(domains.keys().all(|domain| domain.ends_with(".example")));
            let sizes = if kind == "IBN" { 30..=110 } else { 180..=400 };
            assert!(sizes.contains(&list.members), "{code}: {}", list.members);
            *members.entry(kind.as_str()).or_insert(0) += list.members;
            all.push(planted);
        }
        assert_eq!(members, BTreeMap::from([("IBN", IBN_MEMBERS), ("SPC", SPC_MEMBERS)]));
        assert_eq!(sum(all.into_iter()), PLANTED);
    }
}

#[test]
fn shared_companies_have_one_address_in_two_lists() {
    let mut lists_of: BTreeMap<String, Vec<BTreeSet<String>>> = BTreeMap::new();
    for list in made(1) {
        for (domain, addresses) in found(&list).1 {
            lists_of.entry(domain).or_default().push(addresses);
        }
    }
    let shared: Vec<_> = lists_of.values().filter(|lists| lists.len() > 1).collect();
    assert_eq!(shared.len(), SHARED);
    for lists in shared {
        assert_eq!(lists.len(), 2);
        assert!(!lists[0].is_disjoint(&lists[1]), "{lists:?}");
    }
    assert_eq!(lists_of.len(), IBN_MEMBERS + SPC_MEMBERS - SHARED);
}

#[test]
fn the_same_seed_makes_the_same_bytes_and_another_seed_others() {
    assert_eq!(made(5), made(5));
    assert!(made(5).iter().zip(&made(6)).all(|(one, other)| one.bytes != other.bytes));
}

#[test]
fn the_lists_come_from_different_hands() {
    let lists = made(1);
    let mut ways = BTreeMap::new();
    let mut line_ends = BTreeSet::new();
    let mut headings = BTreeSet::new();
    for list in &lists {
        let (encoding, text) = decoded(&list.bytes);
        let (delimiter, rows) = rows(&text);
        *ways.entry((encoding, delimiter)).or_insert(0) += 1;
        line_ends.insert(text.contains("\r\n"));
        headings.insert(rows[list.planted.title_lines].clone());
        // Nothing was lost on the way into the encoding and back.
        assert!(!text.contains("&#") && !text.contains('\u{fffd}'), "{}", list.file_name);
        assert!(text.contains(['é', 'ë', 'è', 'É', 'ç']), "{}", list.file_name);
    }
    assert_eq!(ways.len(), 9, "{ways:?}");
    assert!(ways.values().all(|count| (2..=4).contains(count)), "{ways:?}");
    assert_eq!(line_ends.len(), 2);
    assert!(headings.len() >= 24, "{} different headings", headings.len());
    let sizes: BTreeSet<usize> = lists.iter().map(|list| list.members).collect();
    assert!(sizes.len() >= 18, "{sizes:?}");
    let names: BTreeSet<&str> = lists.iter().map(|list| list.file_name.as_str()).collect();
    assert_eq!(names.len(), lists.len());
}

#[test]
fn every_slip_of_the_hand_occurs_and_none_too_often() {
    let text: String = made(1).iter().map(|list| decoded(&list.bytes).1).collect();
    let rows = IBN_MEMBERS + SPC_MEMBERS;
    let slips = [("mailto:", 60..160), (".example>", 60..160), ("\u{a0}", 60..300), ("  ", 40..200), ("\"\"", 40..250)];
    for (slip, often) in slips {
        let times = text.matches(slip).count();
        assert!(often.contains(&times), "{slip:?}: {times} times in {rows} rows");
    }
    let shouted = text.matches(" NV").count();
    assert!(shouted > 400, "{shouted}");
}

#[test]
fn other_clusters_are_served_too() {
    assert!(lists(1, &[]).is_empty());
    assert!(lists(1, &[("x", "X", "other")]).is_empty());
    let two = lists(1, &[("x", "X", "IBN"), ("y", "Y", "SPC"), ("z", "Z", "none")]);
    assert_eq!(two.iter().map(|list| list.members).collect::<Vec<_>>(), [IBN_MEMBERS, SPC_MEMBERS]);
    assert_eq!(sum(two.iter().map(|list| list.planted)), PLANTED);
}
