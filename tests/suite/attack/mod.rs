//! Everything that is published of a wave, held against each other by somebody who knows the lists and who answered:
//! nothing of it says what a few people answered.

mod errors;
mod pages;
mod published;
mod reader;
mod sentences;
mod solving;
mod tables;
mod weighing;
mod world;

use std::collections::{BTreeMap, BTreeSet};

use crate::stories;
use crate::support::house::House;
use crate::support::office::{office_that_waits, peil, said};
use published::{Files, Of, Row, Who, adds, is_valid};
use reader::Reader;
use world::{FIRST, Response, SECOND};

/// Tables beside those of one question: the response, rows of a grid, a cluster against the others, how many wrote
/// something.
const KNOWN: [&str; 3] = ["What became of the members", "Per cent “", "Answers (n)"];

fn files(house: &House, office: &std::path::Path, wave: &str, more: &[&str]) -> Files {
    let arguments = [&["results", wave, "--out", "out"], more].concat();
    let written = peil(house, office, &arguments);
    assert!(written.status.success(), "{}", said(&written));
    let files = Files::read(&office.join("out"));
    std::fs::remove_dir_all(office.join("out")).unwrap();
    files
}

/// The wave, and what is published of it against the other one.
fn reader<'a>(files: &'a Files, responses: &'a [Response], other: &[Response]) -> Reader<'a> {
    let items = files.of("cases").iter().map(|row| row["item"].clone()).collect::<BTreeSet<_>>();
    let both = |item: &String| other.iter().filter(|own| is_valid(item, own)).map(|own| own.member.number).collect();
    let elsewhere = items.iter().map(|item| (item.clone(), both(item))).collect();
    Reader { responses, files, figures: files.figures(), elsewhere }
}

/// The figures of a comparison that are about the answers of one wave: by item and what is counted, who is in each sum.
/// That the counts are theirs is looked at here.
fn compared(
    rows: &[Row],
    answers: &[Response],
    other: &[Response],
    names: [&str; 3],
) -> BTreeMap<(String, Of), Vec<Vec<usize>>> {
    let [n, figure, same] = names;
    let mut found: BTreeMap<(String, Of), Vec<Vec<usize>>> = BTreeMap::new();
    for row in rows.iter().filter(|row| row["state"] == "shown" && !row["item"].is_empty()) {
        let (item, who) = (&row["item"], Who::of(&row["group_kind"], &row["group"]));
        let of = match row["what"].as_str() {
            "share" => Of::Code(row["code"].clone()),
            "placed" => Of::Code(row["code"].clone()),
            "first" => Of::First(row["code"].clone()),
            "mean" | "part" => Of::Sum(row["code"].parse::<i32>().map_or(String::new(), |code| code.to_string())),
            _ => continue,
        };
        let both: BTreeSet<usize> =
            other.iter().filter(|own| is_valid(item, own)).map(|own| own.member.number).collect();
        let inside: Vec<&Response> = answers.iter().filter(|own| who.holds(own) && is_valid(item, own)).collect();
        let mean = |of_whom: &[&Response]| {
            of_whom.iter().filter_map(|own| adds(item, &of, own)).sum::<f64>() / of_whom.len() as f64
        };
        assert_eq!(row[n].parse(), Ok(inside.len()), "{row:?}");
        let stayed: Vec<&Response> = inside.iter().copied().filter(|own| both.contains(&own.member.number)).collect();
        for (heading, whom) in [(figure, &inside), (same, &stayed)] {
            let Ok(value) = row[heading].parse::<f64>() else { continue };
            assert!((value - mean(whom)).abs() < 1e-6 * value.abs().max(1.0), "{heading}: {} of {row:?}", mean(whom));
            let members = whom.iter().map(|own| own.member.number).collect();
            found.entry((item.clone(), of.clone())).or_default().push(members);
        }
    }
    found
}

