//! A house for a story: the whole product on a fresh database, served on a port of its own, with a mailbox.

use std::collections::BTreeMap;
use std::net::TcpListener;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Duration;

use diesel::connection::SimpleConnection;
use diesel::prelude::*;
use diesel::sql_types::Text;
use jiff::{Timestamp, ToSpan};
use peil::mail::incoming::signatures::Signatures;
use peil::mail::letter::Letters;
use peil::mail::mailbox::Mailbox;
use peil::mail::mailer::Mailer;
use peil::mail::opened::Opened;
use peil::services::house::HASHES_AT_ONCE;
use peil::services::keep_backups::Backups;
use peil::services::{Clock, House as Peil, add_user, deliver_letters, survey_waves};
use peil::settings::Sender;
use peil::storage::{Address, Store};
use peil::trail::Door;
use peil::wave::link::MasterKey;
use peil::web::door::Web;
use peil::web::pace::Pace;
use peil::web::rendering::Faces;
use peil::web::server;
use peil::wording::Texts;

use super::browser::Browser;

/// Which database a story runs on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum On {
    Sqlite,
    Postgres,
}

/// When every story begins.
pub const BEGINNING: &str = "2026-03-02T08:00:00Z";
pub const USER: &str = "eva";
pub const PASSWORD: &str = "een lange zin als wachtwoord";

pub struct House {
    pub peil: Peil,
    pub url: String,
    pub mailbox: Mailbox,
    pub runtime: tokio::runtime::Runtime,
    server: actix_web::dev::ServerHandle,
    serving: Option<std::thread::JoinHandle<()>>,
    database: Database,
}

/// The database of one story; it goes when the story ends.
pub struct Database {
    pub address: String,
    _folder: tempfile::TempDir,
    postgres: Option<(String, String)>,
}

impl Database {
    pub fn fresh(on: On) -> Self {
        // In memory where there is such a folder: no story is about the disk, and waiting for it takes most of the time.
        let memory = std::path::Path::new("/dev/shm");
        let folder = if memory.is_dir() { tempfile::tempdir_in(memory) } else { tempfile::tempdir() }.unwrap();
        match on {
            On::Sqlite => Self::file_in(folder),
            On::Postgres => {
                static NUMBER: AtomicU64 = AtomicU64::new(0);
                let server = std::env::var("PEIL_TEST_POSTGRES").expect(
                    "PEIL_TEST_POSTGRES names a PostgreSQL server that stories may make databases on; \
                     ./tests/run starts one",
                );
                let name = format!("story_{}_{}", std::process::id(), NUMBER.fetch_add(1, Ordering::SeqCst));
                let mut maker = PgConnection::establish(&server).unwrap();
                maker.batch_execute(&format!("CREATE DATABASE {name} TEMPLATE template0")).unwrap();
                let (base, _) = server.rsplit_once('/').unwrap();
                let mut database = Self::at(format!("{base}/{name}"));
                database.postgres = Some((server, name));
                database
            }
        }
    }

    /// A SQLite file in this folder.
    pub fn file_in(folder: tempfile::TempDir) -> Self {
        let address = format!("sqlite:{}", folder.path().join("peil.db").display());
        Self { address, _folder: folder, postgres: None }
    }

    /// A database that somebody else makes and removes.
    pub fn at(address: String) -> Self {
        Self { address, _folder: tempfile::tempdir().unwrap(), postgres: None }
    }
}

impl Drop for Database {
    fn drop(&mut self) {
        if let Some((server, name)) = &self.postgres
            && let Ok(mut db) = PgConnection::establish(server)
        {
            let _ = db.batch_execute(&format!("DROP DATABASE IF EXISTS {name} WITH (FORCE)"));
        }
    }
}

/// What stands in front of a house: whom it believes.
#[derive(Default)]
struct Front {
    signatures: Signatures,
    trusted_proxies: Vec<std::net::IpAddr>,
    /// Whether links may be guessed without an end.
    is_patient: bool,
}

impl House {
    /// A house whose letters go into a mailbox.
    pub fn new(on: On) -> Self {
        let mailbox = Mailbox::with_capacity(10_000);
        Self::with_mailer(on, Mailer::Memory(mailbox.clone()), mailbox)
    }

