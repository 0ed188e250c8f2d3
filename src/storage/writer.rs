//! The one writer of a SQLite database.
//!
//! SQLite lets one connection write at a time, and a durable commit waits for
//! the disk. So all writing goes through one thread that takes whatever is
//! waiting, runs each piece of work inside a savepoint of its own, and commits
//! them together. Nobody hears of success before that commit.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::mpsc::{Receiver, Sender, channel};
use std::thread;

use tokio::sync::oneshot;

use super::database::{Address, Database, Failing, StoreError, Use};
use super::health::Health;

/// Works as one go of the writer take at most this many pieces of work.
const MOST_AT_ONCE: usize = 256;

type Job = Box<dyn FnOnce(Result<&mut Database, StoreError>) -> Reply + Send>;
type Reply = Box<dyn FnOnce(Result<(), StoreError>) + Send>;

/// A handle to the writer's thread, which ends with its last handle.
#[derive(Clone)]
pub(super) struct Writer {
    jobs: Sender<Job>,
    health: Health,
}

impl Writer {
    /// Starts the thread on a connection that is already open.
    pub(super) fn start(db: Database, address: Address, health: Health) -> Self {
        let (jobs, waiting) = channel();
        let known = health.clone();
        thread::spawn(move || serve(db, &address, &waiting, &known));
        Self { jobs, health }
    }

    /// Runs `work` in a transaction and answers once it is on disk.
    pub(super) async fn write<T, E, F>(&self, work: F) -> Result<T, E>
    where
        F: FnOnce(&mut Database) -> Result<T, E> + Send + 'static,
        T: Send + 'static,
        E: Failing + Send + 'static,
    {
        let (answer, answered) = oneshot::channel();
        let health = self.health.clone();
        let job: Job = Box::new(move |db| {
            let outcome = match db {
                Ok(db) => inside_savepoint(db, work).inspect_err(|failed| health.note_of_work(failed)),
                Err(error) => Err(E::from(error)),
            };
            Box::new(move |committed| {
                let outcome = match committed {
                    Ok(()) => outcome,
                    Err(error) => outcome.and(Err(E::from(error))),
                };
                // Whoever asked may have gone; the work is done all the same.
                let _ = answer.send(outcome);
            })
        });
        let gone = || E::from(StoreError::Interrupted("the writer has stopped".to_owned()));
        self.jobs.send(job).map_err(|_| gone())?;
        answered.await.unwrap_or_else(|_| Err(gone()))
    }
}

/// Runs `work` so that its failure, or its panic, undoes its own changes and no others.
pub(super) fn inside_savepoint<T, E, F>(db: &mut Database, work: F) -> Result<T, E>
where
    F: FnOnce(&mut Database) -> Result<T, E>,
    E: From<StoreError>,
{
    db.begin_inside().map_err(StoreError::from)?;
    match catch_unwind(AssertUnwindSafe(|| work(db))) {
        Ok(Ok(done)) => {
            db.commit().map_err(StoreError::from)?;
            Ok(done)
        }
        Ok(Err(refusal)) => {
            db.roll_back().map_err(StoreError::from)?;
            Err(refusal)
        }
        Err(_) => {
            db.roll_back().map_err(StoreError::from)?;
            Err(StoreError::Interrupted("an unexpected fault".to_owned()).into())
        }
    }
}

fn serve(mut db: Database, address: &Address, waiting: &Receiver<Job>, health: &Health) {
    while let Ok(first) = waiting.recv() {
        let mut batch = vec![first];
        batch.extend(waiting.try_iter().take(MOST_AT_ONCE - 1));
        commit_together(&mut db, batch, health);
        if db.is_broken() {
            match Database::open(address, Use::Writing) {
                Ok(fresh) => db = fresh,
                Err(error) => tracing::error!(%error, "the writer can't reopen the database"),
            }
        }
    }
}

fn commit_together(db: &mut Database, batch: Vec<Job>, health: &Health) {
    if let Err(error) = db.begin_writing() {
        let text = error.to_string();
        let error = StoreError::from(error);
        health.note(&error);
        let mut first = Some(error);
        for job in batch {
            let error = first.take().unwrap_or_else(|| alike(&text));
            job(Err(error))(Ok(()));
        }
        return;
    }
    let replies: Vec<Reply> = batch.into_iter().map(|job| job(Ok(db))).collect();
    match db.commit() {
        Ok(()) => replies.into_iter().for_each(|reply| reply(Ok(()))),
        Err(error) => {
            let text = error.to_string();
            tracing::error!(error = %text, "a commit failed; nothing of it is acknowledged");
            health.note(&alike(&text));
            // The rollback may have happened by itself.
            let _ = db.roll_back();
            replies.into_iter().for_each(|reply| reply(Err(alike(&text))));
        }
    }
}

/// An error that stopped several pieces of work at once, for each of them.
fn alike(text: &str) -> StoreError {
    use diesel::result::{DatabaseErrorKind, Error};
    StoreError::from(Error::DatabaseError(DatabaseErrorKind::Unknown, Box::new(text.to_owned())))
}
