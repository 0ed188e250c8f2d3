//! The way into the database: two verbs, neither on a thread that answers requests.

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

use diesel::connection::SimpleConnection;
use diesel::r2d2::{ManageConnection, Pool, PooledConnection};

use super::copies;
use super::database::{Address, Database, Failing, StoreError, Use};
use super::health::Health;
use super::writer::{Writer, inside_savepoint};

/// Connections kept open for reading, and on PostgreSQL for writing too.
const CONNECTIONS: u32 = 8;
/// How often a database that took nothing is tried again.
const TRY_AGAIN: Duration = Duration::from_secs(2);

/// A database that is open, up to date and durable. Cheap to clone.
#[derive(Clone)]
pub struct Store {
    readers: Pool<Connections>,
    writers: Writers,
    address: Address,
    health: Health,
    waiting: Waiting,
}

/// Who waits for the database at this moment.
#[derive(Clone, Default)]
struct Waiting {
    for_connection: Arc<AtomicUsize>,
    for_writer: Arc<AtomicUsize>,
}

/// Counted while it is there.
struct Counted(Arc<AtomicUsize>);

impl Counted {
    fn in_(waiting: &Arc<AtomicUsize>) -> Self {
        waiting.fetch_add(1, Ordering::Relaxed);
        Self(Arc::clone(waiting))
    }
}

impl Drop for Counted {
    fn drop(&mut self) {
        self.0.fetch_sub(1, Ordering::Relaxed);
    }
}

/// How busy the ways into the database are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Load {
    pub connections: u32,
    pub idle: u32,
    /// Work that waits for a connection.
    pub waiting: usize,
    /// Writes that are being done or wait for their turn; on PostgreSQL, being done.
    pub writing: usize,
}

#[derive(Clone)]
enum Writers {
    /// SQLite: one thread that commits waiting work together.
    One(Writer),
    /// PostgreSQL: as many as there are connections.
    Many(Pool<Connections>),
}

impl Store {
    /// Opens the database and brings its tables up to date.
    ///
    /// The first connection is made outside the pool, so that a wrong address
    /// fails at once and in the server's own words.
    pub fn open(address: &Address) -> Result<Self, StoreError> {
        let mut first = Database::open(address, Use::Writing)?;
        first.check_durability(address)?;
        copies::refuse_half_restored(&mut first, address)?;
        first.migrate()?;
        let readers = pool(address, Use::Reading)?;
        let health = Health::default();
        let writers = match address {
            Address::Sqlite(_) => Writers::One(Writer::start(first, address.clone(), health.clone())),
            Address::Postgres(_) => Writers::Many(readers.clone()),
        };
        Ok(Self { readers, writers, address: address.clone(), health, waiting: Waiting::default() })
    }

    pub fn address(&self) -> &Address {
        &self.address
    }

    /// How busy it is at this moment.
    pub fn load(&self) -> Load {
        let state = self.readers.state();
        Load {
            connections: state.connections,
            idle: state.idle_connections,
            waiting: self.waiting.for_connection.load(Ordering::Relaxed),
            writing: self.waiting.for_writer.load(Ordering::Relaxed),
        }
    }

    /// Runs `work` on one unchanging view of the database. It can't write: the database refuses.
    pub async fn read<T, E, F>(&self, work: F) -> Result<T, E>
    where
        F: FnOnce(&mut Database) -> Result<T, E> + Send + 'static,
        T: Send + 'static,
        E: From<StoreError> + Send + 'static,
    {
        let (readers, waiting) = (self.readers.clone(), self.waiting.for_connection.clone());
        off_thread(move || {
            let mut db = connection(&readers, &waiting)?;
            db.begin_reading().map_err(StoreError::from)?;
            let outcome = work(&mut db);
            db.roll_back().map_err(StoreError::from)?;
            outcome
        })
        .await
    }

    /// Runs `work` in one transaction. When this answers `Ok`, it is on disk; when not, nothing was changed.
    pub async fn write<T, E, F>(&self, work: F) -> Result<T, E>
    where
        F: FnOnce(&mut Database) -> Result<T, E> + Send + 'static,
        T: Send + 'static,
        E: Failing + Send + 'static,
    {
        let outcome = {
            let _writing = Counted::in_(&self.waiting.for_writer);
            self.try_to_write(work).await
        };
        if self.health.needs_watching() {
            tokio::spawn(self.clone().watch());
        }
        outcome
    }

