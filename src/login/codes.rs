//! Recovery codes: for whoever has lost the telephone. Ten of them, each good for once.

use data_encoding::BASE32_NOPAD;

use super::DeskKey;

/// How many are given at a time.
pub const AT_A_TIME: usize = 10;
/// 80 bits: nobody guesses one, and sixteen letters can be typed.
pub const CODE_BYTES: usize = 10;

/// As it is written down: four groups of small letters and digits, none of which is a 0, 1, 8 or 9.
pub fn written(code: &[u8; CODE_BYTES]) -> String {
    let text = BASE32_NOPAD.encode(code).to_ascii_lowercase();
    let groups: Vec<&str> = text.as_bytes().chunks(4).filter_map(|group| std::str::from_utf8(group).ok()).collect();
    groups.join("-")
}

/// However it is typed; None for what is none.
pub fn read(typed: &str) -> Option<[u8; CODE_BYTES]> {
    let plain = typed.chars().filter(|c| !c.is_whitespace() && !matches!(c, '-' | '–' | '‑'));
    let plain: String = plain.map(|c| c.to_ascii_uppercase()).collect();
    BASE32_NOPAD.decode(plain.as_bytes()).ok()?.try_into().ok()
}

/// What is kept of a code: nobody can try codes against it who lacks the key of the desk.
pub fn hash(desk: &DeskKey, user: &[u8; 16], code: &[u8; CODE_BYTES]) -> [u8; 32] {
    desk.proof("recovery code", &[user, code])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_is_read_however_it_is_typed() {
        let code = [0x5a, 1, 2, 3, 4, 5, 6, 7, 8, 0xff];
        let text = written(&code);
        assert_eq!(text.len(), 19);
        for typed in
            [text.clone(), text.to_uppercase(), text.replace('-', " "), text.replace('-', ""), format!(" {text} ")]
        {
            assert_eq!(read(&typed), Some(code), "{typed}");
        }
        for other in ["", "123456", "abcd-efgh-ijkl-mno", "abcd-efgh-ijkl-mnop-q", "0bcd-efgh-ijkl-mnop"] {
            assert_eq!(read(other), None, "{other}");
        }
    }

    #[test]
    fn what_is_kept_belongs_to_one_user_under_one_key() {
        let (desk, code) = (DeskKey::from_bytes([1; 32]), [7; CODE_BYTES]);
        assert_ne!(hash(&desk, &[1; 16], &code), hash(&desk, &[2; 16], &code));
        assert_ne!(hash(&desk, &[1; 16], &code), hash(&DeskKey::from_bytes([2; 32]), &[1; 16], &code));
    }
}