    /// A house whose letters go wherever `mailer` takes them.
    pub fn with_mailer(on: On, mailer: Mailer, mailbox: Mailbox) -> Self {
        Self::with_database(Database::fresh(on), mailer, mailbox)
    }

    /// The same on a database that is there.
    pub fn with_database(database: Database, mailer: Mailer, mailbox: Mailbox) -> Self {
        Self::with(database, mailer, mailbox, |_| {}, Front::default())
    }

    /// The same with another sender.
    pub fn with_sender(on: On, mailer: Mailer, mailbox: Mailbox, change: impl FnOnce(&mut Sender)) -> Self {
        let change = |peil: &mut Peil| change(&mut peil.sender);
        Self::with(Database::fresh(on), mailer, mailbox, change, Front::default())
    }

    /// A house that shows the figures of a wave once it is closed, as every house does that is not told otherwise.
    pub fn that_waits(on: On) -> Self {
        let mailbox = Mailbox::with_capacity(10_000);
        let change = |peil: &mut Peil| peil.live_results = false;
        Self::with(Database::fresh(on), Mailer::Memory(mailbox.clone()), mailbox, change, Front::default())
    }

    /// A house that checks the signatures of mail services.
    pub fn with_signatures(on: On, signatures: Signatures) -> Self {
        let mailbox = Mailbox::with_capacity(10_000);
        Self::with(
            Database::fresh(on),
            Mailer::Memory(mailbox.clone()),
            mailbox,
            |_| {},
            Front { signatures, ..Front::default() },
        )
    }

    /// A house that asks a second factor of whoever has one of these roles.
    pub fn that_asks_more_of(on: On, roles: &[peil::rights::Role]) -> Self {
        let mailbox = Mailbox::with_capacity(10_000);
        let change = |peil: &mut Peil| peil.login.second_factor = roles.to_vec();
        Self::with(Database::fresh(on), Mailer::Memory(mailbox.clone()), mailbox, change, Front::default())
    }

    /// A house that people reach at this address, whatever it listens on.
    pub fn reached_on(on: On, base_url: &str) -> Self {
        let mailbox = Mailbox::with_capacity(10_000);
        let change = |peil: &mut Peil| base_url.clone_into(&mut peil.base_url);
        Self::with(Database::fresh(on), Mailer::Memory(mailbox.clone()), mailbox, change, Front::default())
    }

    /// A house that lets links be guessed, for whoever looks at many that are not right.
    pub fn patient(on: On) -> Self {
        let mailbox = Mailbox::with_capacity(10_000);
        let front = Front { is_patient: true, ..Front::default() };
        Self::with(Database::fresh(on), Mailer::Memory(mailbox.clone()), mailbox, |_| {}, front)
    }

    /// A house that makes backups by itself.
    pub fn with_backups(on: On, backups: Backups) -> Self {
        let mailbox = Mailbox::with_capacity(10_000);
        let change = |peil: &mut Peil| peil.backups = backups;
        Self::with(Database::fresh(on), Mailer::Memory(mailbox.clone()), mailbox, change, Front::default())
    }

    /// A house behind these proxies.
    pub fn behind(on: On, proxies: &[&str]) -> Self {
        let mailbox = Mailbox::with_capacity(10_000);
        let trusted_proxies = proxies.iter().map(|proxy| proxy.parse().unwrap()).collect();
        let front = Front { trusted_proxies, ..Front::default() };
        Self::with(Database::fresh(on), Mailer::Memory(mailbox.clone()), mailbox, |_| {}, front)
    }

