//! Questions to the name servers of the machine, or to the one that is set: over UDP, and over TCP where an answer is
//! too long for that. A server that does not answer is asked once more, then the next.

use std::io;
use std::net::{IpAddr, Ipv4Addr, Ipv6Addr, SocketAddr};
use std::time::Duration;

use simple_dns::rdata::RData;
use simple_dns::{CLASS, Name, Packet, PacketFlag, QCLASS, QTYPE, Question, RCODE, TYPE};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpStream, UdpSocket};
use tokio::time::timeout;

/// How long a server may take.
const PATIENCE: Duration = Duration::from_secs(2);
/// How often each server is asked.
const ROUNDS: usize = 2;
/// The largest answer over UDP without asking for more (RFC 1035).
const DATAGRAM: usize = 4_096;

/// Asks name servers.
#[derive(Clone, Debug)]
pub struct Resolver {
    servers: Vec<SocketAddr>,
}

/// Why there is no answer. That a name does not exist is an answer: nothing.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum DnsFault {
    #[error("“{0}” can't be the name of a host")]
    Name(String),
    #[error("no name server is known: /etc/resolv.conf names none (mail.resolver)")]
    NoServer,
    #[error("the name server {server} does not answer: {why}")]
    Silent { server: SocketAddr, why: String },
    #[error("the name server {server} can't find out about {name}: {why}")]
    Refused { server: SocketAddr, name: String, why: String },
}

impl Resolver {
    pub fn of(server: SocketAddr) -> Self {
        Self { servers: vec![server] }
    }

    /// Those that `/etc/resolv.conf` names.
    pub fn of_the_machine() -> Self {
        let text = std::fs::read_to_string("/etc/resolv.conf").unwrap_or_default();
        let servers = text.lines().filter_map(|line| {
            let address = line.trim().strip_prefix("nameserver")?.trim();
            Some(SocketAddr::new(address.split(['%', ' ']).next()?.parse().ok()?, 53))
        });
        Self { servers: servers.collect() }
    }

    /// The texts at a name, each in one piece.
    pub async fn texts(&self, name: &str) -> Result<Vec<String>, DnsFault> {
        let of = |data: RData<'_>| match data {
            RData::TXT(text) => String::try_from(text).ok(),
            _ => None,
        };
        self.ask(name, TYPE::TXT, of).await
    }

    /// The hosts that take the mail of a domain, the preferred first.
    pub async fn exchanges(&self, name: &str) -> Result<Vec<String>, DnsFault> {
        let of = |data: RData<'_>| match data {
            RData::MX(mx) => Some((mx.preference, mx.exchange.to_string().trim_end_matches('.').to_lowercase())),
            _ => None,
        };
        let mut found = self.ask(name, TYPE::MX, of).await?;
        found.sort();
        Ok(found.into_iter().map(|(_, host)| host).collect())
    }

    /// The addresses of a host.
    pub async fn addresses(&self, name: &str) -> Result<Vec<IpAddr>, DnsFault> {
        let of = |data: RData<'_>| match data {
            RData::A(a) => Some(IpAddr::V4(Ipv4Addr::from(a.address))),
            RData::AAAA(aaaa) => Some(IpAddr::V6(Ipv6Addr::from(aaaa.address))),
            _ => None,
        };
        let mut found = self.ask(name, TYPE::A, of).await?;
        found.extend(self.ask(name, TYPE::AAAA, of).await?);
        Ok(found)
    }

    /// The names that an address goes by.
    pub async fn names(&self, address: IpAddr) -> Result<Vec<String>, DnsFault> {
        let of = |data: RData<'_>| match data {
            RData::PTR(name) => Some(name.0.to_string().trim_end_matches('.').to_lowercase()),
            _ => None,
        };
        self.ask(&reverse(address), TYPE::PTR, of).await
    }

    async fn ask<T>(&self, name: &str, kind: TYPE, of: impl Fn(RData<'_>) -> Option<T>) -> Result<Vec<T>, DnsFault> {
        let question = question(name, kind)?;
        let mut fault = DnsFault::NoServer;
        for server in self.servers.iter().cycle().take(self.servers.len() * ROUNDS) {
            match answer(*server, &question).await {
                Ok(bytes) => match read(*server, name, &bytes, &of) {
                    Ok(found) => return Ok(found),
                    Err(refused) => fault = refused,
                },
                Err(error) => fault = DnsFault::Silent { server: *server, why: error.to_string() },
            }
        }
        Err(fault)
    }
}

/// The name under which the names of an address stand (RFC 1035, section 3.5; RFC 3596, section 2.5).
fn reverse(address: IpAddr) -> String {
    match address {
        IpAddr::V4(address) => {
            let [a, b, c, d] = address.octets();
            format!("{d}.{c}.{b}.{a}.in-addr.arpa")
        }
        IpAddr::V6(address) => {
            let digits = address.octets().into_iter().rev().map(|byte| format!("{:x}.{:x}.", byte & 15, byte >> 4));
            format!("{}ip6.arpa", digits.collect::<String>())
        }
    }
}

