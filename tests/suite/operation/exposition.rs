//! Reads the text format of Prometheus (version 0.0.4), and refuses whatever departs from it.

use std::collections::{BTreeMap, BTreeSet};

#[derive(Debug)]
pub struct Sample {
    pub name: String,
    pub labels: BTreeMap<String, String>,
    pub value: f64,
}

#[derive(Debug)]
pub struct Family {
    pub kind: String,
    pub samples: Vec<Sample>,
}

impl Family {
    /// The sum of the samples of this name with these labels.
    pub fn sum(&self, name: &str, labels: &[(&str, &str)]) -> f64 {
        let fits = |sample: &&Sample| {
            sample.name == name
                && labels.iter().all(|(label, said)| sample.labels.get(*label).map(String::as_str) == Some(said))
        };
        self.samples.iter().filter(fits).map(|sample| sample.value).sum()
    }
}

fn is_name(text: &str, is_label: bool) -> bool {
    let first = text.chars().next();
    first.is_some_and(|c| c.is_ascii_alphabetic() || c == '_' || (c == ':' && !is_label))
        && text.chars().all(|c| c.is_ascii_alphanumeric() || c == '_' || (c == ':' && !is_label))
}

/// Every family by its name.
pub fn parse(text: &str) -> Result<BTreeMap<String, Family>, String> {
    if !text.ends_with('\n') {
        return Err("the last line does not end".to_owned());
    }
    let mut families: BTreeMap<String, Family> = BTreeMap::new();
    let (mut helped, mut seen): (BTreeSet<String>, BTreeSet<String>) = Default::default();
    let mut current: Option<String> = None;
    for (at, line) in text.lines().enumerate() {
        let wrong = |why: &str| format!("line {}: {why}: {line}", at + 1);
        if let Some(rest) = line.strip_prefix("# HELP ") {
            let (name, help) = rest.split_once(' ').ok_or_else(|| wrong("no help"))?;
            if !is_name(name, false) || help.is_empty() || !helped.insert(name.to_owned()) {
                return Err(wrong("a second help, or a wrong name"));
            }
            unescaped(help, false).ok_or_else(|| wrong("a backslash that escapes nothing"))?;
            current = None;
        } else if let Some(rest) = line.strip_prefix("# TYPE ") {
            let (name, kind) = rest.split_once(' ').ok_or_else(|| wrong("no type"))?;
            if !["counter", "gauge", "histogram", "summary", "untyped"].contains(&kind) {
                return Err(wrong("an unknown type"));
            }
            let family = Family { kind: kind.to_owned(), samples: Vec::new() };
            if !helped.contains(name) || families.insert(name.to_owned(), family).is_some() {
                return Err(wrong("a type without help, or a second one"));
            }
            current = Some(name.to_owned());
        } else {
            let sample = sample(line).ok_or_else(|| wrong("no sample"))?;
            let name = current.clone().ok_or_else(|| wrong("a sample of no family"))?;
            let family = families.get_mut(&name).ok_or_else(|| wrong("a sample of no family"))?;
            let behind = sample.name.strip_prefix(&name).ok_or_else(|| wrong("a sample of another family"))?;
            let fits = match family.kind.as_str() {
                "histogram" => ["_bucket", "_sum", "_count"].contains(&behind),
                _ => behind.is_empty(),
            };
            if !fits || (behind == "_bucket") != sample.labels.contains_key("le") {
                return Err(wrong("a name that its type does not have"));
            }
            if !seen.insert(format!("{} {:?}", sample.name, sample.labels)) {
                return Err(wrong("a second time"));
            }
            if family.kind != "gauge" && sample.value < 0.0 {
                return Err(wrong("less than nothing"));
            }
            family.samples.push(sample);
        }
    }
    for (name, family) in &families {
        check_histogram(name, family)?;
    }
    Ok(families)
}