    fn with(
        database: Database,
        mailer: Mailer,
        mailbox: Mailbox,
        change: impl FnOnce(&mut Peil),
        front: Front,
    ) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let url = format!("http://{}", listener.local_addr().unwrap());
        let texts = Arc::new(Texts::of_the_product());
        let mut peil = Peil {
            store: Store::open(&database.address.parse().unwrap()).unwrap(),
            texts: texts.clone(),
            definitions: Arc::default(),
            letters: Arc::new(Letters::of_the_product()),
            mailer,
            master_key: MasterKey::from_bytes([7; 32]),
            tidemark: None,
            erased: None,
            base_url: url.clone(),
            sender: Sender {
                name: "Evaluatieteam".to_owned(),
                address: "survey@peil.example".to_owned(),
                reply_to: Some("team@peil.example".to_owned()),
                bounce_domain: Some("bounce.peil.example".to_owned()),
                dkim: None,
                privacy_notice: None,
                resolver: None,
                sends_from: Vec::new(),
            },
            clock: Clock::set_to(BEGINNING.parse().unwrap()),
            scope: peil::rights::Scope::everything(),
            door: Door::Command,
            keyboard: None,
            caller: None,
            time_zone: jiff::tz::TimeZone::get("Europe/Brussels").unwrap(),
            hashing: Arc::new(tokio::sync::Semaphore::new(HASHES_AT_ONCE)),
            live_results: true,
            quality: peil::statistics::quality::Limits::default(),
            pulse: Default::default(),
            backups: Default::default(),
            login: peil::settings::Login::default(),
        };
        change(&mut peil);
        let web = Web {
            house: peil.through(Door::Desk),
            faces: Faces::new(texts).unwrap(),
            // To be looked into only when the letters go there.
            mailbox: matches!(peil.mailer, Mailer::Memory(_)).then(|| mailbox.clone()),
            demo_login: None,
            webhook_secret: Some("a secret of twenty letters".to_owned()),
            signatures: front.signatures,
            wrong_links: match front.is_patient {
                true => Pace::new(u32::MAX, Duration::from_secs(60)),
                false => peil::web::door::wrong_links(),
            },
            wrong_passwords: peil::web::door::wrong_passwords(),
            time_zone: jiff::tz::TimeZone::get("Europe/Brussels").unwrap(),
            trusted_proxies: front.trusted_proxies,
            tally: Default::default(),
        };
        let (told, started) = std::sync::mpsc::channel();
        let serving = std::thread::spawn(move || {
            actix_web::rt::System::new().block_on(async move {
                let server = server::serve(actix_web::web::Data::new(web), listener).unwrap();
                told.send(server.handle()).unwrap();
                server.await.unwrap();
            });
        });
        let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build().unwrap();
        let house =
            Self { peil, url, mailbox, runtime, server: started.recv().unwrap(), serving: Some(serving), database };
        house.now(add_user::add(&house.peil, USER, PASSWORD, None, house.peil.order(USER, house.moment()))).unwrap();
        house
    }

    /// Waits for a service.
    pub fn now<F: Future>(&self, work: F) -> F::Output {
        self.runtime.block_on(work)
    }

    /// Begins a service that goes on by itself.
    pub fn begin<T: Send + 'static>(
        &self,
        work: impl Future<Output = T> + Send + 'static,
    ) -> tokio::task::JoinHandle<T> {
        self.runtime.spawn(work)
    }

    /// The same so many times at the same moment, on connections that are open already.
    pub fn at_once<T, F>(&self, times: usize, work: impl Fn(Peil) -> F) -> Vec<T>
    where
        T: Send + 'static,
        F: Future<Output = T> + Send + 'static,
    {
        self.now(async {
            let looks: tokio::task::JoinSet<_> = (0..8).map(|_| look(self.peil.clone())).collect();
            looks.join_all().await;
            let deeds: tokio::task::JoinSet<_> = (0..times).map(|_| work(self.peil.clone())).collect();
            deeds.join_all().await
        })
    }

    pub fn moment(&self) -> Timestamp {
        self.peil.clock.now()
    }

    /// Lets time pass.
    pub fn days_later(&self, days: i64) {
        self.peil.clock.move_to(self.moment() + (days * 24).hours());
    }

    pub fn minutes_later(&self, minutes: i64) {
        self.peil.clock.move_to(self.moment() + minutes.minutes());
    }

    pub fn address(&self) -> &str {
        &self.database.address
    }

    /// Somebody with a browser.
    pub fn visitor(&self) -> Browser {
        Browser::new(&self.url)
    }

    /// An evaluator, logged in.
    pub fn evaluator(&self) -> Browser {
        let mut browser = self.visitor();
        let page = browser.post("/login", &[("name", USER), ("password", PASSWORD), ("next", "/")]);
        assert_eq!(page.status, 303, "{}", page.text);
        browser
    }

    /// Sends what is due.
    pub fn deliver(&self) -> deliver_letters::Delivered {
        self.now(deliver_letters::deliver_due(&self.peil, 4)).unwrap()
    }

    /// The letters that came to this address, oldest first.
    pub fn letters_to(&self, address: &str) -> Vec<Opened> {
        let all = self.mailbox.list();
        all.iter().rev().filter(|posted| posted.to == address).map(|posted| Opened::of(&posted.message)).collect()
    }

    /// The path of the personal link in the newest letter to this address.
    pub fn link_of(&self, address: &str) -> String {
        let letters = self.letters_to(address);
        link_in(letters.last().unwrap_or_else(|| panic!("no letter came to {address}")))
    }

    /// Every row of every table as text: two that are equal say that nothing was written in between.
    pub fn rows(&self) -> BTreeMap<String, Vec<String>> {
        rows_of(self.peil.store.address())
    }

    /// What a statement of the story's own finds: its column `line` as text, for figures that are counted beside the house.
    pub fn lines(&self, statement: &str) -> Vec<String> {
        match self.peil.store.address() {
            Address::Sqlite(_) => {
                let file = self.address().strip_prefix("sqlite:").unwrap();
                let mut db = SqliteConnection::establish(file).unwrap();
                lines_of(diesel::sql_query(statement).load(&mut db))
            }
            Address::Postgres(url) => {
                let mut db = PgConnection::establish(url).unwrap();
                lines_of(diesel::sql_query(statement).load(&mut db))
            }
        }
    }

    /// How many rows a table has.
    pub fn count(&self, table: &str) -> usize {
        self.rows().get(table).unwrap_or_else(|| panic!("no table {table}")).len()
    }
}