/// A question with a number that a stranger can't guess.
fn question(name: &str, kind: TYPE) -> Result<Vec<u8>, DnsFault> {
    let fault = || DnsFault::Name(name.chars().take(100).collect());
    let mut number = [0; 2];
    getrandom::fill(&mut number).map_err(|_| fault())?;
    let mut packet = Packet::new_query(u16::from_be_bytes(number));
    packet.set_flags(PacketFlag::RECURSION_DESIRED);
    let asked = Name::new(name).map_err(|_| fault())?;
    packet.questions.push(Question::new(asked, QTYPE::TYPE(kind), QCLASS::CLASS(CLASS::IN), false));
    packet.build_bytes_vec().map_err(|_| fault())
}

async fn answer(server: SocketAddr, question: &[u8]) -> io::Result<Vec<u8>> {
    let late = |_| io::Error::new(io::ErrorKind::TimedOut, "it takes too long");
    let bytes = timeout(PATIENCE, over_udp(server, question)).await.map_err(late)??;
    // It did not fit: the flag TC.
    if bytes.get(2).is_some_and(|flags| flags & 0b10 != 0) {
        return timeout(PATIENCE, over_tcp(server, question)).await.map_err(late)?;
    }
    Ok(bytes)
}

async fn over_udp(server: SocketAddr, question: &[u8]) -> io::Result<Vec<u8>> {
    let own: SocketAddr =
        if server.is_ipv4() { (Ipv4Addr::UNSPECIFIED, 0).into() } else { (Ipv6Addr::UNSPECIFIED, 0).into() };
    let socket = UdpSocket::bind(own).await?;
    socket.connect(server).await?;
    socket.send(question).await?;
    let mut buffer = vec![0; DATAGRAM];
    loop {
        let length = socket.recv(&mut buffer).await?;
        // What does not answer this question is let go by.
        if is_answer(&buffer[..length], question) {
            buffer.truncate(length);
            return Ok(buffer);
        }
    }
}

async fn over_tcp(server: SocketAddr, question: &[u8]) -> io::Result<Vec<u8>> {
    let mut stream = TcpStream::connect(server).await?;
    let length = u16::try_from(question.len()).map_err(io::Error::other)?;
    stream.write_all(&[&length.to_be_bytes(), question].concat()).await?;
    let mut buffer = vec![0; usize::from(stream.read_u16().await?)];
    stream.read_exact(&mut buffer).await?;
    if is_answer(&buffer, question) { Ok(buffer) } else { Err(io::Error::other("it answers another question")) }
}

/// Whether number and question are the same. Servers may change the case of the name.
fn is_answer(bytes: &[u8], question: &[u8]) -> bool {
    const HEAD: usize = 12;
    let is_response = bytes.get(2).is_some_and(|flags| flags & 0b1000_0000 != 0);
    let repeated = bytes.get(HEAD..question.len()).unwrap_or_default();
    is_response && bytes[..2] == question[..2] && repeated.eq_ignore_ascii_case(&question[HEAD..])
}

fn read<T>(
    server: SocketAddr,
    name: &str,
    bytes: &[u8],
    of: impl Fn(RData<'_>) -> Option<T>,
) -> Result<Vec<T>, DnsFault> {
    let refused = |why: String| DnsFault::Refused { server, name: name.to_owned(), why };
    let packet = Packet::parse(bytes).map_err(|error| refused(error.to_string()))?;
    match packet.rcode() {
        RCODE::NoError => Ok(packet.answers.into_iter().filter_map(|record| of(record.rdata)).collect()),
        RCODE::NameError => Ok(Vec::new()),
        code => Err(refused(format!("{code:?}"))),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_are_turned_around() {
        assert_eq!(reverse("192.0.2.25".parse().unwrap()), "25.2.0.192.in-addr.arpa");
        let reversed = reverse("2001:db8::1".parse().unwrap());
        assert_eq!(reversed, format!("1.{}8.b.d.0.1.0.0.2.ip6.arpa", "0.".repeat(23)));
    }

    #[test]
    fn only_the_answer_to_the_question_is_taken() {
        let asked = question("example.org", TYPE::TXT).unwrap();
        let mut answer = asked.clone();
        assert!(!is_answer(&answer, &asked), "a question is no answer");
        answer[2] |= 0b1000_0000;
        assert!(is_answer(&answer, &asked));
        let mut other = answer.clone();
        other[1] ^= 1;
        assert!(!is_answer(&other, &asked));
        let mut other = answer.clone();
        other[14] ^= 1;
        assert!(!is_answer(&other, &asked));
        assert!(!is_answer(&answer[..10], &asked) && !is_answer(&[], &asked));
        assert!(question(&"a".repeat(64), TYPE::A).is_err());
    }
}
