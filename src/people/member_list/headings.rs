//! What the heading of a column means, in Dutch, French and English.

use super::Field;

/// What a heading may stand for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Meaning {
    Field(Field),
    /// `Naam`, `nom`, `name`: of a company or of a person, which the other columns tell.
    SomeName,
    /// A column that is not ours, such as a telephone number.
    Other,
}

/// How surely: the whole heading is a known word, it holds one, or it is a word of many uses.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Strength {
    Weak,
    Holds,
    Whole,
}

/// Earlier lines win where a heading holds words of several: “e-mail contactpersoon” is an address.
///
/// The words are written as a [`crate::people::key::heading_key`], with commas between them.
const VOCABULARY: [(Meaning, &str); 19] = [
    (
        Meaning::Field(Field::Address),
        "e mail, email, mail, mails, emails, e mails, mailadres, e mailadres, emailadres, mail adres, \
         courriel, adresse mail, adresse email, adresse electronique, mel, emailaddress, mailaddress, mail \
         address, email address, e mailaddress, elektronisch adres",
    ),
    (
        Meaning::Other,
        "telefoon, tel, telefoonnummer, gsm, telephone, phone, mobile, mobiel, fax, straat, street, rue, \
         postcode, code postal, zip, stad, city, ville, gemeente, commune, land, country, pays, website, \
         site, url, linkedin, adres, adresse, address, opmerking, opmerkingen, remarque, remarques, remark, \
         remarks, comment, comments",
    ),
    (
        Meaning::Field(Field::Eligible),
        "in aanmerking, komt in aanmerking, bevragen, mag bevraagd worden, eligible, eligible \
         yes no, a interroger, may be asked, to be asked",
    ),
    (
        Meaning::Field(Field::Sector),
        "sector, sectoren, secteur, secteurs, secteur d activite, bedrijfssector, activiteitensector, bedrijfstak, \
         branche, industry",
    ),
    (Meaning::Field(Field::Region), "regio, region, gewest, provincie, province, streek"),
    (
        Meaning::Field(Field::FullName),
        "naam en voornaam, voornaam en naam, naam voornaam, voornaam naam, voornaam en achternaam, voornaam \
         achternaam, voornaam en familienaam, voornaam familienaam, nom et prenom, prenom et nom, nom prenom, \
         prenom nom, first and last name, first name last name, first name and last name, volledige naam, nom \
         complet, full name, fullname",
    ),
    (
        Meaning::Field(Field::EnterpriseNumber),
        "ondernemingsnummer, ondernemingsnr, ondernemingsnummers, ondernr, kbo, bce, kbo nummer, kbo nr, \
         kbonummer, btw, btw nummer, btw nr, btwnummer, numero d entreprise, numero entreprise, no d \
         entreprise, n d entreprise, num entreprise, tva, numero de tva, vat, vat number, vat no, enterprise \
         number, company number, company registration number, registration number, company no",
    ),
    (
        Meaning::Field(Field::Size),
        "grootte, grootteklasse, groottecategorie, bedrijfsgrootte, bedrijfsomvang, omvang, aantal \
         werknemers, werknemers, aantal medewerkers, medewerkers, personeel, personeelsbestand, aantal \
         personeelsleden, taille, classe de taille, effectif, effectifs, nombre d employes, nombre de \
         travailleurs, employes, size, size class, sizeclass, company size, employees, number of employees, \
         headcount, staff, vte, fte, etp",
    ),
    (
        Meaning::Field(Field::Joined),
        "lid sinds, lid vanaf, lid sedert, jaar lidmaatschap, lidmaatschap sinds, startjaar, startdatum \
         lidmaatschap, toetreding, toetredingsjaar, toetredingsdatum, jaar van toetreding, aansluiting, \
         aansluitingsjaar, aangesloten sinds, jaar aansluiting, membre depuis, annee d adhesion, date d \
         adhesion, adhesion, affilie depuis, member since, joined, year joined, join year, join date, joining \
         year, membership year, sinds, depuis, since",
    ),
    (
        Meaning::Field(Field::Language),
        "taal, taalcode, taalkeuze, voorkeurstaal, correspondentietaal, voertaal, langue, langue de \
         correspondance, language, languages, language code, preferred language, lang",
    ),
    (
        Meaning::Field(Field::FirstName),
        "voornaam, voornamen, vnaam, roepnaam, prenom, prenoms, first name, firstname, given name, givenname, \
         forename",
    ),
    (
        Meaning::Field(Field::LastName),
        "achternaam, familienaam, famillenaam, anaam, nom de famille, last name, lastname, surname, family \
         name, familyname",
    ),
    (
        Meaning::Field(Field::Position),
        "functie, functietitel, functieomschrijving, fonction, poste, position, job title, jobtitle, job, \
         function, rol, role",
    ),
    (
        Meaning::Field(Field::FullName),
        "contactpersoon, contactpersonen, contact persoon, contact, contactnaam, naam contact, naam \
         contactpersoon, personne de contact, personne contact, nom du contact, nom contact, contact name, \
         contact person, contactperson, respondent, persoon, personne, person",
    ),
    (
        Meaning::Field(Field::Company),
        "bedrijf, bedrijfsnaam, naam bedrijf, bedrijven, onderneming, ondernemingsnaam, naam onderneming, \
         organisatie, organisatienaam, naam organisatie, firma, firmanaam, naam firma, lidbedrijf, \
         ledenbedrijf, lidonderneming, maatschappelijke naam, vennootschap, werkgever, societe, nom de la \
         societe, nom societe, entreprise, nom de l entreprise, raison sociale, denomination, denomination \
         sociale, organisation, organization, organisme, company, company name, companyname, organisation \
         name, organization name, enterprise, firm, employer, account name",
    ),
    (Meaning::SomeName, "naam, nom, name, noms, namen, names"),
    // Words that name a company, a size or a year in some lists and something else in others.
    (Meaning::Field(Field::Company), "lid, leden, membre, membres, member, members, account"),
    (Meaning::Field(Field::Size), "klasse, classe, class, categorie, category"),
    (Meaning::Field(Field::Joined), "jaar, annee, year"),
];

