//! The beginning of a dialogue: connect, greet, encrypt, identify.

use std::net::{IpAddr, SocketAddr};
use std::time::Duration;

use data_encoding::BASE64;
use tokio::net::TcpStream;
use tokio::time::timeout;

use super::line::{Line, Lost, Reply};
use super::outcome::{Phase, RelayTrouble};
use super::relay::{Credentials, Relay, Security, Tls};

/// What the relay says it can do.
struct Offers {
    starttls: bool,
    auth: Vec<String>,
    /// Commands may be sent before the answers to those before them are read (RFC 2920).
    pipelining: bool,
}

/// Opens the line to the relay, ready for the first letter; and whether it takes several commands at once.
pub(super) async fn open(relay: &Relay) -> Result<(Line, bool), RelayTrouble> {
    let settings = &relay.settings;
    let time_outs = &settings.time_outs;
    let (stream, peer, own) = connect(&settings.host, settings.port, time_outs.connect).await?;
    let hello_name = settings.hello_name.clone().unwrap_or_else(|| literal(own.ip()));
    let mut line = Line::new(stream);
    let mut encrypted = false;
    if let (Security::Implicit, Some(tls)) = (settings.security, &relay.tls) {
        line = encrypt(line, tls, time_outs.connect).await?;
        encrypted = true;
    }
    expect(Phase::Greeting, 2, line.reply(time_outs.greeting).await)?;
    let mut offers = hello(&mut line, &hello_name, time_outs.command).await?;
    if let (Security::Opportunistic | Security::Required, Some(tls), true) =
        (settings.security, &relay.tls, offers.starttls)
    {
        expect(Phase::Tls, 2, line.ask("STARTTLS", time_outs.command).await)?;
        line = encrypt(line, tls, time_outs.connect).await?;
        encrypted = true;
        offers = hello(&mut line, &hello_name, time_outs.command).await?;
    }
    if settings.security == Security::Required && !encrypted {
        return Err(unfit(Phase::Tls, "the relay offers no encryption (STARTTLS), which the settings require"));
    }
    if let Some(credentials) = &settings.credentials {
        if !encrypted && !peer.ip().is_loopback() {
            return Err(unfit(Phase::Auth, "the connection is not encrypted, so the password was not sent"));
        }
        identify(&mut line, &offers, credentials, time_outs.command).await?;
    }
    Ok((line, offers.pipelining))
}

async fn connect(host: &str, port: u16, limit: Duration) -> Result<(TcpStream, SocketAddr, SocketAddr), RelayTrouble> {
    let connected = timeout(limit, TcpStream::connect((host, port))).await;
    let ends = match connected {
        Err(_) => Err(Lost::TimedOut(limit)),
        Ok(Err(error)) => Err(error.into()),
        Ok(Ok(stream)) => prepare(stream).map_err(Lost::from),
    };
    ends.map_err(|lost| trouble(Phase::Connect, &lost))
}

fn prepare(stream: TcpStream) -> std::io::Result<(TcpStream, SocketAddr, SocketAddr)> {
    // Without it the kernel holds small packets back for 40 ms.
    stream.set_nodelay(true)?;
    let (peer, own) = (stream.peer_addr()?, stream.local_addr()?);
    Ok((stream, peer, own))
}

async fn encrypt(line: Line, tls: &Tls, limit: Duration) -> Result<Line, RelayTrouble> {
    line.encrypt(tls, limit).await.map_err(|lost| trouble(Phase::Tls, &lost))
}

/// EHLO, or HELO for a relay that does not know it.
async fn hello(line: &mut Line, name: &str, limit: Duration) -> Result<Offers, RelayTrouble> {
    let mut answer = line.ask(&format!("EHLO {name}"), limit).await;
    if matches!(&answer, Ok(reply) if matches!(reply.code, 500..=504)) {
        answer = line.ask(&format!("HELO {name}"), limit).await;
    }
    let reply = expect(Phase::Hello, 2, answer)?;
    let mut offers = Offers { starttls: false, auth: Vec::new(), pipelining: false };
    for line in reply.lines.iter().skip(1) {
        let mut words = line.split([' ', '=']).map(str::to_ascii_uppercase);
        match words.next().as_deref() {
            Some("PIPELINING") => offers.pipelining = true,
            Some("STARTTLS") => offers.starttls = true,
            Some("AUTH") => offers.auth.extend(words),
            _ => {}
        }
    }
    Ok(offers)
}

/// AUTH PLAIN (RFC 4616), or LOGIN where only that is offered.
async fn identify(
    line: &mut Line,
    offers: &Offers,
    credentials: &Credentials,
    limit: Duration,
) -> Result<(), RelayTrouble> {
    let offered = |mechanism: &str| offers.auth.iter().any(|offer| offer == mechanism);
    let Credentials { user, password } = credentials;
    if offered("PLAIN") {
        let secret = BASE64.encode(format!("\0{user}\0{password}").as_bytes());
        expect(Phase::Auth, 2, line.ask(&format!("AUTH PLAIN {secret}"), limit).await)?;
    } else if offered("LOGIN") {
        expect(Phase::Auth, 3, line.ask("AUTH LOGIN", limit).await)?;
        expect(Phase::Auth, 3, line.ask(&BASE64.encode(user.as_bytes()), limit).await)?;
        expect(Phase::Auth, 2, line.ask(&BASE64.encode(password.as_bytes()), limit).await)?;
    } else {
        return Err(unfit(Phase::Auth, "the relay takes no password (neither AUTH PLAIN nor LOGIN is offered)"));
    }
    Ok(())
}

/// A reply of the class that lets the dialogue go on.
fn expect(phase: Phase, class: u16, answer: Result<Reply, Lost>) -> Result<Reply, RelayTrouble> {
    match answer {
        Ok(reply) if reply.code / 100 == class => Ok(reply),
        Ok(reply) => Err(RelayTrouble {
            phase,
            code: Some(reply.code),
            why: reply.whole(),
            needs_a_person: reply.code >= 500,
            letters_before: 0,
        }),
        Err(lost) => Err(trouble(phase, &lost)),
    }
}

fn trouble(phase: Phase, lost: &Lost) -> RelayTrouble {
    RelayTrouble { phase, code: None, why: lost.to_string(), needs_a_person: lost.needs_a_person(), letters_before: 0 }
}

fn unfit(phase: Phase, why: &str) -> RelayTrouble {
    RelayTrouble { phase, code: None, why: why.to_owned(), needs_a_person: true, letters_before: 0 }
}

/// An address as a name to greet with (RFC 5321, section 4.1.3).
fn literal(address: IpAddr) -> String {
    match address {
        IpAddr::V4(address) => format!("[{address}]"),
        IpAddr::V6(address) => format!("[IPv6:{address}]"),
    }
}
