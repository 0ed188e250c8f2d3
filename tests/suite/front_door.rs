//! The front door: under which name the house answers, what each answer carries, and how often one may guess.

use crate::stories;
use crate::support::browser::Browser;
use crate::support::house::{House, PASSWORD, USER};
use crate::support::site;
use crate::support::work;

stories! {
    fn whoever_asks_under_another_name_gets_nothing_of_the_house(on: On) {
        let house = House::new(on);
        work::sent(&house, [1, 0, 0]);
        let link = house.link_of(&work::address("alfa", 1));
        let mut visitor = house.visitor();
        for path in [link.as_str(), "/login", "/", "/assets/nothing.css", "/m/nothing"] {
            let answer = visitor.get_with(path, "host", "evil.example");
            assert_eq!(answer.status, 421, "{path}");
            assert!(!answer.text.contains("Firma") && !answer.text.contains("evil.example"), "{path}");
        }
        assert_eq!(visitor.get_with("/health", "host", "evil.example").status, 200, "a machine may ask by any name");
        assert_eq!(visitor.get_with("/login", "host", "127.0.0.1:1").status, 200);
        // Nobody believes whoever says that they are a proxy.
        assert_eq!(visitor.get_with("/login", "x-forwarded-host", "evil.example").status, 200);
    }

    fn a_house_of_https_is_asked_over_https_from_then_on(on: On) {
        let plain = House::new(on);
        assert_eq!(plain.visitor().get("/login").header("strict-transport-security"), None);
        let house = House::reached_on(on, "https://survey.example.org");
        let pages = site::furnish(&house);
        let mut visitor = house.visitor();
        for page in pages.iter().filter(|page| !page.posts) {
            let answer = visitor.get(&page.path);
            assert_eq!(answer.header("strict-transport-security"), Some("max-age=31536000"), "{}", page.path);
        }
        assert!(visitor.get("/nowhere").header("strict-transport-security").is_some());
        assert!(visitor.get_with("/login", "host", "evil.example").header("strict-transport-security").is_some());
    }

    fn whoever_guesses_links_is_stopped_and_whoever_has_one_never_is(on: On) {
        let house = House::new(on);
        work::sent(&house, [2, 0, 0]);
        let (one, other) = (house.link_of(&work::address("alfa", 1)), house.link_of(&work::address("alfa", 2)));
        let mut office = house.visitor();
        // An office behind one address, and a scanner that opens everything: what is right is not counted.
        for _ in 0..150 {
            assert_ne!(office.get(&one).status, 429);
        }
        let mut wrong = 0;
        let stopped = (0..400).find(|guess| {
            let answer = office.get(&format!("/a/{}", guessed(*guess)));
            wrong += usize::from(answer.status == 404);
            answer.status == 429
        });
        assert!(stopped.is_some() && wrong == 100, "{stopped:?} after {wrong}");
        let answer = office.get(&other);
        assert_eq!(answer.status, 429);
        let wait: u64 = answer.header("retry-after").unwrap().parse().unwrap();
        assert!((1..=61).contains(&wait), "{wait}");
        // The desk is another matter.
        assert_eq!(office.get("/login").status, 200);
    }

    fn whoever_tries_many_names_with_a_password_is_stopped(on: On) {
        let house = House::new(on);
        let mut guesser = house.visitor();
        let log_in = |browser: &mut Browser, name: &str, password: &str| {
            browser.post("/login", &[("name", name), ("password", password), ("next", "/")]).status
        };
        let tried = (0..80).take_while(|name| log_in(&mut guesser, &format!("user{name}"), "een wachtwoord") != 429).count();
        assert_eq!(tried, 60);
        assert_eq!(log_in(&mut guesser, USER, PASSWORD), 429);
    }
}

/// 52 small letters and digits, as links are.
fn guessed(number: usize) -> String {
    let letters = "abcdefghijklmnopqrstuvwxyz234567".as_bytes();
    (0..52).map(|place| char::from(letters[(number * 7 + place * 13) % letters.len()])).collect()
}
