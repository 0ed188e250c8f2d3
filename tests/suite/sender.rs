//! Whether receivers will believe the sender: signatures, what name servers say, and what follows from it for a wave.

use jiff::ToSpan;
use peil::mail::dkim::{self, KeyKind, Signer};
use peil::mail::opened::Opened;
use peil::services::check_post::{self, OUTCOMES};
use peil::services::prepare_wave::{self, NewWave};
use peil::services::{Refusal, approve_wave};
use peil::settings::Sender;

use crate::stories;
use crate::support::house::{House, On};
use crate::support::name_server::{NameServer, Record};
use crate::support::relay::house_of;
use crate::support::smtp_sink::Sink;
use crate::support::terminal::{Terminal, letters_in};
use crate::support::work::{self, WAVE, WAVE_PAGE};

const FROM: &str = "192.0.2.25";

/// A name server that speaks well of a sender at `survey.example.org` who sends from [`FROM`].
fn in_order(signer: Option<&Signer>) -> NameServer {
    let server = NameServer::start();
    server.set_text("bounce.example.org", &["other text", "v=spf1 mx include:spf.relay.example.org ~all"]);
    server.set_text("spf.relay.example.org", &["v=spf1 ip4:198.51.100.0/24 a:out.example.org/28 -all"]);
    server.set_address("out.example.org", "192.0.2.17");
    server.set_text("_dmarc.example.org", &["v=DMARC1; p=none; rua=mailto:d@example.org"]);
    set_exchange(&server, "survey.example.org");
    server.set_address("survey.example.org", FROM);
    server.set("25.2.0.192.in-addr.arpa", [Record::Pointer("survey.example.org")]);
    if let Some(signer) = signer {
        server.set_text(&signer.name(), &[&signer.record().unwrap()]);
    }
    server
}

fn set_exchange(server: &NameServer, host: &'static str) {
    let text = Record::Text("v=spf1 mx include:spf.relay.example.org ~all".to_owned());
    server.set("bounce.example.org", [text, Record::Exchange(20, "other.example.org"), Record::Exchange(10, host)]);
}

/// Who asks that server.
fn asks(sender: &mut Sender, server: &NameServer, signer: Option<Signer>) {
    sender.address = "team@survey.example.org".to_owned();
    sender.bounce_domain = Some("bounce.example.org".to_owned());
    sender.resolver = Some(server.address);
    sender.sends_from = vec![FROM.parse().unwrap()];
    sender.dkim = signer;
}

fn signer(kind: KeyKind) -> Signer {
    Signer::of_pem("example.org", "peil1", &dkim::new_key(kind).unwrap()).unwrap()
}

fn found(house: &House) -> Vec<(&'static str, &'static str)> {
    let findings = house.now(check_post::check(&house.peil));
    for finding in &findings {
        let known = OUTCOMES.iter().any(|(of, outcomes)| *of == finding.of && outcomes.contains(&finding.outcome));
        assert!(known, "{finding:?} is not on the list");
    }
    findings.into_iter().map(|finding| (finding.of, finding.outcome)).collect()
}

/// What was found of one thing.
fn of(house: &House, what: &str) -> &'static str {
    found(house).into_iter().find(|(of, _)| *of == what).unwrap().1
}