async fn look(peil: Peil) {
    survey_waves::stock(&peil).await.unwrap();
}

/// The path of the personal link in a letter.
pub fn link_in(letter: &Opened) -> String {
    let text = letter.text.as_deref().unwrap();
    let at = text.find("/a/").expect("a personal link");
    text[at..].split_whitespace().next().unwrap().to_owned()
}

#[derive(QueryableByName)]
struct Line {
    #[diesel(sql_type = Text)]
    line: String,
}

fn lines_of(found: QueryResult<Vec<Line>>) -> Vec<String> {
    found.unwrap().into_iter().map(|line| line.line).collect()
}

/// Every row of every table of a database as text.
pub fn rows_of(address: &Address) -> BTreeMap<String, Vec<String>> {
    match address {
        Address::Sqlite(file) => rows_of_sqlite(file.to_str().unwrap()),
        Address::Postgres(url) => rows_of_postgres(url),
    }
}

fn rows_of_sqlite(file: &str) -> BTreeMap<String, Vec<String>> {
    let mut db = SqliteConnection::establish(file).unwrap();
    let tables = "SELECT name AS line FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'";
    let mut rows = BTreeMap::new();
    for table in lines_of(diesel::sql_query(tables).load(&mut db)) {
        let columns = format!("SELECT 'quote(' || name || ')' AS line FROM pragma_table_info('{table}')");
        let columns = lines_of(diesel::sql_query(columns).load(&mut db)).join(" || ',' || ");
        let lines = format!("SELECT {columns} AS line FROM {table} ORDER BY 1");
        rows.insert(table, lines_of(diesel::sql_query(lines).load(&mut db)));
    }
    rows
}

fn rows_of_postgres(url: &str) -> BTreeMap<String, Vec<String>> {
    let mut db = PgConnection::establish(url).unwrap();
    let tables = "SELECT tablename::text AS line FROM pg_tables WHERE schemaname = 'public'";
    let mut rows = BTreeMap::new();
    for table in lines_of(diesel::sql_query(tables).load(&mut db)) {
        let lines = format!("SELECT t::text AS line FROM {table} t ORDER BY 1");
        rows.insert(table, lines_of(diesel::sql_query(lines).load(&mut db)));
    }
    rows
}

impl Drop for House {
    fn drop(&mut self) {
        self.runtime.block_on(self.server.stop(false));
        if let Some(serving) = self.serving.take() {
            let _ = serving.join();
        }
    }
}
