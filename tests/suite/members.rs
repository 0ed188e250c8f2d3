//! Members over time: who leaves, who comes back, who is invited, how a cluster grows, and whom nobody writes to.

use diesel::migration::{Migration, MigrationSource};
use diesel::prelude::*;
use diesel_migrations::{FileBasedMigrations, MigrationHarness};
use peil::id::Id;
use peil::services::{approve_wave, stop_writing};
use peil::storage::{Store, StoreError, members, memberships};

use crate::stories;
use crate::support::browser::{Answer, Browser};
use crate::support::house::{Database, House, On};
use crate::support::work;

/// The page of a member, by the name of the company.
fn page_of(house: &House, name: &str) -> String {
    let name = name.to_owned();
    let found = house.now(house.peil.store.read(move |db| {
        let all = members::all(db)?;
        let found = all.into_iter().find(|known| known.member.name == name).unwrap();
        Ok::<_, StoreError>(found.member.id)
    }));
    format!("/members/{}", found.unwrap())
}

fn contact_of(house: &House, address: &str) -> String {
    let address = address.to_owned();
    let found = house.now(house.peil.store.read(move |db| {
        let contacts = members::all(db)?.into_iter().flat_map(|known| known.contacts);
        Ok::<_, StoreError>(contacts.into_iter().find(|contact| contact.address == address).unwrap().id)
    }));
    found.unwrap().to_string()
}

fn dates(desk: &mut Browser, page: &str, number: &str, from: &str, until: &str) -> Answer {
    let form = [("step", "dates"), ("cluster", "alfa"), ("number", number), ("from", from), ("until", until)];
    desk.submit(page, page, &form)
}

/// Hands a list in for alfa and takes it over; where it stands.
fn take(desk: &mut Browser, list: &str) -> String {
    let list = desk.hand_in("/clusters/alfa", "/clusters/alfa", "lijst.csv", list.as_bytes()).location.unwrap();
    assert_eq!(desk.submit("/clusters", &list, &[("decision", "keep")]).status, 303);
    list
}

const HEAD: &str = "Bedrijf;Naam;E-mail;Taal;Lid sinds\n";

/// Brings an empty database up to the last version before this day, and fills it.
pub fn as_it_was_before(day: &str, database: &Database, fill: &str) {
    match database.address.strip_prefix("sqlite:") {
        Some(file) => as_it_was(SqliteConnection::establish(file).unwrap(), day, fill),
        None => as_it_was(PgConnection::establish(&database.address).unwrap(), day, fill),
    }
}

fn as_it_was<C>(mut db: C, before: &str, fill: &str)
where
    C: MigrationHarness<C::Backend> + Connection + 'static,
    C::Backend: diesel::backend::Backend,
    FileBasedMigrations: MigrationSource<C::Backend>,
{
    let all = FileBasedMigrations::from_path(concat!(env!("CARGO_MANIFEST_DIR"), "/migrations")).unwrap();
    let mut all: Vec<Box<dyn Migration<C::Backend>>> = all.migrations().unwrap();
    all.sort_by_key(|migration| migration.name().version().as_owned());
    // Makes the table that the migrations are noted in.
    assert_eq!(db.applied_migrations().unwrap().len(), 0);
    for migration in all {
        if migration.name().to_string().as_str() < before {
            db.run_migration(&*migration).unwrap();
        }
    }
    db.batch_execute(fill).unwrap();
}

