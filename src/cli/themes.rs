//! `peil themes`: what open answers were sorted into, out to files and in again.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use clap::{Args, Subcommand};
use serde_json::json;

use super::said::{Failure, Said, read, who};
use crate::exchange::theme_files::{self, Read, TextIn, ThemeIn};
use crate::services::keep_trail::{self, OnWhat};
use crate::services::sort_texts::{self, Looked};
use crate::services::{House, define_themes};
use crate::statistics::themes::{Change, Fault, LARGEST_CODE, LONGEST_LABEL, MOST_THEMES, TextKey, Theme, Wanted};
use crate::trail::{Act, Kind, Part, differences};

#[derive(Debug, Subcommand)]
pub enum Themes {
    /// Write the themes of a wave, and the texts that may be read with their themes, to two files
    ///
    /// themes.csv has the columns item, code and label; texts.csv item, key, text, themes and seen. The key is made of
    /// the words of the text and says nothing of who wrote it. `themes` holds codes with blanks between, and is there
    /// to be changed; `seen` is what it was, and stays.
    Export(Export),
    /// Take such files in: themes are added and renamed, texts get the themes of their row
    ///
    /// Where a file has the column `seen`, only what was changed since is taken over, so that nothing is undone that
    /// others sorted meanwhile; without it the themes of a text are replaced. Nothing is taken of files in which
    /// anything is wrong. No theme is taken away: that is done on its page.
    Import(Import),
}

#[derive(Debug, Args)]
pub struct Export {
    /// The name of the wave
    wave: String,
    /// The folder for the files; it is made if it is not there, and files of an earlier time are replaced
    #[arg(long, value_name = "DIR")]
    out: PathBuf,
}

#[derive(Debug, Args)]
pub struct Import {
    /// The name of the wave
    wave: String,
    /// Files of themes, of texts, or of both kinds; which they are their headings tell
    #[arg(required = true)]
    files: Vec<PathBuf>,
}

impl Themes {
    pub async fn run(self, house: &House) -> Result<Said, Failure> {
        match self {
            Self::Export(export) => export.run(house).await,
            Self::Import(import) => import.run(house).await,
        }
    }
}

impl Export {
    async fn run(self, house: &House) -> Result<Said, Failure> {
        let looked = sort_texts::look_at_all(house, &self.wave, house.clock.now()).await?;
        let order = house.order(&who(house), house.clock.now());
        let thing = OnWhat::new(Kind::Wave, &self.wave);
        keep_trail::taken(house, order, Act::ResultsTaken, thing, &differences::told(&[(Part::File, "themes.csv")]))
            .await?;
        let themes = looked.iter().flat_map(|own| own.sorted.themes.iter().map(|theme| (own.field.as_str(), theme)));
        let themes: Vec<(&str, &Theme)> = themes.collect();
        let texts = looked.iter().flat_map(|own| {
            let text = |(key, text): &'_ (TextKey, String)| (*key, own.themes_of(*key), text.clone());
            own.texts.iter().map(text).map(|text| (own.field.as_str(), text)).collect::<Vec<_>>()
        });
        let texts: Vec<_> = texts.collect();
        std::fs::create_dir_all(&self.out).map_err(|error| Failure::file(&self.out, "made as a folder", &error))?;
        let rows = texts.iter().map(|(item, (key, codes, text))| (*item, (*key, text.as_str(), codes.clone())));
        let files =
            [("themes.csv", theme_files::themes(themes.iter().copied())), ("texts.csv", theme_files::texts(rows))];
        for (name, content) in files {
            let path = self.out.join(name);
            std::fs::write(&path, content).map_err(|error| Failure::file(&path, "written", &error))?;
        }
        let text = format!(
            "{} themes and {} texts of {} open questions of {}, in themes.csv and texts.csv in {}.",
            themes.len(),
            texts.len(),
            looked.len(),
            self.wave,
            self.out.display(),
        );
        let value =
            json!({ "wave": self.wave, "themes": themes.len(), "texts": texts.len(), "questions": looked.len() });
        Ok(Said::new(text, value))
    }
}

/// Everything that came in, by item, each with its file and line.
#[derive(Default)]
struct Came {
    themes: BTreeMap<String, Vec<(String, ThemeIn)>>,
    texts: BTreeMap<String, Vec<(String, TextIn)>>,
    faults: Vec<String>,
}

impl Came {
    fn take(&mut self, file: &Path, read: Result<Read, Vec<theme_files::Fault>>) {
        let at = |line: usize| format!("{}:{line}", file.display());
        match read {
            Ok(Read::Themes(rows)) => rows.into_iter().for_each(|(line, theme)| {
                self.themes.entry(theme.item.clone()).or_default().push((at(line), theme));
            }),
            Ok(Read::Texts(rows)) => rows.into_iter().for_each(|(line, text)| {
                self.texts.entry(text.item.clone()).or_default().push((at(line), text));
            }),
            Err(faults) => self.faults.extend(faults.iter().map(|fault| format!("{}: {fault}", file.display()))),
        }
    }

