//! Writes every letter of a wave, and looks at what came of it.

use std::collections::{BTreeMap, HashMap, HashSet};
use std::sync::Arc;

use sha2::{Digest, Sha256};

use super::asking::Asking;
use super::first_pages::FirstPages;
use super::{Finding, Report, Sample, What, Why};
use crate::id::Id;
use crate::mail::letter::{Letter, LetterFault, LetterView};
use crate::services::prepare_wave::Outlook;
use crate::services::write_letters::OfWave;
use crate::services::{House, tell_privacy};
use crate::storage::invitations::{FrameRow, InvitationRow};
use crate::wave::Invitation;
use crate::wave::ledger::Kind;
use crate::wave::link::Token;
use crate::wording::Language;

/// Letters that are named where a finding concerns many.
const NAMED: usize = 5;
/// Letters drawn by lot.
const DRAWN: usize = 5;
/// What a phone shows of a subject, generously.
const LONGEST_SUBJECT: usize = 78;
/// Larger letters are cut off by some mailboxes.
const LARGE: usize = 100_000;

/// What a finding is, which letter it is about (its kind and language), and what was found.
type Told = (What, Option<(String, String)>, String);

/// The members whom each concerns.
#[derive(Default)]
struct Findings(BTreeMap<Told, Vec<String>>);

impl Findings {
    fn add(&mut self, what: What, detail: impl Into<String>, member: &str) {
        self.0.entry((what, None, detail.into())).or_default().push(member.to_owned());
    }

    fn not_written(&mut self, kind: Kind, language: Language, fault: &LetterFault, member: &str) {
        let letter = (kind.as_str().to_owned(), language.to_string());
        self.0.entry((What::NotWritten, Some(letter), fault.to_string())).or_default().push(member.to_owned());
    }

    fn into_list(self) -> Vec<Finding> {
        let mut list: Vec<Finding> = self
            .0
            .into_iter()
            .map(|((what, letter, detail), members)| Finding {
                stops: matches!(what, What::NotWritten | What::WrongLink | What::NoFirstPage | What::Promise),
                what,
                letter,
                letters: members.len(),
                // What fits none of them is not about these few.
                members: members.into_iter().take(if what.is_of_all() { 0 } else { NAMED }).collect(),
                detail,
            })
            .collect();
        list.sort_by_key(|finding| !finding.stops);
        list
    }
}

/// A letter that was written, with whom it is for.
struct Looked<'a> {
    invitation: &'a InvitationRow,
    language: Language,
    letter: Letter,
    clusters: String,
}

