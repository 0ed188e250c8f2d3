//! A pretended mail relay that does whatever a test asks of it, the nasty things first of all.
//!
//! It listens on a free port of this machine, on a thread of its own, and
//! writes down every letter it takes *before* it says so: what it wrote down
//! twice was sent twice, whatever anybody believes.

use std::collections::BTreeMap;
use std::io;
use std::net::{SocketAddr, TcpListener as StdListener};
use std::path::PathBuf;
use std::pin::Pin;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};
use std::time::Duration;

use data_encoding::BASE64;
use tokio::io::{AsyncBufReadExt, AsyncRead, AsyncWrite, AsyncWriteExt, BufReader};
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::oneshot;
use tokio_rustls::TlsAcceptor;
use tokio_rustls::rustls::ServerConfig;
use tokio_rustls::rustls::crypto::ring;
use tokio_rustls::rustls::pki_types::pem::PemObject;
use tokio_rustls::rustls::pki_types::{CertificateDer, PrivateKeyDer};

/// A step of the dialogue, when it is the relay's turn.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    Greeting,
    Hello,
    StartTls,
    Auth,
    Mail,
    Rcpt,
    Data,
    /// The text is about to be read. Whatever is said here is said out of turn.
    Text,
    /// The final dot has been read.
    Dot,
    Reset,
    Quit,
}

/// What a plan may go by.
#[derive(Clone, Debug)]
pub struct Moment {
    pub step: Step,
    /// 1 for the first connection.
    pub connection: usize,
    /// Letters begun so far on all connections, this one included: MAIL counts.
    pub letter: usize,
    /// The recipient, from RCPT on.
    pub to: String,
}

/// What the relay does at a moment.
#[derive(Clone, Debug)]
pub enum Act {
    /// What a friendly relay does.
    GoOn,
    /// This reply instead; a letter is not taken.
    Say(&'static str),
    SayAndHangUp(&'static str),
    /// These bytes and no line end; the dialogue goes on.
    Send(Vec<u8>),
    /// The friendly reply, byte by byte.
    Dribble,
    /// Nothing for so long, then it hangs up.
    Silence(Duration),
    /// The friendly reply, so much later.
    Late(Duration),
    HangUp,
    /// Ends the connection with a TCP reset.
    TearDown,
    /// At the dot: takes the letter, and the reply gets lost.
    TakeAndHangUp,
    TakeAndTearDown,
    TakeAndStaySilent(Duration),
    /// At the dot: takes the letter, and says these bytes.
    TakeAndSend(Vec<u8>),
}

/// A letter that the relay took.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Taken {
    pub connection: usize,
    pub from: String,
    pub to: String,
    pub message: Vec<u8>,
}

/// What the relay offers after EHLO.
#[derive(Clone, Default)]
pub struct Manners {
    pub tls: Tls,
    /// Name and password it wants.
    pub auth: Option<(&'static str, &'static str)>,
    /// AUTH LOGIN only.
    pub login_only: bool,
    /// It knows HELO only.
    pub old: bool,
    /// It does not take several commands at once.
    pub one_by_one: bool,
    /// It answers MAIL only once DATA has been said too.
    pub waits_for_data: bool,
    /// It asks for the text although it took no recipient.
    pub eager: bool,
}

/// Whether and with which certificate it encrypts.
#[derive(Clone, Copy, Default, PartialEq, Eq)]
pub enum Tls {
    #[default]
    None,
    Start,
    /// With a certificate that ran out.
    StartExpired,
    FromTheFirstByte,
}

type Plan = dyn Fn(&Moment) -> Act + Send + Sync;

/// A running relay; it ends when dropped.
pub struct Sink {
    pub addr: SocketAddr,
    log: Arc<Log>,
    _stop: oneshot::Sender<()>,
}

#[derive(Default)]
struct Log {
    taken: Mutex<Vec<Taken>>,
    /// Every text that was read to its end, taken or not.
    read: Mutex<Vec<Taken>>,
    heard: Mutex<Vec<(usize, String)>>,
    connections: AtomicUsize,
    letters: AtomicUsize,
}

impl Sink {
    /// A relay that takes everything.
    pub fn friendly() -> Self {
        Self::start(|_| Act::GoOn)
    }

    pub fn start(plan: impl Fn(&Moment) -> Act + Send + Sync + 'static) -> Self {
        Self::with(Manners::default(), plan)
    }

