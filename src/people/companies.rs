//! Which rows are about one company: by enterprise number, else by name.

use std::collections::HashMap;

use crate::people::enterprise_number::EnterpriseNumber;

/// Companies numbered from 0 in the order they are first seen.
///
/// Two different enterprise numbers are two companies, whatever their names;
/// without a number the name decides.
#[derive(Clone, Debug, Default)]
pub struct Companies {
    count: usize,
    by_number: HashMap<EnterpriseNumber, usize>,
    by_name: HashMap<String, usize>,
    /// By name: the company whose number nobody said yet.
    unnumbered: HashMap<String, usize>,
}

impl Companies {
    /// The company with this number or name, if it has been seen.
    pub fn find(&self, number: Option<EnterpriseNumber>, name_key: &str) -> Option<usize> {
        match number {
            Some(number) => self.by_number.get(&number).or_else(|| self.unnumbered.get(name_key)).copied(),
            None => self.by_name.get(name_key).copied(),
        }
    }

    /// The company with this number and name; a new one when it has not been seen.
    pub fn place(&mut self, number: Option<EnterpriseNumber>, name_key: &str) -> usize {
        let company = self.find(number, name_key).unwrap_or(self.count);
        if company == self.count {
            self.count += 1;
            if number.is_none() {
                self.unnumbered.insert(name_key.to_owned(), company);
            }
        }
        if let Some(number) = number {
            self.by_number.entry(number).or_insert(company);
            if self.unnumbered.get(name_key) == Some(&company) {
                self.unnumbered.remove(name_key);
            }
        }
        self.by_name.entry(name_key.to_owned()).or_insert(company);
        company
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_decides_before_a_name() {
        let [one, two] = ["0403170701", "0403227515"].map(|digits| digits.parse().ok());
        assert!(one.is_some() && two.is_some());
        let mut companies = Companies::default();
        assert_eq!(companies.place(None, "acme"), 0);
        assert_eq!(companies.place(one, "acme"), 0, "the number was not known before");
        assert_eq!(companies.place(two, "acme"), 1, "another number, another company");
        assert_eq!(companies.place(one, "acme gent"), 0);
        assert_eq!(companies.place(None, "acme gent"), 0);
        assert_eq!(companies.place(None, "acme"), 0);
        assert_eq!(companies.place(None, "beta"), 2);
        assert_eq!(companies.find(two, "beta"), Some(1));
        assert_eq!(companies.find(None, "gamma"), None);
    }
}
