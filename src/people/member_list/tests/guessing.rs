use super::*;

#[test]
fn headings_are_found_in_three_languages_and_any_order() {
    use Field::*;
    for (text, expected) in [
        ("Bedrijf;Voornaam;Naam;E-mail", vec![Some(Company), Some(FirstName), Some(LastName), Some(Address)]),
        ("Naam;Contactpersoon;Mailadres;Taal", vec![Some(Company), Some(FullName), Some(Address), Some(Language)]),
        ("Organisatie;Naam;e-mail adres", vec![Some(Company), Some(FullName), Some(Address)]),
        ("courriel;Prénom;Nom;Société", vec![Some(Address), Some(FirstName), Some(LastName), Some(Company)]),
        (
            "Nom de l'entreprise;Taille;Membre depuis;Adresse mail",
            vec![Some(Company), Some(Size), Some(Joined), Some(Address)],
        ),
        (
            "Email;Company;First name;Last name;Position",
            vec![Some(Address), Some(Company), Some(FirstName), Some(LastName), Some(Position)],
        ),
        (
            "ONDERNEMING;Ondernemingsnummer;Telefoon;E-MAIL",
            vec![Some(Company), Some(EnterpriseNumber), None, Some(Address)],
        ),
    ] {
        let guess = reading(&format!("{text}\na;b;c;d;e"));
        assert_eq!(fields(&guess), expected, "{text}");
        assert_eq!(guess.mapping.header, Some(1));
    }
}

#[test]
fn titles_above_the_heading_are_passed_over() {
    let reading = reading(
        "Ledenlijst bedrijven;;\n;;\nCluster Bio, versie mei: stuur verbeteringen aan info@bio.be;;\n\
         Bedrijf;E-mail;Taal\nAcme;jan@acme.be;nl",
    );
    assert_eq!(reading.mapping.header, Some(4));
    assert_eq!(reading.entries().next().unwrap().line, 5);
    assert_eq!(reading.problems, [ListProblem::of_list(ListFault::TitleLines { count: 2 })]);
}

#[test]
fn a_heading_beyond_the_tenth_row_is_not_looked_for() {
    let titles = "Titel;;\n".repeat(10);
    assert_eq!(reading(&format!("{titles}Bedrijf;E-mail;Taal\nAcme;jan@acme.be;nl")).mapping.header, None);
}

#[test]
fn the_addresses_are_found_by_what_they_are() {
    let unheaded = reading("Bedrijf;Adres;Contact\nAcme;Kerkstraat 1;jan@acme.be\nBeta;Markt 2;an@beta.be");
    assert_eq!(fields(&unheaded), [Some(Field::Company), None, Some(Field::Address)]);
    assert_eq!(unheaded.mapping.columns[2].how, How::Content);

    let misleading = reading("Bedrijf;E-mail;Kanaal\nAcme;ja;jan@acme.be\nBeta;nee;an@beta.be");
    assert_eq!(fields(&misleading), [Some(Field::Company), None, Some(Field::Address)]);

    let two = reading("Bedrijf;E-mail 1;E-mail\nAcme;jan@acme.be;\nBeta;an@beta.be;an@beta.com");
    assert_eq!(fields(&two), [Some(Field::Company), Some(Field::Address), None]);
    assert_eq!(places(&two), [(0, 3, "column-twice")]);
}

#[test]
fn a_list_without_headings_is_guessed_from_its_cells() {
    let guess = reading("Jan Peeters;Acme NV;jan@acme.be;0403.170.701;nl\nAn Maes;Beta BV;an@beta.be;0403.227.515;fr");
    assert_eq!(
        fields(&guess),
        [None, Some(Field::Company), Some(Field::Address), Some(Field::EnterpriseNumber), Some(Field::Language)]
    );
    assert_eq!(places(&guess), [(0, 0, "no-heading")]);
    assert_eq!(guess.entries().count(), 2);
}

#[test]
fn a_list_without_the_columns_that_matter_says_so_once() {
    assert_eq!(places(&reading("Bedrijf;Taal\nAcme;nl\nBeta;fr")), [(0, 0, "no-address-column")]);
    assert_eq!(places(&reading("E-mail;Taal\njan@acme.be;nl")), [(0, 0, "no-company-column")]);
    assert_eq!(places(&reading("")), [(0, 0, "no-rows")]);
    assert_eq!(places(&reading("Bedrijf;E-mail\n;")), [(0, 0, "empty-rows"), (0, 0, "no-rows")]);
    let many = Rows::new((0..=MAX_ROWS).map(|_| vec!["a".to_owned()]));
    assert_eq!(places(&read(&many, None)), [(0, 0, "too-many-rows")]);
}