    fn refused(self) -> Said {
        let count = self.faults.len();
        let value = json!({ "faults": self.faults });
        let lines: Vec<String> =
            self.faults.into_iter().chain([format!("{count} faults; nothing was taken.")]).collect();
        Said::new(lines.join("\n"), value).but_failed()
    }
}

impl Import {
    async fn run(self, house: &House) -> Result<Said, Failure> {
        let mut came = Came::default();
        for file in &self.files {
            came.take(file, theme_files::read(&read(file)?));
        }
        let looked = sort_texts::look_at_all(house, &self.wave, house.clock.now()).await?;
        judge(&mut came, &looked);
        if !came.faults.is_empty() {
            return Ok(came.refused());
        }
        let (mut added, mut renamed, mut sorted) = (0, 0, 0);
        for own in &looked {
            let order = || house.order(&who(house), house.clock.now());
            if let Some(rows) = came.themes.get(&own.field) {
                let defined = define_themes::define(house, own, wanted(own, rows), order()).await?;
                let Ok(planned) = defined else {
                    let words = format!("somebody else changed the themes of {} meanwhile; try again", own.field);
                    return Err(Failure::Usage(words));
                };
                added += planned.added.len();
                renamed += planned.renamed.len();
            }
            let rows = came.texts.get(&own.field).map_or(&[][..], Vec::as_slice);
            let changes: Vec<(TextKey, Change)> =
                rows.iter().map(|(_, text)| (text.key, text.change(&own.themes_of(text.key)))).collect();
            sorted += sort_texts::sort(house, own, changes, order()).await?.texts;
        }
        let text = format!("{added} themes added, {renamed} renamed; {sorted} texts have other themes now.");
        Ok(Said::new(text, json!({ "added": added, "renamed": renamed, "texts": sorted })))
    }
}

/// Themes as the rows want them; what is called so already stays.
fn wanted(own: &Looked, rows: &[(String, ThemeIn)]) -> Vec<Wanted> {
    let row = |(_, theme): &(String, ThemeIn)| {
        let known = own.sorted.themes.iter().find(|known| theme.code.parse() == Ok(known.code));
        Wanted { seen: known.cloned(), code: theme.code.clone(), label: theme.label.clone(), gone: false }
    };
    rows.iter().map(row).collect()
}

/// Holds what came in against the wave: its questions, their themes and the texts that may be read.
fn judge(came: &mut Came, looked: &[Looked]) {
    let mut faults = Vec::new();
    let items: Vec<&str> = looked.iter().map(|own| own.field.as_str()).collect();
    let unknown = |at: &str, item: &str| format!("{at}: “{item}” is no open question; expected {}", items.join(", "));
    for (item, rows) in &came.themes {
        let Some(own) = looked.iter().find(|own| own.field == *item) else {
            faults.extend(rows.iter().map(|(at, _)| unknown(at, item)));
            continue;
        };
        if let Err(wrong) = crate::statistics::themes::plan(&own.sorted.themes, &wanted(own, rows)) {
            faults.extend(wrong.iter().map(|(place, fault)| format!("{}: {}", rows[*place].0, words(fault))));
        }
    }
    for (item, rows) in &came.texts {
        let Some(own) = looked.iter().find(|own| own.field == *item) else {
            faults.extend(rows.iter().map(|(at, _)| unknown(at, item)));
            continue;
        };
        let new = came.themes.get(item).into_iter().flatten().filter_map(|(_, theme)| theme.code.parse::<i32>().ok());
        let codes: Vec<i32> = own.sorted.themes.iter().map(|theme| theme.code).chain(new).collect();
        for (at, text) in rows {
            if !own.texts.iter().any(|(key, _)| *key == text.key) {
                faults.push(format!(
                    "{at}: no text that may be read has the key {}; expected one of an export",
                    text.key
                ));
            }
            let strange = text.wanted.iter().filter(|code| !codes.contains(code));
            faults.extend(strange.map(|code| format!("{at}: {item} has no theme {code}; expected one of {codes:?}")));
        }
    }
    came.faults.extend(faults);
}

fn words(fault: &Fault) -> String {
    match fault {
        Fault::NoCode => format!("the code is no whole number from 1 to {LARGEST_CODE}"),
        Fault::CodeTaken => "the code stands there twice".to_owned(),
        Fault::NoLabel => "the label is missing".to_owned(),
        Fault::LongLabel(found) => format!("the label has {found} letters; expected {LONGEST_LABEL} at most"),
        Fault::LabelTaken => "another theme is called so; expected a label of its own".to_owned(),
        Fault::TooMany => format!("a question has {MOST_THEMES} themes at most"),
        Fault::Overtaken(_) => "somebody else changed it meanwhile; export again".to_owned(),
    }
}