    /// Whether the database takes what is written to it, as far as is known. Nothing is written to find out.
    pub fn takes_writes(&self) -> bool {
        !self.health.is_ill()
    }

    /// Tries until something could be written.
    async fn watch(self) {
        loop {
            tokio::time::sleep(TRY_AGAIN).await;
            if self.try_to_write(Database::touch).await.is_ok() {
                tracing::info!("the database takes what is written to it again");
                return self.health.is_well_again();
            }
        }
    }

    async fn try_to_write<T, E, F>(&self, work: F) -> Result<T, E>
    where
        F: FnOnce(&mut Database) -> Result<T, E> + Send + 'static,
        T: Send + 'static,
        E: Failing + Send + 'static,
    {
        match &self.writers {
            Writers::One(writer) => writer.write(work).await,
            Writers::Many(pool) => {
                let (pool, health, waiting) = (pool.clone(), self.health.clone(), self.waiting.for_connection.clone());
                off_thread(move || {
                    let noting = |error: StoreError| {
                        health.note(&error);
                        error
                    };
                    let mut db = connection(&pool, &waiting).map_err(noting)?;
                    db.begin_writing().map_err(|error| noting(error.into()))?;
                    match inside_savepoint(&mut db, work) {
                        Ok(done) => {
                            db.commit().map_err(|error| noting(error.into()))?;
                            Ok(done)
                        }
                        Err(refusal) => {
                            // A server without room says so in the midst of the work already.
                            health.note_of_work(&refusal);
                            db.roll_back().map_err(StoreError::from)?;
                            Err(refusal)
                        }
                    }
                })
                .await
            }
        }
    }
}

async fn off_thread<T, E, F>(work: F) -> Result<T, E>
where
    F: FnOnce() -> Result<T, E> + Send + 'static,
    T: Send + 'static,
    E: From<StoreError> + Send + 'static,
{
    match tokio::task::spawn_blocking(work).await {
        Ok(outcome) => outcome,
        Err(error) => Err(StoreError::Interrupted(error.to_string()).into()),
    }
}

fn connection(
    pool: &Pool<Connections>,
    waiting: &Arc<AtomicUsize>,
) -> Result<PooledConnection<Connections>, StoreError> {
    let _waiting = Counted::in_(waiting);
    pool.get().map_err(|error| {
        tracing::warn!(%error, "no connection to the database");
        StoreError::Busy
    })
}

fn pool(address: &Address, purpose: Use) -> Result<Pool<Connections>, StoreError> {
    Pool::builder()
        .max_size(CONNECTIONS)
        .min_idle(Some(1))
        .connection_timeout(Duration::from_secs(10))
        .build(Connections { address: address.clone(), purpose })
        .map_err(|error| StoreError::CannotOpen { address: address.to_string(), reason: error.to_string() })
}

struct Connections {
    address: Address,
    purpose: Use,
}

impl ManageConnection for Connections {
    type Connection = Database;
    type Error = StoreError;

    fn connect(&self) -> Result<Database, StoreError> {
        Database::open(&self.address, self.purpose)
    }

    fn is_valid(&self, db: &mut Database) -> Result<(), StoreError> {
        Ok(db.batch_execute("SELECT 1")?)
    }

    fn has_broken(&self, db: &mut Database) -> bool {
        std::thread::panicking() || db.is_broken()
    }
}

#[cfg(test)]
mod tests {
    use diesel::prelude::*;
    use diesel::sql_types::{BigInt, Text};
    use diesel::{QueryableByName, sql_query};

    use super::*;

    /// What the writer's own connection is set to; another one would tell of its own.
    #[test]
    fn what_sqlite_acknowledges_is_on_disk() {
        #[derive(QueryableByName, PartialEq, Debug)]
        struct Durability {
            #[diesel(sql_type = Text)]
            journal_mode: String,
            /// 2 is FULL.
            #[diesel(sql_type = BigInt)]
            synchronous: i64,
        }
        let folder = tempfile::tempdir().unwrap();
        let store = Store::open(&Address::Sqlite(folder.path().join("peil.db"))).unwrap();
        let asked = store.write(|db| {
            let query = "SELECT journal_mode, synchronous FROM pragma_journal_mode, pragma_synchronous";
            Ok::<_, StoreError>(sql_query(query).get_result::<Durability>(db)?)
        });
        let durability = tokio::runtime::Builder::new_current_thread().build().unwrap().block_on(asked).unwrap();
        assert_eq!(durability, Durability { journal_mode: "wal".to_owned(), synchronous: 2 });
    }
}
