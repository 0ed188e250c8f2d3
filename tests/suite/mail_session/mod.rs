//! What a session with a relay makes of everything a relay can do.

mod encryption;
mod losses;
mod pipelining;

use std::time::{Duration, Instant};

use peil::mail::mailbox::Mailbox;
use peil::mail::mailer::{Mailer, Session};
use peil::mail::outcome::{Begun, Outcome, Phase, Refusal, RelayTrouble};
use peil::mail::relay::{Relay, SmtpSettings, TimeOuts};
use peil::wave::ledger::{Cause, Event};

use crate::support::smtp_sink::{Act, Manners, Moment, Sink, Step};

const FROM: &str = "bounce@survey.example.org";
const TO: &str = "els@example.com";
const MESSAGE: &[u8] = b"Message-ID: <1@example.org>\r\nSubject: hello\r\n\r\n.a dot\r\n.\r\nend\r\n";
/// Longer than any time-out of these tests.
const LONG: Duration = Duration::from_secs(3);

fn settings(sink: &Sink) -> SmtpSettings {
    SmtpSettings {
        host: "localhost".to_owned(),
        time_outs: TimeOuts::all(Duration::from_millis(200)),
        ..SmtpSettings::plain("localhost", sink.addr.port())
    }
}

fn mailer_with(settings: SmtpSettings) -> Mailer {
    Mailer::Smtp(Relay::new(settings).unwrap())
}

fn mailer(sink: &Sink) -> Mailer {
    mailer_with(settings(sink))
}

/// A plan that does one thing at one step, and else what is friendly.
fn at(step: Step, act: Act) -> impl Fn(&Moment) -> Act + Send + Sync + 'static {
    move |moment| if moment.step == step { act.clone() } else { Act::GoOn }
}

async fn open(sink: &Sink) -> Session {
    mailer(sink).open().await.unwrap()
}

/// One letter to the end; it must get as far as its text.
async fn send(session: &mut Session, to: &str) -> Outcome {
    assert_eq!(session.begin(FROM, to).await, Begun::Ready);
    session.finish(MESSAGE).await
}

fn queue_id(outcome: &Outcome) -> Option<&str> {
    match outcome {
        Outcome::Accepted { queue_id, .. } => queue_id.as_deref(),
        _ => None,
    }
}

async fn trouble(manners: Manners, plan: impl Fn(&Moment) -> Act + Send + Sync + 'static) -> RelayTrouble {
    let sink = Sink::with(manners, plan);
    mailer(&sink).open().await.map(|_| ()).unwrap_err()
}

#[tokio::test]
async fn a_letter_arrives_as_it_was_written() {
    let sink = Sink::friendly();
    let mut session = open(&sink).await;
    let outcome = send(&mut session, TO).await;
    assert_eq!(
        outcome,
        Outcome::Accepted { reply: "250 2.0.0 Ok: queued as Q1".to_owned(), queue_id: Some("Q1".to_owned()) }
    );
    assert_eq!(outcome.event(), Event::Accept);
    let accepted = sink.accepted();
    assert_eq!(accepted.len(), 1);
    assert_eq!((accepted[0].from.as_str(), accepted[0].to.as_str()), (FROM, TO));
    assert_eq!(accepted[0].message, MESSAGE);
}

#[tokio::test]
async fn many_letters_go_over_one_connection_without_delay() {
    let sink = Sink::friendly();
    let mut session = open(&sink).await;
    let started = Instant::now();
    for number in 0..100 {
        assert!(matches!(send(&mut session, &format!("p{number}@example.com")).await, Outcome::Accepted { .. }));
    }
    // A kernel that holds small packets back needs 40 ms a letter.
    assert!(started.elapsed() < Duration::from_secs(4), "{:?}", started.elapsed());
    session.close().await;
    assert_eq!((sink.accepted().len(), sink.connections()), (100, 1));
    assert_eq!(sink.heard(1).last().map(String::as_str), Some("QUIT"));
}

#[tokio::test]
async fn a_refused_recipient_costs_neither_the_connection_nor_the_next_letter() {
    let sink = Sink::start(|moment| match (moment.step, moment.to.as_str()) {
        (Step::Rcpt, "gone@example.com") => {
            Act::Say("550-5.1.1 <gone@example.com>: Recipient address rejected:\r\n550 5.1.1 User unknown")
        }
        (Step::Rcpt, "grey@example.com") => Act::Say("450 4.2.0 Greylisted, come back"),
        _ => Act::GoOn,
    });
    let mut session = open(&sink).await;
    for round in 1..=20 {
        let begun = session.begin(FROM, "gone@example.com").await;
        assert_eq!(begun.event(), Some(Event::Fail));
        let Begun::Refused(refusal) = begun else { panic!("{begun:?}") };
        assert_eq!(
            refusal,
            Refusal {
                phase: Phase::Rcpt,
                code: 550,
                enhanced: Some("5.1.1".to_owned()),
                text: "<gone@example.com>: Recipient address rejected: User unknown".to_owned(),
            }
        );
        assert!(refusal.concerns_address() && !refusal.concerns_content() && !refusal.concerns_relay());
        assert!(session.is_open());
        assert!(matches!(send(&mut session, TO).await, Outcome::Accepted { .. }), "round {round}");
    }
    assert_eq!((sink.connections(), sink.accepted().len()), (1, 20));
    assert_eq!(sink.heard(1).iter().filter(|command| *command == "RSET").count(), 20);
}

