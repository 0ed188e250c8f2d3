//! `peil findings`: sentences about the results of a survey, kept and held against the results of a wave.

use std::path::{Path, PathBuf};

use clap::{Args, Subcommand};
use serde_json::json;

use super::said::{Failure, Said, read, who};
use crate::services::report_wave::{Depth, WaveReport, report_wave};
use crate::services::word_findings::{self, Handed, Kept};
use crate::services::{House, Refusal, Thing};
use crate::statistics::findings::{
    Checked, Comparison, Direction, Evidence, Finding, MOST_BYTES, Standing, Statement, Verdict, check, faults,
};
use crate::wording::Language;

#[derive(Debug, Subcommand)]
pub enum Findings {
    /// Keep a text with bound numbers as the findings of a survey
    ///
    /// Every text that was kept before stays. Nothing is kept when a brace can't be read or names a question, an option
    /// or a net that the survey does not have.
    Set(Set),
    /// Print the findings of a survey as they were typed
    Show(Show),
    /// Say which sentences the results of a wave support, and which they contradict
    ///
    /// Braces hold what a number is: {share q01.active IBN}, {mean q04 ALL}, {rate SPC}; the words around them are
    /// claims: almost, about, over, a majority, more often than, also in Dutch and French. Without a file the texts that
    /// are kept are checked. Exit 1 when a sentence can't be published as it is. A number that nothing is claimed of is
    /// filled in: that is no fault, and is said apart.
    Check(Check),
}

#[derive(Debug, Args)]
pub struct Set {
    /// The code of the survey
    survey: String,
    /// A text with bound numbers
    file: PathBuf,
    /// The language it is in
    #[arg(long)]
    language: Language,
    /// The number of the text it was made from; when another one counts by now, this one is kept beside it
    #[arg(long, value_name = "NUMBER")]
    from: Option<i32>,
}

#[derive(Debug, Args)]
pub struct Show {
    /// The code of the survey
    survey: String,
    /// [default: the first of the survey]
    #[arg(long)]
    language: Option<Language>,
    /// An earlier text
    #[arg(long)]
    number: Option<i32>,
}

#[derive(Debug, Args)]
pub struct Check {
    /// A text with bound numbers [default: the texts that are kept]
    file: Option<PathBuf>,
    /// The name of the wave
    #[arg(long)]
    wave: String,
    /// The language: whose words are claims, and which of the texts that are kept is meant [default: all]
    #[arg(long)]
    language: Option<Language>,
    /// Write the text with its numbers to this file
    #[arg(long, value_name = "FILE")]
    out: Option<PathBuf>,
}

impl Findings {
    pub async fn run(self, house: &House) -> Result<Said, Failure> {
        match self {
            Self::Set(set) => set.run(house).await,
            Self::Show(show) => show.run(house).await,
            Self::Check(check) => check.run(house).await,
        }
    }
}

/// The text of a file as it would be kept.
fn text_of(file: &Path) -> Result<String, Failure> {
    let bytes = read(file)?;
    if bytes.len() > MOST_BYTES {
        let found = bytes.len();
        let words =
            format!("{} has {found} bytes: a findings text has at most {MOST_BYTES}; shorten it", file.display());
        return Err(Failure::Usage(words));
    }
    let text = String::from_utf8(bytes)
        .map_err(|_| Failure::Usage(format!("{} is no text in UTF-8: save it as UTF-8", file.display())))?;
    if text.trim().is_empty() {
        return Err(Failure::Usage(format!("{} is empty: a findings text has a sentence at least", file.display())));
    }
    Ok(word_findings::storable(&text))
}