pub(super) fn over(house: &House, of_wave: &OfWave, outlook: &Outlook, fingerprint: &str) -> Report {
    let mut frames: HashMap<Id<Invitation>, Vec<FrameRow>> = HashMap::new();
    for row in &outlook.frame {
        frames.entry(row.invitation_id).or_default().push(row.clone());
    }
    for rows in frames.values_mut() {
        rows.sort_by(|a, b| a.cluster_code.cmp(&b.cluster_code));
    }
    let silent: HashSet<Id<Invitation>> = outlook.not_wanted.iter().copied().collect();
    let mut findings = Findings::default();
    let mut report = Report { letters: outlook.letters(), ..Report::default() };
    let survey = Arc::clone(of_wave.survey());
    let mut asking = Asking::of(&survey);
    let mut first_pages = FirstPages::of(&survey);
    let mut written: Vec<Looked<'_>> = Vec::new();
    let mut later: Vec<(Kind, usize)> =
        of_wave.kinds().into_iter().filter(|kind| *kind != Kind::Invitation).map(|kind| (kind, 0)).collect();
    for invitation in outlook.invitations.iter().filter(|invitation| !silent.contains(&invitation.id)) {
        let frame = frames.get(&invitation.id).map_or(&[][..], Vec::as_slice);
        let (language, view) = of_wave.view(house, invitation, frame);
        match of_wave.letter(house, Kind::Invitation, language, &view) {
            Ok(letter) => {
                report.written += 1;
                look_at(&letter, &view, invitation, &mut findings);
                if outlook.other_language.contains(&invitation.id) {
                    findings.add(What::OtherLanguage, "", &invitation.member_name);
                }
                written.push(Looked { invitation, language, letter, clusters: view.cluster.clone() });
            }
            Err(fault) => findings.not_written(Kind::Invitation, language, &fault, &invitation.member_name),
        }
        // What leaves later has to be writable as well: by then it is too late to find out.
        for (kind, count) in &mut later {
            match of_wave.letter(house, *kind, language, &view) {
                Ok(_) => *count += 1,
                Err(fault) => findings.not_written(*kind, language, &fault, &invitation.member_name),
            }
        }
        match opens_right(of_wave, &view.link, invitation) {
            true => report.links += 1,
            false => findings.add(What::WrongLink, "", &invitation.member_name),
        }
        match first_pages.look_at(frame, language) {
            Ok(()) => report.first_pages += 1,
            Err(lack) => findings.add(What::NoFirstPage, lack, &invitation.member_name),
        }
        let unknown = asking.look_at(frame, language);
        for fact in unknown.shown {
            findings.add(What::UnknownFact, fact, &invitation.member_name);
        }
        for fact in unknown.compared {
            findings.add(What::Undecided, fact, &invitation.member_name);
        }
    }
    for comparison in asking.fit_nobody() {
        for looked in &written {
            findings.add(What::FitsNobody, comparison.as_str(), &looked.invitation.member_name);
        }
    }
    promises(of_wave, &mut findings);
    shared_mailboxes(&written, &mut findings);
    report.largest = written.iter().map(|looked| size(&looked.letter)).max().unwrap_or(0);
    report.samples = samples(house, &written, fingerprint);
    report.later = later.into_iter().map(|(kind, count)| (kind.as_str().to_owned(), count)).collect();
    report.findings = findings.into_list();
    report
}

/// What the survey and the letters of the wave say of its own accord about who sees answers, where that is not so.
fn promises(of_wave: &OfWave, findings: &mut Findings) {
    for found in tell_privacy::broken_by(of_wave.mode(), of_wave.survey()) {
        let what = if found.is_asked { What::PromiseAsked } else { What::Promise };
        findings.add(what, format!("{}: {}", found.place, found.words), "");
    }
    for ((kind, language), promised) in of_wave.promises() {
        findings.0.entry((What::Promise, Some((kind, language)), promised)).or_default().push(String::new());
    }
}

/// What the subject and the body look like to a filter, and to a reader.
fn look_at(letter: &Letter, view: &LetterView, invitation: &InvitationRow, findings: &mut Findings) {
    let member = &invitation.member_name;
    if invitation.contact_name.trim().is_empty() {
        findings.add(What::Nameless, "", member);
    }
    let characters = letter.subject.chars().count();
    if characters > LONGEST_SUBJECT {
        findings.add(What::LongSubject, letter.subject.clone(), member);
    }
    let letters: Vec<char> = letter.subject.chars().filter(|c| c.is_alphabetic()).collect();
    let capitals = letters.iter().filter(|c| c.is_uppercase()).count();
    if letter.subject.contains('!') || (letters.len() > 10 && capitals * 2 > letters.len()) {
        findings.add(What::LoudSubject, letter.subject.clone(), member);
    }
    let link = &view.link;
    if link.starts_with("http://") {
        findings.add(What::PlainHttp, "", member);
    }
    let host = link.split("/a/").next().unwrap_or(link);
    for word in letter.text.split_whitespace() {
        let is_link = word.starts_with("http://") || word.starts_with("https://") || word.starts_with("www.");
        let is_notice = !view.privacy_link.is_empty() && word.starts_with(&view.privacy_link);
        if is_link && !word.starts_with(host) && !is_notice {
            findings.add(What::OtherLinks, word.chars().take(100).collect::<String>(), member);
        }
    }
    if size(letter) > LARGE {
        findings.add(What::Large, "", member);
    }
}

