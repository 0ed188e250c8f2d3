//! A name server that knows what a story tells it, over UDP and TCP. Its bytes are put together here, by the standard
//! and not by what the product reads them with.

use std::collections::BTreeMap;
use std::io::{Read, Write};
use std::net::{IpAddr, SocketAddr, TcpListener, UdpSocket};
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};

/// What stands at a name.
#[derive(Clone, Debug)]
pub enum Record {
    Text(String),
    Exchange(u16, &'static str),
    Address(IpAddr),
    /// The name of an address.
    Pointer(&'static str),
    /// Another name that has the records.
    Alias(&'static str, Box<Record>),
}

/// Bytes that fit into an answer over UDP (RFC 1035).
const FITS: usize = 512;
const NO_ERROR: u8 = 0;
const SERVER_FAILURE: u8 = 2;
const NO_SUCH_NAME: u8 = 3;

#[derive(Default)]
struct Zone {
    records: Mutex<BTreeMap<String, Vec<Record>>>,
    is_broken: AtomicBool,
    over_tcp: AtomicUsize,
    is_over: AtomicBool,
}

pub struct NameServer {
    pub address: SocketAddr,
    zone: Arc<Zone>,
}

impl NameServer {
    pub fn start() -> Self {
        let (datagrams, streams) = loop {
            let datagrams = UdpSocket::bind("127.0.0.1:0").unwrap();
            if let Ok(streams) = TcpListener::bind(datagrams.local_addr().unwrap()) {
                break (datagrams, streams);
            }
        };
        let address = datagrams.local_addr().unwrap();
        let zone = Arc::new(Zone::default());
        let of_datagrams = Arc::clone(&zone);
        std::thread::spawn(move || {
            let mut buffer = [0; FITS];
            while let Ok((length, from)) = datagrams.recv_from(&mut buffer) {
                if of_datagrams.is_over.load(Ordering::SeqCst) {
                    break;
                }
                let mut answer = of_datagrams.answer(&buffer[..length]);
                if answer.len() > FITS {
                    // The question, no answer, and the flag that says so.
                    answer.truncate(length);
                    answer[2] |= 0b10;
                    answer[7] = 0;
                }
                // A stray answer first, which is to be let go by.
                let mut stray = answer.clone();
                stray[1] ^= 0xff;
                let _ = datagrams.send_to(&stray, from).and_then(|_| datagrams.send_to(&answer, from));
            }
        });
        let of_streams = Arc::clone(&zone);
        std::thread::spawn(move || {
            for stream in streams.incoming() {
                if of_streams.is_over.load(Ordering::SeqCst) {
                    break;
                }
                let Ok(mut stream) = stream else { continue };
                let mut length = [0; 2];
                if stream.read_exact(&mut length).is_err() {
                    continue;
                }
                let mut question = vec![0; usize::from(u16::from_be_bytes(length))];
                if stream.read_exact(&mut question).is_err() {
                    continue;
                }
                of_streams.over_tcp.fetch_add(1, Ordering::SeqCst);
                let answer = of_streams.answer(&question);
                let _ = stream.write_all(&(answer.len() as u16).to_be_bytes());
                let _ = stream.write_all(&answer);
            }
        });
        Self { address, zone }
    }

    /// What stands at a name from now on.
    pub fn set(&self, name: &str, records: impl IntoIterator<Item = Record>) {
        self.zone.records.lock().unwrap().insert(name.to_owned(), records.into_iter().collect());
    }

    pub fn set_text(&self, name: &str, texts: &[&str]) {
        self.set(name, texts.iter().map(|text| Record::Text((*text).to_owned())));
    }

    pub fn set_address(&self, name: &str, address: &str) {
        self.set(name, [Record::Address(address.parse().unwrap())]);
    }

    pub fn forget(&self, name: &str) {
        self.zone.records.lock().unwrap().remove(name);
    }

    /// Whether it answers nothing but that it can't.
    pub fn break_down(&self, is_broken: bool) {
        self.zone.is_broken.store(is_broken, Ordering::SeqCst);
    }

    /// Questions that came over TCP.
    pub fn asked_over_tcp(&self) -> usize {
        self.zone.over_tcp.load(Ordering::SeqCst)
    }
}

impl Drop for NameServer {
    fn drop(&mut self) {
        self.zone.is_over.store(true, Ordering::SeqCst);
        // Both are waiting to be asked.
        let _ = UdpSocket::bind("127.0.0.1:0").and_then(|socket| socket.send_to(b"end", self.address));
        let _ = std::net::TcpStream::connect(self.address);
    }
}

impl Zone {
    fn answer(&self, question: &[u8]) -> Vec<u8> {
        let (name, end) = name_in(question, 12);
        let kind = u16::from_be_bytes([question[end], question[end + 1]]);
        let records = self.records.lock().unwrap();
        let mut code = if records.contains_key(&name) { NO_ERROR } else { NO_SUCH_NAME };
        if self.is_broken.load(Ordering::SeqCst) {
            code = SERVER_FAILURE;
        }
        let mut answers = Vec::new();
        let mut count = 0;
        for record in records.get(&name).into_iter().flatten().filter(|_| code == NO_ERROR) {
            if let Record::Alias(other, record) = record {
                if kind_of(record) == kind {
                    put(&mut answers, &[0xc0, 12], 5, &written(other));
                    put(&mut answers, &written(other), kind, &data_of(record));
                    count += 2;
                }
            } else if kind_of(record) == kind {
                put(&mut answers, &[0xc0, 12], kind, &data_of(record));
                count += 1;
            }
        }
        let mut answer = question[..2].to_vec();
        // An answer, asked for with recursion, which there is.
        answer.extend([0x81, 0x80 | code, 0, 1, 0, count, 0, 0, 0, 0]);
        answer.extend(&question[12..end + 4]);
        answer.extend(answers);
        answer
    }
}

fn kind_of(record: &Record) -> u16 {
    match record {
        Record::Text(_) => 16,
        Record::Exchange(..) => 15,
        Record::Address(IpAddr::V4(_)) => 1,
        Record::Address(IpAddr::V6(_)) => 28,
        Record::Pointer(_) => 12,
        Record::Alias(..) => 5,
    }
}

fn data_of(record: &Record) -> Vec<u8> {
    match record {
        Record::Text(text) => {
            text.as_bytes().chunks(255).flat_map(|piece| [&[piece.len() as u8][..], piece].concat()).collect()
        }
        Record::Exchange(rank, host) => [&rank.to_be_bytes()[..], &written(host)].concat(),
        Record::Address(IpAddr::V4(address)) => address.octets().to_vec(),
        Record::Address(IpAddr::V6(address)) => address.octets().to_vec(),
        Record::Pointer(name) | Record::Alias(name, _) => written(name),
    }
}

fn put(answers: &mut Vec<u8>, name: &[u8], kind: u16, data: &[u8]) {
    answers.extend(name);
    answers.extend(kind.to_be_bytes());
    answers.extend([0, 1, 0, 0, 0, 60]);
    answers.extend((data.len() as u16).to_be_bytes());
    answers.extend(data);
}

fn written(name: &str) -> Vec<u8> {
    let labels = name.split('.').filter(|label| !label.is_empty());
    let mut bytes: Vec<u8> = labels.flat_map(|label| [&[label.len() as u8][..], label.as_bytes()].concat()).collect();
    bytes.push(0);
    bytes
}

/// The name that begins at `at`, and where it ends.
fn name_in(bytes: &[u8], mut at: usize) -> (String, usize) {
    let mut labels = Vec::new();
    while bytes[at] > 0 {
        let end = at + 1 + usize::from(bytes[at]);
        labels.push(String::from_utf8_lossy(&bytes[at + 1..end]).to_lowercase());
        at = end;
    }
    (labels.join("."), at + 1)
}
