//! The door.

use std::process::ExitCode;

use clap::Parser;
use tracing_subscriber::EnvFilter;

fn main() -> ExitCode {
    let peil = peil::cli::Peil::parse();
    tracing_subscriber::fmt().json().with_env_filter(filter()).with_writer(std::io::stderr).init();
    match tokio::runtime::Builder::new_multi_thread().enable_all().build() {
        Ok(runtime) => runtime.block_on(peil.run()),
        Err(error) => {
            eprintln!("peil: the system gives no threads: {error}");
            ExitCode::FAILURE
        }
    }
}

/// What PEIL_LOG asks for, warnings if nothing. Crates that write down what passes through them, links and answers
/// included, stay silent whatever it asks for.
fn filter() -> EnvFilter {
    let asked = EnvFilter::try_from_env("PEIL_LOG").unwrap_or_else(|_| EnvFilter::new("warn"));
    ["handlebars=warn", "actix_http=info", "actix_web=info", "actix_multipart=info"]
        .into_iter()
        .filter_map(|quiet| quiet.parse().ok())
        .fold(asked, EnvFilter::add_directive)
}