    pub fn with(manners: Manners, plan: impl Fn(&Moment) -> Act + Send + Sync + 'static) -> Self {
        let listener = StdListener::bind("127.0.0.1:0").expect("a free port");
        listener.set_nonblocking(true).expect("a socket that can wait");
        let addr = listener.local_addr().expect("an address");
        let log = Arc::new(Log::default());
        let (stop, stopped) = oneshot::channel();
        let house = Arc::new(House { plan: Box::new(plan), manners, log: Arc::clone(&log) });
        std::thread::spawn(move || {
            let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().expect("a runtime");
            runtime.block_on(async {
                let listener = TcpListener::from_std(listener).expect("a listener");
                tokio::select! {
                    () = house.serve(listener) => {}
                    _ = stopped => {}
                }
            });
        });
        Self { addr, log, _stop: stop }
    }

    /// Every letter it took, in order.
    pub fn accepted(&self) -> Vec<Taken> {
        self.log.taken.lock().expect("the log").clone()
    }

    /// Every letter whose text it read to the end, whether or not it took it.
    pub fn read(&self) -> Vec<Taken> {
        self.log.read.lock().expect("the log").clone()
    }

    /// How many letters it took.
    pub fn count(&self) -> usize {
        self.log.taken.lock().expect("the log").len()
    }

    /// Message-IDs it took more than once. A correct house never has any.
    pub fn doubles(&self) -> Vec<String> {
        let mut counts = BTreeMap::new();
        for taken in self.log.taken.lock().expect("the log").iter() {
            let id = taken
                .message
                .split(|byte| *byte == b'\n')
                .find(|line| line.get(..11).is_some_and(|name| name.eq_ignore_ascii_case(b"message-id:")));
            let id = String::from_utf8_lossy(id.unwrap_or(&taken.message)).trim_end().to_owned();
            *counts.entry(id).or_insert(0) += 1;
        }
        counts.into_iter().filter(|(_, count)| *count > 1).map(|(id, _)| id).collect()
    }

    /// The commands of one connection (1 for the first), without those of a text.
    pub fn heard(&self, connection: usize) -> Vec<String> {
        let heard = self.log.heard.lock().expect("the log");
        heard.iter().filter(|(on, _)| *on == connection).map(|(_, command)| command.clone()).collect()
    }

    pub fn connections(&self) -> usize {
        self.log.connections.load(Ordering::SeqCst)
    }
}

/// The folder of the certificates; `authority.pem` is what to trust.
pub fn certificates() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/suite/support/tls")
}

struct House {
    plan: Box<Plan>,
    manners: Manners,
    log: Arc<Log>,
}

impl House {
    async fn serve(self: Arc<Self>, listener: TcpListener) {
        while let Ok((stream, _)) = listener.accept().await {
            let house = Arc::clone(&self);
            tokio::spawn(async move {
                // How a connection ends is the client's matter; what it took is in the log.
                let _ = house.talk(stream).await;
            });
        }
    }

    async fn talk(&self, stream: TcpStream) -> io::Result<()> {
        stream.set_nodelay(true)?;
        let stream = stream.into_std()?;
        let breaker = TcpStream::from_std(stream.try_clone()?)?;
        let connection = self.log.connections.fetch_add(1, Ordering::SeqCst) + 1;
        let mut wire: Wire = BufReader::new(Box::pin(TcpStream::from_std(stream)?));
        if self.manners.tls == Tls::FromTheFirstByte {
            wire = encrypt(wire, "valid").await?;
        }
        let moment = Moment { step: Step::Greeting, connection, letter: 0, to: String::new() };
        Talk { house: self, wire, breaker, moment, from: String::new(), has_recipient: false, encrypted: false }
            .run()
            .await
    }
}

trait Both: AsyncRead + AsyncWrite + Send {}
impl<S: AsyncRead + AsyncWrite + Send> Both for S {}
type Wire = BufReader<Pin<Box<dyn Both>>>;

struct Talk<'h> {
    house: &'h House,
    wire: Wire,
    breaker: TcpStream,
    moment: Moment,
    from: String,
    /// Whether there is somebody to take a text for.
    has_recipient: bool,
    encrypted: bool,
}

