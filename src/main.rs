//! The door.

use std::process::ExitCode;

use clap::Parser;
use tracing_subscriber::EnvFilter;

fn main() -> ExitCode {
    let peil = peil::cli::Peil::parse();
    let filter = EnvFilter::try_from_env("PEIL_LOG").unwrap_or_else(|_| EnvFilter::new("warn"));
    tracing_subscriber::fmt().json().with_env_filter(filter).with_writer(std::io::stderr).init();
    match tokio::runtime::Builder::new_multi_thread().enable_all().build() {
        Ok(runtime) => runtime.block_on(peil.run()),
        Err(error) => {
            eprintln!("peil: the system gives no threads: {error}");
            ExitCode::FAILURE
        }
    }
}
