//! What a manager sees of a list: what it says and what it would change in the cluster, and nothing that only another
//! cluster knows.

use std::collections::HashSet;

use super::{Pass, done, own_list};
use crate::id::Id;
use crate::people::matching::{Comparison, FieldChange};
use crate::people::member::Member;
use crate::people::member_list::Entry;
use crate::services::import_members::{self, Preview};
use crate::services::{House, Refusal};
use crate::storage::list_uploads::{self, Upload};
use crate::storage::sign_offs::SignOff;
use crate::storage::{StoreError, memberships};

pub struct ManagerPreview {
    /// The list as it was read and mended. What it was compared with is left out: that knows other clusters.
    pub list: Preview,
    pub counts: Counts,
    pub changes: Vec<Seen>,
    /// Rows that can't be taken over.
    pub left_out: u64,
    /// What the list says of members of other clusters too: it waits for an evaluator. Not what of it is otherwise than
    /// what is known, nor what became of it.
    pub waiting: Vec<Entry>,
}

impl ManagerPreview {
    /// Whether it still can be put right: nobody decided on it, and it is not as it was signed.
    pub fn is_open(&self) -> bool {
        self.list.upload.state == list_uploads::WAITING && !self.list.sign_off.as_ref().is_some_and(SignOff::stands)
    }
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    pub new: u64,
    pub changed: u64,
    pub unchanged: u64,
    /// Members of whom the list names nobody.
    /// Unknown once the list was taken over: that was then.
    pub gone: Option<u64>,
}

/// One line of what a list would change.
#[derive(Clone, Debug)]
pub enum Seen {
    New { company: String, address: String },
    Changed { company: String, changes: Vec<FieldChange> },
    Gone { company: String },
}

/// What a list of the cluster would do now. Writes nothing.
pub async fn look_at(house: &House, pass: &Pass, upload: Id<Upload>) -> Result<ManagerPreview, Refusal> {
    let (own, cluster) = (pass.clone(), pass.cluster_id());
    let today = house.day_of(house.clock.now()).into();
    let (here, elsewhere) = house
        .store
        .read(move |db| {
            own_list(db, &own, upload)?;
            let (here, elsewhere): (Vec<_>, Vec<_>) =
                memberships::on(db, today)?.into_iter().partition(|row| row.cluster_id == cluster);
            let ids = |rows: Vec<memberships::MembershipRow>| rows.iter().map(|row| row.member_id).collect();
            let (here, elsewhere): (HashSet<Id<Member>>, HashSet<Id<Member>>) = (ids(here), ids(elsewhere));
            Ok::<_, Refusal>((here, elsewhere))
        })
        .await?;
    let preview = import_members::look_within(house, upload).await?;
    if preview.upload.cluster_id != cluster {
        return Err(StoreError::Interrupted("a list changed its cluster".to_owned()).into());
    }
    if preview.upload.state != list_uploads::WAITING {
        return done::preview(house, preview).await;
    }
    let comparison = &preview.comparison;
    let new =
        |entry: &Entry| Seen::New { company: entry.company.as_str().to_owned(), address: entry.address.to_string() };
    let mut changes: Vec<Seen> = Vec::new();
    // Whether the list says of a member of several clusters what is known already would tell what others know.
    let (shared, own): (Vec<_>, Vec<_>) =
        comparison.changed.iter().partition(|changed| elsewhere.contains(&changed.member));
    changes.extend(own.iter().map(|changed| Seen::Changed {
        company: changed.entry.company.as_str().to_owned(),
        changes: changed.changes.clone(),
    }));
    let mut seen = HashSet::new();
    let gone = comparison.gone.iter().filter(|gone| gone.whole_member && seen.insert(gone.known.member));
    changes.extend(gone.map(|gone| Seen::Gone { company: gone.known.company.as_str().to_owned() }));
    changes.extend(comparison.new.iter().map(|newcomer| new(&newcomer.entry)));
    // Whoever does not want mail is a member like others; that they said so is between them and the house.
    let (silent_here, silent_new): (Vec<_>, Vec<_>) =
        comparison.opted_out.iter().partition(|silent| silent.other_company.is_none() && here.contains(&silent.member));
    changes.extend(silent_new.iter().map(|silent| new(&silent.entry)));
    let counts = Counts {
        new: (comparison.new.len() + silent_new.len()) as u64,
        changed: own.len() as u64,
        unchanged: (comparison.unchanged.len() + shared.len() + silent_here.len()) as u64,
        gone: Some(seen.len() as u64),
    };
    Ok(ManagerPreview {
        left_out: preview.reading.blocked().count() as u64,
        list: Preview { comparison: Comparison::default(), ..preview },
        counts,
        changes,
        waiting: Vec::new(),
    })
}