#[tokio::test]
async fn greylisting_defers_a_letter_for_some_minutes() {
    for (reply, cause) in [
        ("450 4.7.1 Greylisted", Cause::Greylisted),
        ("451 try again later", Cause::Greylisted),
        ("452 4.2.2 Mailbox full", Cause::Temporary),
        ("450 4.2.2 Mailbox busy", Cause::Temporary),
    ] {
        let sink = Sink::start(at(Step::Rcpt, Act::Say(reply)));
        let begun = open(&sink).await.begin(FROM, TO).await;
        assert_eq!(begun.event(), Some(Event::Defer));
        let Begun::Refused(refusal) = begun else { panic!("{begun:?}") };
        assert_eq!(refusal.cause(), cause, "{reply}");
    }
}

#[tokio::test]
async fn a_refusal_after_the_dot_was_read_so_nothing_is_in_doubt() {
    for (reply, event, relay, content) in [
        ("452 4.3.1 Insufficient system storage", Event::Defer, true, false),
        ("452 disk full", Event::Defer, true, false),
        ("552 5.2.2 Mailbox full", Event::Fail, false, false),
        ("554 5.7.1 Message looks like spam", Event::Fail, false, true),
        ("554 Transaction failed", Event::Fail, false, true),
        ("451 4.7.1 Try again", Event::Defer, false, true),
    ] {
        let sink = Sink::start(move |moment| match (moment.step, moment.letter) {
            (Step::Dot, 1) => Act::Say(reply),
            _ => Act::GoOn,
        });
        let mut session = open(&sink).await;
        let outcome = send(&mut session, TO).await;
        assert_eq!(outcome.event(), event, "{reply}");
        let Outcome::Refused(refusal) = outcome else { panic!("{outcome:?}") };
        assert_eq!((refusal.concerns_relay(), refusal.concerns_content()), (relay, content), "{reply}");
        assert!(!refusal.concerns_address());
        assert_eq!(queue_id(&send(&mut session, TO).await), Some("Q2"), "the connection is kept");
        assert_eq!((sink.accepted().len(), sink.connections()), (1, 1));
    }
}

#[tokio::test]
async fn a_relay_that_is_busy_is_not_the_letters_fault() {
    let greeting = trouble(Manners::default(), at(Step::Greeting, Act::SayAndHangUp("421 4.3.2 too busy"))).await;
    assert_eq!((greeting.phase, greeting.code, greeting.needs_a_person), (Phase::Greeting, Some(421), false));
    let hello = trouble(Manners::default(), at(Step::Hello, Act::Say("451 not now"))).await;
    assert_eq!((hello.phase, hello.code), (Phase::Hello, Some(451)));
    for (step, reply, person) in [
        (Step::Mail, "421 4.7.0 slow down", false),
        (Step::Mail, "451 4.3.0 not now", false),
        (Step::Mail, "553 5.7.1 sender not allowed", true),
        (Step::Rcpt, "421 4.3.2 shutting down", false),
        (Step::Rcpt, "530 5.7.0 Authentication required", true),
        (Step::Data, "421 4.3.2 shutting down", false),
    ] {
        let sink = Sink::start(at(step, Act::Say(reply)));
        let mut session = open(&sink).await;
        let begun = session.begin(FROM, TO).await;
        assert_eq!(begun.event(), Some(Event::Return), "{reply}");
        let Begun::Relay(trouble) = begun else { panic!("{begun:?}") };
        assert_eq!((trouble.needs_a_person, trouble.is_worn_out()), (person, false), "{reply}");
        assert!(!session.is_open());
    }
}

#[tokio::test]
async fn a_connection_that_is_used_up_is_replaced() {
    // The relay takes three letters a connection.
    let sink = Sink::start(|moment| match moment.step {
        Step::Mail if moment.letter % 4 == 0 => Act::SayAndHangUp("421 4.7.0 too many letters on this connection"),
        _ => Act::GoOn,
    });
    let mailer = mailer(&sink);
    let mut session = mailer.open().await.unwrap();
    let mut sent = 0;
    while sent < 9 {
        match session.begin(FROM, &format!("p{sent}@example.com")).await {
            Begun::Ready => {
                assert!(matches!(session.finish(MESSAGE).await, Outcome::Accepted { .. }));
                sent += 1;
            }
            Begun::Relay(trouble) => {
                assert!(trouble.is_worn_out() && trouble.letters_before == 3, "{trouble:?}");
                session = mailer.open().await.unwrap();
            }
            other => panic!("{other:?}"),
        }
    }
    assert_eq!((sink.accepted().len(), sink.connections()), (9, 3));
}

