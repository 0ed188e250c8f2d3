use uuid::Uuid;

use super::*;

/// Nothing has been decided.
fn compare(entries: &[Entry], cluster: &[KnownContact], elsewhere: &[KnownElsewhere]) -> Comparison {
    super::compare(entries, cluster, elsewhere, &Decisions::default())
}

use crate::people::member_list;
use crate::people::rows::Rows;

/// Entries from lines of `company;address;name;number;language`.
fn entries(text: &str) -> Vec<Entry> {
    let lines = ["Bedrijf;E-mail;Naam;KBO;Taal"].into_iter().chain(text.lines());
    let rows = Rows::new(lines.map(|line| line.split(';').map(str::to_owned).collect()));
    let reading = member_list::read(&rows, None);
    assert_eq!(reading.blocked().count(), 0);
    reading.entries().cloned().collect()
}

/// Known contacts from the same lines: contact 1, 2, … each of a member of its own company name.
fn known(text: &str) -> Vec<KnownContact> {
    let entries = entries(text);
    let first = |entry: &Entry| entries.iter().position(|other| other.company == entry.company).unwrap() as u128;
    let contact = |(index, entry): (usize, &Entry)| KnownContact {
        member: Id::from_uuid(Uuid::from_u128(first(entry) + 1)),
        contact: id(index as u128 + 1),
        company: entry.company.clone(),
        enterprise_number: entry.enterprise_number,
        address: entry.address.clone(),
        first_name: entry.first_name.clone(),
        last_name: entry.last_name.clone(),
        position: entry.position.clone(),
        language: entry.language,
        size: entry.size,
        sector: entry.sector.clone(),
        region: entry.region.clone(),
        joined: entry.joined,
        eligible: Some(true),
        opted_out: false,
    };
    entries.iter().enumerate().map(contact).collect()
}

fn id<T>(number: u128) -> Id<T> {
    Id::from_uuid(Uuid::from_u128(number))
}

fn elsewhere(text: &str) -> Vec<KnownElsewhere> {
    let renumber = |mut known: KnownContact| {
        known.member = id(known.member.uuid().as_u128() + 100);
        known.contact = id(known.contact.uuid().as_u128() + 100);
        known.eligible = None;
        KnownElsewhere { known, clusters: vec!["SPC-1".to_owned()] }
    };
    known(text).into_iter().map(renumber).collect()
}

fn lines(newcomers: &[Newcomer]) -> Vec<usize> {
    newcomers.iter().map(|newcomer| newcomer.entry.line).collect()
}

fn changes_of(comparison: &Comparison) -> Vec<(u128, Field, &str, &str)> {
    let mut told = Vec::new();
    for changed in &comparison.changed {
        for FieldChange { field, before, after } in &changed.changes {
            told.push((changed.contact.uuid().as_u128(), *field, before.as_str(), after.as_str()));
        }
    }
    told
}

#[test]
fn the_same_list_again_changes_nothing() {
    let text = "Acme NV;jan@acme.be;Jan;0403.170.701;nl\nBeta;an@beta.be;An;;fr\nBeta;bo@beta.be;Bo;;fr";
    let comparison = compare(&entries(text), &known(text), &[]);
    assert_eq!(comparison.unchanged.len(), 3);
    assert_eq!(Comparison { unchanged: Vec::new(), ..comparison }, Comparison::default());
}

#[test]
fn an_empty_cell_changes_nothing() {
    let comparison = compare(&entries("Acme;Jan@acme.be;;;"), &known("Acme;jan@acme.be;Jan;0403.170.701;nl"), &[]);
    assert_eq!(comparison.unchanged, [Unchanged { line: 2, member: id(1), contact: id(1) }]);
}

#[test]
fn changes_are_told_field_by_field() {
    let before = known("Acme NV;jan@acme.be;Jan;0403.170.701;nl");
    let comparison = compare(&entries("Acme Group;jan@acme.be;Jan P;;fr"), &before, &[]);
    assert_eq!(
        changes_of(&comparison),
        [
            (1, Field::Company, "Acme NV", "Acme Group"),
            (1, Field::FullName, "Jan", "Jan P"),
            (1, Field::Language, "nl", "fr"),
        ]
    );
    assert!(comparison.gone.is_empty() && comparison.new.is_empty());
}