impl Set {
    async fn run(self, house: &House) -> Result<Said, Failure> {
        let text = text_of(&self.file)?;
        let (survey, language) = (self.survey.as_str(), self.language);
        let opened = word_findings::open(house, survey, Some(language)).await?;
        let wrong = faults(&text, &opened.survey, language);
        if !wrong.is_empty() {
            let file = self.file.display();
            let lines = wrong.iter().map(|(line, column, fault)| format!("{file}:{line}:{column} {fault}"));
            let lines: Vec<String> = lines.chain([format!("{} faults; nothing was kept.", wrong.len())]).collect();
            let value =
                wrong.iter().map(|(line, column, fault)| json!({ "line": line, "column": column, "fault": fault }));
            let value = json!({ "faults": value.collect::<Vec<_>>() });
            return Ok(Said::new(lines.join("\n"), value).but_failed());
        }
        let handed = Handed { source: text, seen: self.from };
        let kept = word_findings::save(house, survey, language, handed, &who(house), house.clock.now()).await?;
        let value = |number: i32, counts: bool| json!({ "survey": survey, "language": language.as_str(), "number": number, "counts": counts });
        Ok(match kept {
            Kept::Saved(number) => {
                Said::new(format!("Text {number} is now the findings of {survey} in {language}."), value(number, true))
            }
            Kept::Same(number) => Said::new(
                format!("Text {number} was already the findings of {survey} in {language}."),
                value(number, true),
            ),
            Kept::Apart(number) => {
                let now = word_findings::open(house, survey, Some(language)).await?;
                let (counting, by) = (now.revision(), now.text.map_or_else(String::new, |text| text.saved_by));
                let words = format!(
                    "{by} saved text {counting} in the meantime, which counts; yours is kept as text {number}. Look at \
                     both (peil findings show {survey} --language {language} --number {number}), and hand in what is to \
                     count with --from {counting}."
                );
                Said::new(words, value(number, false)).but_failed()
            }
        })
    }
}

impl Show {
    async fn run(self, house: &House) -> Result<Said, Failure> {
        let opened = word_findings::open(house, &self.survey, self.language).await?;
        let language = opened.language;
        let text = match self.number {
            Some(number) => word_findings::text_numbered(house, &self.survey, language, number).await?,
            None => opened
                .text
                .filter(|text| !text.source.is_empty())
                .ok_or_else(|| Refusal::unknown(Thing::FindingsTextIn, language.to_string()))?,
        };
        let line = |number: i32, at: &crate::storage::Stamp, by: &str, cause: &str| json!({ "number": number, "saved_at": at.moment().to_string(), "saved_by": by, "cause": cause });
        let texts = opened.texts.iter().map(|text| line(text.number, &text.saved_at, &text.saved_by, &text.cause));
        let value = json!({
            "survey": self.survey,
            "language": language.as_str(),
            "number": text.number,
            "text": text.source,
            "texts": texts.collect::<Vec<_>>(),
        });
        Ok(Said::new(text.source, value))
    }
}

impl Check {
    async fn run(self, house: &House) -> Result<Said, Failure> {
        let texts = match &self.file {
            Some(file) => Some(text_of(file)?),
            None => None,
        };
        let counted = report_wave(house, &self.wave, house.clock.now(), Depth::Figures).await?;
        let checked: Vec<(Language, Checked)> = match texts {
            Some(text) => {
                let language = self.language.unwrap_or_else(|| counted.survey.default_language());
                vec![(language, held(house, &counted, &text, language, self.language))]
            }
            None => {
                let all = word_findings::all(house, &counted.survey.code).await?;
                let wanted = all.into_iter().filter(|(own, _)| self.language.is_none_or(|language| language == *own));
                wanted.map(|(own, text)| (own, held(house, &counted, &text.source, own, Some(own)))).collect()
            }
        };
        if checked.is_empty() {
            let code = &counted.survey.code;
            let of = self.language.map_or_else(String::new, |language| format!(" in {language}"));
            return Err(Failure::Usage(format!(
                "{code} has no findings{of} yet: write them on the page of its results, or hand them in with \
                 “peil findings set {code} FILE --language …”"
            )));
        }
        if let Some(out) = &self.out {
            let text: Vec<&str> = checked.iter().map(|(_, checked)| checked.text.trim_end()).collect();
            std::fs::write(out, text.join("\n\n") + "\n").map_err(|error| Failure::file(out, "written", &error))?;
        }
        Ok(said(&checked))
    }
}

fn held(house: &House, counted: &WaveReport, text: &str, language: Language, words: Option<Language>) -> Checked {
    let evidence = Evidence {
        survey: &counted.survey,
        report: &counted.report,
        response: &counted.response,
        texts: &house.texts,
        language,
        words,
    };
    check(text, &evidence)
}