/// Each bucket holds those before it, and the last one all.
fn check_histogram(name: &str, family: &Family) -> Result<(), String> {
    if family.kind != "histogram" {
        return Ok(());
    }
    let mut of: BTreeMap<String, Vec<(f64, f64)>> = BTreeMap::new();
    for sample in family.samples.iter().filter(|sample| sample.name.ends_with("_bucket")) {
        let mut labels = sample.labels.clone();
        let bound = labels.remove("le").and_then(|le| number(&le)).ok_or("a bucket without a bound")?;
        of.entry(format!("{labels:?}")).or_default().push((bound, sample.value));
    }
    for sample in family.samples.iter().filter(|sample| !sample.name.ends_with("_bucket")) {
        let buckets = of.get(&format!("{:?}", sample.labels)).ok_or_else(|| format!("{name} has no buckets"))?;
        if !buckets.is_sorted_by(|a, b| a.0 < b.0 && a.1 <= b.1)
            || buckets.last().map(|last| last.0) != Some(f64::INFINITY)
        {
            return Err(format!("the buckets of {name} are not those of a histogram: {buckets:?}"));
        }
        if sample.name.ends_with("_count") && buckets.last().map(|last| last.1) != Some(sample.value) {
            return Err(format!("the count of {name} is not that of its last bucket"));
        }
    }
    Ok(())
}

fn sample(line: &str) -> Option<Sample> {
    let end = line.find(['{', ' '])?;
    let (name, mut rest) = line.split_at(end);
    let mut labels = BTreeMap::new();
    if let Some(inside) = rest.strip_prefix('{') {
        rest = inside;
        loop {
            let (label, after) = rest.split_once("=\"")?;
            let close = closing(after)?;
            if !is_name(label, true) || label.starts_with("__") {
                return None;
            }
            if labels.insert(label.to_owned(), unescaped(&after[..close], true)?).is_some() {
                return None;
            }
            rest = &after[close + 1..];
            match rest.chars().next()? {
                ',' => rest = &rest[1..],
                '}' => break rest = &rest[1..],
                _ => return None,
            }
        }
    }
    let value = number(rest.strip_prefix(' ')?)?;
    is_name(name, false).then(|| Sample { name: name.to_owned(), labels, value })
}

/// Where the quotation mark is that ends a value.
fn closing(text: &str) -> Option<usize> {
    let mut escaped = false;
    for (at, c) in text.char_indices() {
        match c {
            _ if escaped => escaped = false,
            '\\' => escaped = true,
            '"' => return Some(at),
            _ => {}
        }
    }
    None
}

fn unescaped(text: &str, has_quotes: bool) -> Option<String> {
    let mut plain = String::new();
    let mut chars = text.chars();
    while let Some(c) = chars.next() {
        plain.push(match c {
            '\\' => match chars.next()? {
                '\\' => '\\',
                'n' => '\n',
                '"' if has_quotes => '"',
                _ => return None,
            },
            c => c,
        });
    }
    Some(plain)
}

fn number(text: &str) -> Option<f64> {
    match text {
        "+Inf" => Some(f64::INFINITY),
        "-Inf" => Some(f64::NEG_INFINITY),
        "NaN" => Some(f64::NAN),
        digits if digits.starts_with(|c: char| c.is_ascii_digit() || c == '-') => digits.parse().ok(),
        _ => None,
    }
}

#[test]
fn what_departs_from_the_format_is_refused() {
    let right = "# HELP a About a.\n# TYPE a gauge\na{x=\"1\\\"\\n\"} 2\na 3\n# HELP h H.\n# TYPE h histogram\n\
                 h_bucket{le=\"1\"} 1\nh_bucket{le=\"+Inf\"} 2\nh_sum 3.5\nh_count 2\n";
    let read = parse(right).unwrap();
    assert_eq!(read["a"].samples[0].labels["x"], "1\"\n");
    assert_eq!(read["h"].sum("h_count", &[]), 2.0);
    for (from, to) in [
        ("a 3\n", "a 3"),
        ("a 3\n", "a{x=\"1\\\"\\n\"} 3\n"),
        ("a 3\n", "b 3\n"),
        ("a 3\n", "a  3\n"),
        ("a 3\n", "a three\n"),
        ("a 3\n", "a{1x=\"1\"} 3\n"),
        ("a 3\n", "a{x=\"\\d\"} 3\n"),
        ("# TYPE a gauge\n", ""),
        ("# HELP a About a.\n", ""),
        ("gauge", "meter"),
        ("h_count 2", "h_count 3"),
        ("le=\"1\"} 1", "le=\"1\"} 3"),
        ("h_bucket{le=\"+Inf\"} 2\n", ""),
        ("h_sum 3.5", "h_total 3.5"),
    ] {
        let wrong = right.replacen(from, to, 1);
        let end = if to == "a 3" { wrong.find("# HELP h").unwrap() } else { wrong.len() };
        assert!(parse(&wrong[..end]).is_err(), "{from:?} {to:?}");
    }
}