#[test]
fn a_new_address_of_a_known_member_is_a_change() {
    let before = known("Acme NV;jan@acme.be;Jan;0403.170.701;nl\nBeta;an@beta.be;An Maes;;fr\nGamma;x@gamma.be;;;");
    let after = entries(
        "Acme International;jan@acme.com;Jan;0403.170.701;nl\nBeta BV;an@beta.com;Maes An;;fr\nGamma;y@gamma.be;Yves;;",
    );
    let comparison = compare(&after, &before, &[]);
    assert_eq!(
        changes_of(&comparison),
        [
            (1, Field::Company, "Acme NV", "Acme International"),
            (1, Field::Address, "jan@acme.be", "jan@acme.com"),
            (2, Field::Company, "Beta", "Beta BV"),
            (2, Field::Address, "an@beta.be", "an@beta.com"),
            (2, Field::FullName, "An Maes", "Maes An"),
            (3, Field::Address, "x@gamma.be", "y@gamma.be"),
            (3, Field::FullName, "", "Yves"),
        ]
    );
}

#[test]
fn another_person_without_a_number_is_a_colleague_and_the_old_one_is_gone() {
    let comparison = compare(&entries("Acme;piet@acme.be;Piet;;"), &known("Acme;jan@acme.be;Jan;;"), &[]);
    assert_eq!(comparison.new[0].arrival, Arrival::ContactOf(id(1)));
    assert_eq!(comparison.gone.len(), 1);
    assert!(!comparison.gone[0].whole_member, "the member is still in the list");
}

#[test]
fn gone_is_listed_with_whether_the_company_left_altogether() {
    let before = known("Acme;jan@acme.be;Jan;;\nAcme;an@acme.be;An;;\nBeta;bo@beta.be;Bo;;");
    let comparison = compare(&entries("Acme;jan@acme.be;Jan;;"), &before, &[]);
    let gone: Vec<_> = comparison.gone.iter().map(|gone| (gone.known.contact, gone.whole_member)).collect();
    assert_eq!(gone, [(id(2), false), (id(3), true)]);
}

#[test]
fn a_shared_mailbox_keeps_both_companies_apart() {
    let before = known("Acme;desk@hub.be;;;\nBeta;desk@hub.be;;;");
    let comparison = compare(&entries("Beta;desk@hub.be;;;\nAcme;desk@hub.be;;;\nGamma;desk@hub.be;;;"), &before, &[]);
    let same: Vec<_> = comparison.unchanged.iter().map(|same| (same.line, same.contact)).collect();
    assert_eq!(same, [(2, id(2)), (3, id(1))]);
    assert_eq!(lines(&comparison.new), [4]);
    assert_eq!(comparison.new[0].arrival, Arrival::Member);
}

#[test]
fn two_numbers_are_two_companies_even_at_one_mailbox() {
    let before = known("Acme;jan@acme.be;Jan;0403.170.701;");
    let comparison = compare(&entries("Acme;jan@acme.be;Jan;0403.227.515;"), &before, &[]);
    assert_eq!(comparison.new[0].arrival, Arrival::Member);
    assert_eq!(comparison.gone.len(), 1);
    assert_eq!(comparison.proposals[0].resemblance, Resemblance::SameAddress);
    assert_eq!(comparison.proposals[0].clusters, [""; 0]);
}

#[test]
fn the_same_contact_elsewhere_becomes_a_further_membership() {
    let others = elsewhere("Acme NV;jan@acme.be;Jan;;nl\nBeta;an@beta.be;An;0403.170.701;nl");
    let list =
        entries("ACME N.V.;Jan@Acme.be;Jan;;fr\nBeta Gent;an@beta.be;An;0403.170.701;nl\nAcme;els@acme.be;Els;;");
    let comparison = compare(&list, &[], &others);
    assert_eq!(lines(&comparison.new), [2, 3, 4]);
    let Arrival::Membership { member, contact, clusters, changes } = &comparison.new[0].arrival else {
        panic!("{:?}", comparison.new[0]);
    };
    assert_eq!((*member, *contact, clusters.as_slice()), (id(101), id(101), &["SPC-1".to_owned()][..]));
    let fields: Vec<Field> = changes.iter().map(|change| change.field).collect();
    assert_eq!(fields, [Field::Company, Field::Language]);
    assert!(matches!(&comparison.new[1].arrival, Arrival::Membership { member, .. } if *member == id(102)));
    assert_eq!(comparison.new[2].arrival, Arrival::ContactOf(id(101)), "a colleague follows the known member");
}

