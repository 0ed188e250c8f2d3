//! A number in its sentence: as it is shown, and whether it is what the sentence says.

use super::apart::Apart;
use super::bands::Band;
use super::binding::{Binding, Measure};
use super::braces::{Brace, BraceKind};
use super::denials::denies;
use super::faults::{Fault, Why};
use super::figure::{Figure, find};
use super::reading::{Around, Said};
use super::words::Claim;
use super::writing::{PERCENT_FROM, Writer, whole};
use super::{Evidence, Finding, Verdict};
use crate::statistics::report::What;
use crate::wording::Text;

/// What a brace names and its figure, or why there is none.
pub(super) type Bound<'a> = Result<(Binding, Figure<'a>), Verdict>;

pub(super) fn bound<'a>(brace: &Brace, source: &str, evidence: &Evidence<'a>) -> Bound<'a> {
    let wrong = |why| Err(Verdict::Wrong(Fault::new(source, why)));
    match brace.kind {
        BraceKind::Unclosed => return wrong(Why::Unclosed),
        BraceKind::Unopened => return wrong(Why::Unopened),
        BraceKind::Pair => {}
    }
    let binding = Binding::parse(source, evidence.language).map_err(Verdict::Wrong)?;
    let figure = find(&binding, evidence)?;
    Ok((binding, figure))
}

/// Judges one brace by the words around it and the claims elsewhere in its sentence that are of this number.
pub(super) fn judge(
    (brace, source): (&Brace, &str),
    bound: &Bound<'_>,
    around: &Around,
    apart: &[&Apart],
    evidence: &Evidence<'_>,
) -> Finding {
    let finding = |verdict| Finding::bare(brace, source, verdict);
    let (binding, figure) = match bound {
        Ok((binding, figure)) => (binding, figure),
        Err(verdict) => return finding(verdict.clone()),
    };
    let judged = weighed(binding, around, apart, figure, evidence);
    Finding {
        claim: judged.claim,
        band: judged.band,
        shown: judged.shown,
        value: Some(figure.value),
        range: figure.range,
        n: Some(figure.n),
        count: figure.count,
        weighted: figure.weighted,
        is_share: figure.is_share(),
        is_year: figure.is_year,
        is_number_of: matches!(figure.measure, Measure::Count | Measure::N | Measure::Answered | Measure::Eligible),
        ..finding(judged.verdict)
    }
}

/// Whether a claim does not hold of a share; nothing is said here of other numbers.
pub(super) fn falls(said: &Said, bound: &Bound<'_>, evidence: &Evidence<'_>) -> bool {
    let Ok((binding, figure)) = bound else { return false };
    let writer = Writer { texts: evidence.texts, language: evidence.language };
    let stands = |claim| held(claim, binding, figure, false, &writer).verdict.stands();
    figure.is_share() && !said.claim.is_some_and(stands)
}

struct Judged {
    claim: Option<Claim>,
    band: Option<Band>,
    verdict: Verdict,
    shown: Option<String>,
}

fn weighed(
    binding: &Binding,
    around: &Around,
    apart: &[&Apart],
    figure: &Figure<'_>,
    evidence: &Evidence<'_>,
) -> Judged {
    // Sizes and percentages are said of shares; of other numbers only that they are more or less than one.
    let about_it = |said: &&Said| figure.is_share() || said.claim.is_some_and(|claim| !claim.says_it());
    let said: Vec<&Said> = around.said.iter().filter(about_it).collect();
    let apart = if figure.is_share() { apart } else { &[] };
    let writer = Writer { texts: evidence.texts, language: evidence.language };
    let unclear = |found: &str, why| {
        let written = number(binding, figure, figure.value, &writer);
        let shown = if figure.is_share() { writer.share(figure) } else { written };
        let verdict = Verdict::Unclear(Fault::new(found, why));
        Judged { claim: None, band: None, verdict, shown: Some(shown) }
    };
    if said.is_empty() && apart.is_empty() && binding.stated.is_none() {
        return plain(binding, figure, &writer);
    }
    // French denies “personne” and “aucun” twice.
    let is_twice = |word: &&String| {
        matches!(word.as_str(), "ne" | "n") && apart.iter().any(|apart| apart.said.is_nobody_or_denied())
    };
    let denied = around.denied.as_ref().filter(|word| !is_twice(word));
    if let Some(word) = denied.filter(|_| !is_of_those_who_do_not(figure, evidence)) {
        return unclear(word, Why::Denied);
    }
    let Some((nearest, others)) = said.split_first() else {
        let of_stated = exact(binding, figure, &writer);
        if apart.is_empty() || of_stated.verdict == Verdict::Contradicted {
            return of_stated;
        }
        let judged = apart.iter().map(|apart| {
            let Some(claim) = apart.said.claim else { return unclear(&apart.said.words, apart.said.why()) };
            let own = held(claim, binding, figure, false, &writer);
            if apart.is_sure || own.verdict.stands() { own } else { unclear(&apart.said.words, Why::Apart) }
        });
        return judged.max_by_key(|judged| judged.verdict.standing()).unwrap_or(of_stated);
    };
    let Some(claim) = nearest.claim else { return unclear(&nearest.words, nearest.why()) };
    let of_stated = claim.says_it().then(|| exact(binding, figure, &writer)).filter(|_| binding.stated.is_some());
    if let Some(differs) = of_stated.filter(|own| own.verdict == Verdict::Contradicted) {
        return differs;
    }
    let judged = held(claim, binding, figure, around.right_before, &writer);
    let falls = |said: &Said| {
        let other = said.claim.map(|claim| held(claim, binding, figure, false, &writer).verdict);
        other.is_none_or(|verdict| verdict == Verdict::Contradicted)
    };
    let other = others.iter().find(|said| falls(said)).map(|said| (*said, Why::Several));
    let other = other.or_else(|| {
        let other = apart.iter().find(|apart| falls(&apart.said))?;
        Some((&other.said, if other.is_sure { Why::Several } else { Why::Apart }))
    });
    match other.filter(|_| judged.verdict.stands()) {
        Some((other, why)) => unclear(&other.words, why),
        None => judged,
    }
}

