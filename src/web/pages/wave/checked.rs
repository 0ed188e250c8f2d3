//! Who would get what, and what the dry run found.

use std::collections::BTreeSet;

use crate::services::check_wave::{Checked, Finding, Sample, Why};
use crate::services::prepare_wave::Outlook;
use crate::web::door::Visitor;
use crate::web::views::Severity;
use crate::web::views::table::{Cell, Row, RowKind, Table};
use crate::web::views::wave::{Check, DryRun, FindingLine, LeftOut, SampleLetter, WaveProblem};
use crate::wording::Language;

/// Characters of a fingerprint that tell two apart.
const SHORT: usize = 12;

pub(super) fn dry_run_of(visitor: &Visitor, checked: Checked) -> DryRun {
    let report = checked.report;
    DryRun {
        at: visitor.web.zoned(checked.at),
        by: checked.by,
        is_current: checked.is_current,
        written: report.written as u64,
        links: report.links as u64,
        first_pages: report.first_pages as u64,
        later: report.later.into_iter().map(|(kind, count)| (letter_of(visitor, &kind), count as u64)).collect(),
        fingerprint: checked.fingerprint.chars().take(SHORT).collect(),
        approved_by: checked.approved_by.join(", "),
        findings: report.findings.into_iter().map(|finding| line_of(visitor, finding)).collect(),
        samples: report.samples.into_iter().map(|sample| sample_of(visitor, sample)).collect(),
    }
}

fn letter_of(visitor: &Visitor, kind: &str) -> String {
    visitor.say(&format!("desk-letter-{kind}"), &[])
}

fn line_of(visitor: &Visitor, finding: Finding) -> FindingLine {
    let what = serde_json::to_value(finding.what).ok().and_then(|what| what.as_str().map(str::to_owned));
    let key = format!("waves-found-{}", what.unwrap_or_default());
    FindingLine {
        severity: if finding.stops { Severity::Blocks } else { Severity::Warns },
        words: visitor.say(&key, &[("count", finding.letters.into())]),
        detail: match finding.letter {
            Some((kind, language)) => {
                let spoken: Option<Language> = language.parse().ok();
                let language = spoken.map_or(language, |language| language.own_name().to_owned());
                format!("{}, {language}: {}", letter_of(visitor, &kind), finding.detail)
            }
            None => finding.detail,
        },
        members: finding.members.into_iter().filter(|member| !member.is_empty()).collect::<Vec<_>>().join(", "),
    }
}

fn sample_of(visitor: &Visitor, sample: Sample) -> SampleLetter {
    let why = match sample.why {
        Why::LongestMember => "waves-sample-longest-member",
        Why::LongestContact => "waves-sample-longest-contact",
        Why::LongestClusters => "waves-sample-longest-clusters",
        Why::Largest => "waves-sample-largest",
        Why::Nameless => "waves-sample-nameless",
        Why::Drawn => "waves-sample-drawn",
    };
    let language: Option<Language> = sample.language.parse().ok();
    SampleLetter {
        language: language.map_or_else(|| sample.language.clone(), |language| language.own_name().to_owned()),
        code: sample.language,
        to: sample.to,
        subject: sample.subject,
        text: sample.text,
        why: visitor.say(why, &[]),
    }
}

pub(super) fn check_of(visitor: &Visitor, outlook: &Outlook) -> Check {
    let mut problems = Vec::new();
    let mut problem = |severity, key: &str, fills: &[(&str, crate::wording::Fill)]| {
        problems.push(WaveProblem { severity, words: visitor.say(key, fills), advice: None });
    };
    if outlook.invitations.is_empty() {
        problem(Severity::Blocks, "desk-check-nobody", &[]);
    }
    if !outlook.empty_clusters.is_empty() {
        let clusters = outlook.empty_clusters.join(", ");
        problem(Severity::Warns, "desk-check-empty-clusters", &[("clusters", clusters.into())]);
    }
    if outlook.waiting > 0 {
        problem(Severity::Warns, "waves-check-waiting", &[("count", outlook.waiting.into())]);
    }
    if outlook.in_several > 0 {
        let key = if outlook.one_each { "waves-check-one-each" } else { "desk-check-in-several" };
        problem(Severity::Warns, key, &[("count", outlook.in_several.into())]);
    }
    let left_out = [
        ("desk-check-without-address", outlook.without_address),
        ("desk-check-not-wanted", outlook.not_wanted.len() as u64),
    ];
    Check {
        at: visitor.web.zoned(visitor.web.now()),
        letters: outlook.letters() as u64,
        counts: counts_of(visitor, outlook),
        left_out: left_out
            .into_iter()
            .filter(|(_, people)| *people > 0)
            .map(|(key, people)| LeftOut { reason: visitor.say(key, &[]), people })
            .collect(),
        problems,
    }
}

/// Clusters down, languages across.
fn counts_of(visitor: &Visitor, outlook: &Outlook) -> Table {
    let languages: BTreeSet<Language> = outlook.counts.iter().flat_map(|(_, counts)| counts.keys().copied()).collect();
    let cell = |count: u64| Cell::from(crate::wording::numbers::format(visitor.language, count as f64, Some(0)));
    let rows = outlook
        .counts
        .iter()
        .map(|(cluster, counts)| Row {
            head: format!("{} ({})", cluster.name, cluster.cluster_type),
            href: Some(format!("/clusters/{}", cluster.code)),
            kind: RowKind::Plain,
            cells: languages
                .iter()
                .map(|language| cell(counts.get(language).copied().unwrap_or(0)))
                .chain([cell(counts.values().sum())])
                .collect(),
        })
        .collect();
    let columns = languages.iter().map(|language| language.own_name().to_owned());
    Table {
        caption: visitor.say("desk-check-counts", &[]),
        corner: visitor.say("desk-cluster", &[]),
        columns: columns.chain([visitor.say("desk-check-all-languages", &[])]).collect(),
        rows,
        notes: if outlook.in_several > 0 { vec![visitor.say("desk-check-counts-note", &[])] } else { Vec::new() },
    }
}