#[test]
fn a_weaker_likeness_elsewhere_is_only_proposed() {
    let others = elsewhere(
        "Acme;jan@acme.be;Jan;;\nBeta;an@beta.be;An;0403.170.701;\nGamma;desk@hub.be;;;\nDelta;d@delta.be;;0403.227.515;",
    );
    let list = entries(
        "Acme NV;els@acme.be;Els;;\nBeta;bo@beta.be;Bo;0403.170.701;\nHub;desk@hub.be;;;\nDelta;e@delta.be;;0417.497.106;",
    );
    let comparison = compare(&list, &[], &others);
    assert!(comparison.new.iter().all(|newcomer| newcomer.arrival == Arrival::Member));
    let proposed: Vec<_> = comparison.proposals.iter().map(|p| (p.line, p.known.contact, p.resemblance)).collect();
    assert_eq!(
        proposed,
        [
            (2, id(101), Resemblance::SameName),
            (3, id(102), Resemblance::SameNumber),
            (4, id(103), Resemblance::SameAddress),
        ]
    );
    assert_eq!(comparison.proposals[0].clusters, ["SPC-1"]);
}

#[test]
fn a_known_contact_elsewhere_goes_before_a_change_of_company_here() {
    let comparison = compare(
        &entries("Beta;jan@hub.be;Jan;;"),
        &known("Acme;jan@hub.be;Jan;;"),
        &elsewhere("Beta;jan@hub.be;Jan;;"),
    );
    assert!(matches!(comparison.new[0].arrival, Arrival::Membership { .. }));
    assert_eq!(comparison.gone.len(), 1);
}

#[test]
fn colleagues_of_a_new_company_come_with_its_first_entry() {
    let list = entries("Acme;jan@acme.be;Jan;;\nAcme NV;an@acme.be;An;0403.170.701;\nBeta;bo@beta.be;Bo;;");
    let arrivals: Vec<Arrival> = compare(&list, &[], &[]).new.into_iter().map(|newcomer| newcomer.arrival).collect();
    assert_eq!(arrivals, [Arrival::Member, Arrival::ContactOfLine(2), Arrival::Member]);
}

#[test]
fn who_opted_out_is_not_taken_and_not_replaced() {
    let mut before = known("Acme;jan@acme.be;Jan;0403.170.701;\nBeta;an@beta.be;An;;");
    before.iter_mut().for_each(|known| known.opted_out = true);
    let mut others = elsewhere("Gamma;g@gamma.be;;;");
    others[0].known.opted_out = true;
    let list = entries(
        "Acme;piet@acme.be;Piet;0403.170.701;\nOther;jan@acme.be;;;\nBeta;an@beta.com;An;;\nDelta;g@gamma.be;;;",
    );
    let comparison = compare(&list, &before, &others);
    let out: Vec<_> = comparison.opted_out.iter().map(|out| (out.entry.line, out.contact)).collect();
    assert_eq!(out, [(3, id(1)), (4, id(2)), (5, id(101))]);
    assert_eq!(lines(&comparison.new), [2], "a successor does not inherit the wish");
    assert_eq!(comparison.new[0].arrival, Arrival::ContactOf(id(1)));
    assert!(comparison.gone.is_empty());
}

