//! Whether the database is whole, as far as whoever asks it can tell; and what of that was not looked at, and why.

use crate::rights::Scope;
use crate::services::{House, Refusal};
use crate::storage::{Database, StoreError, integrity, responses, waves};
use crate::survey::Document;

/// What was looked at, and what was found.
#[derive(Clone, Debug, Default)]
pub struct Whole {
    pub is_server: bool,
    pub damages: Vec<String>,
    /// In words, such as “its foreign keys”.
    pub checked: Vec<String>,
    /// With how it can be checked otherwise.
    pub unchecked: Vec<String>,
}

impl Whole {
    /// Takes in what a look found; one that could not be finished is a finding too, in the words of the database.
    fn looked(&mut self, at: &str, found: Result<Vec<String>, Refusal>) {
        self.checked.push(at.to_owned());
        match found {
            Ok(damages) => self.damages.extend(damages),
            Err(refusal) => self.damages.push(format!("{at} can't be read through: {refusal}")),
        }
    }
}

/// Each look is a transaction of its own: what can't be read does not keep the others from looking.
pub(super) async fn look(house: &House) -> Result<Whole, Refusal> {
    let is_server = ask(house, |db| Ok(integrity::is_server(db))).await?;
    let mut whole = Whole { is_server, ..Whole::default() };
    if !is_server {
        whole.looked("the pages and indexes of its file", ask(house, integrity::of_file).await);
    }
    whole.looked("its foreign keys", ask(house, integrity::lost_references).await);
    whole.looked("which wave letters and answers are of", ask(house, integrity::strays).await);
    whole.looked("the keys of waves, opened with the master key", house.read(keys).await);
    whole.looked("the answers, each read back", house.read(answers).await);
    if is_server {
        look_at_server(house, &mut whole).await?;
    }
    Ok(whole)
}

async fn look_at_server(house: &House, whole: &mut Whole) -> Result<(), Refusal> {
    whole.looked("that no index or constraint is out of force", ask(house, integrity::out_of_force).await);
    match ask(house, integrity::rows).await {
        Ok(rows) => whole.checked.push(format!("{} rows, each read whole", rows.unwrap_or(0))),
        Err(refusal) => whole.damages.push(format!("not every row can be read: {refusal}")),
    }
    match ask(house, integrity::failed_checksums).await? {
        Some(0) => whole.checked.push("the checksums of pages, of which the server counts no failure".to_owned()),
        Some(failures) => whole.damages.push(format!("{failures} pages failed their checksum")),
        None => whole.unchecked.push("checksums of pages, which the server does not keep (pg_checksums)".to_owned()),
    }
    if ask(house, integrity::can_look_inside).await? {
        let indexes = ask(house, integrity::indexes).await?;
        let mut found = Vec::new();
        for index in &indexes {
            let name = index.clone();
            if let Err(refusal) = ask(house, move |db| integrity::look_through(db, &name)).await {
                found.push(format!("the index {index} is damaged: {refusal}"));
            }
        }
        whole.looked(&format!("{} indexes, by amcheck", indexes.len()), Ok(found));
        whole.looked("the pages of its tables, by amcheck", ask(house, integrity::damaged_pages).await);
    } else {
        let why = "the insides of its indexes and pages: the extension amcheck is not there, or not for this user \
                   (CREATE EXTENSION amcheck, or pg_amcheck --heapallindexed)";
        whole.unchecked.push(why.to_owned());
    }
    // What no connection can see.
    whole
        .unchecked
        .push("files that the server has not read, and its log of writes (pg_amcheck, pg_verifybackup)".to_owned());
    Ok(())
}

async fn ask<T: Send + 'static>(
    house: &House,
    look: impl FnOnce(&mut Database) -> Result<T, StoreError> + Send + 'static,
) -> Result<T, Refusal> {
    Ok(house.store.read(look).await?)
}

/// Waves whose key the master key does not open: their links are lost.
fn keys(house: &House, db: &mut Database) -> Result<Vec<String>, Refusal> {
    let shut = waves::all(db, &Scope::everything())?.into_iter().filter(|wave| {
        // A key that was destroyed on purpose is gone, not damaged.
        !wave.wrapped_key.is_empty() && house.master_key.unwrap(wave.id, &wave.wrapped_key).is_err()
    });
    Ok(shut.map(|wave| format!("the key of the wave “{}” can't be opened", wave.name)).collect())
}

/// Answers that the house wrote and can't read back, counted by wave.
fn answers(_: &House, db: &mut Database) -> Result<Vec<String>, Refusal> {
    let mut found = Vec::new();
    for wave in waves::all(db, &Scope::everything())? {
        let is_read = |text: &str| serde_json::from_str::<Document>(text).is_ok();
        let unread = responses::of_wave(db, wave.id)?
            .into_iter()
            .filter(|response| {
                !is_read(&response.document) || response.draft.as_deref().is_some_and(|draft| !is_read(draft))
            })
            .count();
        if unread > 0 {
            found.push(format!("{unread} answers of the wave “{}” can't be read back", wave.name));
        }
    }
    Ok(found)
}
