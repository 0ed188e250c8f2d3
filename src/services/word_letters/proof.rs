//! What the trail keeps of the words of a letter: which letter, and the SHA-256 of its words. No word is in it, and
//! whoever brings the words can prove that it is them.

use data_encoding::HEXLOWER;
use sha2::{Digest, Sha256};

use super::Words;
use crate::trail::FINGERPRINT;

/// `invitation nl sha256:…`: over the subject, an empty line, and the text, in UTF-8.
pub(super) fn of(words: &Words) -> String {
    let digest = Sha256::digest(format!("{}\n\n{}", words.subject, words.body));
    format!("{} {} {FINGERPRINT}{}", words.kind.as_str(), words.language, HEXLOWER.encode(&digest))
}
