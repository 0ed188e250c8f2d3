//! A body that comes too slowly, or goes on when nobody reads it: whoever sends a byte a minute, or never ends, would hold a
//! connection for as long as they like.

use std::cell::RefCell;
use std::pin::Pin;
use std::rc::Rc;
use std::task::{Context, Poll};
use std::time::Duration;

use actix_web::HttpMessage;
use actix_web::body::{BodySize, BoxBody, MessageBody};
use actix_web::dev::{Payload, ServiceRequest, ServiceResponse};
use actix_web::error::PayloadError;
use actix_web::web::Bytes;
use futures_core::Stream;
use tokio::time::{Instant, Sleep, sleep_until};

/// So long a body may take, whatever comes of it: a telephone goes through a tunnel.
const GRACE: Duration = Duration::from_secs(30);
/// Bytes a second beyond that; far below what any connection brings on which a page can be read.
const SLOWEST: u64 = 500;

/// The body of a request, as long as somebody holds on to it.
pub struct Body(#[allow(dead_code)] Rc<RefCell<Payload>>); // held, never read

impl Body {
    /// Gives the body of a request its time: [`GRACE`], and a second more for every 500 bytes that came. None where there
    /// is none.
    pub fn of(request: &mut ServiceRequest) -> Option<Self> {
        let payload = request.take_payload();
        if matches!(payload, Payload::None) {
            return None;
        }
        let payload = Rc::new(RefCell::new(payload));
        let begun = Instant::now();
        let alarm = Box::pin(sleep_until(begun + GRACE));
        let timed = Timed { payload: Rc::clone(&payload), begun, received: 0, alarm };
        request.set_payload(Payload::Stream { payload: Box::pin(timed) });
        Some(Self(payload))
    }

    /// Holds on to it until the answer has left. What is let go of earlier is read to its end, however far that is; of
    /// what is still held then, the connection is closed.
    pub fn outlive(self, mut response: ServiceResponse<BoxBody>) -> ServiceResponse<BoxBody> {
        // With the head, which is all there is of an answer without words, and with the words.
        response.response_mut().extensions_mut().insert(Self(Rc::clone(&self.0)));
        response.map_body(|_, words| BoxBody::new(Holding { words, _body: self }))
    }
}

/// The words of an answer, and the body of its request.
struct Holding {
    words: BoxBody,
    _body: Body,
}

impl MessageBody for Holding {
    type Error = <BoxBody as MessageBody>::Error;

    fn size(&self) -> BodySize {
        self.words.size()
    }

    fn poll_next(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Result<Bytes, Self::Error>>> {
        Pin::new(&mut self.words).poll_next(context)
    }
}

/// Whether a body did not come in its time.
pub fn is_late(error: &PayloadError) -> bool {
    matches!(error, PayloadError::Io(error) if error.kind() == std::io::ErrorKind::TimedOut)
}

struct Timed {
    payload: Rc<RefCell<Payload>>,
    begun: Instant,
    received: u64,
    alarm: Pin<Box<Sleep>>,
}

impl Stream for Timed {
    type Item = Result<Bytes, PayloadError>;

    fn poll_next(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        let came = Pin::new(&mut *self.payload.borrow_mut()).poll_next(context);
        match came {
            Poll::Ready(Some(Ok(bytes))) => {
                self.received += bytes.len() as u64;
                let until = self.begun + GRACE + Duration::from_secs(self.received / SLOWEST);
                self.alarm.as_mut().reset(until);
                Poll::Ready(Some(Ok(bytes)))
            }
            Poll::Pending => self
                .alarm
                .as_mut()
                .poll(context)
                .map(|()| Some(Err(PayloadError::Io(std::io::Error::from(std::io::ErrorKind::TimedOut))))),
            ended => ended,
        }
    }
}
