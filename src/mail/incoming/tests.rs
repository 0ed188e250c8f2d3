//! Mails as servers and people send them, each with what it is.

use proptest::prelude::*;

use super::*;

const LETTER: &str = "Message-ID: <i1.00112233445566778899aabbccddeeff@peil.example>\nSubject: Uitnodiging\n";

/// A report in three parts, as RFC 3462 has it.
fn report(status: &str, given: &str) -> String {
    format!(
        "From: MAILER-DAEMON@mx.example\nTo: b+x@bounce.example\nSubject: Undelivered Mail Returned to Sender\n\
         Auto-Submitted: auto-replied\nMIME-Version: 1.0\n\
         Content-Type: multipart/report; report-type=delivery-status; boundary=\"B\"\n\n\
         --B\nContent-Type: text/plain; charset=us-ascii\n\nYour message could not be delivered.\n\n\
         --B\nContent-Type: message/delivery-status\n\nReporting-MTA: dns; mx.example\n\n{status}\n\
         --B\nContent-Type: {given}\n\n{LETTER}\n--B--\n"
    )
}

fn failed(status: &str, words: &str) -> String {
    let group = format!(
        "Final-Recipient: rfc822; an@acme.example\nAction: failed\nStatus: {status}\nDiagnostic-Code: smtp; {words}\n"
    );
    report(&group, "message/rfc822")
}

fn class(raw: &str) -> Class {
    read(raw.as_bytes(), &Mark::Bounce("x".into())).class
}

#[test]
fn a_report_is_read_by_its_codes() {
    for (status, words, expected) in [
        ("5.1.1", "550 5.1.1 <an@acme.example>: Recipient address rejected: User unknown", Class::Hard),
        ("5.1.2", "550 Host unknown", Class::Hard),
        ("5.1.10", "550 5.1.10 RESOLVER.ADR.RecipientNotFound; Recipient not found", Class::Hard),
        ("5.2.1", "550 5.2.1 The email account that you tried to reach is disabled.", Class::Hard),
        ("5.0.0", "550 5.1.1 No such user", Class::Hard),
        ("5.0.0", "550 sorry, no mailbox here by that name", Class::Hard),
        ("5.2.2", "552 5.2.2 Mailbox full", Class::Soft),
        ("4.4.7", "Message expired", Class::Soft),
        ("4.2.2", "452 4.2.2 over quota", Class::Soft),
        ("5.7.1", "550 5.7.1 Message rejected as spam", Class::Blocked),
        ("5.7.515", "550 5.7.515 Access denied, sending domain does not meet the required level", Class::Blocked),
    ] {
        let incoming = read(failed(status, words).as_bytes(), &Mark::None);
        assert_eq!(incoming.class, expected, "{status} {words}");
        assert_eq!(incoming.about.as_deref(), Some("i1.00112233445566778899aabbccddeeff@peil.example"), "{status}");
        assert!(incoming.words.contains(words.split_whitespace().last().unwrap()), "{}", incoming.words);
    }
}

#[test]
fn only_the_head_may_be_given_back() {
    let group = "Final-Recipient: rfc822; an@acme.example\nAction: failed\nStatus: 5.1.1\n";
    let incoming = read(report(group, "text/rfc822-headers").as_bytes(), &Mark::None);
    assert_eq!(incoming.about.as_deref(), Some("i1.00112233445566778899aabbccddeeff@peil.example"));
    assert_eq!((incoming.class, incoming.status), (Class::Hard, Some(Status(5, 1, 1))));
}

#[test]
fn what_is_still_tried_or_has_arrived_is_no_bounce() {
    for action in ["delayed", "relayed", "delivered", "expanded"] {
        let group = format!("Final-Recipient: rfc822; an@acme.example\nAction: {action}\nStatus: 4.4.1\n");
        assert_eq!(class(&report(&group, "message/rfc822")), Class::Underway, "{action}");
    }
    // Two recipients: the one that failed counts.
    let both = "Final-Recipient: rfc822; a@x.example\nAction: relayed\nStatus: 2.0.0\n\n\
        Final-Recipient: rfc822; b@x.example\nAction: failed\nStatus: 5.1.1\n";
    assert_eq!(class(&report(both, "message/rfc822")), Class::Hard);
}

#[test]
fn servers_without_structure_are_told_by_their_own_words() {
    let qmail = "From: MAILER-DAEMON@mx.example\nTo: b+x@bounce.example\nSubject: failure notice\n\n\
        Hi. This is the qmail-send program at mx.example.\nI'm afraid I wasn't able to deliver your message to the following addresses.\n\n\
        <an@acme.example>:\nSorry, no mailbox here by that name. (#5.1.1)\n\n--- Below this line is a copy of the message.\n\nReturn-Path: <b+x@bounce.example>\n";
    let exim = "From: Mailer-Daemon@mx.example\nX-Failed-Recipients: an@acme.example\nSubject: Mail delivery failed\n\n\
        This message was created automatically by mail delivery software.\n\nA message that you sent could not be delivered:\n\n  an@acme.example\n    Unrouteable address\n";
    let full = exim.replace("Unrouteable address", "SMTP error: 452 mailbox is full");
    assert_eq!((class(qmail), class(exim), class(&full)), (Class::Hard, Class::Hard, Class::Soft));
    // Somebody who quotes such words is somebody.
    let quoted = format!(
        "From: an@acme.example\nSubject: Re: failure\n\nWhat is this?\n> {}",
        "Hi. This is the qmail-send program"
    );
    assert_eq!(class(&quoted), Class::Reply);
}

