//! Too much, and too slowly: whoever sends a body without an end, a hundred thousand fields, or a byte now and then, is let
//! go, and others go on answering meanwhile.

use std::io::{ErrorKind, Read, Write};
use std::net::TcpStream;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::thread::JoinHandle;
use std::time::{Duration, Instant};

use ureq::Agent;

use crate::machine::{Machine, wait_until};
use crate::running::Running;
use crate::support::house::On;

/// Connections that bring next to nothing.
const SLOW: usize = 300;
/// What a hall of people with telephones would bring, and more than the house may ever hold of it.
const MOST_KIB: u64 = 600 * 1024;

/// A house that is served, and two links.
fn house() -> (Machine, Running, Vec<String>) {
    let machine = Machine::new(On::Sqlite, None);
    machine.invite(1);
    let running = machine.serve("127.0.0.1:0", &[]);
    let links = machine.links(3);
    (machine, running, links)
}

fn agent() -> Agent {
    let patience = Some(Duration::from_secs(10));
    Agent::config_builder().http_status_as_error(false).max_redirects(0).timeout_global(patience).build().into()
}

/// Somebody who goes on saving a page until told to stop; how often, and the longest wait.
fn answer_on(url: &str, link: &str, stop: &Arc<AtomicBool>, saves: &Arc<AtomicUsize>) -> JoinHandle<Duration> {
    let (at, agent) = (format!("{url}{link}/nl/p/end"), agent());
    let (stop, saves) = (stop.clone(), saves.clone());
    std::thread::spawn(move || {
        let mut longest = Duration::ZERO;
        while !stop.load(Ordering::SeqCst) {
            let begun = Instant::now();
            let form = [("q07", "Een woord"), ("shown", "q07"), ("go", "stay")];
            let answer = agent.post(&at).send_form(form).unwrap();
            assert_eq!(answer.status(), 303);
            longest = longest.max(begun.elapsed());
            saves.fetch_add(1, Ordering::SeqCst);
            std::thread::sleep(Duration::from_millis(50));
        }
        longest
    })
}

/// The most memory that the process ever held, in KiB.
fn peak_of(running: &Running) -> u64 {
    let status = std::fs::read_to_string(format!("/proc/{}/status", running.pid())).unwrap();
    let line = status.lines().find(|line| line.starts_with("VmHWM:")).unwrap();
    line.split_whitespace().nth(1).unwrap().parse().unwrap()
}

/// What the other side says before it hangs up, for so long at most; nothing where it does not hang up.
fn heard(connection: &mut TcpStream, most: Duration) -> Option<String> {
    connection.set_read_timeout(Some(Duration::from_millis(200))).unwrap();
    let (begun, mut said) = (Instant::now(), Vec::new());
    let mut piece = [0; 4096];
    while begun.elapsed() < most {
        match connection.read(&mut piece) {
            Ok(0) => return Some(String::from_utf8_lossy(&said).into_owned()),
            Ok(count) => said.extend_from_slice(&piece[..count]),
            Err(error) if matches!(error.kind(), ErrorKind::WouldBlock | ErrorKind::TimedOut) => {}
            Err(_) => return Some(String::from_utf8_lossy(&said).into_owned()),
        }
    }
    None
}

/// Sends a body without an end until the other side has had enough; how long that took, and what it said.
fn pour(host: &str, head: &str) -> (Duration, String) {
    let mut connection = TcpStream::connect(host).unwrap();
    connection.set_write_timeout(Some(Duration::from_secs(10))).unwrap();
    connection.write_all(head.as_bytes()).unwrap();
    let chunk = [b"10000\r\n".as_slice(), &vec![b'a'; 0x10000], b"\r\n"].concat();
    let begun = Instant::now();
    while connection.write_all(&chunk).is_ok() {
        assert!(begun.elapsed() < Duration::from_secs(30), "{head}: it goes on taking more");
    }
    let took = begun.elapsed();
    (took, heard(&mut connection, Duration::from_secs(10)).unwrap_or_default())
}

