//! Decides whether somebody in a list that waits is somebody known whom they resemble.

use jiff::Timestamp;

use super::import_members::{undecided, work_out};
use super::keep_trail::{self, OnWhat};
use super::{House, Refusal};
use crate::id::Id;
use crate::people::matching::Verdict;
use crate::people::member::Contact;
use crate::storage::list_uploads::{self, Upload};
use crate::storage::list_verdicts::{self, VerdictRow};
use crate::trail::differences::counted;
use crate::trail::{Act, Part};

/// One likeness, and what is decided of it; `None` leaves it open again.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Judgement {
    pub line: usize,
    pub contact: Id<Contact>,
    pub verdict: Option<Verdict>,
}

/// Keeps what is decided. Only what is proposed can be decided on. How many decisions are new.
pub async fn judge(
    house: &House,
    upload: Id<Upload>,
    judgements: Vec<Judgement>,
    by: &str,
    now: Timestamp,
) -> Result<usize, Refusal> {
    let (order, today) = (house.order(by, now), house.day_of(now));
    house
        .on_record(move |_, db| {
            let (upload, cluster) = undecided(db, upload)?;
            let proposals = work_out(db, &cluster, &upload, today)?.comparison.proposals;
            let mut new = 0;
            for Judgement { line, contact, verdict } in judgements {
                let proposed =
                    proposals.iter().find(|proposal| proposal.line == line && proposal.known.contact == contact);
                let Some(proposal) = proposed.filter(|proposal| proposal.verdict != verdict) else { continue };
                let line = i32::try_from(proposal.line).unwrap_or(i32::MAX);
                match verdict {
                    None => list_verdicts::withdraw(db, upload.id, line, contact)?,
                    Some(verdict) => {
                        let verdict = verdict.code().to_owned();
                        let (given_at, given_by) = (now.into(), order.by.clone());
                        let row =
                            VerdictRow { upload_id: upload.id, line, contact_id: contact, verdict, given_at, given_by };
                        list_verdicts::give(db, row)?;
                    }
                }
                new += 1;
            }
            let counts = work_out(db, &cluster, &upload, today)?.counts();
            list_uploads::count(db, upload.id, counts)?;
            if new > 0 {
                let thing = OnWhat::list(&cluster, &upload);
                keep_trail::note(db, &order, Act::ListJudged, &thing, "", &counted(&[(Part::Likenesses, new)]))?;
            }
            Ok(new)
        })
        .await
}
