//! The text format that Prometheus reads (version 0.0.4): one family after the other, each with its kind and what it is.

use std::fmt::Write;

/// What a family counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    Counter,
    Gauge,
    Histogram,
}

/// The lines, as they are written.
#[derive(Default)]
pub struct Exposition {
    text: String,
    name: &'static str,
}

impl Exposition {
    pub const CONTENT_TYPE: &'static str = "text/plain; version=0.0.4; charset=utf-8";

    /// Begins a family; its samples follow.
    pub fn family(&mut self, name: &'static str, kind: Kind, help: &str) -> &mut Self {
        let kind = match kind {
            Kind::Counter => "counter",
            Kind::Gauge => "gauge",
            Kind::Histogram => "histogram",
        };
        let help = help.replace('\\', "\\\\").replace('\n', "\\n");
        // Writing to a String never fails.
        let _ = write!(self.text, "# HELP {name} {help}\n# TYPE {name} {kind}\n");
        self.name = name;
        self
    }

    pub fn sample(&mut self, labels: &[(&str, &str)], value: f64) -> &mut Self {
        self.line("", labels, value)
    }

    /// A sample of the family under its name with this behind it, such as `_bucket`.
    pub fn line(&mut self, behind: &str, labels: &[(&str, &str)], value: f64) -> &mut Self {
        self.text.push_str(self.name);
        self.text.push_str(behind);
        if !labels.is_empty() {
            self.text.push('{');
            for (place, (label, said)) in labels.iter().enumerate() {
                let said = said.replace('\\', "\\\\").replace('"', "\\\"").replace('\n', "\\n");
                let comma = if place > 0 { "," } else { "" };
                let _ = write!(self.text, "{comma}{label}=\"{said}\"");
            }
            self.text.push('}');
        }
        let _ = writeln!(self.text, " {}", number(value));
        self
    }

    pub fn finish(self) -> String {
        self.text
    }
}

fn number(value: f64) -> String {
    match value {
        value if value.is_nan() => "NaN".to_owned(),
        f64::INFINITY => "+Inf".to_owned(),
        f64::NEG_INFINITY => "-Inf".to_owned(),
        value => value.to_string(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_written_is_what_the_format_says() {
        let mut exposition = Exposition::default();
        exposition.family("peil_things", Kind::Gauge, "Things, one\nline\\.").sample(&[], 3.0);
        exposition.sample(&[("name", "a \"b\" \\ c\nd"), ("other", "")], f64::INFINITY).line("_sum", &[], 0.25);
        assert_eq!(
            exposition.finish(),
            "# HELP peil_things Things, one\\nline\\\\.\n# TYPE peil_things gauge\npeil_things 3\n\
             peil_things{name=\"a \\\"b\\\" \\\\ c\\nd\",other=\"\"} +Inf\npeil_things_sum 0.25\n"
        );
    }
}
