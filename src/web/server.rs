//! The web service: listening, serving, and stopping without dropping anybody.

use std::net::{SocketAddr, TcpListener};
use std::time::Duration;

use actix_web::dev::Server;
use actix_web::middleware::{Compress, from_fn};
use actix_web::{App, HttpServer, web};

use crate::web::door::Web;
use crate::web::{guard, routes};

/// The address can't be listened on.
#[derive(Debug, thiserror::Error)]
#[error("the address {address} can't be listened on: {reason}; choose another with {choose}")]
pub struct NotListening {
    address: SocketAddr,
    reason: String,
    choose: &'static str,
}

/// Takes the address, so that a wrong one is known before anything else starts. Port 0 takes a free one.
pub fn listen(address: SocketAddr) -> Result<TcpListener, NotListening> {
    bind(address, "--listen ADDRESS:PORT")
}

/// The same for the address where the house is watched.
pub fn listen_to_watchers(address: SocketAddr) -> Result<TcpListener, NotListening> {
    bind(address, "operation.listen or PEIL_OPERATION_LISTEN")
}

fn bind(address: SocketAddr, choose: &'static str) -> Result<TcpListener, NotListening> {
    TcpListener::bind(address).map_err(|error| NotListening { address, reason: error.to_string(), choose })
}

/// Serves until it is told to stop; requests under way are finished, for ten seconds at most.
pub fn serve(web: web::Data<Web>, listener: TcpListener) -> std::io::Result<Server> {
    let workers = std::thread::available_parallelism().map_or(2, |cores| cores.get().clamp(2, 8));
    let server = HttpServer::new(move || {
        App::new().app_data(web.clone()).wrap(Compress::default()).wrap(from_fn(guard::watch)).configure(routes::site)
    })
    .workers(workers)
    .client_request_timeout(Duration::from_secs(15))
    .shutdown_timeout(10)
    .disable_signals()
    .listen(listener)?;
    Ok(server.run())
}
