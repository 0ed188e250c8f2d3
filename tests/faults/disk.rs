//! A disk without room: nothing is acknowledged that is not kept, nothing typed is lost, nothing is damaged.

use crate::machine::Machine;
use crate::support::browser::Browser;
use crate::support::house::On;

/// What somebody wrote; long, so that the room is soon gone.
fn remark(number: usize) -> String {
    format!("Opmerking {number}: {}", "de cluster helpt ons vooruit. ".repeat(100))
}

#[test]
fn a_page_that_does_not_fit_is_shown_again_as_it_was_typed() {
    let machine = Machine::new(On::Sqlite, None);
    machine.invite(4);
    let post = machine.serve("127.0.0.1:0", &[]);
    let links = machine.links(12);
    let listen = post.listens_on().to_owned();
    let (status, _) = post.terminate();
    assert!(status.success());

    let running = machine.serve_on_a_disk_of(512, &listen);
    let mut visitor = Browser::new(running.url());
    let save = |visitor: &mut Browser, number: usize| {
        let link = &links[number % links.len()];
        visitor.post(&format!("{link}/nl/p/end"), &[("q07", &remark(number)), ("shown", "q07"), ("go", "stay")])
    };
    let mut kept = vec![None; links.len()];
    let mut refused = 0;
    for number in 0..400 {
        let answer = save(&mut visitor, number);
        match answer.status {
            303 => kept[number % links.len()] = Some(number),
            503 => {
                refused += 1;
                assert!(answer.text.contains(&remark(number)), "what was typed is gone:\n{}", answer.words());
                assert!(answer.says("Niet bewaard"), "it does not say so:\n{}", answer.words());
                assert!(answer.header("retry-after").is_some());
            }
            other => panic!("{other} for save {number}: {}", answer.words()),
        }
        if refused == 5 {
            break;
        }
    }
    assert_eq!(refused, 5, "the disk never ran full");
    assert!(kept.iter().flatten().count() > 0, "nothing fitted at all");
    // Reading goes on.
    assert_eq!(visitor.open(&links[0]).status, 200);
    running.kill();
    machine.assert_intact();

    let running = machine.serve(&listen, &["--without-post"]);
    let mut visitor = Browser::new(running.url());
    for (link, number) in links.iter().zip(&kept) {
        let Some(number) = number else { continue };
        let page = visitor.get(&format!("{link}/nl/p/end"));
        assert!(page.text.contains(&remark(*number)), "an acknowledged remark is gone:\n{}", page.words());
    }
    let again = save(&mut visitor, 1_000);
    assert_eq!(again.status, 303, "{}", again.words());
    assert!(running.terminate().0.success());
    machine.assert_intact();
}
