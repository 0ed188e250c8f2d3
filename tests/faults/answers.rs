//! An answer that was acknowledged is on disk, whatever happens to the process that acknowledged it.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::thread::JoinHandle;
use std::time::Duration;

use ureq::Agent;

use crate::machine::{Dice, Machine, WAVE, wait_until};
use crate::stories;
use crate::support::browser::Browser;

const DEATHS: usize = 12;
const THREADS: usize = 4;
const MEMBERS: usize = 8;

/// Somebody who saves two pages of one questionnaire over and over, with a higher number each time.
struct Writer {
    link: String,
    pages: [Page; 2],
    /// Whether sending it in was acknowledged.
    sent: bool,
}

/// One page with one question; its numbers tell which save is stored.
#[derive(Clone, Copy)]
struct Page {
    id: &'static str,
    field: &'static str,
    tried: u64,
    acknowledged: u64,
    saves: u64,
}

impl Writer {
    fn new(link: String) -> Self {
        let page = |id, field| Page { id, field, tried: 0, acknowledged: 0, saves: 0 };
        Self { link, pages: [page("worth", "q04"), page("end", "q07")], sent: false }
    }

    /// Saves a page; true when it was acknowledged.
    fn save(&mut self, agent: &Agent, url: &str, which: usize) -> bool {
        let page = &mut self.pages[which];
        page.tried += 1;
        let value = page.tried.to_string();
        let at = format!("{url}{}/nl/p/{}", self.link, page.id);
        let form = [(page.field, value.as_str()), ("shown", page.field), ("go", "stay")];
        let is_kept = agent.post(at).send_form(form).is_ok_and(|response| response.status() == 303);
        if is_kept {
            page.acknowledged = page.tried;
            page.saves += 1;
        }
        is_kept
    }

    fn send_in(&mut self, agent: &Agent, url: &str) {
        let at = format!("{url}{}/nl/check", self.link);
        self.sent = agent.post(at).send_form([("go", "send")]).is_ok_and(|response| response.status() == 303);
    }
}

/// Saves, until told to stop, as fast as the house answers.
fn write_on(
    mut writers: Vec<Writer>,
    url: String,
    stop: Arc<AtomicBool>,
    kept: Arc<AtomicUsize>,
) -> JoinHandle<Vec<Writer>> {
    std::thread::spawn(move || {
        let patience = Some(Duration::from_secs(10));
        let config = Agent::config_builder().http_status_as_error(false).max_redirects(0).timeout_global(patience);
        let agent: Agent = config.build().into();
        for round in 0.. {
            for writer in &mut writers {
                if stop.load(Ordering::SeqCst) {
                    return writers;
                }
                if writer.save(&agent, &url, round % 2) {
                    kept.fetch_add(1, Ordering::SeqCst);
                } else {
                    // Nobody at home just now.
                    std::thread::sleep(Duration::from_millis(10));
                }
            }
        }
        writers
    })
}

stories! {
    fn acknowledged_answers_survive_kill_9(on: On) {
        let machine = Machine::new(on, None);
        machine.invite(MEMBERS);
        let post = machine.serve("127.0.0.1:0", &[]);
        let links = machine.links(3 * MEMBERS);
        wait_until("every letter is accepted", Duration::from_secs(30), || machine.letters().open == 0);
        let (url, listen) = (post.url().to_owned(), post.listens_on().to_owned());
        post.kill();

        let stop = Arc::new(AtomicBool::new(false));
        let kept = Arc::new(AtomicUsize::new(0));
        let mut running = machine.serve(&listen, &["--without-post"]);
        let mut hands: Vec<Vec<Writer>> = (0..THREADS).map(|_| Vec::new()).collect();
        for (number, link) in links.into_iter().enumerate() {
            hands[number % THREADS].push(Writer::new(link));
        }
        let threads: Vec<_> =
            hands.into_iter().map(|hand| write_on(hand, url.clone(), stop.clone(), kept.clone())).collect();

        let mut dice = Dice(20_260_302);
        for death in 1..=DEATHS {
            let enough = kept.load(Ordering::SeqCst) + 8 + usize::try_from(dice.below(40)).unwrap();
            wait_until("answers come in", Duration::from_secs(60), || kept.load(Ordering::SeqCst) >= enough);
            std::thread::sleep(Duration::from_micros(dice.below(20_000)));
            running.kill();
            machine.assert_intact();
            running = machine.serve(&listen, &["--without-post"]);
            assert_eq!(running.url(), url, "after death {death}");
        }
        stop.store(true, Ordering::SeqCst);
        let mut writers: Vec<Writer> = threads.into_iter().flat_map(|thread| thread.join().unwrap()).collect();
        // Half of them send it in, and the process dies once more.
        let agent: Agent = Agent::config_builder().http_status_as_error(false).max_redirects(0).build().into();
        for writer in writers.iter_mut().step_by(2) {
            writer.send_in(&agent, &url);
            assert!(writer.sent);
        }
        running.kill();
        machine.assert_intact();

        let running = machine.serve(&listen, &["--without-post"]);
        let mut visitor = Browser::new(&url);
        for writer in &writers {
            let page = visitor.open(&format!("{}/nl/check", writer.link));
            assert_eq!(writer.sent, page.location.is_none() && page.says("Uw referentie"), "{}", page.words());
            for page_kept in writer.pages {
                assert_stored(&mut visitor, writer, page_kept);
            }
        }
        let (status, _) = running.terminate();
        assert!(status.success());

        // Each save counted once: not less than was acknowledged, not more than was tried.
        let sent = writers.iter().filter(|writer| writer.sent).count();
        let saves: u64 = writers.iter().flat_map(|writer| writer.pages).map(|page| page.saves).sum();
        let tries: u64 = writers.iter().flat_map(|writer| writer.pages).map(|page| page.tried).sum();
        let least = i64::try_from(saves).unwrap() + i64::try_from(sent).unwrap();
        let most = i64::try_from(tries).unwrap() + i64::try_from(sent).unwrap();
        let revisions = machine.count("SELECT CAST(sum(revision) AS BIGINT) FROM responses");
        assert!((least..=most).contains(&revisions), "{least} <= {revisions} <= {most}");
        let shown = machine.peil(&["wave", "show", WAVE]);
        assert_eq!(machine.count("SELECT count(*) FROM responses"), i64::try_from(writers.len()).unwrap());
        assert_eq!(shown["sent_in"].as_u64(), Some(sent as u64), "{shown}");
        println!("{DEATHS} deaths; {saves} saves acknowledged of {tries} tried; {sent} sent in; none lost");
    }
}

/// The page holds the last save that was acknowledged, or a later one whose answer got lost on the way.
fn assert_stored(visitor: &mut Browser, writer: &Writer, page: Page) {
    let (id, acknowledged, tried) = (page.id, page.acknowledged, page.tried);
    let stored = match writer.sent {
        // Sent in: the receipt shows it.
        true => visitor.open(&writer.link),
        false => visitor.open(&format!("{}/nl/p/{id}", writer.link)),
    };
    let fits = (acknowledged..=tried).any(|number| match (writer.sent, page.field) {
        (true, _) => stored.words().split(' ').any(|word| word.replace('.', "") == number.to_string()),
        (false, "q04") => stored.text.contains(&format!("name=\"q04\" value=\"{number}\"")),
        (false, _) => stored.text.contains(&format!("{number}</textarea>")),
    });
    assert!(acknowledged > 0 && fits, "{id}: {acknowledged} was acknowledged, {tried} tried:\n{}", stored.words());
}