#[tokio::test]
async fn an_abandoned_letter_is_not_sent() {
    let sink = Sink::friendly();
    let mut session = open(&sink).await;
    assert_eq!(session.begin(FROM, TO).await, Begun::Ready);
    session.abandon();
    assert!(!session.is_open());
    assert!(matches!(session.finish(MESSAGE).await, Outcome::Broken(_)));
    tokio::time::sleep(Duration::from_millis(50)).await;
    assert!(sink.accepted().is_empty());
    assert_eq!(sink.heard(1).last().map(String::as_str), Some("DATA"), "not one byte of the text");
}

#[tokio::test]
async fn replies_may_come_in_pieces_and_in_lines() {
    let sink = Sink::start(|moment| if moment.step == Step::Text { Act::GoOn } else { Act::Dribble });
    let generous = SmtpSettings { time_outs: TimeOuts::all(LONG), ..settings(&sink) };
    let mut session = mailer_with(generous).open().await.unwrap();
    assert_eq!(queue_id(&send(&mut session, TO).await), Some("Q1"));
    let sink =
        Sink::start(at(Step::Dot, Act::TakeAndSend(b"250-2.0.0 thank you\n250-\r\n250 2.0.0 id=1abc-2\n".to_vec())));
    assert_eq!(queue_id(&send(&mut open(&sink).await, TO).await), Some("1abc-2"));
}

#[tokio::test]
async fn an_old_relay_is_greeted_in_the_old_way() {
    let sink = Sink::with(Manners { old: true, ..Manners::default() }, |_| Act::GoOn);
    assert!(matches!(send(&mut open(&sink).await, TO).await, Outcome::Accepted { .. }));
    assert!(sink.heard(1)[..2].iter().map(|command| &command[..4]).eq(["EHLO", "HELO"]));
}

#[tokio::test]
async fn nobody_listens() {
    let sink = Sink::friendly();
    let settings = settings(&sink);
    drop(sink);
    tokio::time::sleep(Duration::from_millis(50)).await;
    let trouble = mailer_with(settings).open().await.map(|_| ()).unwrap_err();
    assert_eq!((trouble.phase, trouble.needs_a_person), (Phase::Connect, false));
}

#[tokio::test]
async fn an_address_can_not_say_more_than_an_address() {
    let sink = Sink::friendly();
    let mut session = open(&sink).await;
    for to in ["", "els", "a@b\r\nRSET", "a b@c", "<a@b>", "élise@example.com", "a@b>\r\nDATA"] {
        let begun = session.begin(FROM, to).await;
        assert_eq!(begun.event(), Some(Event::Fail), "{to}");
    }
    assert!(matches!(session.begin("a@b\r\nQUIT", TO).await, Begun::Relay(trouble) if trouble.needs_a_person));
    assert!(matches!(send(&mut session, TO).await, Outcome::Accepted { .. }));
    assert_eq!(session.begin("", TO).await, Begun::Ready, "the null sender is one");
    assert!(matches!(session.finish(MESSAGE).await, Outcome::Accepted { .. }));
    assert_eq!(sink.accepted().len(), 2);
}

#[tokio::test]
async fn the_folder_and_the_mailbox_take_the_same_steps() {
    let folder = tempfile::tempdir().unwrap();
    let mailbox = Mailbox::with_capacity(2);
    let files = || std::fs::read_dir(folder.path().join("out")).unwrap().count();
    for mailer in [Mailer::Folder(folder.path().join("out")), Mailer::Memory(mailbox.clone())] {
        let mut session = mailer.open().await.unwrap();
        assert_eq!(session.begin(FROM, TO).await, Begun::Ready);
        assert!(!session.is_open());
        session.abandon();
        assert!(matches!(session.finish(MESSAGE).await, Outcome::Broken(_)));
        assert!(matches!(session.begin(FROM, "no address").await, Begun::Refused(_)));
        for to in ["a@example.com", "b@example.com", "b@example.com", "c@example.com"] {
            assert!(matches!(send(&mut session, to).await, Outcome::Accepted { .. }));
        }
        assert!(session.is_open());
        session.close().await;
    }
    assert_eq!(files(), 3, "a letter written twice lands on itself");
    assert_eq!(mailbox.posted(), 4);
    let kept: Vec<_> = mailbox.list().iter().map(|posted| (posted.number, posted.to.clone())).collect();
    assert_eq!(kept, [(4, "c@example.com".to_owned()), (3, "b@example.com".to_owned())]);
    assert_eq!(mailbox.get(4).map(|posted| posted.message.clone()), Some(MESSAGE.to_vec()));
    assert_eq!(mailbox.get(1), None);
    std::fs::remove_dir_all(folder.path().join("out")).unwrap();
    let mailer = Mailer::Folder(folder.path().join("out"));
    let mut session = mailer.open().await.unwrap();
    assert_eq!(session.begin(FROM, TO).await, Begun::Ready);
    std::fs::remove_dir_all(folder.path().join("out")).unwrap();
    assert_eq!(session.finish(MESSAGE).await.event(), Event::Defer);
}