stories! {
    fn members_of_before_stay_members_and_those_who_had_left_stay_away(on: On) {
        let database = Database::fresh(on);
        let bytes = |number: u8| format!("{number:02x}").repeat(16);
        let id = |number: u8| match on {
            On::Sqlite => format!("X'{}'", bytes(number)),
            On::Postgres => format!("'\\x{}'", bytes(number)),
        };
        let (stays, left, cluster) = (id(1), id(2), id(9));
        let fill = format!(
            "INSERT INTO clusters (id, code, name, cluster_type) VALUES ({cluster}, 'alfa', 'Alfa', 'IBN');
             INSERT INTO members (id, name, created_at) VALUES ({stays}, 'Acme', '2026-01-01 00:00:00'), ({left}, 'Beta', '2026-01-01 00:00:00');
             INSERT INTO contacts (id, member_id, address, address_key, rank) VALUES ({stays}, {stays}, 'an@acme.example', 'an@acme.example', 0);
             INSERT INTO memberships (member_id, cluster_id, eligible, ended_on) VALUES ({stays}, {cluster}, TRUE, NULL), ({left}, {cluster}, TRUE, '2026-02-01');
             INSERT INTO suppressions (address_key, reason, since, noted_by) VALUES ('bo@beta.example', 'asked', '2026-01-01 00:00:00', 'eva');"
        );
        as_it_was_before("2026-11-29", &database, &fill);
        let store = Store::open(&database.address.parse().unwrap()).unwrap();
        let runtime = tokio::runtime::Builder::new_current_thread().build().unwrap();
        let (before, after, contacts) = runtime.block_on(store.read(|db| {
            let day = |text: &str| text.parse::<jiff::civil::Date>().unwrap().into();
            let names = |known: Vec<members::MemberWithContacts>| known.into_iter().map(|known| known.member.name).collect::<Vec<_>>();
            let cluster = Id::from_bytes([9; 16]);
            let now = members::of_cluster(db, cluster, day("2026-03-01"))?;
            let contacts = now.iter().map(|known| known.contacts.len()).sum::<usize>();
            assert_eq!(memberships::all(db)?[&cluster].len(), 2);
            Ok::<_, StoreError>((names(members::of_cluster(db, cluster, day("2026-01-31"))?), names(now), contacts))
        })).unwrap();
        // Nobody wrote down since when: they count as members of all the time before.
        assert_eq!(before, ["Acme", "Beta"]);
        assert_eq!((after, contacts), (vec!["Acme".to_owned()], 1));
    }

    fn who_has_left_is_not_asked_and_who_comes_back_is_a_member_again(on: On) {
        let house = House::new(on);
        work::furnish(&house, [3, 0, 0]);
        let mut desk = house.evaluator();
        let page = page_of(&house, "Firma alfa 1 NV");
        // Begin and end on the same clocks as the wave: the second of March in Brussels.
        assert_eq!(dates(&mut desk, &page, "1", "2020-01-01", "2026-03-02").status, 303);
        let seen = desk.get(&page);
        assert!(seen.says("no longer a member") && seen.says("Days of Alfa put right: … – … → 2020-01-01 – 2026-03-02"), "{}", seen.words());
        assert!(desk.get("/clusters/alfa").says("2 members"));
        work::draft(&house);
        assert_eq!(work::check(&house).letters, 2);
        // A list that names them again begins another time; what was stays.
        work::take_list(&house, "alfa", &work::list("alfa", 3));
        let seen = desk.get(&page);
        assert!(seen.text.contains("value=\"2020-01-01\"") && seen.text.matches("value=\"2026-03-02\"").count() == 2, "{}", seen.text);
        assert_eq!(house.count("memberships"), 4);
        assert_eq!(house.now(approve_wave::approve(&house.peil, work::WAVE, "3", "eva", house.moment())).unwrap_err().to_string(),
            "something changed since the dry run of this wave; check it again, then approve it");
        assert_eq!(work::approve(&house), 3);
        // It is frozen: who leaves now has been asked.
        assert_eq!(dates(&mut desk, &page, "2", "2026-03-02", "2026-03-02").status, 303);
        assert_eq!(house.count("invitations"), 3);
        assert!(desk.get(&page).says("Leden 2026"));
    }

    fn days_that_can_not_be_are_shown_again_with_what_is_wrong(on: On) {
        let house = House::new(on);
        work::furnish(&house, [1, 0, 0]);
        let mut desk = house.evaluator();
        let page = page_of(&house, "Firma alfa 1 NV");
        let before = house.rows();
        for (from, until, words) in [
            ("2026-02-01", "2026-01-01", "The last day (1 January 2026) is before the first (1 February 2026)."),
            ("gisteren", "", "“gisteren” is not a day."),
            ("", "2026-13-40", "“2026-13-40” is not a day."),
        ] {
            let refused = dates(&mut desk, &page, "1", from, until);
            assert!(refused.status == 422 && refused.says(words), "{}", refused.words());
            assert!(refused.text.contains(&format!("name=\"from\" value=\"{from}\"")), "typed text is lost");
        }
        assert_eq!(dates(&mut desk, &page, "7", "", "").status, 404);
        assert_eq!(house.rows(), before);
        assert_eq!(dates(&mut desk, &page, "1", "", "2026-02-01").status, 303);
        work::take_list(&house, "alfa", &work::list("alfa", 1));
        let refused = dates(&mut desk, &page, "1", "", "");
        assert!(refused.status == 422 && refused.says("overlap another membership of the same cluster: 2 March 2026 – …"), "{}", refused.words());
    }

    fn whom_a_list_does_not_name_stays_until_somebody_ticks_it(on: On) {
        let house = House::new(on);
        work::furnish(&house, [0, 0, 0]);
        let mut desk = house.evaluator();
        take(&mut desk, &format!("{HEAD}Acme;An;an@acme.example;NL;2019\nBeta;Bo;bo@beta.example;NL;\nGamma;Gé;ge@gamma.example;NL;\n"));
        house.days_later(30);
        let mut desk = house.evaluator();
        let list = take(&mut desk, &format!("{HEAD}Acme;Els;els@acme.example;NL;\nBeta;Bo;bo@beta.example;NL;\n"));
        let cluster = desk.get("/clusters/alfa");
        let gone = format!("{list}/gone");
        assert!(cluster.says("3 members") && cluster.text.contains(&gone), "{}", cluster.words());
        let page = desk.get(&gone);
        for words in ["Members of whom nobody is on the list", "Gamma ge@gamma.example", "Who is there no longer? Acme An, an@acme.example"] {
            assert!(page.says(words), "“{words}” is missing from {}", page.words());
        }
        assert!(!page.says("Bo, bo@beta.example"), "{}", page.words());
        // Nothing ticked, nothing done.
        let before = house.rows();
        desk.submit(&gone, &gone, &[("until", "2026-04-01")]);
        assert_eq!(house.rows(), before);
        let ids = |name: &str| page_of(&house, name).strip_prefix("/members/").unwrap().to_owned();
        let (acme, beta, gamma) = (ids("Acme"), ids("Beta"), ids("Gamma"));
        let (an, els) = (contact_of(&house, "an@acme.example"), contact_of(&house, "els@acme.example"));
        // Whom the list names can't be ticked away by a form made elsewhere.
        desk.submit(&gone, &gone, &[("until", "2026-04-01"), ("left", &beta)]);
        assert_eq!(house.rows(), before);
        let invited = format!("invited-{acme}");
        // Who is said to be gone can't be invited, and then nothing is done at all.
        let refused = desk.submit(&gone, &gone, &[("until", "2026-04-01"), ("left", &gamma), ("gone", &an), (&invited, &an)]);
        assert!(refused.status == 422 && refused.says("an@acme.example is there no longer and can’t be invited"), "{}", refused.words());
        assert_eq!(house.rows(), before);
        assert!(refused.is_checked("left", &gamma) && refused.is_checked("gone", &an));
        let settled = desk.submit(&gone, &gone, &[("until", "2026-04-01"), ("left", &gamma), ("gone", &an), (&invited, &els)]);
        assert_eq!(settled.location.as_deref(), Some("/clusters/alfa"), "{}", settled.words());
        let cluster = desk.get("/clusters/alfa");
        assert!(cluster.says("Memberships ended: 1. Contacts who are gone: 1.") && cluster.says("2 members"), "{}", cluster.words());
        assert!(cluster.says("Acme Els els@acme.example") && !cluster.says("Gamma"), "{}", cluster.words());
        assert!(desk.get(&gone).says("The list names everybody who is known."));
        let member = desk.get(&format!("/members/{acme}"));
        for words in ["els@acme.example is invited (before: an@acme.example)", "an@acme.example is there no longer", "An no longer there an@acme.example"] {
            assert!(member.says(words), "“{words}” is missing from {}", member.words());
        }
        work::draft(&house);
        assert_eq!(work::check(&house).letters, 2);
        assert_eq!(work::approve(&house), 2);
        let rows = house.rows()["invitations"].join("\n");
        let addresses = ["els@acme.example", "bo@beta.example", "an@acme.example", "ge@gamma.example"].map(|address| {
            let quoted = address.as_bytes().iter().map(|byte| format!("{byte:02x}")).collect::<String>();
            rows.contains(address) || rows.contains(&quoted)
        });
        assert_eq!(addresses, [true, true, false, false]);
        // Whoever the next list names is there again.
        work::take_list(&house, "alfa", &format!("{HEAD}Acme;An;an@acme.example;NL;\nAcme;Els;els@acme.example;NL;\nBeta;Bo;bo@beta.example;NL;\n"));
        assert!(!desk.get(&format!("/members/{acme}")).says("An no longer there"));
    }

    fn another_contact_is_invited_and_the_order_of_the_others_stays(on: On) {
        let house = House::new(on);
        work::furnish(&house, [0, 0, 0]);
        let mut desk = house.evaluator();
        work::take_list(&house, "alfa", &format!("{HEAD}Acme;An;an@acme.example;NL;\nAcme;Bo;bo@acme.example;FR;\nAcme;Cé;ce@acme.example;EN;\n"));
        let page = page_of(&house, "Acme");
        let contact = contact_of(&house, "ce@acme.example");
        assert_eq!(desk.submit(&page, &page, &[("step", "choose"), ("contact", &contact)]).status, 303);
        let words = desk.get(&page).words();
        let at = |address: &str| words.find(address).unwrap();
        assert!(at("Cé is invited ce@acme.example") < at("An an@acme.example") && at("An an@acme.example") < at("Bo bo@acme.example"), "{words}");
        assert!(desk.get("/clusters/alfa").says("Acme Cé ce@acme.example en"));
        // The contact of another member is none of this one.
        work::take_list(&house, "beta", &format!("{HEAD}Delta;Di;di@delta.example;NL;\n"));
        let other = contact_of(&house, "di@delta.example");
        assert_eq!(desk.submit(&page, &page, &[("step", "choose"), ("contact", &other)]).status, 404);
    }

    fn growth_is_counted_from_what_was_known_and_says_what_was_not(on: On) {
        let house = House::new(on);
        work::furnish(&house, [0, 0, 0]);
        let mut desk = house.evaluator();
        // Two of the first list: one with its year, one of whom nobody knows.
        take(&mut desk, &format!("{HEAD}Acme;An;an@acme.example;NL;2019\nBeta;Bo;bo@beta.example;NL;\n"));
        // The same company in another cluster of the type.
        work::take_list(&house, "beta", &format!("{HEAD}Acme;An;an@acme.example;NL;2021\n"));
        house.days_later(30);
        let mut desk = house.evaluator();
        take(&mut desk, &format!("{HEAD}Acme;An;an@acme.example;NL;2019\nGamma;Gé;ge@gamma.example;NL;\n"));
        let beta = page_of(&house, "Beta");
        dates(&mut desk, &beta, "1", "", "2026-03-20");
        let page = desk.get("/growth?from=2020-01-01&to=2026-04-30");
        for words in ["IBN 2 1 1 2 0 0.0%", "Alfa 2 1 1 2 0 0.0%", "Bèta 0 1 0 1 +1 –", "All clusters 2 1 1 2 0 0.0%",
            "Of 1 member nobody knows since when it is one"] {
            assert!(page.says(words), "“{words}” is missing from {}", page.words());
        }
        let csv = desk.get("/growth/growth.csv?from=2020-01-01&to=2026-04-30");
        assert!(csv.text.contains("cluster,IBN,alfa,Alfa,2020-01-01,2026-04-30,2,1,1,2,0,0,1\r\n"), "{}", csv.text);
        assert_eq!(csv.text.lines().count(), 1 + 3 + 2 + 1);
        let refused = desk.get("/growth?from=2026-04-30&to=2020-01-01");
        assert!(refused.status == 422 && refused.says("is before the first. Change one of them."), "{}", refused.words());
        assert_eq!(desk.get("/growth").status, 200);
    }

    fn an_address_is_silenced_and_allowed_again_with_a_reason_that_is_kept(on: On) {
        let house = House::new(on);
        work::furnish(&house, [2, 0, 0]);
        let mut desk = house.evaluator();
        let address = work::address("alfa", 1);
        assert!(desk.get("/suppressions").says("There are no such addresses."));
        let refused = desk.submit("/suppressions", "/suppressions", &[("step", "add"), ("address", "nergens"), ("reason", "belde")]);
        assert!(refused.status == 422 && refused.says("“nergens” is not an e-mail address.") && refused.value("reason") == "belde", "{}", refused.words());
        let added = desk.submit("/suppressions", "/suppressions", &[("step", "add"), ("address", &address), ("reason", "belde op maandag")]);
        assert_eq!(added.status, 303);
        let page = desk.get("/suppressions");
        for words in [address.as_str(), "Firma alfa 1 NV", "asked for", "belde op maandag", "eva"] {
            assert!(page.says(words), "“{words}” is missing from {}", page.words());
        }
        work::draft(&house);
        assert_eq!(work::check(&house).letters, 1);
        let refused = desk.submit("/suppressions", "/suppressions", &[("step", "lift"), ("address", &address), ("reason", "  ")]);
        assert!(refused.status == 422 && refused.says("Write in a few words why"), "{}", refused.words());
        let lifted = desk.submit("/suppressions", "/suppressions", &[("step", "lift"), ("address", &address), ("reason", "vroeg het zelf")]);
        assert_eq!(lifted.status, 303);
        let page = desk.get("/suppressions");
        assert!(page.says("There are no such addresses.") && page.says(&format!("{address} (asked for): vroeg het zelf")), "{}", page.words());
        assert_eq!(work::check(&house).letters, 2);
        // Twice the same address has two lines in the history.
        house.now(stop_writing::stop(&house.peil, &address, "eva", house.moment())).unwrap();
        desk.submit("/suppressions", "/suppressions", &[("step", "lift"), ("address", &address), ("reason", "nog eens")]);
        assert_eq!((house.count("suppressions"), house.count("lifted_suppressions")), (0, 2));
        assert_eq!(desk.submit("/suppressions", "/suppressions", &[("step", "lift"), ("address", &address), ("reason", "nog")]).status, 404);
    }

    fn every_reason_for_silence_is_kept_and_stays_in_the_history(on: On) {
        let house = House::new(on);
        work::furnish(&house, [1, 0, 0]);
        let mut desk = house.evaluator();
        let address = work::address("alfa", 1);
        for reason in ["belde op maandag", "schreef een brief", "belde op maandag"] {
            desk.submit("/suppressions", "/suppressions", &[("step", "add"), ("address", &address), ("reason", reason)]);
        }
        let both = "belde op maandag; schreef een brief (eva, 2026-03-02)";
        assert!(desk.get("/suppressions").says(both), "{}", desk.get("/suppressions").words());
        desk.submit("/suppressions", "/suppressions", &[("step", "lift"), ("address", &address), ("reason", "vroeg het zelf")]);
        let page = desk.get("/suppressions");
        for words in [&format!("{address} (asked for): vroeg het zelf"), "Noted 2 March 2026", both] {
            assert!(page.says(words), "“{words}” is missing from {}", page.words());
        }
    }

    fn nobody_is_invited_of_a_member_that_is_one_no_longer(on: On) {
        let house = House::new(on);
        work::furnish(&house, [0, 0, 0]);
        let mut desk = house.evaluator();
        take(&mut desk, &format!("{HEAD}Acme;An;an@acme.example;NL;2019\n"));
        let page = page_of(&house, "Acme");
        assert!(desk.get(&page).says("An is invited an@acme.example"), "{}", desk.get(&page).words());
        dates(&mut desk, &page, "1", "2019-01-01", "2026-03-01");
        let after = desk.get(&page);
        assert!(!after.says("is invited") && after.says("Membership of Alfa ended"), "{}", after.words());
    }

    fn days_that_nothing_can_be_counted_between_are_no_loss(on: On) {
        let house = House::new(on);
        work::furnish(&house, [1, 0, 0]);
        let page = house.evaluator().get("/growth?from=&to=");
        assert!(page.status == 422 && page.says("Fill in a day: choose one in the calendar") && !page.says("This was not kept"), "{}", page.words());
        assert!(page.text.contains("id=\"e-from\"") && page.text.contains("id=\"e-to\""), "{}", page.text);
        assert!(!house.evaluator().get("/growth").says("Fill in a day"));
    }
}
