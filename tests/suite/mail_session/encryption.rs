//! Encryption, and who the house says it is.

use peil::mail::mailer::Mailer;
use peil::mail::outcome::{Outcome, Phase};
use peil::mail::relay::{Credentials, Relay, RelayFault, Security, SmtpSettings};

use super::{MESSAGE, TO, at, mailer_with, queue_id, send, settings};
use crate::support::smtp_sink::{Act, Manners, Sink, Step, Tls, certificates};

fn trusting(sink: &Sink, security: Security) -> SmtpSettings {
    SmtpSettings { security, ca_file: Some(certificates().join("authority.pem")), ..settings(sink) }
}

fn manners(tls: Tls) -> Manners {
    Manners { tls, ..Manners::default() }
}

#[tokio::test]
async fn letters_go_encrypted_when_asked_for() {
    for (tls, security) in [
        (Tls::Start, Security::Required),
        (Tls::Start, Security::Opportunistic),
        (Tls::FromTheFirstByte, Security::Implicit),
        (Tls::None, Security::Opportunistic),
    ] {
        let sink = Sink::with(manners(tls), |_| Act::GoOn);
        let mut session = mailer_with(trusting(&sink, security)).open().await.unwrap();
        for number in 1..=3 {
            let expected = format!("Q{number}");
            assert_eq!(queue_id(&send(&mut session, TO).await), Some(expected.as_str()));
        }
        assert_eq!(sink.accepted()[2].message, MESSAGE);
        assert_eq!(sink.heard(1).contains(&"STARTTLS".to_owned()), tls == Tls::Start);
    }
}

#[tokio::test]
async fn no_letter_leaves_in_clear_when_encryption_is_required() {
    let without = Sink::friendly();
    let refuses = Sink::with(manners(Tls::Start), at(Step::StartTls, Act::Say("454 4.7.0 TLS not available")));
    let expired = Sink::with(manners(Tls::StartExpired), |_| Act::GoOn);
    let unknown = Sink::with(manners(Tls::Start), |_| Act::GoOn);
    let cases = [
        (&without, trusting(&without, Security::Required), true),
        (&refuses, trusting(&refuses, Security::Opportunistic), false),
        (&expired, trusting(&expired, Security::Opportunistic), true),
        // A certificate of an authority that is not trusted, and one for another name.
        (&unknown, SmtpSettings { ca_file: None, ..trusting(&unknown, Security::Required) }, true),
        (&unknown, SmtpSettings { host: "127.0.0.1".to_owned(), ..trusting(&unknown, Security::Required) }, true),
    ];
    for (sink, settings, person) in cases {
        let relay = match Relay::new(settings) {
            Ok(relay) => relay,
            Err(RelayFault::NothingToTrust) => continue, // this machine trusts nobody of its own accord
            Err(fault) => panic!("{fault}"),
        };
        let trouble = Mailer::Smtp(relay).open().await.map(|_| ()).unwrap_err();
        assert_eq!((trouble.phase, trouble.needs_a_person), (Phase::Tls, person), "{trouble:?}");
        assert!(sink.heard(1).iter().all(|command| !command.starts_with("MAIL")));
    }
}

#[tokio::test]
async fn words_slipped_in_before_encryption_end_the_dialogue() {
    let slipped = b"220 go\r\n250-sink\r\n250 AUTH PLAIN\r\n".to_vec();
    let sink = Sink::with(manners(Tls::Start), at(Step::StartTls, Act::Send(slipped)));
    let trouble = mailer_with(trusting(&sink, Security::Required)).open().await.map(|_| ()).unwrap_err();
    assert_eq!((trouble.phase, trouble.why.as_str()), (Phase::Tls, "the relay spoke out of turn"));
}

#[tokio::test]
async fn a_relay_is_told_name_and_password() {
    let right = Credentials { user: "house".to_owned(), password: "sé\"cret".to_owned() };
    for login_only in [false, true] {
        let manners = Manners { tls: Tls::Start, auth: Some(("house", "sé\"cret")), login_only, ..Manners::default() };
        let sink = Sink::with(manners, |_| Act::GoOn);
        let with = |credentials: &Credentials| SmtpSettings {
            credentials: Some(credentials.clone()),
            ..trusting(&sink, Security::Required)
        };
        let mut session = mailer_with(with(&right)).open().await.unwrap();
        assert!(matches!(send(&mut session, TO).await, Outcome::Accepted { .. }));
        let wrong = Credentials { password: "guess".to_owned(), ..right.clone() };
        let trouble = mailer_with(with(&wrong)).open().await.map(|_| ()).unwrap_err();
        assert_eq!((trouble.phase, trouble.code, trouble.needs_a_person), (Phase::Auth, Some(535), true));
        assert!(!format!("{:?} {trouble}", with(&wrong)).contains("guess"));
    }
    let sink = Sink::friendly();
    let settings = SmtpSettings { credentials: Some(right), ..settings(&sink) };
    let trouble = mailer_with(settings).open().await.map(|_| ()).unwrap_err();
    assert_eq!((trouble.phase, trouble.needs_a_person), (Phase::Auth, true));
}
