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
}