impl Talk<'_> {
    async fn run(mut self) -> io::Result<()> {
        self.act(Step::Greeting, "220 sink ESMTP").await?;
        while let Some(line) = self.line().await? {
            let command = String::from_utf8_lossy(&line).trim_end().to_owned();
            self.house.log.heard.lock().expect("the log").push((self.moment.connection, command.clone()));
            self.answer(&command).await?;
        }
        Ok(())
    }

    async fn answer(&mut self, command: &str) -> io::Result<()> {
        let argument =
            command.split_once('<').map(|(_, rest)| rest.trim_end_matches('>').to_owned()).unwrap_or_default();
        let verb = command.split([' ', ':']).next().unwrap_or_default().to_ascii_uppercase();
        match verb.as_str() {
            "EHLO" if self.house.manners.old => self.say("500 what is that").await,
            "EHLO" => {
                let offers = self.offers();
                self.act(Step::Hello, &offers).await.map(drop)
            }
            "HELO" => self.act(Step::Hello, "250 sink").await.map(drop),
            "STARTTLS" => self.start_tls().await,
            "AUTH" => self.identify(command).await,
            "MAIL" => {
                if self.house.manners.waits_for_data {
                    self.wait_for(b"\nDATA\r\n").await?;
                }
                self.moment.letter = self.house.log.letters.fetch_add(1, Ordering::SeqCst) + 1;
                self.from = argument;
                self.has_recipient = false;
                self.act(Step::Mail, "250 2.1.0 Ok").await.map(drop)
            }
            "RCPT" => {
                self.moment.to = argument;
                self.has_recipient = self.act(Step::Rcpt, "250 2.1.5 Ok").await?.starts_with('2');
                Ok(())
            }
            // Said by whoever asks before the answer to RCPT has come.
            "DATA" if !self.has_recipient && !self.house.manners.eager => {
                self.say("554 5.5.1 Error: no valid recipients").await
            }
            "DATA" => {
                if self.act(Step::Data, "354 End data with <CR><LF>.<CR><LF>").await?.starts_with('3') {
                    self.take_text().await?;
                }
                Ok(())
            }
            "RSET" => self.act(Step::Reset, "250 2.0.0 Ok").await.map(drop),
            "QUIT" => {
                self.act(Step::Quit, "221 2.0.0 Bye").await?;
                Err(ended())
            }
            _ => self.say("502 5.5.2 Error: command not recognized").await,
        }
    }

    fn offers(&self) -> String {
        let manners = &self.house.manners;
        let mut lines = vec!["sink", "ENHANCEDSTATUSCODES"];
        if !manners.one_by_one {
            lines.push("PIPELINING");
        }
        if matches!(manners.tls, Tls::Start | Tls::StartExpired) && !self.encrypted {
            lines.push("STARTTLS");
        }
        match (manners.auth, manners.login_only) {
            (Some(_), true) => lines.push("AUTH LOGIN"),
            (Some(_), false) => lines.push("AUTH LOGIN PLAIN"),
            (None, _) => {}
        }
        let last = lines.len() - 1;
        let line = |(number, text): (usize, &&str)| format!("250{}{text}", if number == last { ' ' } else { '-' });
        lines.iter().enumerate().map(line).collect::<Vec<_>>().join("\r\n")
    }

    async fn start_tls(&mut self) -> io::Result<()> {
        if self.act(Step::StartTls, "220 2.0.0 Ready to start TLS").await?.starts_with('2') {
            let certificate = if self.house.manners.tls == Tls::StartExpired { "expired" } else { "valid" };
            let wire = std::mem::replace(&mut self.wire, BufReader::new(Box::pin(tokio::io::empty())));
            self.wire = encrypt(wire, certificate).await?;
            self.encrypted = true;
        }
        Ok(())
    }

    async fn identify(&mut self, command: &str) -> io::Result<()> {
        let mut given = Vec::new();
        if let Some(secret) = command.strip_prefix("AUTH PLAIN ") {
            given = decoded(secret);
        } else {
            for question in ["334 VXNlcm5hbWU6", "334 UGFzc3dvcmQ6"] {
                self.say(question).await?;
                let line = self.line().await?.ok_or_else(ended)?;
                given.push(0);
                given.extend(decoded(String::from_utf8_lossy(&line).trim_end()));
            }
        }
        let right =
            self.house.manners.auth.is_some_and(|(user, password)| given == format!("\0{user}\0{password}").as_bytes());
        let reply =
            if right { "235 2.7.0 Authentication successful" } else { "535 5.7.8 Error: authentication failed" };
        self.act(Step::Auth, reply).await.map(drop)
    }

    async fn take_text(&mut self) -> io::Result<()> {
        match self.plan(Step::Text) {
            Act::GoOn => {}
            act => {
                self.carry_out(act, "").await?;
            }
        }
        let mut message = Vec::new();
        loop {
            let line = self.line().await?.ok_or_else(ended)?;
            if line == b".\r\n" {
                break;
            }
            message.extend_from_slice(line.strip_prefix(b".").unwrap_or(&line));
        }
        let act = self.plan(Step::Dot);
        let takes = matches!(
            act,
            Act::GoOn
                | Act::Dribble
                | Act::Late(_)
                | Act::TakeAndHangUp
                | Act::TakeAndTearDown
                | Act::TakeAndStaySilent(_)
                | Act::TakeAndSend(_)
        );
        let Moment { connection, to, .. } = self.moment.clone();
        let taken = Taken { connection, from: self.from.clone(), to, message };
        self.house.log.read.lock().expect("the log").push(taken.clone());
        if takes {
            self.house.log.taken.lock().expect("the log").push(taken);
        }
        let number = self.moment.letter;
        self.carry_out(act, &format!("250 2.0.0 Ok: queued as Q{number}")).await.map(drop)
    }

    async fn act(&mut self, step: Step, friendly: &str) -> io::Result<String> {
        let act = self.plan(step);
        self.carry_out(act, friendly).await
    }

    fn plan(&mut self, step: Step) -> Act {
        self.moment.step = step;
        (self.house.plan)(&self.moment)
    }

    /// Does it, and returns what was said. An error ends the connection.
    async fn carry_out(&mut self, act: Act, friendly: &str) -> io::Result<String> {
        let friendly_bytes = format!("{friendly}\r\n").into_bytes();
        match act {
            Act::GoOn => self.send(&friendly_bytes).await,
            Act::Say(reply) => self.send(format!("{reply}\r\n").as_bytes()).await,
            Act::SayAndHangUp(reply) => {
                self.send(format!("{reply}\r\n").as_bytes()).await?;
                Err(ended())
            }
            Act::Send(bytes) | Act::TakeAndSend(bytes) => self.send(&bytes).await,
            Act::Dribble => {
                for byte in &friendly_bytes {
                    self.send(&[*byte]).await?;
                    tokio::time::sleep(Duration::from_millis(1)).await;
                }
                Ok(friendly.to_owned())
            }
            Act::Silence(time) | Act::TakeAndStaySilent(time) => {
                tokio::time::sleep(time).await;
                Err(ended())
            }
            Act::Late(time) => {
                tokio::time::sleep(time).await;
                self.send(&friendly_bytes).await
            }
            Act::HangUp | Act::TakeAndHangUp => Err(ended()),
            Act::TearDown | Act::TakeAndTearDown => {
                self.breaker.set_zero_linger()?;
                Err(ended())
            }
        }
    }

    async fn say(&mut self, reply: &str) -> io::Result<()> {
        self.send(format!("{reply}\r\n").as_bytes()).await.map(drop)
    }

    async fn send(&mut self, bytes: &[u8]) -> io::Result<String> {
        self.wire.write_all(bytes).await?;
        self.wire.flush().await?;
        Ok(String::from_utf8_lossy(bytes).into_owned())
    }

    /// Waits until what was said and not yet read ends like this.
    async fn wait_for(&mut self, end: &[u8]) -> io::Result<()> {
        loop {
            let buffered = self.wire.buffer();
            if buffered.ends_with(end) {
                return Ok(());
            }
            if !buffered.is_empty() {
                // Only what comes in one piece can be looked at before it is read.
                return Err(ended());
            }
            self.wire.fill_buf().await?;
        }
    }

    /// One line with its end, or nothing when the client has gone.
    async fn line(&mut self) -> io::Result<Option<Vec<u8>>> {
        let mut line = Vec::new();
        let length = self.wire.read_until(b'\n', &mut line).await?;
        Ok((length > 0).then_some(line))
    }
}

async fn encrypt(wire: Wire, certificate: &str) -> io::Result<Wire> {
    let folder = certificates();
    let chain = CertificateDer::pem_file_iter(folder.join(format!("{certificate}.pem"))).expect("a certificate");
    let key = PrivateKeyDer::from_pem_file(folder.join(format!("{certificate}-key.pem"))).expect("a key");
    let config = ServerConfig::builder_with_provider(Arc::new(ring::default_provider()))
        .with_safe_default_protocol_versions()
        .expect("versions of TLS")
        .with_no_client_auth()
        .with_single_cert(chain.map(|found| found.expect("a certificate")).collect(), key)
        .expect("a certificate with its key");
    let stream = TlsAcceptor::from(Arc::new(config)).accept(wire.into_inner()).await?;
    Ok(BufReader::new(Box::pin(stream)))
}

fn decoded(text: &str) -> Vec<u8> {
    BASE64.decode(text.as_bytes()).unwrap_or_default()
}

fn ended() -> io::Error {
    io::ErrorKind::ConnectionAborted.into()
}