#[test]
fn every_entry_has_one_fate_and_every_known_contact_at_most_one_entry() {
    use proptest::prelude::*;
    let line = "(Acme|Acme NV|Beta|Gamma);(a|b|c)@(x|y)\\.be;(|Jan|An);(|0403170701|0403227515);(|nl)";
    let lines = || proptest::collection::vec(line, 0..6).prop_map(|lines| lines.join("\n"));
    proptest!(|(list in lines(), here in lines(), there in lines(), out in any::<u8>())| {
        let mut here = known(&here);
        for (index, known) in here.iter_mut().enumerate() {
            known.opted_out = out >> index & 1 == 1 && out % 3 == 0;
        }
        let list = entries(&list);
        let comparison = compare(&list, &here, &elsewhere(&there));
        let mut fates: Vec<usize> = comparison.new.iter().map(|new| new.entry.line)
            .chain(comparison.changed.iter().map(|changed| changed.entry.line))
            .chain(comparison.unchanged.iter().map(|same| same.line))
            .chain(comparison.opted_out.iter().map(|out| out.entry.line))
            .collect();
        fates.sort_unstable();
        prop_assert_eq!(fates, list.iter().map(|entry| entry.line).collect::<Vec<_>>());
        let mut contacts: Vec<_> = comparison.changed.iter().map(|changed| changed.contact)
            .chain(comparison.unchanged.iter().map(|same| same.contact))
            .chain(comparison.gone.iter().map(|gone| gone.known.contact))
            .collect();
        contacts.sort_unstable();
        let count = contacts.len();
        contacts.dedup();
        prop_assert_eq!(contacts.len(), count);
        prop_assert!(comparison.changed.iter().all(|changed| !changed.changes.is_empty()));
    });
}

#[test]
fn five_thousand_entries_are_compared_in_seconds_at_most() {
    let text: String = (0..5000).map(|index| format!("Bedrijf {index};jan@bedrijf{index}.be;Jan;;nl\n")).collect();
    let (list, before) =
        (entries(&text), known(&text.replace(";nl", ";fr").lines().take(2000).collect::<Vec<_>>().join("\n")));
    let start = std::time::Instant::now();
    let comparison = compare(&list, &before, &[]);
    assert!(start.elapsed().as_secs() < 60, "{:?}", start.elapsed());
    assert_eq!((comparison.changed.len(), comparison.new.len()), (2000, 3000));
}

/// What was decided of the entry on `line` beside a known contact.
fn decided(line: usize, contact: u128, verdict: Verdict) -> Decisions {
    Decisions::from_iter([((line, id(contact)), verdict)])
}

#[test]
fn whoever_shares_the_mailbox_of_a_silent_person_is_not_that_persons_company() {
    let mut others = elsewhere("Gamma;g@hub.be;;;");
    others[0].known.opted_out = true;
    let mut before = known("Acme;info@hub.be;;;\nBeta;b@beta.be;;;");
    before[0].opted_out = true;
    let list =
        entries("Acme;info@hub.be;;;\nDelta;g@hub.be;;;\nDelta;d@delta.be;;;\nEpsilon;g@hub.be;;;\nBeta;g@hub.be;;;");
    let comparison = compare(&list, &before, &others);
    let told: Vec<_> = comparison.opted_out.iter().map(|out| (out.entry.line, out.other_company.clone())).collect();
    assert_eq!(
        told,
        [
            (2, None),
            (3, Some(Arrival::ContactOfLine(4))),
            (5, Some(Arrival::Member)),
            (6, Some(Arrival::ContactOf(id(2)))),
        ]
    );
    assert_eq!(comparison.new[0].arrival, Arrival::Member, "a colleague who may be asked comes first");
}

#[test]
fn companies_at_one_domain_are_proposed_unless_it_is_a_providers() {
    let others = elsewhere("Acme Holding;an@acme.be;;;\nAcme Holding;bo@acme.be;;;\nGamma;gamma@telenet.be;;;");
    let here = known(
        "Beta Group;x@beta.be;;;\nEpsilon;e1@groep.be;;;\nZeta;z@groep.be;;;\nEta;e@groep.be;;;\nTheta;t@groep.be;;;",
    );
    let list = entries(
        "Acme;jan@acme.be;;;\nDelta;d@telenet.be;;;\nBeta;y@beta.be;;;\nIota;i@groep.be;;;\nZeta;z2@groep.be;;;",
    );
    let comparison = compare(&list, &here, &others);
    let proposed: Vec<_> = comparison.proposals.iter().map(|p| (p.line, p.known.contact, p.resemblance)).collect();
    let expected = [(2, id(101), Resemblance::SameDomain), (4, id(1), Resemblance::SameDomain)];
    assert_eq!(proposed, expected, "one contact of a company, none of a provider nor of a domain of many");
    assert!(comparison.new.iter().all(|newcomer| newcomer.arrival != Arrival::ContactOf(id(101))), "nothing is done");
}

