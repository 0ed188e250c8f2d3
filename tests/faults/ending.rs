//! Told to stop, the house finishes what it has in hand and goes, quickly.

use std::io::{Read, Write};
use std::net::TcpStream;
use std::time::Duration;

use crate::machine::{Machine, wait_until};
use crate::stories;
use crate::support::smtp_sink::{Act, Sink, Step};

stories! {
    fn a_word_ends_the_house_without_a_letter_in_doubt(on: On) {
        let sink = Sink::start(|moment| match moment.step {
            Step::Dot => Act::Late(Duration::from_millis(300)),
            _ => Act::GoOn,
        });
        let machine = Machine::new(on, Some(sink.addr));
        machine.invite(30);
        let running = machine.serve("127.0.0.1:0", &[]);
        // A browser that keeps its connection open, as they do.
        let mut browser = TcpStream::connect(running.listens_on()).unwrap();
        browser.write_all(b"GET /health HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n").unwrap();
        let mut first = [0; 12];
        browser.read_exact(&mut first).unwrap();
        assert_eq!(&first, b"HTTP/1.1 200");

        wait_until("letters are on their way", Duration::from_secs(30), || sink.accepted().len() >= 10);
        let (status, took) = running.terminate();
        assert_eq!(status.code(), Some(0));
        assert!(took < Duration::from_secs(11), "{took:?}");
        let letters = machine.letters();
        assert_eq!((letters.unknown, letters.otherwise), (0, 0), "{letters:?}");
        assert_eq!(letters.accepted, i64::try_from(sink.accepted().len()).unwrap(), "what left is written down");
        assert_eq!(letters.open, letters.planned - letters.accepted);
        assert!(letters.open > 0, "it was told to stop in the middle");
        let held = machine.count("SELECT count(*) FROM letters WHERE state IN ('leased', 'attempting')");
        assert_eq!(held, 0, "what nobody got to goes back at once");
        println!("ended in {took:.1?} with {} letters accepted, {} open", letters.accepted, letters.open);
    }

    fn a_request_in_flight_is_finished_and_kept(on: On) {
        let sink = Sink::start(|_| Act::GoOn);
        let machine = Machine::new(on, Some(sink.addr));
        machine.invite(1);
        let running = machine.serve("127.0.0.1:0", &[]);
        wait_until("a letter has come", Duration::from_secs(30), || !sink.accepted().is_empty());
        let name = [("name", "eva"), ("password", "een lange zin als wachtwoord")];
        let form = name.map(|(name, value)| format!("{name}={}", value.replace(' ', "+"))).join("&");
        let (first, rest) = form.split_at(form.len() / 2);
        // Half of a form is there when it is told to stop.
        let mut slow = TcpStream::connect(running.listens_on()).unwrap();
        let head = format!(
            "POST /login HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/x-www-form-urlencoded\r\n\
             Content-Length: {}\r\n\r\n{first}",
            form.len()
        );
        slow.write_all(head.as_bytes()).unwrap();
        std::thread::sleep(Duration::from_millis(300));
        let ending = std::thread::spawn(move || running.terminate());
        std::thread::sleep(Duration::from_millis(700));
        slow.write_all(rest.as_bytes()).unwrap();
        let mut answer = String::new();
        slow.read_to_string(&mut answer).unwrap();
        // Nobody of that name is there: an answer all the same, and a whole page.
        assert!(answer.starts_with("HTTP/1.1 401") && answer.contains("</html>"), "{answer}");
        let (status, took) = ending.join().unwrap();
        assert_eq!(status.code(), Some(0));
        assert!(took < Duration::from_secs(11), "{took:?}");
    }
}
