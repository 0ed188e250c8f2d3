//! What is different about a wave that was prepared anew, for the history.

use crate::id::Id;
use crate::people::cluster::Cluster;
use crate::storage::waves::WaveRow;
use crate::trail::Part;
use crate::trail::differences::{Difference, Values, written};
use crate::wave::Privacy;

/// What stands for the moment of leaving where there is none of its own.
pub const AT_ONCE: &str = "at-once";

/// What a new wave is made of, in short.
pub(super) fn made_of(wave: &WaveRow, asked: &[Id<Cluster>], mode: Privacy) -> String {
    let is = |part, is: String| Difference { part, values: Values::Is(is) };
    written(&[
        is(Part::Clusters, asked.len().to_string()),
        is(Part::Closes, wave.closes_on().to_string()),
        is(Part::Privacy, mode.to_string()),
    ])
}

/// Each thing that differs with what it was and is. Addresses of people, and the names of those who help, are only named
/// as changed.
pub(super) fn between(
    before: (&WaveRow, &[Id<Cluster>]),
    after: (&WaveRow, &[Id<Cluster>]),
    modes: (Privacy, Privacy),
) -> String {
    let ((was, was_asked), (is, is_asked)) = (before, after);
    let moved =
        |part, was: String, is: String| (was != is).then_some(Difference { part, values: Values::Became { was, is } });
    let changed = |part, differs: bool| differs.then_some(Difference { part, values: Values::Untold });
    let mut asked = (was_asked.to_vec(), is_asked.to_vec());
    asked.0.sort_unstable();
    asked.1.sort_unstable();
    let clusters = match was_asked.len() == is_asked.len() {
        true => changed(Part::Clusters, asked.0 != asked.1),
        false => moved(Part::Clusters, was_asked.len().to_string(), is_asked.len().to_string()),
    };
    let opens = |wave: &WaveRow| wave.opens_at.map_or_else(|| AT_ONCE.to_owned(), |at| at.moment().to_string());
    let quiet = |wave: &WaveRow| format!("{}-{} {}", wave.quiet_from, wave.quiet_until, wave.quiet_weekends);
    let switch = |part, was: bool, is: bool| moved(part, was.to_string(), is.to_string());
    let contact = |wave: &WaveRow| [&wave.contact_name, &wave.contact_email, &wave.contact_phone].map(String::clone);
    let parts = [
        changed(Part::Questionnaire, was.survey_version_id != is.survey_version_id),
        clusters,
        moved(Part::Closes, was.closes_on().to_string(), is.closes_on().to_string()),
        moved(Part::Opens, opens(was), opens(is)),
        moved(Part::Hold, was.hold_minutes.to_string(), is.hold_minutes.to_string()),
        moved(Part::QuietHours, quiet(was), quiet(is)),
        moved(Part::TimeZone, was.time_zone.clone(), is.time_zone.clone()),
        moved(Part::Sender, was.sender_name.clone(), is.sender_name.clone()),
        changed(Part::Contact, contact(was) != contact(is)),
        switch(Part::AnswersCanChange, was.answers_can_change, is.answers_can_change),
        switch(Part::FourEyes, was.four_eyes, is.four_eyes),
        switch(Part::OneLetterEach, was.one_each, is.one_each),
        switch(Part::Confirms, was.confirms, is.confirms),
        switch(Part::Thanks, was.thanks, is.thanks),
        changed(Part::Targets, was.targets != is.targets),
        moved(Part::Privacy, modes.0.to_string(), modes.1.to_string()),
    ];
    written(&parts.into_iter().flatten().collect::<Vec<_>>())
}