#[test]
fn what_name_servers_say_is_told_apart() {
    let key = signer(KeyKind::Rsa);
    let server = in_order(Some(&key));
    let sink = Sink::friendly();
    let house = house_of(On::Sqlite, &sink, |sender| asks(sender, &server, Some(key.clone())));
    let all_good = ["spf", "dkim", "dmarc", "bounce", "ptr"].map(|of| (of, "good"));
    // The mail exchanger is the machine that sends, so it is known to be ours.
    assert_eq!(found(&house), all_good);

    let spf = |record: &str| {
        server.set("bounce.example.org", [Record::Text(record.to_owned()), Record::Exchange(10, "survey.example.org")]);
        of(&house, "spf")
    };
    for (record, outcome) in [
        ("v=spf1 ip4:192.0.2.25 -all", "good"),
        ("v=spf1 ip4:192.0.2.0/27 -all", "good"),
        ("V=SPF1 A:survey.example.org ?all", "good"),
        ("v=spf1 exp=x.example.org redirect=spf.relay.example.org", "good"),
        ("v=spf1 mx -all", "good"),
        ("v=spf1 exists:survey.example.org -all", "good"),
        ("v=spf1 -all", "not-listed"),
        ("v=spf1", "not-listed"),
        ("v=spf1 -ip4:192.0.2.25 +all", "not-listed"),
        ("v=spf1 ip4:192.0.2.24 ~all", "not-listed"),
        ("v=spf1 include:%{d}.example.org -all", "not-listed"),
        ("v=spf1 +all", "everybody"),
        ("v=spf1 include:nowhere.example.org -all", "broken"),
        ("v=spf1 include:bounce.example.org -all", "broken"),
        ("v=spf1 ip4:here -all", "broken"),
        ("v=spf1 everybody -all", "broken"),
        ("v=spf10 +all", "missing"),
    ] {
        assert_eq!(spf(record), outcome, "{record}");
    }
    server.set_text("bounce.example.org", &["v=spf1 -all", "v=spf1 +all"]);
    assert_eq!((of(&house, "spf"), of(&house, "bounce")), ("many", "missing"));
    set_exchange(&server, "nobody.example.org");
    assert_eq!(of(&house, "bounce"), "nowhere");
    server.set_address("nobody.example.org", "203.0.113.9");
    assert_eq!(of(&house, "bounce"), "elsewhere");

    server.set_text(&key.name(), &[&signer(KeyKind::Ed25519).record().unwrap()]);
    assert_eq!(of(&house, "dkim"), "other");
    server.set_text(&key.name(), &["v=DKIM1; p="]);
    assert_eq!(of(&house, "dkim"), "other");
    server.forget(&key.name());
    assert_eq!(of(&house, "dkim"), "missing");
    // A long answer comes over TCP, and one through an alias as well as any.
    let record = key.record().unwrap();
    server.set_text(&key.name(), &["some other text that makes it long, ".repeat(6).as_str(), &record]);
    assert_eq!((server.asked_over_tcp(), of(&house, "dkim")), (0, "good"));
    assert_eq!(server.asked_over_tcp(), 1);
    server.set(&key.name(), [Record::Alias("keys.example.org", Box::new(Record::Text(record)))]);
    assert_eq!(of(&house, "dkim"), "good");

    for (texts, outcome) in [
        (&["v=DMARC1; p=reject; aspf=s; adkim=r"][..], "good"),
        (&["v=DMARC1; p=reject; aspf=s; adkim=s"][..], "not-aligned"),
        (&["v=DMARC1; rua=mailto:d@example.org"][..], "broken"),
        (&["v=DMARC1; p=none", "v=DMARC1; p=reject"][..], "many"),
        (&["something else"][..], "missing"),
    ] {
        server.set_text("_dmarc.example.org", texts);
        assert_eq!(of(&house, "dmarc"), outcome, "{texts:?}");
    }
    server.set("25.2.0.192.in-addr.arpa", [Record::Pointer("elsewhere.example.org")]);
    assert_eq!(of(&house, "ptr"), "other");
    server.forget("25.2.0.192.in-addr.arpa");
    assert_eq!(of(&house, "ptr"), "missing");

    server.break_down(true);
    let findings = house.now(check_post::check(&house.peil));
    assert!(findings.iter().all(|finding| finding.outcome == "unreachable"), "{findings:?}");
    assert!(findings[0].found[0].contains("ServerFailure") && check_post::faults(&findings) == 4, "{findings:?}");
}

#[test]
fn what_is_not_known_is_no_fault() {
    let server = in_order(None);
    let sink = Sink::friendly();
    let mut house = house_of(On::Sqlite, &sink, |sender| {
        asks(sender, &server, None);
        sender.sends_from.clear();
    });
    let expected =
        [("spf", "relay"), ("dkim", "relay"), ("dmarc", "good"), ("bounce", "elsewhere"), ("ptr", "unknown")];
    assert_eq!(found(&house), expected);
    // A relay on this machine is not named as if others knew it by that name.
    server.forget("bounce.example.org");
    house.peil.base_url = "https://survey.example.org".to_owned();
    let spf = house.now(check_post::check(&house.peil)).remove(0);
    assert_eq!((spf.outcome, spf.expected.as_str()), ("missing", "v=spf1 a:survey.example.org -all"));
    set_exchange(&server, "survey.example.org");
    drop(house);
    let house = house_of(On::Sqlite, &sink, |sender| {
        asks(sender, &server, None);
        sender.bounce_domain = Some("back.elsewhere.net".to_owned());
    });
    server.set_text("back.elsewhere.net", &["v=spf1 ip4:192.0.2.25 -all"]);
    assert_eq!((of(&house, "dmarc"), of(&house, "bounce")), ("relay", "missing"));
    drop(house);
    let house = house_of(On::Sqlite, &sink, |sender| {
        asks(sender, &server, None);
        sender.bounce_domain = None;
    });
    assert_eq!((of(&house, "spf"), of(&house, "bounce")), ("missing", "none"));
}

