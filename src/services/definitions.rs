//! The definitions that have been read. A stored version never changes, so each is read once.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};

use super::Refusal;
use crate::id::Id;
use crate::storage::surveys::{self, Version};
use crate::storage::{Database, StoreError};
use crate::survey::{Survey, reading};

#[derive(Default)]
pub struct Definitions {
    read: Mutex<HashMap<Id<Version>, Arc<Survey>>>,
}

impl Definitions {
    /// The survey that a stored version describes.
    pub fn get(&self, db: &mut Database, version: Id<Version>) -> Result<Arc<Survey>, Refusal> {
        if let Some(survey) = self.read.lock().unwrap_or_else(PoisonError::into_inner).get(&version) {
            return Ok(Arc::clone(survey));
        }
        let stored = surveys::version(db, version)?
            .ok_or_else(|| StoreError::Interrupted("a version of a definition is missing".to_owned()))?;
        let survey = reading::read(&stored.source)
            .survey
            .ok_or_else(|| Refusal::Damaged(format!("version {} of a definition", stored.number)))?;
        let survey = Arc::new(survey);
        self.read.lock().unwrap_or_else(PoisonError::into_inner).insert(version, Arc::clone(&survey));
        Ok(survey)
    }
}