stories! {
    fn of_all_that_is_published_nothing_says_what_a_few_answered(on: On) {
        let house = House::that_waits(on);
        let office = office_that_waits();
        let members = world::members();
        let (then, now) = (world::responses(&members, 1), world::responses(&members, 2));
        world::furnish(&house, &members);
        world::answered(&house, FIRST, &then);
        world::close(&house, FIRST);
        world::release(&house, FIRST);
        world::sort(&house, FIRST, &then);
        house.days_later(345);
        world::answered(&house, SECOND, &now);
        world::close(&house, SECOND);
        world::release(&house, SECOND);
        world::sort(&house, SECOND, &now);

        let earlier = files(&house, office.path(), FIRST, &[]);
        let later = files(&house, office.path(), SECOND, &["--against", FIRST, "--rake", "member.size,member.region"]);
        let moved = later.of("waves");
        let mut found = Vec::new();
        let mut captions = BTreeSet::new();
        for (wave, files, own, other, names) in [
            (FIRST, &earlier, &then, &now, ["n_first", "first", "same_first"]),
            (SECOND, &later, &now, &then, ["n_second", "second", "same_second"]),
        ] {
            found.extend(files.told_by_hidden_rows());
            found.extend(files.ends_of_few(own, 5));
            found.extend(files.themes_without_texts());
            let mut reader = reader(files, own, other);
            let pages = pages::Pages { house: &house, wave, files, responses: own };
            let (in_files, on_pages) = (errors::in_files(files, own), errors::on_pages(&pages));
            assert!(in_files.of_silent > 12 && on_pages.ranges > 4, "{} {}", in_files.of_silent, on_pages.ranges);
            found.extend([in_files.found, on_pages.found].concat());
            let read = pages.read();
            assert!(read.counts > 2_000 && read.ranges > 200 && read.weighted > 50, "{} {} {}", read.counts, read.ranges, read.weighted);
            captions.extend(read.others);
            // Pages hold more than files: parts, places and days by class.
            reader.figures.extend(read.figures);
            let told = sentences::findings(&house, office.path(), wave, files);
            assert!(told.figures.len() > 1_000 && told.same > 100 && told.silent > 100, "{} {} {}", told.figures.len(), told.same, told.silent);
            found.extend(told.found);
            reader.figures.extend(told.figures);
            let (told, silent) = sentences::desks(&house, wave, files, own);
            assert!(told > 4 && silent > 1, "{told} {silent}");
            let of_theme = |own: &&published::Figure| own.item == "words" && matches!((&own.of, &own.who), (Of::Code(_), Who::Cluster(_)));
            let of_themes = reader.figures.iter().filter(of_theme).count();
            assert!(of_themes > 4, "{of_themes}");
            assert!(reader.understands() > 4_000, "{}", reader.figures.len());
            let more = compared(moved, own, other, names);
            assert!(more.values().flatten().count() > 50);
            found.extend(reader.finds_few(&more));
            found.extend(reader.finds_numbers());
        }
        assert!(found.is_empty(), "{} of\n{}", found.len(), found.join("\n"));
        // Something is hidden, and most is not.
        let hidden = later.hidden().len();
        assert!(hidden > 40, "{hidden}");
        assert!(captions.iter().all(|caption| KNOWN.iter().any(|known| caption.starts_with(known))), "{captions:?}");
    }

    fn what_comes_in_while_a_wave_is_open_changes_nothing_but_the_response(on: On) {
        let house = House::that_waits(on);
        let office = office_that_waits();
        let members = world::members();
        let (then, all) = (world::responses(&members, 1), world::responses(&members, 2));
        world::furnish(&house, &members);
        world::answered(&house, FIRST, &then);
        world::close(&house, FIRST);
        world::release(&house, FIRST);
        house.days_later(345);
        let (last, others) = all.split_last().unwrap();
        world::answered(&house, SECOND, others);
        let look = |unsuppressed: &[&str]| files(&house, office.path(), SECOND, &[&["--against", FIRST], unsuppressed].concat());
        let mut desk = house.evaluator();
        let mut pages = || -> Vec<String> {
            let paths = ["one", "some?show=member.size", "time/expert", "words", "grida?show=member.region"];
            let of_wave = ["compared?against=Leden%202026", "clusters/alfa"];
            let paths = paths.iter().map(|path| format!("results/{path}")).chain(of_wave.map(str::to_owned));
            paths.map(|path| desk.get(&format!("/waves/Leden%202027/{path}")).words()).collect()
        };
        let (before, seen) = (look(&[]), pages());
        let moment = house.moment();
        world::hand_in(&house, SECOND, std::slice::from_ref(last), |_| moment);
        let (after, seen_again) = (look(&[]), pages());

        let of_response = ["about", "response_rates", "nonresponse", "weights"];
        for (table, rows) in &before.0 {
            let same = rows == after.of(table);
            assert!(same || of_response.contains(&table.as_str()), "{table} tells of one answer");
        }
        assert_ne!(before.of("response_rates"), after.of("response_rates"));
        for (page, again) in seen.iter().zip(&seen_again) {
            // The page of a cluster says how many of it answered.
            assert!(page == again || page.contains("members answered"), "{page}\n{again}");
            // For experts in the words of the files.
            let says = page.contains("The figures of the wave are not released yet") || page.contains("ALL total hidden unreleased");
            assert!(says, "{page}");
        }
        let figures = before.figures();
        assert!(figures.is_empty(), "{figures:?}");
        assert!(before.of("cases").iter().all(|row| row["reason"] == "unreleased"));
        for (language, words) in [("nl", "Deze meting loopt nog"), ("fr", "Cette vague est encore ouverte"), ("en", "This wave still takes answers")] {
            let mut desk = house.evaluator();
            desk.post("/language", &[("language", language), ("next", "/")]);
            let page = desk.get("/waves/Leden%202027/results");
            assert!(page.says(words), "{}", page.words());
        }
        // Whoever may see every answer sees those that have come in, and their release shows them to all.
        let live = look(&["--unsuppressed", "--because", "a look at how it goes"]);
        assert!(live.of("cases").iter().any(|row| row["state"] == "shown"));
        world::close(&house, SECOND);
        assert!(look(&[]).figures().is_empty());
        world::release(&house, SECOND);
        assert!(look(&[]).figures().len() > 2_000);
        let page = house.evaluator().get("/waves/Leden%202027/results");
        assert!(!page.says("This wave still takes answers") && page.says("More often"), "{}", page.words());
    }
}
