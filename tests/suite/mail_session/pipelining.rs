//! Several commands in one go, where the relay takes them, and what it may answer to those that came too early.

use std::time::{Duration, Instant};

use peil::mail::outcome::{Begun, Outcome, Phase};
use peil::mail::relay::{SmtpSettings, TimeOuts};
use peil::wave::ledger::{Cause, Event};

use super::{FROM, LONG, TO, at, mailer, mailer_with, open, send, settings};
use crate::support::smtp_sink::{Act, Manners, Sink, Step};

fn one_by_one() -> Manners {
    Manners { one_by_one: true, ..Manners::default() }
}

fn eager() -> Manners {
    Manners { eager: true, ..Manners::default() }
}

/// The verbs that a connection heard after the greeting.
fn verbs(sink: &Sink) -> Vec<String> {
    let heard = sink.heard(1).into_iter().skip(1);
    heard.map(|command| command.split([' ', ':']).next().unwrap_or_default().to_owned()).collect()
}

/// How long ten letters take to a relay that waits so long before each answer, when each command waits for its own.
async fn time_of_ten(manners: Manners, step: Step) -> Duration {
    let sink = Sink::with(manners, move |moment| match moment.step {
        Step::Mail | Step::Rcpt | Step::Data if moment.step == step => Act::Late(Duration::from_millis(20)),
        _ => Act::GoOn,
    });
    let mut session =
        mailer_with(SmtpSettings { time_outs: TimeOuts::all(LONG), ..settings(&sink) }).open().await.unwrap();
    let begun = Instant::now();
    for _ in 0..10 {
        assert!(matches!(send(&mut session, TO).await, Outcome::Accepted { .. }));
    }
    assert_eq!((sink.accepted().len(), sink.connections()), (10, 1));
    begun.elapsed()
}

#[tokio::test]
async fn a_relay_that_takes_several_commands_at_once_gets_them_at_once() {
    // It answers MAIL only when DATA is there too: whoever waited for that answer would wait for ever.
    let sink = Sink::with(Manners { waits_for_data: true, ..Manners::default() }, |_| Act::GoOn);
    let mut session = open(&sink).await;
    for _ in 0..3 {
        assert!(matches!(send(&mut session, TO).await, Outcome::Accepted { .. }));
    }
    assert_eq!(verbs(&sink), ["MAIL", "RCPT", "DATA", "MAIL", "RCPT", "DATA", "MAIL", "RCPT", "DATA"]);
    assert_eq!((sink.accepted().len(), sink.connections()), (3, 1));
}

#[tokio::test]
async fn a_relay_that_takes_one_command_at_a_time_gets_one_at_a_time() {
    let sink = Sink::with(one_by_one(), at(Step::Rcpt, Act::Say("450 4.2.0 Greylisted, come back")));
    let mut session = open(&sink).await;
    assert_eq!(session.begin(FROM, TO).await.event(), Some(Event::Defer));
    assert!(session.is_open());
    assert_eq!(session.begin(FROM, TO).await.event(), Some(Event::Defer));
    assert_eq!(verbs(&sink), ["MAIL", "RCPT", "RSET", "MAIL", "RCPT"], "DATA is not said where no recipient was taken");
    // Each answer is waited for.
    for step in [Step::Mail, Step::Rcpt, Step::Data] {
        assert!(time_of_ten(one_by_one(), step).await >= Duration::from_millis(200), "{step:?}");
    }
}

#[tokio::test]
async fn a_relay_that_asks_for_a_text_that_nobody_is_to_get_gets_only_its_end() {
    for (reply, event) in [("450 4.7.1 Greylisted, come back", Event::Defer), ("550 5.1.1 User unknown", Event::Fail)] {
        let sink = Sink::with(eager(), move |moment| match (moment.step, moment.to.as_str()) {
            (Step::Rcpt, "grey@example.com") => Act::Say(reply),
            (Step::Dot, "grey@example.com") => Act::Say("554 5.5.1 Error: no valid recipients"),
            _ => Act::GoOn,
        });
        let mut session = open(&sink).await;
        for round in 1..=5 {
            let begun = session.begin(FROM, "grey@example.com").await;
            assert_eq!(begun.event(), Some(event), "{round}");
            let Begun::Refused(refusal) = begun else { panic!("{begun:?}") };
            assert_eq!(refusal.phase, Phase::Rcpt);
            if event == Event::Defer {
                assert_eq!(refusal.cause(), Cause::Greylisted);
            }
            assert!(session.is_open());
            assert!(matches!(send(&mut session, TO).await, Outcome::Accepted { .. }), "{round}");
        }
        let read = sink.read();
        assert_eq!(read.iter().filter(|read| read.message.is_empty()).count(), 5, "only the dot");
        assert!(read.iter().all(|read| read.to == TO || read.message.is_empty()));
        assert_eq!((sink.accepted().len(), sink.connections()), (5, 1));
    }
}

#[tokio::test]
async fn even_a_relay_that_takes_an_empty_text_for_nobody_has_not_taken_the_letter() {
    let sink = Sink::with(eager(), |moment| match (moment.step, moment.to.as_str()) {
        (Step::Rcpt, "grey@example.com") => Act::Say("450 4.2.0 Greylisted, come back"),
        _ => Act::GoOn,
    });
    let mut session = open(&sink).await;
    assert_eq!(session.begin(FROM, "grey@example.com").await.event(), Some(Event::Defer));
    assert!(matches!(send(&mut session, TO).await, Outcome::Accepted { .. }));
    let texts: Vec<bool> = sink.read().iter().map(|read| read.message.is_empty()).collect();
    assert_eq!(texts, [true, false]);
}

#[tokio::test]
async fn a_refusal_that_was_read_counts_whatever_comes_after_it() {
    for act in [
        Act::HangUp,
        Act::TearDown,
        Act::Silence(LONG),
        Act::Send(b"hello there\r\n".to_vec()),
        Act::SayAndHangUp("421 4.3.2 shutting down"),
        Act::Say("250 2.0.0 Ok"),
    ] {
        let sink = Sink::with(eager(), move |moment| match moment.step {
            Step::Rcpt => Act::Say("550 5.1.1 User unknown"),
            Step::Data => act.clone(),
            _ => Act::GoOn,
        });
        let mut session = open(&sink).await;
        let begun = session.begin(FROM, TO).await;
        assert_eq!(begun.event(), Some(Event::Fail), "{begun:?}");
        assert!(!session.is_open(), "it is out of step");
        assert!(sink.read().is_empty());
        assert!(mailer(&sink).open().await.is_ok());
    }
}

#[tokio::test]
async fn a_sender_that_is_refused_leaves_nothing_behind() {
    let sink = Sink::with(eager(), at(Step::Mail, Act::Say("451 4.3.0 not now")));
    let mut session = open(&sink).await;
    assert_eq!(session.begin(FROM, TO).await.event(), Some(Event::Return));
    assert!(!session.is_open());
    tokio::time::sleep(Duration::from_millis(50)).await;
    assert!(sink.read().is_empty(), "no text, not even an empty one");
}
