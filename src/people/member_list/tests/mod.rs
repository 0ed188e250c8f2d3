use proptest::prelude::*;

use super::*;
use crate::people::problem::ListProblem;

fn rows(text: &str) -> Rows {
    Rows::new(text.lines().map(|line| line.split(';').map(str::to_owned).collect()))
}

fn reading(text: &str) -> ListReading {
    read(&rows(text), None)
}

/// Line, column and code of every problem; 0 where there is none.
fn places(reading: &ListReading) -> Vec<(usize, usize, &'static str)> {
    let place = |problem: &ListProblem| {
        (problem.line.unwrap_or(0), problem.column.as_ref().map_or(0, |column| column.number), problem.code())
    };
    reading.all_problems().map(place).collect()
}

fn fields(reading: &ListReading) -> Vec<Option<Field>> {
    reading.mapping.columns.iter().map(|mapped| mapped.field).collect()
}

mod dirty;
mod guessing;

#[test]
fn a_row_says_all_that_its_cells_say() {
    let reading = reading(
        "Bedrijf;KBO;Voornaam;Familienaam;Functie;E-mail;Taal;Grootte;Lid sinds\n\
         Peeters NV;BE 0403.170.701;Jan;Peeters;CEO;Jan@Firma.be;N;10-49;01/03/2018",
    );
    assert_eq!(places(&reading), []);
    let entry = reading.entries().next().unwrap();
    assert_eq!(entry.line, 2);
    assert_eq!(entry.company.as_str(), "Peeters NV");
    assert_eq!(entry.enterprise_number.map(EnterpriseNumber::digits).as_deref(), Some("0403170701"));
    assert_eq!(entry.full_name(), "Jan Peeters");
    assert_eq!(entry.position.as_ref().map(Name::as_str), Some("CEO"));
    assert_eq!(entry.address.as_str(), "Jan@firma.be");
    assert_eq!(entry.language, Some(Language::NL));
    assert_eq!(entry.size, Some(SizeClass::Small));
    assert_eq!(entry.joined, Some(2018));
}

#[test]
fn a_mapping_by_hand_is_followed() {
    let list = rows("Klanten;;\nKlant;Wie;Waar\nAcme;Jan;jan@acme.be");
    assert_eq!(Mapping::guess(&list).header, None);
    let mapping = Mapping::by_hand(&list, &[(Field::Company, "klant"), (Field::LastName, "2")]).unwrap();
    assert_eq!(mapping.header, Some(2));
    let reading = read(&list, Some(&mapping));
    let entry = reading.entries().next().unwrap();
    assert_eq!((entry.company.as_str(), entry.full_name().as_str()), ("Acme", "Jan"));
    assert_eq!(entry.address.as_str(), "jan@acme.be");
    assert!(Mapping::by_hand(&list, &[(Field::Company, "omzet")]).is_err());
    let unheaded = rows("1;Acme;jan@acme.be\n2;Beta;an@beta.be");
    assert_eq!(Mapping::by_hand(&unheaded, &[(Field::Company, "2")]).unwrap().header, None);
}

#[test]
fn a_mapping_by_hand_names_the_columns_there_are() {
    let mut mapping = Mapping::guess(&rows("Bedrijf;E-mail;Naam\nAcme;jan@acme.be;Jan"));
    mapping.assign(Field::LastName, "NAAM").unwrap();
    assert_eq!(
        mapping.columns[2],
        MappedColumn {
            column: crate::people::column::Column { number: 3, heading: "Naam".to_owned() },
            field: Some(Field::LastName),
            how: How::ByHand,
        }
    );
    // A field is in one column only.
    mapping.assign(Field::LastName, "Bedrijf").unwrap();
    assert_eq!(mapping.columns[2].field, None);
    let fault = mapping.assign(Field::Size, "omzet").unwrap_err();
    assert_eq!(fault.to_string(), "the list has no column “omzet”; it has Bedrijf, E-mail, Naam");
    assert!("e-mail".parse::<Field>().unwrap_err().to_string().contains("company, address, first-name"));
    mapping.set(1, None);
    assert_eq!(mapping.column(Field::Company), None);
}

#[test]
fn a_mapping_can_be_stored() {
    let mapping = Mapping::guess(&rows("Bedrijf;E-mail;E-mail 2\nAcme;jan@acme.be;"));
    let stored = serde_json::to_string(&mapping).unwrap();
    assert_eq!(serde_json::from_str::<Mapping>(&stored).unwrap(), mapping);
}

#[test]
fn five_thousand_rows_take_seconds_at_most() {
    let rows = Rows::new((0..5001).map(|index| match index {
        0 => ["Bedrijf", "E-mail", "Naam", "Grootte", "Taal", "Lid sinds"].map(str::to_owned).to_vec(),
        _ => vec![
            format!("Bedrijf {} NV", index % 4000),
            format!("jan.{index}@bedrijf{}.be", index % 4000),
            "Jan\u{a0}Peeters".to_owned(),
            "10-49".to_owned(),
            "nl".to_owned(),
            "2018".to_owned(),
        ],
    }));
    let start = std::time::Instant::now();
    let reading = read(&rows, None);
    assert!(start.elapsed().as_secs() < 60, "{:?}", start.elapsed());
    assert_eq!(reading.entries().count(), 5000);
}

fn cell() -> impl Strategy<Value = String> {
    prop_oneof![
        "\\PC{0,12}",
        "[a-z.é]{1,8}@[a-z]{1,5}\\.(be|com)",
        Just("Acme NV".to_owned()),
        Just("0403.170.701".to_owned()),
        Just("Totaal".to_owned()),
        Just(String::new()),
        "[A-Z][a-z]{2,8}",
        "(nl|fr|en|xx|10-49|250\\+|2018|=1\\+1)",
    ]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn any_table_is_read(table in proptest::collection::vec(proptest::collection::vec(cell(), 0..6), 0..12)) {
        let reading = read(&Rows::new(table), None);
        for row in &reading.rows {
            let has_blocker = row.problems.iter().any(|problem| problem.severity() == Severity::Blocker);
            prop_assert_eq!(row.outcome == Outcome::Blocked, has_blocker);
            prop_assert!(row.outcome == Outcome::Skipped || row.problems.iter().all(|p| p.line == Some(row.line)));
        }
    }

    #[test]
    fn the_order_of_the_columns_makes_no_difference(
        order in Just((0..9).collect::<Vec<usize>>()).prop_shuffle(),
        mut body in proptest::collection::vec(proptest::collection::vec(cell(), 9), 1..8),
    ) {
        // Were there no address at all where the heading says so, the first column with one would be taken.
        body[0][1] = "jan@acme.be".to_owned();
        let headings =
            ["Bedrijf", "E-mail", "Voornaam", "Naam", "Taal", "Grootte", "Lid sinds", "KBO", "Functie"];
        let mut table = vec![headings.map(str::to_owned).to_vec()];
        table.extend(body);
        let shuffled: Vec<Vec<String>> =
            table.iter().map(|row| order.iter().map(|index| row[*index].clone()).collect()).collect();
        let (one, other) = (read(&Rows::new(table), None), read(&Rows::new(shuffled), None));
        prop_assert_eq!(one.entries().collect::<Vec<_>>(), other.entries().collect::<Vec<_>>());
        let told = |reading: &ListReading| {
            let mut told: Vec<_> = reading
                .all_problems()
                .map(|p| (p.line, p.column.as_ref().map(|c| c.heading.clone()), p.code(), p.found.clone()))
                .collect();
            told.sort();
            told
        };
        prop_assert_eq!(told(&one), told(&other));
    }
}
