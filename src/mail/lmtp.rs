//! Takes mail from a mail server on this machine (LMTP, RFC 2033): each mail is answered for only when it is kept.

use std::future::Future;
use std::time::Duration;

use tokio::io::{AsyncBufRead, AsyncBufReadExt, AsyncRead, AsyncReadExt, AsyncWrite, AsyncWriteExt, BufReader};
use tokio::time::timeout;

/// Recipients of one mail.
const MOST_RECIPIENTS: usize = 100;
/// Bytes of a command. RFC 5321 asks for 512; long addresses with parameters take more.
const LONGEST_COMMAND: u64 = 4_096;
/// How long the other side may be silent (RFC 5321, section 4.5.3.2.7).
const PATIENCE: Duration = Duration::from_mins(5);

/// What may come in.
#[derive(Clone, Debug)]
pub struct Terms {
    /// The domain whose mail is taken.
    pub domain: String,
    /// Bytes of a mail.
    pub largest: usize,
}

/// A mail could not be kept now; whoever brought it is to bring it again.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NotNow;

/// Speaks with one mail server until it goes; `keep` is given the recipient of an envelope and the mail.
pub async fn converse<S, K, F>(stream: S, terms: &Terms, keep: K) -> std::io::Result<()>
where
    S: AsyncRead + AsyncWrite + Unpin,
    K: Fn(String, Vec<u8>) -> F,
    F: Future<Output = Result<(), NotNow>>,
{
    let mut line = BufReader::new(stream);
    say(&mut line, "220 peil LMTP").await?;
    let mut recipients: Option<Vec<String>> = None;
    loop {
        let Some(command) = read_command(&mut line).await? else { return Ok(()) };
        let (verb, rest) = command.split_once(' ').unwrap_or((&command, ""));
        match (verb.to_ascii_uppercase().as_str(), &mut recipients) {
            ("LHLO", _) => {
                recipients = None;
                let greeting = format!(
                    "250-peil\r\n250-8BITMIME\r\n250-PIPELINING\r\n250-ENHANCEDSTATUSCODES\r\n250 SIZE {}",
                    terms.largest
                );
                say(&mut line, &greeting).await?;
            }
            ("MAIL", None) if starts_with(rest, "FROM:") => {
                recipients = Some(Vec::new());
                say(&mut line, "250 2.1.0 Go on").await?;
            }
            ("RCPT", Some(_)) if !starts_with(rest, "TO:") => {
                say(&mut line, "501 5.5.4 RCPT TO:<address> is expected").await?;
            }
            ("RCPT", Some(known)) if known.len() >= MOST_RECIPIENTS => {
                say(&mut line, "452 4.5.3 Too many recipients").await?;
            }
            ("RCPT", Some(known)) => {
                let address =
                    rest[3..].split_whitespace().next().unwrap_or_default().trim_matches(['<', '>']).to_owned();
                let is_ours =
                    address.rsplit_once('@').is_some_and(|(_, domain)| domain.eq_ignore_ascii_case(&terms.domain));
                if is_ours {
                    known.push(address);
                    say(&mut line, "250 2.1.5 Go on").await?;
                } else {
                    say(&mut line, "550 5.1.2 Not a domain of this house").await?;
                }
            }
            ("DATA", Some(known)) if !known.is_empty() => {
                say(&mut line, "354 Go on, end with a dot").await?;
                let mail = read_mail(&mut line, terms.largest).await?;
                // One reply for each recipient (RFC 2033, section 4.2).
                for recipient in recipients.take().unwrap_or_default() {
                    let reply = match &mail {
                        None => "552 5.3.4 Too large",
                        Some(mail) => match keep(recipient, mail.clone()).await {
                            Ok(()) => "250 2.0.0 Kept",
                            Err(NotNow) => "451 4.3.0 Not now, bring it again",
                        },
                    };
                    say(&mut line, reply).await?;
                }
            }
            ("RSET", _) => {
                recipients = None;
                say(&mut line, "250 2.0.0 Forgotten").await?;
            }
            ("NOOP", _) => say(&mut line, "250 2.0.0 Nothing done").await?,
            ("QUIT", _) => return say(&mut line, "221 2.0.0 Goodbye").await,
            ("MAIL" | "RCPT" | "DATA", _) => say(&mut line, "503 5.5.1 Not in this order").await?,
            _ => say(&mut line, "500 5.5.2 Not understood").await?,
        }
    }
}

fn starts_with(text: &str, begin: &str) -> bool {
    text.get(..begin.len()).is_some_and(|start| start.eq_ignore_ascii_case(begin))
}

async fn say(line: &mut (impl AsyncWrite + Unpin), reply: &str) -> std::io::Result<()> {
    line.write_all(format!("{reply}\r\n").as_bytes()).await?;
    line.flush().await
}

fn late() -> std::io::Error {
    std::io::Error::new(std::io::ErrorKind::TimedOut, "the other side is silent")
}

/// A command without its end; none when the other side has gone.
async fn read_command(line: &mut (impl AsyncBufRead + Unpin)) -> std::io::Result<Option<String>> {
    let mut bytes = Vec::new();
    let mut limited = line.take(LONGEST_COMMAND);
    timeout(PATIENCE, limited.read_until(b'\n', &mut bytes)).await.map_err(|_| late())??;
    if bytes.is_empty() {
        return Ok(None);
    }
    if !bytes.ends_with(b"\n") {
        return Err(std::io::Error::new(std::io::ErrorKind::InvalidData, "a command has no end"));
    }
    Ok(Some(String::from_utf8_lossy(&bytes).trim_end().to_owned()))
}

