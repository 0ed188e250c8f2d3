//! The domains of one mail host share a pace, as name servers tell who takes their mail.

use peil::mail::mailbox::Mailbox;
use peil::mail::mailer::Mailer;
use peil::mail::relay::{Relay, SmtpSettings};
use peil::services::deliver_letters::{self, Delivered, Pace};
use peil::storage::mail_hosts::{self, MailHost};

use crate::stories;
use crate::support::house::{House, On};
use crate::support::name_server::{NameServer, Record};
use crate::support::smtp_sink::Sink;
use crate::support::work;

const OUTLOOK: Record = Record::Exchange(0, "alfa-example.mail.protection.outlook.com");

fn house_asking(on: On, sink: &Sink, names: &NameServer) -> House {
    let relay = Relay::new(SmtpSettings::plain("127.0.0.1", sink.addr.port())).unwrap();
    let address = names.address;
    House::with_sender(on, Mailer::Smtp(relay), Mailbox::with_capacity(0), move |sender| {
        sender.resolver = Some(address);
    })
}

/// What is known of a domain.
fn host_of(house: &House, domain: &str) -> Option<MailHost> {
    let domains = [domain.to_owned()];
    house.now(house.peil.store.read(move |db| mail_hosts::known(db, &domains))).unwrap().remove(domain)
}

/// Delivers at a pace that lets two letters to one group leave within the horizon, and no third.
fn deliver_slowly(house: &House) -> Delivered {
    house.now(deliver_letters::deliver_due_at(&house.peil, 2, Pace::unlimited().and_per_domain(20))).unwrap()
}

/// The groups that have taken turns.
fn groups(house: &House) -> Vec<String> {
    let rows = house.rows()["throttles"].clone();
    let mut groups: Vec<String> = rows
        .iter()
        .filter_map(|row| {
            row.split_once("to ").map(|(_, rest)| rest.split(['\'', '"', ',']).next().unwrap().to_owned())
        })
        .collect();
    groups.sort();
    groups
}

stories! {
    fn domains_with_their_mail_at_one_host_are_one_group(on: On) {
        let (sink, names) = (Sink::friendly(), NameServer::start());
        names.set("alfa.example", [OUTLOOK]);
        names.set("beta.example", [Record::Exchange(20, "spare.example"), Record::Exchange(10, "BETA-example.mail.protection.outlook.com")]);
        names.set("gamma.example", [Record::Exchange(10, "mx2.gamma.example")]);
        let house = house_asking(on, &sink, &names);
        work::furnish(&house, [2, 2, 2]);
        work::send(&house);
        assert_eq!(deliver_slowly(&house).accepted, 6);
        assert_eq!(groups(&house), ["gamma.example", "microsoft"]);
        let known = host_of(&house, "beta.example").unwrap();
        assert_eq!((known.host.as_str(), known.good_until.moment() - house.moment()), ("microsoft", jiff::SignedDuration::from_hours(24)));
    }

    fn what_was_said_is_kept_for_a_day_and_asked_again_then(on: On) {
        let (sink, names) = (Sink::friendly(), NameServer::start());
        names.set("alfa.example", [OUTLOOK]);
        let house = house_asking(on, &sink, &names);
        work::sent(&house, [1, 0, 0]);
        names.set("alfa.example", [Record::Exchange(10, "aspmx.l.google.com")]);
        house.days_later(4);
        assert_eq!(work::remind(&house).letters, 1);
        assert_eq!(deliver_slowly(&house).accepted, 1);
        assert_eq!(host_of(&house, "alfa.example").unwrap().host, "google");
        // Not again within the day.
        names.forget("alfa.example");
        let asked = host_of(&house, "alfa.example").unwrap().good_until;
        house.minutes_later(60);
        house.deliver();
        assert_eq!(host_of(&house, "alfa.example").unwrap().good_until, asked);
    }

    fn without_an_answer_a_domain_goes_by_its_own_name_and_its_letters_leave(on: On) {
        let (sink, names) = (Sink::friendly(), NameServer::start());
        names.break_down(true);
        let house = house_asking(on, &sink, &names);
        work::furnish(&house, [2, 0, 0]);
        work::send(&house);
        assert_eq!(deliver_slowly(&house).accepted, 2);
        assert_eq!(groups(&house), ["alfa.example"]);
        let known = host_of(&house, "alfa.example").unwrap();
        assert_eq!(known.good_until.moment() - house.moment(), jiff::SignedDuration::from_mins(15));
        // As soon as there is one, it counts.
        names.break_down(false);
        names.set("alfa.example", [OUTLOOK]);
        house.days_later(4);
        work::remind(&house);
        assert_eq!(deliver_slowly(&house).accepted, 2);
        assert_eq!(groups(&house), ["alfa.example", "microsoft"]);
    }

    fn a_host_that_complains_is_spared_by_all_its_domains(on: On) {
        use crate::support::smtp_sink::{Act, Step};
        let names = NameServer::start();
        names.set("alfa.example", [OUTLOOK]);
        names.set("beta.example", [OUTLOOK]);
        let first = work::address("alfa", 1);
        let sink = Sink::start(move |moment| match moment.step {
            Step::Rcpt if moment.to == first => Act::Say("550 5.7.1 Blocked by our policy"),
            _ => Act::GoOn,
        });
        let house = house_asking(on, &sink, &names);
        work::furnish(&house, [1, 1, 0]);
        work::send(&house);
        house.deliver();
        let rests = house.rows()["post_rests"].clone();
        assert!(rests.iter().any(|row| row.contains("to microsoft")), "{rests:?}");
        let page = house.evaluator().get(work::WAVE_PAGE);
        assert!(page.says("Letters to microsoft rest until"), "{}", page.words());
    }
}