/// The first of these last lines of [`VOCABULARY`] whose words mean little by themselves.
const WEAK_FROM: usize = 16;

/// What a heading means; `heading` is a [`crate::people::key::heading_key`].
pub(super) fn recognise(heading: &str) -> Option<(Meaning, Strength)> {
    if heading.is_empty() {
        return None;
    }
    if let Some(line) = VOCABULARY.iter().position(|(_, listed)| words(listed).any(|word| word == heading)) {
        return Some((VOCABULARY[line].0, if line < WEAK_FROM { Strength::Whole } else { Strength::Weak }));
    }
    let holds = |listed: &str| words(listed).any(|word| holds_word(heading, word));
    let (meaning, _) = VOCABULARY[..WEAK_FROM].iter().find(|(_, listed)| holds(listed))?;
    Some((*meaning, Strength::Holds))
}

fn words(listed: &str) -> impl Iterator<Item = &str> {
    listed.split(", ")
}

/// Whether `word` stands in the heading with nothing but spaces around it.
fn holds_word(heading: &str, word: &str) -> bool {
    heading.match_indices(word).any(|(at, _)| {
        let (before, after) = (&heading[..at], &heading[at + word.len()..]);
        (before.is_empty() || before.ends_with(' ')) && (after.is_empty() || after.starts_with(' '))
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::people::key::heading_key;

    fn meaning(heading: &str) -> Option<Meaning> {
        recognise(&heading_key(heading)).map(|(meaning, _)| meaning)
    }

    #[test]
    fn headings_are_recognised_however_they_are_written() {
        for (field, headings) in [
            (Field::Address, "E-mail|e-mailadres|EMAIL|Mail contactpersoon|Adresse e-mail|Courriel"),
            (Field::Company, "Bedrijf|NAAM BEDRIJF|Naam van het bedrijf|Société|Nom de l’entreprise|Organisatie (lid)"),
            (Field::EnterpriseNumber, "KBO-nummer|K.B.O.|BTW-nr.|N° d'entreprise|VAT number|Ondernemingsnummer (KBO)"),
            (Field::Size, "Grootteklasse|Taille de l'entreprise|Company size|Aantal werknemers (2024)"),
            (Field::Joined, "Lid sinds|Membre depuis|Member since (year)|Année d'adhésion"),
            (Field::Language, "Taal|Langue du contact|Language|Taal contactpersoon"),
            (Field::FirstName, "Voornaam|Prénom|first_name|FirstName|Voornaam contactpersoon"),
            (Field::LastName, "Familienaam|Nom de famille|Last name"),
            (Field::FullName, "Contactpersoon|Nom et prénom|Naam contactpersoon|Contact"),
            (Field::Sector, "Sector|Secteur d’activité|Bedrijfstak"),
            (Field::Region, "Regio|Région|Provincie"),
            (Field::Eligible, "Komt in aanmerking|Éligible|Eligible (yes/no)"),
            (Field::Position, "Functie|Fonction|Job title"),
        ] {
            for heading in headings.split('|') {
                assert_eq!(meaning(heading), Some(Meaning::Field(field)), "{heading}");
            }
        }
        assert_eq!(meaning("Naam"), Some(Meaning::SomeName));
    }

    #[test]
    fn other_columns_are_left_alone() {
        for heading in ["Telefoon contactpersoon", "Adres bedrijf", "Adresse de l'entreprise", "Postcode", "Website"] {
            assert_eq!(meaning(heading), Some(Meaning::Other), "{heading}");
        }
        for heading in ["", "Stemgerechtigd", "2018", "Mailing"] {
            assert_eq!(meaning(heading), None, "{heading}");
        }
    }

    #[test]
    fn no_word_stands_for_two_things() {
        let all: Vec<&str> = VOCABULARY.iter().flat_map(|(_, listed)| words(listed)).collect();
        for (index, word) in all.iter().enumerate() {
            assert!(!all[..index].contains(word), "{word} is there twice");
            assert_eq!(heading_key(word), *word);
        }
        assert_eq!(VOCABULARY[WEAK_FROM - 1].0, Meaning::SomeName);
    }
}
