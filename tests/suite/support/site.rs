//! The addresses of the site, as its table lists them, with something real in every place of them.

use peil::rights::{Grant, Role, Scope};
use peil::services::draft_survey::{self, Beginning};
use peil::services::erase_person::{self, Whom};
use peil::services::give_link;
use peil::services::prepare_wave::{self, NewWave};
use peil::services::receive_mail::{self, Door};
use peil::services::word_findings;
use peil::services::{invite_person, reset_password, set_address};
use peil::storage::{StoreError, members, waves};
use peil::wave::Privacy;
use peil::web::routes::{TABLE, Who};
use peil::wording::Language;

use super::company::Company;
use super::house::{House, USER};
use super::work;

/// A house in which every page has something to show: a wave that was sent, answers, a list that waits.
pub fn furnish(house: &House) -> Vec<Page> {
    work::furnish(house, [6, 1, 0]);
    // Who answered what is a page of a wave with names only.
    let wave = NewWave { privacy: Privacy::Identified, ..work::new_wave(work::WAVE) };
    house.now(prepare_wave::prepare(&house.peil, wave, "eva", house.moment())).unwrap();
    work::release(house);
    house.deliver();
    for number in 1..=6 {
        Company::of(house, "alfa", number).finish();
    }
    let list = work::list("beta", 2).into_bytes();
    let received = peil::services::import_members::receive(&house.peil, "beta", "b.csv", list, "eva", house.moment());
    let id = house.now(received).unwrap().to_string();
    let begun = draft_survey::begin(&house.peil, Beginning::New, "eva", house.moment());
    let draft = house.now(begun).unwrap().to_string();
    let findings = word_findings::Handed { source: "{rate ALL} antwoordde.".to_owned(), seen: None };
    let kept = word_findings::save(&house.peil, "small", Language::NL, findings, "eva", house.moment());
    house.now(kept).unwrap();
    let token = house.link_of(&work::address("beta", 1)).strip_prefix("/a/").unwrap().to_owned();
    let letter = house.letters_to(&work::address("beta", 1)).remove(0);
    let gone = b"From: weg@y.example\r\nSubject: Weg\r\n\r\nWis mij.\r\n".to_vec();
    house.now(receive_mail::receive(&house.peil, Door::Pipe, "survey@peil.example", gone, house.moment())).unwrap();
    let gone = Whom::Address("weg@y.example".to_owned());
    let erased = house.now(erase_person::erase(&house.peil, gone, "weg@y.example", work::order(house))).unwrap();
    let reply = b"From: x@y.example\r\nSubject: Vraag\r\n\r\nWie bent u?\r\n".to_vec();
    house.now(receive_mail::receive(&house.peil, Door::Pipe, "survey@peil.example", reply, house.moment())).unwrap();
    let mail = house.now(receive_mail::waiting(&house.peil)).unwrap()[0].mail.id.uuid().to_string();
    let stop = letter.header("List-Unsubscribe").unwrap().split("/u/").nth(1).unwrap()[..47].to_owned();
    let link = house.now(give_link::give(&house.peil, "beta", work::new_link(), work::order(house))).unwrap();
    let manager = link.href.split("/m/").nth(1).unwrap().to_owned();
    let (invited, reset) = desk_links(house);
    let (member, contact, wave) = house
        .now(house.peil.store.read(|db| {
            let first = members::all(db)?.remove(0);
            Ok::<_, StoreError>((
                first.member.id.to_string(),
                first.contacts[0].id.to_string(),
                waves::named(db, &Scope::everything(), work::WAVE)?.unwrap().id.to_string(),
            ))
        }))
        .unwrap();
    let routes = TABLE.iter().filter(|line| line.who != Who::Secret);
    let routes =
        routes.map(|line| Page { posts: line.method == "post", route: line.path.to_owned(), path: String::new() });
    let pages: Vec<Page> = routes
        .map(|page| {
            let name = if page.route.starts_with("/assets") {
                peil::web::assets::style().path.strip_prefix("/assets/").unwrap()
            } else {
                "Leden%202026"
            };
            let code = if page.route.starts_with("/surveys") { "small" } else { "alfa" };
            let token = match page.route.split('/').nth(1) {
                Some("u") => &stop,
                Some("m") => &manager,
                Some("invited") => &invited,
                Some("reset") => &reset,
                _ => &token,
            };
            let path = page.route.replace("{token}", token).replace("{language}", "nl").replace("{page}", "part");
            let path = path.replace("{code}", code).replace("{number}", "1").replace("{id}", &id);
            // Only open questions have themes.
            let field = if path.contains("/themes") { "q07" } else { "q01" };
            let path = path.replace("{name}", name).replace("{field}", field).replace("{table}", "response_rates");
            let path = path
                .replace("{draft}", &draft)
                .replace("{member}", &member)
                .replace("{contact}", &contact)
                .replace("{erasure}", &erased.id.to_string())
                .replace("{wave}", &wave)
                .replace("{state}", "-")
                .replace("{at:.*}", "nl/p/opinion")
                .replace("{kind}", "reminder")
                .replace("{mail}", &mail)
                .replace("{person}", USER);
            assert!(!path.contains('{'), "{path} has a place that nothing is known for");
            Page { path, ..page }
        })
        .collect();
    assert!(pages.len() > 30, "{}", pages.len());
    pages
}

/// What the links of an invitation to the desk and of a new password end in.
fn desk_links(house: &House) -> (String, String) {
    let grant = Grant::whole(Role::Auditor);
    let [invited, owner] = ["nieuw@peil.example", "owner@peil.example"];
    house.now(invite_person::invite(&house.peil, invited, grant, Language::NL, work::order(house))).unwrap();
    house.now(set_address::set(&house.peil, USER, owner, work::order(house))).unwrap();
    house.now(reset_password::ask(&house.peil, owner, Language::NL, house.moment())).unwrap();
    house.deliver();
    let token = |address: &str, start: &str| {
        let letters = house.letters_to(address);
        let text = letters.last().unwrap().text.clone().unwrap();
        let at = text.find(start).unwrap() + start.len();
        text[at..].split_whitespace().next().unwrap().to_owned()
    };
    (token(invited, "/invited/"), token(owner, "/reset/"))
}

/// One line of the routes.
#[derive(Clone, Debug)]
pub struct Page {
    pub posts: bool,
    pub route: String,
    pub path: String,
}

impl Page {
    /// A file that an evaluator takes along.
    pub fn downloads(&self) -> bool {
        !self.posts
            && (self.route.contains("/results/csv/{table}")
                || [".csv", "held.json"].iter().any(|end| self.route.ends_with(end)))
            && !self.route.starts_with("/m/")
    }

    /// Open to whoever comes: the pages of respondents, the door, what every page refers to.
    pub fn is_public(&self) -> bool {
        ["/a/", "/u/", "/m/", "/accessibility/", "/schema/", "/language", "/health", "/assets/", "/mailbox"]
            .iter()
            .chain(&["/login", "/forgotten", "/invited/", "/reset/"])
            .any(|open| self.route.starts_with(open))
    }
}