#[test]
fn a_name_server_that_is_silent_is_said_to_be() {
    let silent = std::net::UdpSocket::bind("127.0.0.1:0").unwrap();
    let address = silent.local_addr().unwrap();
    drop(silent);
    let sink = Sink::friendly();
    let house = house_of(On::Sqlite, &sink, |sender| {
        sender.address = "team@example.org".to_owned();
        sender.resolver = Some(address);
    });
    let findings = house.now(check_post::check(&house.peil));
    assert!(findings[0].found[0].contains("does not answer"), "{findings:?}");
}

stories! {
    fn the_page_says_what_was_found_and_what_to_do(on: On) {
        let server = in_order(None);
        let sink = Sink::friendly();
        let house = house_of(on, &sink, |sender| asks(sender, &server, None));
        assert_eq!(house.visitor().get("/post").location.as_deref(), Some("/login?next=/post"));
        let mut desk = house.evaluator();
        let page = desk.get("/post");
        assert!(page.says("No faults.") && page.says("SPF: who may send in order"), "{}", page.words());
        // The house of a story is reached without encryption.
        assert!(page.says("letters leave without the header that stops them with one click"), "{}", page.words());
        server.forget("_dmarc.example.org");
        server.set_text("bounce.example.org", &["v=spf1 -all<b>"]);
        let page = desk.get("/post");
        for words in [
            "3 faults. A wave of more than 1,000 letters is not approved while they are there.",
            "Found v=spf1 -all<b>", "Looked up _dmarc.survey.example.org", "Expected v=DMARC1; p=none",
            "There is no DMARC record. Gmail, Yahoo and Outlook want one", "has no MX record",
        ] {
            assert!(page.says(words), "“{words}” is missing from {}", page.words());
        }
    }

    fn a_large_wave_waits_for_a_sound_domain_unless_somebody_wants_it_all_the_same(on: On) {
        let server = in_order(None);
        server.forget("_dmarc.example.org");
        let sink = Sink::friendly();
        let house = house_of(on, &sink, |sender| asks(sender, &server, None));
        work::furnish(&house, [check_post::WATCHED_FROM + 1, 2, 0]);
        // A small one is nobody's concern.
        let few = NewWave { clusters: vec!["beta".into()], ..work::new_wave("Weinig") };
        house.now(prepare_wave::prepare(&house.peil, few, "eva", house.moment())).unwrap();
        house.now(peil::services::check_wave::check(&house.peil, "Weinig", work::order(&house))).unwrap();
        assert!(!house.evaluator().get("/waves/Weinig").says("Send all the same"));
        house.now(approve_wave::approve(&house.peil, "Weinig", "2", "eva", house.moment())).unwrap();

        let many = NewWave { clusters: vec!["alfa".into()], ..work::new_wave(WAVE) };
        house.now(prepare_wave::prepare(&house.peil, many, "eva", house.moment())).unwrap();
        work::check(&house);
        let mut desk = house.evaluator();
        let before = house.count("letters");
        let refused = house.now(approve_wave::approve(&house.peil, WAVE, "1001", "eva", house.moment()));
        assert!(matches!(refused, Err(Refusal::PostNotReady(1))), "{refused:?}");
        assert_eq!(desk.submit(WAVE_PAGE, WAVE_PAGE, &[("step", "approve"), ("typed", "1001")]).status, 303);
        let page = desk.get(WAVE_PAGE);
        assert!(page.says("Not approved: there is 1 fault of the sender’s domain"), "{}", page.words());
        assert!(page.says("Send all the same if the sender’s domain has faults"), "{}", page.words());
        assert_eq!(house.count("letters"), before);
        let form = [("step", "approve"), ("typed", "1001"), ("all_the_same", "1")];
        assert_eq!(desk.submit(WAVE_PAGE, WAVE_PAGE, &form).status, 303);
        let page = desk.get(WAVE_PAGE);
        assert!(page.says("approved: 1,001 letters, in spite of faults of the sender’s domain (1)"), "{}", page.words());
        assert_eq!(house.count("letters"), before + 1001);
    }

    fn a_letter_that_is_signed_has_the_signature_before_it(on: On) {
        let sink = Sink::friendly();
        let key = Signer::of_pem("peil.example", "s", &dkim::new_key(KeyKind::Ed25519).unwrap()).unwrap();
        let house = house_of(on, &sink, |sender| sender.dkim = Some(key.clone()));
        work::furnish(&house, [2, 0, 0]);
        work::send(&house);
        house.deliver();
        for taken in sink.accepted() {
            let opened = Opened::of(&taken.message);
            assert_eq!(opened.headers[0].0, "DKIM-Signature");
            let unsigned = String::from_utf8(taken.message.clone()).unwrap();
            let at = unsigned.find("Message-ID:").unwrap();
            assert_eq!(key.sign(&taken.message[at..]).unwrap(), taken.message);
        }
    }
}