#[test]
fn what_a_person_decided_is_done_and_stays_to_be_seen() {
    let others = elsewhere("Acme;jan@acme.be;Jan;;");
    let list = entries("Acme NV;els@acme.be;Els;;\nAcme NV;bo@acme.be;Bo;;");
    let told = |verdict| {
        let comparison = super::compare(&list, &[], &others, &decided(2, 101, verdict));
        let verdicts: Vec<_> = comparison.proposals.iter().map(|proposal| proposal.verdict).collect();
        let arrivals: Vec<_> = comparison.new.into_iter().map(|newcomer| newcomer.arrival).collect();
        (verdicts, arrivals)
    };
    let (verdicts, arrivals) = told(Verdict::Company);
    assert_eq!(verdicts, [Some(Verdict::Company), None]);
    assert_eq!(arrivals, [Arrival::ContactOf(id(101)), Arrival::ContactOf(id(101))], "and a colleague follows");
    let (_, arrivals) = told(Verdict::Person);
    let Arrival::Membership { contact, changes, .. } = &arrivals[0] else { panic!("{arrivals:?}") };
    assert_eq!((*contact, changes.len()), (id(101), 3), "name of company and person, and address");
    let (verdicts, arrivals) = told(Verdict::Another);
    assert_eq!((verdicts[0], arrivals), (Some(Verdict::Another), vec![Arrival::Member, Arrival::ContactOfLine(2)]));
}

#[test]
fn a_verdict_gives_no_member_a_mailbox_twice_and_no_silent_person_a_letter() {
    let mut others = elsewhere("Acme;jan@acme.be;Jan;;\nAcme;els@acme.be;Els;;");
    let list = entries("Acme Gent;els@acme.be;Els;;");
    let comparison = super::compare(&list, &[], &others, &decided(2, 102, Verdict::Company));
    assert!(matches!(comparison.new[0].arrival, Arrival::Membership { contact, .. } if contact == id(102)));
    others[0].known.opted_out = true;
    let list = entries("Acme;jan.p@acme.be;Jan;;");
    let comparison = super::compare(&list, &[], &others, &decided(2, 101, Verdict::Person));
    assert_eq!((comparison.new.len(), comparison.opted_out.len()), (0, 1));
}

#[test]
fn a_name_that_is_only_alike_is_proposed_also_at_the_same_address() {
    let others = elsewhere("Peeters NV;jan@peeters.be;Jan;;nl");
    for alike in ["Peeters", "Peeters BV", "NV Peeters"] {
        let list = entries(&format!("{alike};jan@peeters.be;Jan;;nl"));
        let comparison = compare(&list, &[], &others);
        assert_eq!(comparison.new[0].arrival, Arrival::Member, "{alike}: nothing is done by itself");
        let [proposal] = &comparison.proposals[..] else { panic!("{alike}: {:?}", comparison.proposals) };
        assert_eq!((proposal.resemblance, proposal.verdict), (Resemblance::SameAddress, None), "{alike}");
        // Whoever says that it is the same makes one member of both clusters.
        let decided = super::compare(&list, &[], &others, &decided(2, 101, Verdict::Person));
        assert!(matches!(&decided.new[0].arrival, Arrival::Membership { member, .. } if *member == id(101)), "{alike}");
    }
    for same in ["PEETERS N.V.", "Peeters  nv", "Peéters NV"] {
        let comparison = compare(&entries(&format!("{same};jan@peeters.be;Jan;;nl")), &[], &others);
        assert!(matches!(comparison.new[0].arrival, Arrival::Membership { .. }), "{same}");
        assert!(comparison.proposals.is_empty(), "{same}");
    }
}
