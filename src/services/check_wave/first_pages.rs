//! The page that each recipient would see first, found as the door finds it.

use std::collections::HashMap;
use std::sync::Arc;

use crate::services::take_answers::{facts_of, for_member};
use crate::storage::invitations::FrameRow;
use crate::survey::{Survey, first_page};
use crate::wording::Language;

/// The survey, and how members of the same clusters are asked it.
pub(super) struct FirstPages<'s> {
    survey: &'s Arc<Survey>,
    /// Written out once for members of the same clusters.
    for_clusters: HashMap<Vec<String>, Arc<Survey>>,
}

impl<'s> FirstPages<'s> {
    pub fn of(survey: &'s Arc<Survey>) -> Self {
        Self { survey, for_clusters: HashMap::new() }
    }

    /// Looks at one member; what is lacking, if there is nothing to begin with.
    pub fn look_at(&mut self, frame: &[FrameRow], language: Language) -> Result<(), String> {
        let facts = facts_of(frame).map_err(|refusal| refusal.to_string())?;
        let clusters: Vec<String> = frame.iter().map(|row| row.cluster_code.clone()).collect();
        let survey = self.for_clusters.entry(clusters).or_insert_with(|| for_member(self.survey, frame));
        first_page::find(survey, &facts, language).map(|_| ()).map_err(|lack| lack.to_string())
    }
}