#[test]
fn settings_that_sign_nothing_are_refused_at_the_start() {
    let terminal = Terminal::new(On::Sqlite);
    let settings = |dkim: &str| {
        terminal.write("peil.toml", format!("[mail]\nsender_address = \"a@survey.example.org\"\n[mail.dkim]\n{dkim}"));
        terminal.run(&["wave", "list"])
    };
    let key = "selector = \"peil1\"\nkey_file = \"dkim.pem\"\n";
    settings(key).assert_refused(&["mail.dkim.key_file is “dkim.pem”", "it can't be read", "peil keys dkim"]);
    terminal.write("dkim.pem", "no key");
    settings(key).assert_refused(&["no private key"]);
    std::fs::remove_file(terminal.path("dkim.pem")).unwrap();
    terminal.write("peil.toml", "[mail]\nsender_address = \"a@survey.example.org\"\n");
    let made = terminal.json(&["keys", "dkim"]);
    assert_eq!(made["name"], "peil1._domainkey.survey.example.org");
    assert!(made["record"].as_str().unwrap().starts_with("v=DKIM1; k=rsa; p=MII") && made["new"] == true, "{made}");
    use std::os::unix::fs::PermissionsExt;
    let mode = std::fs::metadata(terminal.path("dkim.pem")).unwrap().permissions().mode();
    assert_eq!(mode & 0o777, 0o600, "others can read the key");
    let again = terminal.json(&["keys", "dkim"]);
    assert!(again["record"] == made["record"] && again["new"] == false, "a key that is there stays");
    assert_eq!(settings(key).code, 0);
    settings(&format!("domain = \"other.org\"\n{key}"))
        .assert_refused(&["mail.dkim.domain is “other.org”", "survey.example.org"]);
    settings(&format!("domain = \"ample.org\"\n{key}")).assert_refused(&["mail.dkim.domain"]);
    assert_eq!(settings(&format!("domain = \"example.org\"\n{key}")).code, 0);
    settings("selector = \"peil 1\"\nkey_file = \"dkim.pem\"\n").assert_refused(&["mail.dkim.selector is “peil 1”"]);
    terminal.write("peil.toml", "privacy_notice = \"example.org\"\n");
    terminal.run(&["wave", "list"]).assert_refused(&["privacy_notice is “example.org”", "https://"]);
    terminal.write("peil.toml", "[mail]\nresolver = \"dns\"\n");
    terminal.run(&["wave", "list"]).assert_refused(&["mail.resolver is “dns”"]);
    terminal.write("peil.toml", "[mail]\nsends_from = [\"relay\"]\n");
    terminal.run(&["wave", "list"]).assert_refused(&["mail.sends_from is “relay”"]);
}

