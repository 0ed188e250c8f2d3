#[test]
fn samples() {
    let Some(folder) = std::env::var_os("PEIL_SAMPLES") else { return };
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let imported = super::import(&std::fs::read(&path).unwrap()).unwrap();
        let name = path.file_stem().unwrap().to_string_lossy().into_owned();
        std::fs::write(format!("/work/scratch-import/out/{name}.yaml"), &imported.definition).unwrap();
        std::fs::write(format!("/work/scratch-import/out/{name}.txt"), imported.report.text()).unwrap();
    }
}
