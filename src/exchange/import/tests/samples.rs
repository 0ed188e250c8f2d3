//! Surveys that others wrote, where they are at hand. What each construct of theirs loses is told by the tests of the
//! formats, in files of our own.

use std::path::Path;

use crate::exchange::{limesurvey, xlsform};
use crate::survey::{reading, writing};

/// Every `.lss` and `.xlsx` below the folder `PEIL_SAMPLES`, or below `shared/samples` beside the checkout. With `PEIL_SAMPLES_OUT`, what became of each is kept there.
#[test]
fn every_sample_imports() {
    let beside = Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared/samples");
    let named = std::env::var_os("PEIL_SAMPLES").map(std::path::PathBuf::from);
    let Some(folder) = named.or_else(|| beside.is_dir().then_some(beside)) else { return };
    let mut files = Vec::new();
    below(Path::new(&folder), &mut files);
    assert!(!files.is_empty(), "there is no .lss or .xlsx in {}", folder.display());
    for file in files {
        let bytes = std::fs::read(&file).unwrap();
        let is_lss = file.extension().is_some_and(|ending| ending == "lss");
        let imported = if is_lss { limesurvey::import(&bytes) } else { xlsform::import(&bytes) };
        let imported = imported.unwrap_or_else(|error| panic!("{}: {error}", file.display()));
        let again = reading::read(&writing::write(&imported.survey));
        assert_eq!(again.survey, Some(imported.survey), "{}", file.display());
        if let Some(out) = std::env::var_os("PEIL_SAMPLES_OUT") {
            let name = Path::new(&out).join(file.file_stem().unwrap());
            std::fs::write(name.with_extension("yaml"), &imported.definition).unwrap();
            std::fs::write(name.with_extension("txt"), imported.report.text()).unwrap();
        }
    }
}

fn below(folder: &Path, files: &mut Vec<std::path::PathBuf>) {
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            below(&path, files);
        } else if path.extension().is_some_and(|ending| ending == "lss" || ending == "xlsx") {
            files.push(path);
        }
    }
}