/// The mail up to its final dot, doubled dots undone; none when it is larger than is taken.
async fn read_mail(line: &mut (impl AsyncBufRead + Unpin), largest: usize) -> std::io::Result<Option<Vec<u8>>> {
    let mut mail = Vec::new();
    let mut is_too_large = false;
    let mut begins_line = true;
    loop {
        let mut piece = Vec::new();
        // A line may be long: it is read in pieces, so that none takes more memory than a mail.
        let mut limited = (&mut *line).take(64 * 1024);
        timeout(PATIENCE, limited.read_until(b'\n', &mut piece)).await.map_err(|_| late())??;
        if piece.is_empty() {
            return Err(std::io::Error::new(std::io::ErrorKind::UnexpectedEof, "the mail has no end"));
        }
        let ends_line = piece.ends_with(b"\n");
        if begins_line {
            if piece == b".\r\n" || piece == b".\n" {
                return Ok((!is_too_large).then_some(mail));
            }
            if piece.starts_with(b".") {
                piece.remove(0);
            }
        }
        begins_line = ends_line;
        if mail.len() + piece.len() > largest {
            is_too_large = true;
            mail = Vec::new();
        }
        if !is_too_large {
            mail.extend(piece);
        }
    }
}

#[cfg(test)]
mod tests {
    use std::sync::Mutex;

    use tokio::io::duplex;

    use super::*;

    type Kept = Vec<(String, String)>;

    /// What was replied to these words, and what was kept.
    async fn talk(said: &str, largest: usize, is_full: bool) -> (Vec<String>, Kept) {
        let (ours, mut theirs) = duplex(1 << 20);
        let kept = Mutex::new(Kept::new());
        let terms = Terms { domain: "bounce.example".into(), largest };
        let keep = |recipient: String, mail: Vec<u8>| {
            let result = if is_full { Err(NotNow) } else { Ok(()) };
            if result.is_ok() {
                kept.lock().unwrap().push((recipient, String::from_utf8(mail).unwrap()));
            }
            std::future::ready(result)
        };
        theirs.write_all(said.replace('\n', "\r\n").as_bytes()).await.unwrap();
        theirs.shutdown().await.unwrap();
        let mut replies = String::new();
        let (_, _) = tokio::join!(converse(ours, &terms, keep), theirs.read_to_string(&mut replies));
        (replies.lines().map(|line| line[..3].to_owned()).collect(), kept.into_inner().unwrap())
    }

    #[tokio::test]
    async fn a_mail_is_kept_for_each_recipient_and_answered_for_each() {
        let said = "LHLO mx\nMAIL FROM:<> SIZE=10\nRCPT TO:<b+x@Bounce.Example>\nRCPT TO:<b+y@bounce.example> NOTIFY=NEVER\n\
            RCPT TO:<an@elsewhere.example>\nDATA\nSubject: x\n\n..dot\n.\nQUIT\n";
        let (replies, kept) = talk(said, 1_000, false).await;
        let expected =
            ["220", "250", "250", "250", "250", "250", "250", "250", "250", "550", "354", "250", "250", "221"];
        assert_eq!(replies, expected);
        let mail = "Subject: x\r\n\r\n.dot\r\n".to_owned();
        assert_eq!(kept, [("b+x@Bounce.Example".to_owned(), mail.clone()), ("b+y@bounce.example".to_owned(), mail)]);
    }

    #[tokio::test]
    async fn what_can_not_be_kept_now_is_to_come_again_and_what_is_too_large_is_not() {
        let said = "LHLO mx\nMAIL FROM:<>\nRCPT TO:<b+x@bounce.example>\nDATA\nSubject: x\n.\nMAIL FROM:<>\n";
        let (replies, kept) = talk(said, 1_000, true).await;
        assert_eq!((replies.iter().any(|code| code == "451"), kept.len()), (true, 0));
        let long = said.replace("Subject: x", &"x".repeat(100_000));
        let (replies, kept) = talk(&long, 1_000, false).await;
        // And the conversation goes on.
        assert_eq!((replies[replies.len() - 2].as_str(), replies[replies.len() - 1].as_str()), ("552", "250"));
        assert!(kept.is_empty());
    }

    #[tokio::test]
    async fn commands_out_of_order_and_nonsense_are_answered_and_keep_nothing() {
        let said = "DATA\nRCPT TO:<a@bounce.example>\nEHLO mx\nMAIL TO:<x>\nMAIL FROM:<>\nMAIL FROM:<>\nDATA\nRCPT FROM:<x>\n\u{0}\u{1}\n\nRSET\nNOOP\nVRFY x\nQUIT\n";
        let (replies, kept) = talk(said, 1_000, false).await;
        let expected =
            ["220", "503", "503", "500", "503", "250", "503", "503", "501", "500", "500", "250", "250", "500", "221"];
        assert_eq!((replies.as_slice(), kept.len()), (expected.map(str::to_owned).as_slice(), 0));
        // A mail that is cut off is nobody's.
        let (_, kept) =
            talk("LHLO mx\nMAIL FROM:<>\nRCPT TO:<b+x@bounce.example>\nDATA\nSubject: x\n", 1_000, false).await;
        assert!(kept.is_empty());
    }
}