#[test]
fn whoever_sends_a_byte_now_and_then_is_let_go_and_keeps_nobody_waiting() {
    let (_machine, running, links) = house();
    let host = running.listens_on().to_owned();
    let (stop, saves) = (Arc::new(AtomicBool::new(false)), Arc::new(AtomicUsize::new(0)));
    let answering = answer_on(running.url(), &links[0], &stop, &saves);
    let slow = |number: usize| {
        let mut connection = TcpStream::connect(&host).unwrap();
        let head = format!("POST {}/nl/p/end HTTP/1.1\r\nHost: {host}\r\n", links[1]);
        let begun = match number % 3 {
            // A head without an end, a body that does not come, one that comes by the byte.
            0 => head,
            _ => format!("{head}Content-Type: application/x-www-form-urlencoded\r\nContent-Length: 5000\r\n\r\nq07="),
        };
        connection.write_all(begun.as_bytes()).unwrap();
        connection
    };
    let mut connections: Vec<TcpStream> = (0..SLOW).map(slow).collect();
    let (begun, before) = (Instant::now(), saves.load(Ordering::SeqCst));
    // For twenty seconds those that come by the byte bring one a second.
    for _ in 0..20 {
        for connection in connections.iter_mut().skip(2).step_by(3) {
            let _ = connection.write_all(b"x");
        }
        std::thread::sleep(Duration::from_secs(1));
    }
    let meanwhile = saves.load(Ordering::SeqCst) - before;
    assert!(meanwhile > 40, "{meanwhile} saves in {:?}", begun.elapsed());
    let told: Vec<Option<String>> =
        connections.iter_mut().map(|connection| heard(connection, Duration::from_secs(40))).collect();
    stop.store(true, Ordering::SeqCst);
    let longest = answering.join().unwrap();
    println!("longest wait of others: {longest:?}; all {SLOW} were let go after {:?}", begun.elapsed());
    for (number, told) in told.iter().enumerate() {
        let told = told.as_ref().unwrap_or_else(|| panic!("{number} is held on to"));
        let is_told = told.starts_with("HTTP/1.1 408");
        assert!(is_told, "{number}: {told}");
        assert!(number % 3 == 0 || told.contains("kwam niet op tijd volledig aan"), "{number}: {told}");
    }
    assert!(running.terminate().0.success());
}

#[test]
fn whoever_sends_without_an_end_is_cut_off_and_keeps_nobody_waiting() {
    let (_machine, running, links) = house();
    let host = running.listens_on().to_owned();
    let (stop, saves) = (Arc::new(AtomicBool::new(false)), Arc::new(AtomicUsize::new(0)));
    let answering = answer_on(running.url(), &links[0], &stop, &saves);
    let form = "application/x-www-form-urlencoded";
    let parts = "multipart/form-data; boundary=x";
    for (path, kind) in [
        (format!("{}/nl/p/end", links[1]), form),
        ("/login".to_owned(), form),
        ("/m/nothing/nl".to_owned(), parts),
        ("/inbound".to_owned(), "message/rfc822"),
        ("/nowhere".to_owned(), form),
    ] {
        let head = format!(
            "POST {path} HTTP/1.1\r\nHost: {host}\r\nContent-Type: {kind}\r\nTransfer-Encoding: chunked\r\n\r\n"
        );
        let (took, said) = pour(&host, &head);
        println!("{path}: cut off after {took:?}");
        // One that pours on past the answer may find the line cut before it has read it.
        let is_refused = said.is_empty() || said.starts_with("HTTP/1.1 4");
        assert!(is_refused, "{path}: {said}");
        // Said beforehand, nothing of it is taken at all.
        let said = format!(
            "POST {path} HTTP/1.1\r\nHost: {host}\r\nContent-Type: {kind}\r\nContent-Length: 314572800\r\n\r\n"
        );
        let mut connection = TcpStream::connect(&host).unwrap();
        connection.write_all(said.as_bytes()).unwrap();
        let mut answer = [0; 12];
        connection.set_read_timeout(Some(Duration::from_secs(35))).unwrap();
        connection.read_exact(&mut answer).unwrap();
        assert_eq!(&answer[..10], b"HTTP/1.1 4", "{path}");
    }
    let fields: Vec<(String, &str)> = (0..100_000).map(|number| (format!("f{number}"), "x")).collect();
    for path in [format!("{}/nl/p/end", links[1]), "/login".to_owned()] {
        let answer = agent().post(format!("{}{path}", running.url())).send_form(fields.clone()).unwrap();
        assert!(answer.status().as_u16() < 500, "{path}: {}", answer.status());
    }
    wait_until("others went on", Duration::from_secs(10), || saves.load(Ordering::SeqCst) > 20);
    stop.store(true, Ordering::SeqCst);
    println!("longest wait of others: {:?}, at most {} MiB", answering.join().unwrap(), peak_of(&running) / 1024);
    assert!(peak_of(&running) < MOST_KIB, "{} KiB", peak_of(&running));
    assert!(running.terminate().0.success());
}
