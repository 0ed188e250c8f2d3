//! A company with its personal link, in a browser of its own.

use super::browser::{Answer, Browser};
use super::house::House;
use super::work;

pub struct Company {
    pub browser: Browser,
    /// The path of the link as it stands in the letter.
    pub link: String,
    /// The language of the address.
    pub language: &'static str,
}

impl Company {
    /// The nth company of a list, as it got its letter.
    pub fn of(house: &House, cluster: &str, number: usize) -> Self {
        let language = ["nl", "fr", "en"][(number - 1) % 3];
        Self { browser: house.visitor(), link: house.link_of(&work::address(cluster, number)), language }
    }

    /// The same link on another device.
    pub fn elsewhere(&self, house: &House) -> Self {
        Self { browser: house.visitor(), link: self.link.clone(), language: self.language }
    }

    /// An address below the link, in the language of the company.
    pub fn at(&self, rest: &str) -> String {
        format!("{}/{}{rest}", self.link, self.language)
    }

    pub fn open(&mut self) -> Answer {
        self.browser.open(&self.link)
    }

    pub fn page(&mut self, page: &str) -> Answer {
        self.browser.get(&self.at(&format!("/p/{page}")))
    }

    /// Posts a page; where it leads to.
    pub fn save(&mut self, page: &str, form: &[(&str, &str)]) -> String {
        let posted = self.browser.post(&self.at(&format!("/p/{page}")), form);
        assert_eq!(posted.status, 303, "{}", posted.words());
        posted.location.unwrap()
    }

    pub fn check(&mut self) -> Answer {
        self.browser.get(&self.at("/check"))
    }

    /// Sends the answers in; where it leads to.
    pub fn send(&mut self) -> String {
        let sent = self.browser.post(&self.at("/check"), &[("go", "send")]);
        assert_eq!(sent.status, 303, "{}", sent.words());
        sent.location.unwrap()
    }

    /// Answers all but the first page and the last, far enough to be counted.
    pub fn fill_in(&mut self) {
        let worth = [("q03a", "4"), ("q03b", "2"), ("q04", "100"), ("q05", "2020-05-04"), ("q06", "8")];
        self.save("worth", &[worth.as_slice(), &[("shown", "q03 q04 q05 q06")]].concat());
    }

    /// Answers the first question and sends that in.
    pub fn finish(&mut self) {
        self.save("part", &[("q01", "3"), ("shown", "q01")]);
        assert_eq!(self.send(), self.at("/receipt"));
    }
}
