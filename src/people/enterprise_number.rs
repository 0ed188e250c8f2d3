//! The number under which the Belgian register knows an enterprise.

use std::fmt;
use std::str::FromStr;

/// Ten digits, of which the first is 0 or 1 and the last two check the others.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct EnterpriseNumber(u64);

#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum EnterpriseNumberFault {
    #[error("an enterprise number has ten digits, such as 0403.170.701")]
    NotTenDigits,
    #[error("an enterprise number begins with 0 or 1")]
    Beginning,
    #[error("the last two digits do not fit the others: one of them is wrong")]
    Check,
}

impl EnterpriseNumber {
    /// The ten digits without points, as they are stored.
    pub fn digits(self) -> String {
        format!("{:010}", self.0)
    }
}

/// Reads `0403.170.701`, `BE 0403 170 701`, and `403170701` as a spreadsheet leaves it.
impl FromStr for EnterpriseNumber {
    type Err = EnterpriseNumberFault;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let bare: String = text.chars().filter(|c| !c.is_whitespace() && !matches!(c, '.' | '-' | '/')).collect();
        let digits = match bare.get(..2) {
            Some(prefix) if prefix.eq_ignore_ascii_case("be") => &bare[2..],
            _ => bare.as_str(),
        };
        if !matches!(digits.len(), 9 | 10) || !digits.bytes().all(|byte| byte.is_ascii_digit()) {
            return Err(EnterpriseNumberFault::NotTenDigits);
        }
        let number: u64 = digits.parse().map_err(|_| EnterpriseNumberFault::NotTenDigits)?;
        if number >= 2_000_000_000 {
            return Err(EnterpriseNumberFault::Beginning);
        }
        // Royal decree of 24 June 2003, art. 2: 97 less the remainder of the first eight digits by 97.
        if number == 0 || 97 - (number / 100) % 97 != number % 100 {
            return Err(EnterpriseNumberFault::Check);
        }
        Ok(Self(number))
    }
}

impl fmt::Display for EnterpriseNumber {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}.{:03}.{:03}", self.0 / 1_000_000, self.0 / 1_000 % 1_000, self.0 % 1_000)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_usual_way_of_writing_is_read() {
        for text in ["0403.170.701", "0403170701", "BE0403170701", "be 0403 170 701", "403170701", "BE-403.170.701"] {
            let number: EnterpriseNumber = text.parse().unwrap();
            assert_eq!(number.to_string(), "0403.170.701", "{text}");
            assert_eq!(number.digits(), "0403170701");
        }
    }

    #[test]
    fn every_wrong_digit_is_found() {
        let right = "0403170701";
        for place in 0..right.len() {
            for digit in b'0'..=b'9' {
                let mut bytes = right.as_bytes().to_vec();
                if bytes[place] == digit {
                    continue;
                }
                bytes[place] = digit;
                let wrong = String::from_utf8(bytes).unwrap();
                assert!(wrong.parse::<EnterpriseNumber>().is_err(), "{wrong}");
            }
        }
    }

    #[test]
    fn what_is_no_number_at_all_is_refused_by_its_reason() {
        assert_eq!("4.03E+08".parse::<EnterpriseNumber>(), Err(EnterpriseNumberFault::NotTenDigits));
        assert_eq!("NL8123456782".parse::<EnterpriseNumber>(), Err(EnterpriseNumberFault::NotTenDigits));
        assert_eq!("é403170701".parse::<EnterpriseNumber>(), Err(EnterpriseNumberFault::NotTenDigits));
        assert_eq!("2403170701".parse::<EnterpriseNumber>(), Err(EnterpriseNumberFault::Beginning));
        assert_eq!("0000000000".parse::<EnterpriseNumber>(), Err(EnterpriseNumberFault::Check));
        assert_eq!("0403170702".parse::<EnterpriseNumber>(), Err(EnterpriseNumberFault::Check));
    }
}