fn said(checked: &[(Language, Checked)]) -> Said {
    let mut lines = Vec::new();
    let mut fallen = 0;
    for (language, checked) in checked {
        if !lines.is_empty() {
            lines.push(String::new());
        }
        for statement in &checked.statements {
            lines.extend(statement.findings().map(line));
            lines.extend(statement.comparisons.iter().map(|comparison| compared(statement, comparison)));
        }
        let of = |standing| checked.count(standing);
        let all = Standing::ALL.map(of).iter().sum::<usize>();
        lines.push(format!(
            "{language}: {all} sentences with numbers: {} supported, {} weakly, {} contradicted, {} that can’t be told, \
             {} filled in",
            of(Standing::Supported),
            of(Standing::Weak),
            of(Standing::Contradicted),
            of(Standing::Untold),
            of(Standing::Filled),
        ));
        lines.extend(unchecked(checked));
        fallen += of(Standing::Contradicted) + of(Standing::Untold);
    }
    let texts = checked.iter().map(|(language, checked)| {
        let count = |standing| checked.count(standing);
        json!({
            "language": language.as_str(),
            "statements": checked.statements,
            "text": checked.text,
            "supported": count(Standing::Supported),
            "weak": count(Standing::Weak),
            "contradicted": count(Standing::Contradicted),
            "untold": count(Standing::Untold),
            "filled": count(Standing::Filled),
        })
    });
    let unchecked: usize = checked.iter().map(|(_, checked)| checked.count(Standing::Filled)).sum();
    let value = json!({ "texts": texts.collect::<Vec<_>>(), "fallen": fallen, "unchecked": unchecked });
    let said = Said::new(lines.join("\n"), value);
    if fallen == 0 { said } else { said.but_failed() }
}

/// Which sentences have numbers that nothing is claimed of: no fault, and nothing that the results bear out either.
fn unchecked(checked: &Checked) -> Option<String> {
    let filled = checked.statements.iter().filter(|statement| statement.standing == Some(Standing::Filled));
    let lines: Vec<String> = filled.map(|statement| statement.line.to_string()).collect();
    let (first, more) = (lines.first()?, if lines.len() == 1 { "line" } else { "lines" });
    let places = if lines.len() == 1 { first.clone() } else { lines.join(", ") };
    Some(format!(
        "Filled in is not checked: nothing around a number on {more} {places} says how much it is. A claim does (“a \
         majority”, “more than”), and so does a number that is typed ({{80% = …}})."
    ))
}

fn verdict(verdict: &Verdict) -> String {
    match verdict {
        Verdict::Supported => "supported".to_owned(),
        Verdict::Filled => "filled in".to_owned(),
        Verdict::Weak => "weakly supported".to_owned(),
        Verdict::Contradicted => "CONTRADICTED".to_owned(),
        Verdict::Hidden(_) => "not shown, to protect participants".to_owned(),
        Verdict::Empty => "nobody answered".to_owned(),
        Verdict::Wrong(fault) => fault.to_string(),
        Verdict::Unclear(fault) => format!("can’t be told: {fault}"),
    }
}

fn line(finding: &Finding) -> String {
    let number = finding.value.map(|value| format!(": {value:.1}")).unwrap_or_default();
    let range = finding.range.map(|(low, high)| format!(" ({low:.1} to {high:.1})")).unwrap_or_default();
    let base = finding.n.map(|n| format!(", n = {n}")).unwrap_or_default();
    let said = verdict(&finding.verdict);
    // What lacks its other brace says so itself.
    let source = match &finding.verdict {
        Verdict::Wrong(fault) if fault.found == finding.source => String::new(),
        _ => format!("{{{}}} ", finding.source),
    };
    format!("{}:{} {source}{said}{number}{range}{base}", finding.line, finding.column)
}

fn compared(statement: &Statement, comparison: &Comparison) -> String {
    let sources: Vec<&str> = statement.findings().map(|finding| finding.source.as_str()).collect();
    let says = match comparison.direction {
        Some(Direction::More) => "more than".to_owned(),
        Some(Direction::Less) => "less than".to_owned(),
        Some(Direction::Alike) => "as much as".to_owned(),
        Some(Direction::Times(times)) => format!("{} {} times", times.how.as_str(), times.factor()),
        None => "against".to_owned(),
    };
    let number = comparison.difference.map(|value| format!(": {value:+.1}")).unwrap_or_default();
    let range = comparison.range.map(|(low, high)| format!(" ({low:+.1} to {high:+.1})")).unwrap_or_default();
    let (line, said) = (statement.line, verdict(&comparison.verdict));
    format!("{line} {{{}}} {says} {{{}}} {said}{number}{range}", sources[comparison.first], sources[comparison.second])
}