#[test]
fn an_abuse_report_is_a_complaint() {
    let arf = "From: fbl@provider.example\nSubject: FW: Uitnodiging\nMIME-Version: 1.0\n\
        Content-Type: multipart/report; report-type=feedback-report; boundary=\"B\"\n\n\
        --B\nContent-Type: text/plain\n\nThis is an abuse report.\n\n\
        --B\nContent-Type: message/feedback-report\n\nFeedback-Type: abuse\nUser-Agent: SomeFBL/1\nVersion: 1\n\n\
        --B\nContent-Type: message/rfc822\n\nMessage-ID: <r2.aa@peil.example>\n\nx\n--B--\n";
    let incoming = read(arf.as_bytes(), &Mark::None);
    assert_eq!((incoming.class, incoming.words.as_str()), (Class::Complaint, "abuse"));
    assert_eq!(incoming.about.as_deref(), Some("r2.aa@peil.example"));
}

#[test]
fn holiday_programs_are_told_by_their_heads_in_any_language() {
    for (head, subject) in [
        ("Auto-Submitted: auto-replied", "Afwezig tot maandag"),
        ("Auto-Submitted: auto-generated (vacation)", "Absence du bureau"),
        ("X-Auto-Response-Suppress: All", "Automatic reply: Uitnodiging"),
        ("X-Autoreply: yes", "Abwesenheitsnotiz"),
        ("Precedence: auto_reply", "Fuera de la oficina"),
        ("Return-Path: <>", "[Ticket 123] Uw vraag"),
    ] {
        let raw = format!("{head}\nFrom: an@acme.example\nSubject: {subject}\n\nIk ben er niet.\n");
        assert_eq!(class(&raw), Class::Automatic, "{head}");
        // A program that answers at the address that stops letters stops nothing.
        assert_eq!(read(raw.as_bytes(), &Mark::Stop("x".into())).class, Class::Automatic, "{head}");
    }
    let person =
        "Auto-Submitted: no\nFrom: an@acme.example\nSubject: Re: Uitnodiging\n\n> Beste\nIk werk hier niet meer.\n";
    let incoming = read(person.as_bytes(), &Mark::None);
    assert_eq!((incoming.class, incoming.words.as_str()), (Class::Reply, "Re: Uitnodiging: Ik werk hier niet meer."));
    assert_eq!(read(person.as_bytes(), &Mark::Stop("x".into())).class, Class::Stop);
}

#[test]
fn a_report_that_is_cut_off_or_says_nothing_is_kept_for_a_person() {
    assert_eq!(class(&report("", "message/rfc822")), Class::Unreadable);
    assert_eq!(class(""), Class::Unreadable);
    let whole = failed("5.1.1", "550 5.1.1 no");
    for end in (0..whole.len()).step_by(7) {
        let cut = read(&whole.as_bytes()[..end], &Mark::None);
        assert!(cut.words.chars().count() <= 300);
    }
}

#[test]
fn the_recipient_of_the_envelope_says_what_it_is_for() {
    assert_eq!(Mark::of("b+abc@bounce.example"), Mark::Bounce("abc".into()));
    assert_eq!(Mark::of("B+ABC@BOUNCE.EXAMPLE"), Mark::Bounce("ABC".into()));
    assert_eq!(Mark::of("u+abc@bounce.example"), Mark::Stop("abc".into()));
    for other in ["survey@peil.example", "c+abc@x.example", "b@x.example", "", "@", "+"] {
        assert_eq!(Mark::of(other), Mark::None, "{other}");
    }
}

proptest! {
    #[test]
    fn any_bytes_are_told(raw in prop::collection::vec(any::<u8>(), 0..2_000)) {
        let incoming = read(&raw, &Mark::None);
        prop_assert!(incoming.words.chars().count() <= 300 && !incoming.words.contains('\n'));
    }

    #[test]
    fn a_report_that_is_damaged_somewhere_is_told_all_the_same(at in any::<prop::sample::Index>(), into in any::<u8>()) {
        let mut raw = failed("5.1.1", "550 5.1.1 User unknown").into_bytes();
        let index = at.index(raw.len());
        raw[index] = into;
        read(&raw, &Mark::Bounce("x".into()));
    }

    #[test]
    fn a_code_is_read_as_it_is_written(class in prop::sample::select(vec![2_u16, 4, 5]), subject in 0_u16..999, detail in 0_u16..999) {
        let status = Status(class, subject, detail);
        prop_assert_eq!(status.to_string().parse(), Ok(status));
        prop_assert_eq!(Status::within(&format!("host said: 550 {status} no such user")), Some(status));
    }
}