fn size(letter: &Letter) -> usize {
    letter.subject.len() + letter.text.len() + letter.html.len()
}

/// Whether the link in the letter is one that the house made for exactly this invitation.
fn opens_right(of_wave: &OfWave, link: &str, invitation: &InvitationRow) -> bool {
    let token = link.rsplit('/').next().and_then(|token| Token::parse(token).ok());
    token.is_some_and(|token| {
        token.invitation() == invitation.id && token.is_genuine(of_wave.key(), invitation.link_number)
    })
}

fn shared_mailboxes(written: &[Looked<'_>], findings: &mut Findings) {
    let mut by_address: BTreeMap<String, Vec<&str>> = BTreeMap::new();
    for looked in written {
        let key = looked.invitation.address.to_lowercase();
        by_address.entry(key).or_default().push(&looked.invitation.member_name);
    }
    for (address, members) in by_address.into_iter().filter(|(_, members)| members.len() > 1) {
        for member in members {
            findings.add(What::SharedMailbox, address.clone(), member);
        }
    }
}

/// The letters that are most likely to look wrong, and a few drawn by lot; each once, none with a link that works.
fn samples(house: &House, written: &[Looked<'_>], fingerprint: &str) -> Vec<Sample> {
    let length = |text: &str| text.chars().count();
    let most = |of: &dyn Fn(&Looked<'_>) -> usize| {
        written.iter().enumerate().max_by_key(|(at, looked)| (of(looked), usize::MAX - at)).map(|(at, _)| at)
    };
    let nameless = written.iter().position(|looked| looked.invitation.contact_name.trim().is_empty());
    let mut chosen: Vec<(Why, usize)> = [
        (Why::LongestMember, most(&|looked| length(&looked.invitation.member_name))),
        (Why::LongestContact, most(&|looked| length(&looked.invitation.contact_name))),
        (Why::LongestClusters, most(&|looked| length(&looked.clusters))),
        (Why::Largest, most(&|looked| size(&looked.letter))),
        (Why::Nameless, nameless),
    ]
    .into_iter()
    .filter_map(|(why, at)| Some((why, at?)))
    .collect();
    // The lot is drawn from the fingerprint: the same dry run shows the same letters.
    let mut lots: Vec<([u8; 32], usize)> =
        (0..written.len()).map(|at| (lot(fingerprint, written[at].invitation.id), at)).collect();
    lots.sort();
    chosen.extend(lots.into_iter().take(DRAWN + chosen.len()).map(|(_, at)| (Why::Drawn, at)));
    let mut seen = HashSet::new();
    chosen.retain(|(_, at)| seen.insert(*at));
    let extremes = chosen.iter().filter(|(why, _)| *why != Why::Drawn).count();
    chosen.truncate(extremes + DRAWN);
    chosen
        .into_iter()
        .map(|(why, at)| {
            let looked = &written[at];
            let told = format!("{} <{}>", looked.invitation.contact_name, looked.invitation.address);
            Sample {
                why,
                member: looked.invitation.member_name.clone(),
                to: told.trim().to_owned(),
                language: looked.language.to_string(),
                subject: looked.letter.subject.clone(),
                text: without_links(&looked.letter.text, &house.base_url),
            }
        })
        .collect()
}

fn lot(fingerprint: &str, invitation: Id<Invitation>) -> [u8; 32] {
    Sha256::new().chain_update(fingerprint).chain_update(invitation.as_bytes()).finalize().into()
}

/// The text with every personal link made one that opens nothing: whoever looks at a sample can't answer for anybody.
fn without_links(text: &str, base_url: &str) -> String {
    let before = format!("{base_url}/a/");
    let mut parts = text.split(&before);
    let mut hidden = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let rest = part.get(Token::LETTERS..).unwrap_or_default();
        hidden.push_str(&before);
        hidden.push_str(&"x".repeat(Token::LETTERS));
        hidden.push_str(rest);
    }
    hidden
}
