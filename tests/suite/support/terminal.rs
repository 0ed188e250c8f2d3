//! Somebody at a keyboard: the program itself, in a folder of its own.

use std::io::Write;
use std::net::TcpListener;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use super::browser::Browser;
use super::house::{Database, On};
use super::work;

/// Types a wave whose letters leave at once.
pub const NEW_WAVE: [&str; 12] = [
    "wave",
    "new",
    "Leden 2026",
    "--survey",
    "small",
    "--closes-on",
    "2099-11-30",
    "--hold",
    "0",
    "--quiet",
    "none",
    "--at-weekends",
];

pub struct Terminal {
    folder: tempfile::TempDir,
    database: Database,
}

/// What a command said.
pub struct Output {
    /// Its exit state.
    pub code: i32,
    pub out: String,
    pub err: String,
}

impl Terminal {
    /// A folder whose configuration names a fresh database.
    pub fn new(on: On) -> Self {
        let database = Database::fresh(on);
        let address = database.address.clone();
        let terminal = Self { folder: tempfile::tempdir().unwrap(), database };
        terminal.write("peil.toml", format!("database = \"{address}\"\n[mail]\nper_second = 0\n"));
        terminal
    }

    /// The same with a survey and clusters, and the list of three members in a file.
    pub fn furnished(on: On) -> Self {
        let terminal = Self::new(on);
        terminal.write("small.yaml", work::SURVEY);
        terminal.write("clusters.csv", work::CLUSTERS);
        terminal.write("alfa.csv", work::list("alfa", 3));
        terminal.json(&["survey", "add", "small.yaml"]);
        terminal.json(&["clusters", "import", "clusters.csv"]);
        terminal
    }

    /// Of its database.
    pub fn address(&self) -> &str {
        &self.database.address
    }

    pub fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    pub fn write(&self, name: &str, content: impl AsRef<[u8]>) {
        std::fs::write(self.path(name), content).unwrap();
    }

    fn command(&self, arguments: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_peil"));
        command.args(arguments).current_dir(self.folder.path()).stdout(Stdio::piped()).stderr(Stdio::piped());
        for (name, _) in std::env::vars().filter(|(name, _)| name.starts_with("PEIL_")) {
            command.env_remove(name);
        }
        command.env("RUST_BACKTRACE", "0").env("USER", "eva");
        command
    }

    /// Types a command and waits for it.
    pub fn run(&self, arguments: &[&str]) -> Output {
        self.run_with_input(arguments, "")
    }

    pub fn run_with_input(&self, arguments: &[&str], input: &str) -> Output {
        let mut child = self.command(arguments).stdin(Stdio::piped()).spawn().unwrap();
        // A command that reads nothing may have ended before.
        let _ = child.stdin.take().unwrap().write_all(input.as_bytes());
        Output::of(child)
    }

    /// The same with these in the environment.
    pub fn run_with_env(&self, environment: &[(&str, &str)], arguments: &[&str]) -> Output {
        let mut command = self.command(arguments);
        command.envs(environment.iter().copied()).stdin(Stdio::null());
        Output::of(command.spawn().unwrap())
    }

    /// Types a command that must succeed; what it said as JSON.
    pub fn json(&self, arguments: &[&str]) -> serde_json::Value {
        let output = self.run(&[arguments, &["--json"]].concat());
        assert_eq!(output.code, 0, "{arguments:?}: {} {}", output.out, output.err);
        serde_json::from_str(&output.out).unwrap_or_else(|error| panic!("{error}: {}", output.out))
    }

    /// The same, once it answers: it is in use then.
    pub fn serve_until_it_answers(&self, log: &str) -> Serving {
        let serving = self.serve(log);
        assert_eq!(serving.visitor().get("/health").status, 200, "{}", serving.log());
        serving
    }

    /// Starts `peil serve` on a free port, with what is asked for in its log.
    pub fn serve(&self, log: &str) -> Serving {
        let port = TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port();
        let listen = format!("127.0.0.1:{port}");
        let mut command = self.command(&["serve", "--listen", &listen]);
        command.env("PEIL_LOG", log).stderr(std::fs::File::create(self.path("log")).unwrap()).stdout(Stdio::null());
        let serving =
            Serving { child: Some(command.spawn().unwrap()), url: format!("http://{listen}"), log: self.path("log") };
        let begun = Instant::now();
        while std::net::TcpStream::connect(&listen).is_err() {
            assert!(begun.elapsed() < Duration::from_secs(60), "it does not listen: {}", serving.log());
            std::thread::sleep(Duration::from_millis(20));
        }
        serving
    }
}

impl Output {
    fn of(child: Child) -> Self {
        let output = child.wait_with_output().unwrap();
        let text = |bytes: Vec<u8>| String::from_utf8(bytes).unwrap();
        Self { code: output.status.code().unwrap_or(-1), out: text(output.stdout), err: text(output.stderr) }
    }

    /// Fails unless the command refused, in words a person can use: the reason once, and nothing of its insides.
    pub fn assert_refused(&self, words: &[&str]) {
        let all = format!("{}{}", self.out, self.err);
        assert!(self.code == 1 || self.code == 2, "exit {}: {all}", self.code);
        for words in words {
            assert!(all.contains(words), "“{words}” is missing from: {all}");
        }
        for inside in ["panicked", "RUST_BACKTRACE", "stack backtrace", "unwrap()", "Error {", "src/"] {
            assert!(!all.contains(inside), "{inside}: {all}");
        }
    }
}

/// A service that runs until it is told to stop, or dropped.
pub struct Serving {
    child: Option<Child>,
    pub url: String,
    log: PathBuf,
}

impl Serving {
    pub fn visitor(&self) -> Browser {
        Browser::new(&self.url)
    }

    pub fn log(&self) -> String {
        std::fs::read_to_string(&self.log).unwrap_or_default()
    }

    pub fn pid(&self) -> u32 {
        self.child.as_ref().unwrap().id()
    }

    /// Tells it to stop, as the system does; its exit state and its whole log.
    pub fn stop(mut self) -> (i32, String) {
        let told = Command::new("kill").args(["-TERM", &self.pid().to_string()]).status().unwrap();
        let child = self.child.take().unwrap();
        assert!(told.success());
        let output = Output::of(child);
        (output.code, self.log())
    }
}

impl Drop for Serving {
    fn drop(&mut self) {
        if let Some(child) = &mut self.child {
            let _ = child.kill();
            let _ = child.wait();
        }
    }
}

/// The letters in a folder, once there are so many; within ten seconds.
pub fn letters_in(folder: &Path, count: usize) -> Vec<Vec<u8>> {
    let begun = Instant::now();
    loop {
        let names = std::fs::read_dir(folder).into_iter().flatten().map(|entry| entry.unwrap().path());
        let letters: Vec<_> = names.filter(|path| path.extension().is_some_and(|ending| ending == "eml")).collect();
        if letters.len() >= count {
            return letters.into_iter().map(|path| std::fs::read(path).unwrap()).collect();
        }
        assert!(begun.elapsed() < Duration::from_secs(60), "{} of {count} letters came", letters.len());
        std::thread::sleep(Duration::from_millis(20));
    }
}