#[test]
fn a_command_checks_the_post() {
    let server = in_order(None);
    let terminal = Terminal::new(On::Sqlite);
    let said = terminal.run(&["post", "check"]);
    assert!(said.code == 0 && said.out.contains("nothing to check"), "{} {}", said.out, said.err);
    let settings = format!(
        "base_url = \"https://survey.example.org\"\n[mail]\nsender_address = \"team@survey.example.org\"\n\
         bounce_domain = \"bounce.example.org\"\nrelay = \"smtp://relay.example.org:25\"\nsends_from = [\"{FROM}\"]\n\
         resolver = \"{}\"\n",
        server.address
    );
    terminal.write("peil.toml", settings);
    let said = terminal.run(&["post", "check"]);
    assert!(said.code == 0 && said.out.contains("0 faults."), "{} {}", said.out, said.err);
    server.forget("_dmarc.example.org");
    let said = terminal.run(&["post", "check"]);
    assert_eq!(said.code, 1);
    for words in ["fault  dmarc", "expected  v=DMARC1; p=none", "1 faults."] {
        assert!(said.out.contains(words), "“{words}” is missing from {}", said.out);
    }
    let found: serde_json::Value = serde_json::from_str(&terminal.run(&["post", "check", "--json"]).out).unwrap();
    assert_eq!(found[2]["outcome"], "missing");
}

#[test]
fn letters_in_a_folder_are_looked_into_by_whoever_is_logged_in() {
    let terminal = Terminal::new(On::Sqlite);
    terminal.run_with_input(&["user", "add", "eva"], "een lange zin als wachtwoord\n");
    terminal.write("small.yaml", work::SURVEY);
    terminal.write("clusters.csv", work::CLUSTERS);
    terminal.write("alfa.csv", work::list("alfa", 3));
    terminal.json(&["survey", "add", "small.yaml"]);
    terminal.json(&["clusters", "import", "clusters.csv"]);
    terminal.json(&["members", "import", "alfa.csv", "--cluster", "alfa"]);
    let serving = terminal.serve("warn");
    let mut stranger = serving.visitor();
    for path in ["/mailbox", "/mailbox/00112233445566778899aabbccddeeff", "/mailbox/x/letter.eml"] {
        assert_eq!(stranger.get(path).location.as_deref(), Some("/login?next=/mailbox"), "{path}");
    }
    let mut desk = serving.visitor();
    desk.post("/login", &[("name", "eva"), ("password", "een lange zin als wachtwoord"), ("next", "/")]);
    assert!(desk.get("/mailbox").says("No mails."), "{}", desk.get("/mailbox").words());
    let day = (jiff::Timestamp::now() + (60 * 24).hours()).to_string()[..10].to_owned();
    let new = ["wave", "new", "Nu", "--survey", "small", "--closes-on", &day, "--hold", "0", "--quiet", "none"];
    terminal.json(&[&new[..], &["--at-weekends"]].concat());
    terminal.json(&["wave", "check", "Nu"]);
    terminal.json(&["wave", "approve", "Nu", "--letters", "3"]);
    terminal.json(&["wave", "send", "Nu"]);
    let letters = letters_in(&terminal.path("mail"), 3);
    let page = desk.get("/mailbox");
    assert!(page.says("an1@alfa.example") && page.says("No relay is set"), "{}", page.words());
    let found = desk.get("/mailbox?q=an2%40alfa");
    assert!(found.says("an2@alfa.example") && !found.says("an1@alfa.example"), "{}", found.words());
    let path = found.text.split("href=\"/mailbox/").nth(1).unwrap().split('"').next().unwrap().to_owned();
    let letter = desk.get(&format!("/mailbox/{path}"));
    assert!(letter.says("The whole letter as a file (.eml)"), "{}", letter.words());
    let file = desk.get(&format!("/mailbox/{path}/letter.eml"));
    assert!(letters.iter().any(|letter| letter == file.text.as_bytes()), "{}", file.text);
    assert!(desk.get(&format!("/mailbox/{path}/html")).text.contains("<h1"));
    for path in ["..%2Fpeil.toml", "00112233445566778899aabbccddeeff"] {
        assert_eq!(desk.get(&format!("/mailbox/{path}/letter.eml")).status, 404, "{path}");
    }
    assert_eq!(serving.stop().0, 0);
}

stories! {
    fn faults_of_a_made_up_sender_are_not_said_to_hold_anything_up(on: On) {
        let server = in_order(None);
        let sink = Sink::friendly();
        let house = house_of(on, &sink, |sender| {
            asks(sender, &server, None);
            sender.address = "team@peil.example".to_owned();
        });
        let page = house.evaluator().get("/post");
        assert!(page.says("The domain of the sender is made up") && page.says("no approval"), "{}", page.words());
        assert!(!page.says("is not approved while"), "{}", page.words());
    }
}
