//! Who answers: chosen from the frame by what stays the same, cluster and address, never by an id.

use std::collections::BTreeMap;

use super::chance::Chance;
use crate::services::prepare_wave::Outlook;
use crate::storage::invitations::FrameRow;
use crate::wording::Language;

/// How many members answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Turnout {
    pub ibn: usize,
    pub spc: usize,
    /// Members that begin and give up early.
    pub break_offs: usize,
}

/// A member of the frame.
#[derive(Clone, Debug)]
pub(super) struct Asked {
    pub address: String,
    pub language: Language,
    /// Codes of its clusters, the first one first.
    pub clusters: Vec<String>,
    /// `IBN` or `SPC`; nothing for a member of both.
    pub cluster_type: Option<String>,
}

/// A member that answers, with what lies behind its answers.
#[derive(Clone, Debug)]
pub(super) struct Respondent {
    pub address: String,
    pub language: Language,
    pub is_ibn: bool,
    /// How much it takes part, around 0. Members of one cluster are alike.
    pub engagement: f64,
    /// How well it thinks of the cluster, around 0.
    pub contentment: f64,
    /// Whether it leaves out what takes long.
    pub hurried: bool,
    pub answers_after_reminder: bool,
    /// For everything else that is its own.
    pub seed: u64,
}

/// Everybody who begins to answer.
pub(super) struct Panel {
    pub respondents: Vec<Respondent>,
    pub break_offs: Vec<Respondent>,
}

/// Clusters that hardly answer, so that it can be seen what is not shown then.
const FEW: [usize; 3] = [2, 3, 4];
/// What the others answer to at least.
const LEAST: usize = 8;

/// The members that would be asked, by address.
pub(super) fn asked(outlook: &Outlook) -> Vec<Asked> {
    let mut frame: BTreeMap<_, Vec<&FrameRow>> = BTreeMap::new();
    for row in &outlook.frame {
        frame.entry(row.invitation_id).or_default().push(row);
    }
    let mut asked: Vec<Asked> = outlook
        .invitations
        .iter()
        .filter_map(|invitation| {
            let rows = frame.get_mut(&invitation.id)?;
            rows.sort_by(|a, b| a.cluster_code.cmp(&b.cluster_code));
            let first = rows.first()?;
            let is_alike = rows.iter().all(|row| row.cluster_type == first.cluster_type);
            Some(Asked {
                address: invitation.address.clone(),
                language: invitation.language.parse().ok()?,
                clusters: rows.iter().map(|row| row.cluster_code.clone()).collect(),
                cluster_type: is_alike.then(|| first.cluster_type.clone()),
            })
        })
        .collect();
    asked.sort_by(|a, b| a.address.cmp(&b.address));
    asked
}

impl Panel {
    /// Draws exactly as many as the turnout says; a member in clusters of both types is left out, for it would
    /// count in both.
    pub(super) fn draw(chance: &mut Chance, asked: &[Asked], turnout: Turnout) -> Self {
        let mut panel = Self { respondents: Vec::new(), break_offs: Vec::new() };
        for (of_type, total) in [("IBN", turnout.ibn), ("SPC", turnout.spc)] {
            let mut pools = pools(asked, of_type);
            let wanted = wanted(chance, &mut pools, total);
            let mut left = Vec::new();
            for (pool, count) in pools.into_iter().zip(wanted) {
                let moods = (chance.normal() * 0.35, chance.normal() * 0.3);
                let mut members = pool.members;
                chance.shuffle(&mut members);
                for (place, member) in members.into_iter().enumerate() {
                    let respondent = Respondent::made_of(chance, member, of_type, moods);
                    if place < count { panel.respondents.push(respondent) } else { left.push(respondent) }
                }
            }
            let half = if of_type == "IBN" { turnout.break_offs.div_ceil(2) } else { turnout.break_offs / 2 };
            chance.shuffle(&mut left);
            panel.break_offs.extend(left.into_iter().take(half));
        }
        panel
    }

    /// Whether this member answers or began to.
    pub(super) fn has(&self, address: &str) -> bool {
        self.respondents.iter().chain(&self.break_offs).any(|respondent| respondent.address == address)
    }
}

impl Respondent {
    fn made_of(chance: &mut Chance, member: &Asked, of_type: &str, moods: (f64, f64)) -> Self {
        let engagement = moods.0 + chance.normal();
        Self {
            address: member.address.clone(),
            language: member.language,
            is_ibn: of_type == "IBN",
            engagement,
            contentment: moods.1 + 0.5 * engagement + 0.8 * chance.normal(),
            hurried: chance.chance(0.07),
            // Who takes part often answers sooner.
            answers_after_reminder: chance.chance(0.42 - 0.08 * engagement.clamp(-2.0, 2.0)),
            seed: chance.next_u64(),
        }
    }
}

/// The members whose first cluster is this one.
struct Pool<'a> {
    code: String,
    members: Vec<&'a Asked>,
}

fn pools<'a>(asked: &'a [Asked], of_type: &str) -> Vec<Pool<'a>> {
    let mut pools: BTreeMap<&str, Vec<&Asked>> = BTreeMap::new();
    for member in asked.iter().filter(|member| member.cluster_type.as_deref() == Some(of_type)) {
        if let Some(first) = member.clusters.first() {
            pools.entry(first).or_default().push(member);
        }
    }
    pools.into_iter().map(|(code, members)| Pool { code: code.to_owned(), members }).collect()
}

/// How many answer from each pool, `total` together. Where many answer, three clusters hardly do.
fn wanted(chance: &mut Chance, pools: &mut [Pool<'_>], total: usize) -> Vec<usize> {
    let mut wanted = vec![0; pools.len()];
    let mut weights: Vec<usize> = pools.iter().map(|pool| pool.members.len() * chance.between(6, 16)).collect();
    if pools.len() > 2 * FEW.len() && total > LEAST * pools.len() {
        wanted.fill(LEAST);
        let mut places: Vec<usize> = (0..pools.len()).collect();
        chance.shuffle(&mut places);
        for (place, few) in places.into_iter().zip(FEW) {
            (wanted[place], weights[place]) = (few, 0);
            keep_apart(pools, place);
        }
    }
    let mut left = total.saturating_sub(wanted.iter().sum());
    while left > 0 && weights.iter().any(|weight| *weight > 0) {
        let place = chance.weighted(&weights);
        // No cluster answers to more than seven tenths.
        if wanted[place] < pools[place].members.len() * 7 / 10 {
            wanted[place] += 1;
            left -= 1;
        } else {
            weights[place] = 0;
        }
    }
    wanted
}

/// Leaves out the members that a cluster shares with others, so that nobody adds to it from there.
fn keep_apart(pools: &mut [Pool<'_>], place: usize) {
    let code = pools[place].code.clone();
    for pool in pools {
        pool.members.retain(|member| !member.clusters.contains(&code) || member.clusters.len() == 1);
    }
}
