//! A process of the binary: what it says, and how it ends.

use std::io::{BufRead, BufReader, Read};
use std::process::{Child, ChildStdout, Command, ExitStatus, Stdio};
use std::time::{Duration, Instant};

/// A process of the binary; killed when dropped.
pub struct Running {
    child: Child,
    out: BufReader<ChildStdout>,
    /// What it said first.
    pub said: String,
}

impl Running {
    pub fn start(command: &mut Command) -> Self {
        let mut child = command.stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
        let mut out = BufReader::new(child.stdout.take().unwrap());
        let mut said = String::new();
        out.read_line(&mut said).unwrap();
        if said.is_empty() {
            let mut complaint = String::new();
            child.stderr.take().unwrap().read_to_string(&mut complaint).unwrap();
            panic!("it did not start: {complaint}");
        }
        // Nobody reads on: a full pipe must not hold the process up.
        let mut errors = child.stderr.take().unwrap();
        std::thread::spawn(move || std::io::copy(&mut errors, &mut std::io::sink()));
        Self { child, out, said }
    }

    pub fn pid(&self) -> u32 {
        self.child.id()
    }

    /// Where it serves, as it said.
    pub fn url(&self) -> &str {
        self.said.trim_end().trim_end_matches('.').rsplit_once(' ').unwrap().1
    }

    /// Address and port, to be listened on once more.
    pub fn listens_on(&self) -> &str {
        self.url().strip_prefix("http://").unwrap()
    }

    /// `kill -9`
    pub fn kill(mut self) {
        self.child.kill().unwrap();
        self.child.wait().unwrap();
    }

    /// Reaps it once it is dead by another's hand.
    pub fn wait_for_its_end(mut self) {
        wait_until("it is dead", Duration::from_secs(20), || self.child.try_wait().unwrap().is_some());
    }

    /// SIGTERM, and how long it took to end.
    pub fn terminate(mut self) -> (ExitStatus, Duration) {
        let begun = Instant::now();
        let told = Command::new("kill").arg(self.child.id().to_string()).status().unwrap();
        assert!(told.success());
        wait_until("it has ended", Duration::from_secs(60), || self.child.try_wait().unwrap().is_some());
        let took = begun.elapsed();
        let mut last_words = String::new();
        self.out.read_to_string(&mut last_words).unwrap();
        assert!(last_words.contains("Stopped."), "{last_words}");
        (self.child.wait().unwrap(), took)
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// Whether whoever runs the tests said by this variable that something can't be tried here.
pub fn left_out(variable: &str) -> bool {
    let is_left_out = std::env::var_os(variable).is_some();
    if is_left_out {
        println!("not tried: {variable} is set");
    }
    is_left_out
}

/// Sends a signal to a process, as `kill -NAME` does.
pub fn signal(name: &str, pid: u32) {
    let told = Command::new("kill").args([format!("-{name}"), pid.to_string()]).status().unwrap();
    assert!(told.success(), "kill -{name} {pid}");
}

pub fn wait_until(what: &str, most: Duration, mut is_so: impl FnMut() -> bool) {
    let begun = Instant::now();
    while !is_so() {
        assert!(begun.elapsed() < most, "after {most:?} it is not so that {what}");
        std::thread::sleep(Duration::from_millis(5));
    }
}
