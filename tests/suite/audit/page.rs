//! The trail at the desk: narrowed down, page by page, and as a file.

use peil::services::keep_trail::{self, OnWhat};
use peil::trail::{Act, Kind};

use super::{entries, trail};
use crate::stories;
use crate::support::browser::{PAYLOADS, assert_harmless};
use crate::support::house::House;
use crate::support::work;

/// The numbers of the lines of a page.
fn numbers(text: &str) -> Vec<i64> {
    let cells = text.split("<th scope=\"row\" class=\"n\">").skip(1);
    cells.map(|cell| cell.split('<').next().unwrap().parse().unwrap()).collect()
}

fn note(house: &House, by: &str, subject: &str, what: &str) {
    let order = house.peil.order(by, house.moment());
    house.now(keep_trail::taken(&house.peil, order, Act::FileTaken, OnWhat::new(Kind::Member, subject), what)).unwrap();
}

stories! {
    fn the_page_is_narrowed_down_by_what_its_address_says(on: On) {
        let house = House::new(on);
        work::sent(&house, [2, 0, 0]);
        house.days_later(1);
        note(&house, "Els", "Firma Één", "x");
        house.days_later(1);
        let mut desk = house.evaluator();
        let all = entries(&house);
        let last = i64::try_from(all.len()).unwrap();
        let every: Vec<i64> = (1..=last).rev().collect();
        assert_eq!(numbers(&desk.get("/audit").text), every);
        let of = |wanted: &dyn Fn(&peil::trail::Entry) -> bool| {
            all.iter().rev().filter(|entry| wanted(entry)).map(|entry| entry.number).collect::<Vec<_>>()
        };
        for (query, expected) in [
            ("act=wave-approved", of(&|entry| entry.act == "wave-approved")),
            ("subject=leden", of(&|entry| entry.subject == "Leden 2026")),
            ("subject=firma+%C3%A9%C3%A9n", vec![last - 1]),
            ("by=ELS", vec![last - 1]),
            ("by=peil", of(&|entry| entry.by == "Peil")),
            ("from=2026-03-03&until=2026-03-03", vec![last - 1]),
            ("from=2026-03-04", vec![last]),
            ("until=2026-03-02&act=cluster-added", of(&|entry| entry.act == "cluster-added")),
            ("act=wave-closed", Vec::new()),
            ("act=&subject=&by=&from=&until=", every),
        ] {
            let page = desk.get(&format!("/audit?{query}"));
            assert_eq!((page.status, numbers(&page.text)), (200, expected), "{query}");
        }
        let page = desk.get("/audit?act=wave-approved&by=eva&language=nl");
        assert!(page.says("2 maart 2026") && page.says("2026-03-02 08:00:00 UTC") && page.says("Meting goedgekeurd"), "{}", page.words());
        assert!(page.text.contains("/audit/audit.csv?act=wave-approved&amp;by=eva") || page.text.contains("/audit/audit.csv?act=wave-approved&by=eva") || page.text.contains("audit.csv?act&#x3D;wave-approved&amp;by&#x3D;eva"), "{}", page.text);
        for wrong in ["from=gisteren", "until=2026-13-01", "act=wave-eaten"] {
            let page = desk.get(&format!("/audit?{wrong}"));
            assert_eq!((page.status, numbers(&page.text).len()), (422, 0), "{wrong}");
        }
        for payload in PAYLOADS {
            note(&house, payload, payload, payload);
            assert_harmless(&desk.get("/audit"), payload);
        }
    }

    fn a_long_trail_comes_in_pages(on: On) {
        let house = House::new(on);
        for number in 0..230 {
            note(&house, "els", &format!("Firma {}", number % 2), "x");
        }
        let mut desk = house.evaluator();
        let (mut next, mut seen) = (Some("/audit?by=els&subject=firma+1".to_owned()), Vec::new());
        let mut pages = 0;
        while let Some(path) = next {
            let page = desk.get(&path);
            seen.extend(numbers(&page.text));
            pages += 1;
            let older = page.text.split("rel=\"next\"").next().filter(|_| page.text.contains("rel=\"next\""));
            next = older.map(|before| {
                let href = before.rsplit("href=\"").next().unwrap().split('"').next().unwrap();
                href.replace("&amp;", "&").replace("&#x3D;", "=")
            });
        }
        let expected: Vec<i64> =
            entries(&house).iter().rev().filter(|entry| entry.subject == "Firma 1").map(|entry| entry.number).collect();
        assert_eq!((pages, seen), (2, expected));
    }

    fn the_file_holds_what_is_shown_and_that_it_was_taken(on: On) {
        let house = House::new(on);
        note(&house, "=cmd|' /C calc'!A0", "Firma; \"1\"", "+1");
        let mut desk = house.evaluator();
        let before = trail(&house).len();
        desk.head("/audit/audit.csv");
        assert_eq!(trail(&house).len(), before, "nothing was given");
        let file = desk.get("/audit/audit.csv?by=cmd");
        assert_eq!(file.status, 200);
        assert!(file.header("content-disposition").unwrap().contains("audit-2026-03-02.csv"));
        let lines: Vec<&str> = file.text.lines().collect();
        assert_eq!(lines.len(), 2, "{}", file.text);
        assert_eq!(lines[0], "number,at_utc,at_local,by,from,place,act,kind,subject,was,became,reason,previous_hash,hash");
        let line = &trail(&house)[2];
        let hex: String = line.hash.iter().map(|byte| format!("{byte:02x}")).collect();
        assert!(lines[1].starts_with("3,2026-03-02T08:00:00Z,2026-03-02 09:00:00 +01:00,"), "{}", lines[1]);
        assert!(lines[1].contains(",'=cmd|") || lines[1].contains(",\"'=cmd|"), "{}", lines[1]);
        assert!(lines[1].contains("\"Firma; \"\"1\"\"\"") && lines[1].contains(",'+1,") && lines[1].ends_with(&hex), "{}", lines[1]);
        let last = entries(&house).pop().unwrap();
        assert_eq!([last.act.as_str(), &last.by, &last.became], ["trail-exported", "eva", "by cmd"]);
        let whole = desk.get("/audit/audit.csv");
        assert_eq!(whole.text.lines().count(), entries(&house).len() + 1, "with the line about itself");
        // What can't be asked for is said as the page says it, and nothing is taken.
        let before = trail(&house).len();
        for wrong in ["act=x", "from=zzz", "until=2026-13-01"] {
            let refused = desk.get(&format!("/audit/audit.csv?{wrong}&by=cmd&language=en"));
            let words = "This choice is not possible";
            assert!(refused.status == 422 && refused.says(words), "{wrong}: {} {}", refused.status, refused.words());
            assert!(refused.says("Fill in days such as 2026-12-31") && refused.value("by") == "cmd", "{}", refused.words());
            assert_eq!(refused.header("content-disposition"), None);
        }
        assert_eq!(trail(&house).len(), before);
    }

    fn whether_the_chain_holds_is_said_when_it_is_asked(on: On) {
        let house = House::new(on);
        note(&house, "els", "x", "y");
        let mut desk = house.evaluator();
        assert!(!desk.get("/audit?language=en").says("The trail is whole"));
        let page = desk.get("/audit?check=1&language=en");
        let end = peil::trail::chain::check(&trail(&house), None).unwrap();
        assert!(page.says("The trail is whole: 4 entries") && page.says(&end.to_string()), "{}", page.words());
        house
            .now(house.peil.store.write(|db| {
                use diesel::connection::SimpleConnection;
                Ok::<_, peil::storage::StoreError>(db.batch_execute("UPDATE audit SET became = 'z' WHERE number = 3")?)
            }))
            .unwrap();
        let page = desk.get("/audit?check=1&language=en");
        assert!(page.says("The trail is not whole") && page.says("Entry 3 was altered"), "{}", page.words());
    }

    fn the_trail_is_for_those_who_are_logged_in(on: On) {
        let house = House::new(on);
        for path in ["/audit", "/audit?check=1", "/audit/audit.csv"] {
            let answer = house.visitor().get(path);
            assert_eq!(answer.status, 303, "{path}");
            assert!(answer.location.unwrap().starts_with("/login?next="), "{path}");
        }
        assert_eq!(entries(&house).len(), 2, "the first user, and their role");
    }
}
