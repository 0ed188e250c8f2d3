use super::*;

/// The problems of one row under the usual headings.
fn of_row(cells: &str) -> Vec<(usize, &'static str)> {
    let reading = reading(&format!("Bedrijf;E-mail;Naam;Taal;Grootte;KBO\n{cells}"));
    places(&reading)
        .into_iter()
        .map(|(line, column, code)| {
            assert_eq!(line, 2, "{cells}");
            (column, code)
        })
        .collect()
}

#[test]
fn what_stands_in_for_nothing_is_nothing() {
    for nothing in ["", "-", " ", "\u{200b}", "n/a", "nvt", "onbekend", "?"] {
        let cells = format!("Acme;jan@acme.be;{nothing};{nothing};{nothing};{nothing}");
        assert_eq!(of_row(&cells), [(3, "missing-person")], "{nothing:?}");
    }
    assert_eq!(of_row("-;-;Jan"), [(1, "missing-company"), (2, "missing-address")]);
}

#[test]
fn a_row_may_have_several_problems() {
    assert_eq!(
        of_row("=Acme;mailto:info@acme.be;Jan\u{a0}P;xx;yy;1"),
        [
            (1, "formula"),
            (2, "cleaned-address"),
            (2, "role-mailbox"),
            (3, "cleaned-text"),
            (4, "unknown-language"),
            (5, "unknown-size"),
            (6, "bad-enterprise-number"),
        ]
    );
}

#[test]
fn a_warning_keeps_the_row_and_a_blocker_does_not() {
    let list = reading("Bedrijf;E-mail;Taal\nAcme;jan@acme.be;xx\nBeta;an.beta.be;nl");
    let entries: Vec<&Entry> = list.entries().collect();
    assert_eq!(entries.len(), 1);
    assert_eq!(entries[0].language, None);
    assert_eq!(list.blocked().map(|row| row.line).collect::<Vec<_>>(), [3]);
    assert_eq!((list.count(Severity::Blocker), list.count(Severity::Warning)), (1, 1));
}

#[test]
fn a_cell_put_right_is_read_again() {
    let mut list = rows("Bedrijf;E-mail\nAcme;jan@acme,be");
    let first = read(&list, None);
    assert_eq!(first.entries().count(), 0);
    assert!(list.put(2, 2, "jan@acme.be"));
    let second = read(&list, Some(&first.mapping));
    assert_eq!(second.entries().count(), 1);
    assert_eq!(second.all_problems().count(), 0);
}

#[test]
fn garbled_letters_are_told_from_real_ones() {
    for garbled in ["SociÃ©tÃ©", "ZoÃ«", "Caf\u{fffd}", "lâ€™Avenir"] {
        assert_eq!(of_row(&format!("{garbled};jan@acme.be;Jan")), [(1, "garbled")], "{garbled}");
    }
    for real in ["Société", "São Paulo", "Âge d’or", "Château", "l’Âme", "SÃO"] {
        assert_eq!(of_row(&format!("{real};jan@acme.be;Jan")), [], "{real}");
    }
}

#[test]
fn totals_are_told_from_companies() {
    for total in ["Totaal;", "TOTAL;12", "Aantal leden: 12;", "Totaal aantal bedrijven;12"] {
        assert_eq!(of_row(total), [(0, "total-line")], "{total}");
    }
    for company in ["Total Energies;jan@total.be;Jan", "Totaal;jan@totaal.be;Jan"] {
        assert_eq!(of_row(company), [], "{company}");
    }
    assert_eq!(of_row("Total Belgium;;Jan"), [(2, "missing-address")]);
}

#[test]
fn the_parted_name_goes_before_the_whole_one() {
    let list = reading("Bedrijf;E-mail;Contact;Voornaam;Familienaam\nA;a@a.be;Jan P.;Jan;Peeters\nB;b@b.be;An Maes;;");
    let names: Vec<String> = list.entries().map(Entry::full_name).collect();
    assert_eq!(names, ["Jan Peeters", "An Maes"]);
}

#[test]
fn swallowed_rows_betray_themselves() {
    let cells = ["Acme", "jan@acme.be", "note\nBeta,an@beta.be"].map(str::to_owned).to_vec();
    let headings = ["Bedrijf", "E-mail", "Nota"].map(str::to_owned).to_vec();
    assert_eq!(places(&read(&Rows::new([headings, cells]), None)), [(2, 3, "line-break")]);
}

#[test]
fn an_entry_that_comes_again_is_told_from_a_colleague_and_a_shared_mailbox() {
    let list = reading(
        "Bedrijf;E-mail;Naam\n\
         Acme NV;jan@acme.be;Jan\n\
         ACME;Jan@Acme.be;Jan P.\n\
         Acme NV;an@acme.be;An\n\
         Beta;jan@acme.be;Jan\n\
         Acme NV;jan@acme.be;Jan",
    );
    assert_eq!(
        places(&list),
        [(3, 0, "duplicate-contact"), (4, 0, "second-contact"), (5, 2, "shared-address"), (6, 0, "duplicate-row"),]
    );
    assert_eq!(list.entries().map(|entry| entry.line).collect::<Vec<_>>(), [2, 4, 5]);
}