/// A claim against the number and its range.
fn held(claim: Claim, binding: &Binding, figure: &Figure<'_>, in_brackets: bool, writer: &Writer<'_>) -> Judged {
    let few = figure.is_share() && figure.n < PERCENT_FROM;
    if few && (binding.stated.is_some() || claim.gives_percent()) {
        let verdict = Verdict::Wrong(Fault::new(&writer.share(figure), Why::FewForPercent));
        return Judged { claim: Some(claim), band: None, verdict, shown: None };
    }
    let written = |value| number(binding, figure, value, writer);
    let stated = binding.stated;
    let band = match figure.is_share() {
        true => Some(claim.band(figure.value, stated)),
        // What is read is what is claimed: a number that nobody stated is read as it is rounded.
        false => claim.band_of_number(stated.unwrap_or_else(|| rounded(binding, figure))),
    };
    let Some(band) = band else { return exact(binding, figure, writer) };
    let shown = match band.round.filter(|_| figure.is_share()) {
        Some(round) => writer.round_percent(round),
        None if in_brackets && claim.says_it() => format!("({})", writer.share(figure)),
        None if figure.is_share() => writer.share(figure),
        None => written(stated.unwrap_or(figure.value)),
    };
    let verdict = match (counted(claim, figure).unwrap_or_else(|| band.holds(figure.value)), figure.range) {
        (false, _) => Verdict::Contradicted,
        (true, Some(range)) if counted(claim, figure).is_none() && !band.holds_range(range) => Verdict::Weak,
        (true, _) => Verdict::Supported,
    };
    Judged { claim: Some(claim), band: Some(band), verdict, shown: Some(shown) }
}

/// “12 out of 20” of twenty answers is what was counted, and no less exact than that.
fn counted(claim: Claim, figure: &Figure<'_>) -> Option<bool> {
    let (Claim::OutOf(None, own), Some(count)) = (claim, figure.count) else { return None };
    (own.out_of == figure.n).then_some(own.of == count)
}

/// Whether what is counted is itself a denial, such as “never” or “not satisfied”: then a sentence about it denies too.
pub(super) fn is_of_those_who_do_not(figure: &Figure<'_>, evidence: &Evidence<'_>) -> bool {
    let Some((field, Some(what))) = &figure.of else { return false };
    let Some(question) = field.question(evidence.survey) else { return false };
    let denied = |text: &Text| denies(text.in_language(evidence.language), evidence.words);
    let option = |code: &i32| {
        question.kind.choices().iter().find(|choice| choice.code == *code).is_some_and(|choice| denied(&choice.text))
    };
    match what {
        What::Code(code) => option(code),
        What::Net(name) => question
            .nets
            .iter()
            .find(|net| net.name == *name)
            .is_some_and(|net| net.text.as_ref().map_or_else(|| net.codes.iter().all(option), denied)),
        _ => false,
    }
}

/// A number that nothing is claimed of.
fn plain(binding: &Binding, figure: &Figure<'_>, writer: &Writer<'_>) -> Judged {
    let shown = match figure.is_share() {
        true => writer.share(figure),
        false => number(binding, figure, figure.value, writer),
    };
    Judged { claim: None, band: None, verdict: Verdict::Filled, shown: Some(shown) }
}

/// A number that was stated, without a word: it must be what a reader would round to it.
fn exact(binding: &Binding, figure: &Figure<'_>, writer: &Writer<'_>) -> Judged {
    let Some(stated) = binding.stated else { return plain(binding, figure, writer) };
    if figure.is_share() && figure.n < PERCENT_FROM {
        let verdict = Verdict::Wrong(Fault::new(&writer.share(figure), Why::FewForPercent));
        return Judged { claim: None, band: None, verdict, shown: None };
    }
    let written = |value| number(binding, figure, value, writer);
    let (verdict, shown) = match written(stated) == written(figure.value) {
        true if figure.is_share() => (Verdict::Supported, writer.share(figure)),
        true => (Verdict::Supported, written(figure.value)),
        false => (Verdict::Contradicted, written(stated)),
    };
    Judged { claim: None, band: None, verdict, shown: Some(shown) }
}

/// Shares and scores whole, counts whole, means and medians with one decimal where they have any.
fn number(binding: &Binding, figure: &Figure<'_>, value: f64, writer: &Writer<'_>) -> String {
    match binding.measure {
        measure if measure.is_share() => writer.percent(value),
        Measure::Score => writer.number(whole(value), false),
        _ => writer.number(value, figure.is_year),
    }
}

/// The number that is read.
fn rounded(binding: &Binding, figure: &Figure<'_>) -> f64 {
    match binding.measure {
        Measure::Mean | Measure::Median | Measure::Sum if figure.value.abs() < 1000.0 => {
            whole(10.0 * figure.value) / 10.0
        }
        _ => whole(figure.value),
    }
}
