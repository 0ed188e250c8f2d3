use proptest::prelude::*;

use super::*;
use crate::statistics::disclosure::Rules;
use crate::statistics::report::{OneWay, report};
use crate::statistics::samples;
use crate::survey::{Answer, Answers};

/// Members of each cluster.
const MEMBERS: u32 = 200;

/// Who stands in which clusters, and what they said.
type People = Vec<(Vec<usize>, i32)>;

fn world() -> impl Strategy<Value = (Vec<usize>, People)> {
    (prop::collection::vec(0_usize..2, 2..8), 0_u32..40).prop_flat_map(|(mut of_type, in_two)| {
        of_type.sort_unstable();
        let first = of_type[0];
        of_type.iter_mut().for_each(|own| *own -= first);
        let clusters = of_type.len();
        let person = (0..clusters, 0..clusters, 0_u32..100, 1..=3_i32).prop_map(move |(own, other, dice, said)| {
            let mut clusters = vec![own];
            if dice < in_two && other != own {
                clusters.push(other);
            }
            (clusters, said)
        });
        // Two of each cluster alone, so that every one is a stratum.
        let alone: People = (0..clusters).flat_map(|own| [(vec![own], 1), (vec![own], 2)]).collect();
        prop::collection::vec(person, 10..120)
            .prop_map(move |people| (of_type.clone(), [alone.clone(), people].concat()))
    })
}

fn shown(field: &FieldReport, slice: Slice) -> Option<&OneWay> {
    match field.slices.at(slice).shown() {
        Some(Figures::OneWay(one_way)) => Some(one_way),
        _ => None,
    }
}

fn counts(figures: &OneWay) -> (f64, f64) {
    (f64::from(figures.items[0].chosen.count), f64::from(figures.items[0].chosen.of))
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, failure_persistence: None, ..ProptestConfig::default() })]

    /// A weighted share can be worked out from the unweighted figures that are shown, and from how often people stand
    /// in two shown clusters of a type: so it gives nothing away.
    #[test]
    fn a_weighted_share_says_no_more_than_the_figures_that_are_shown((of_type, people) in world()) {
        let survey = samples::survey();
        let cases: Vec<(Vec<usize>, Answers)> = people
            .iter()
            .map(|(clusters, said)| (clusters.clone(), samples::answers(&[("single", Answer::Code(*said))])))
            .collect();
        let made = report(&survey, &samples::table(&survey, samples::groups(&of_type, MEMBERS), &cases), &Rules::default());
        let field = made.field("single").unwrap();
        let types = 0..=of_type[of_type.len() - 1];
        if types.clone().any(|own| field.slices.types[own].reason().is_some()) {
            prop_assert!(field.weighted.total.is_empty());
        }
        let slices = std::iter::once(Slice::Total).chain(types.clone().map(Slice::Type));
        for slice in slices {
            let Some(found) = field.weighted.find(slice, &What::Code(1)) else { continue };
            let (mut above, mut below) = (0.0, 0.0);
            for own in types.clone().filter(|own| slice == Slice::Total || slice == Slice::Type(*own)) {
                let clusters: Vec<usize> = (0..of_type.len()).filter(|&cluster| of_type[cluster] == own).collect();
                let (visible, hidden): (Vec<usize>, Vec<usize>) =
                    clusters.into_iter().partition(|&cluster| shown(field, Slice::Cluster(cluster)).is_some());
                for &cluster in &visible {
                    let (hits, n) = counts(shown(field, Slice::Cluster(cluster)).unwrap());
                    above += f64::from(MEMBERS) * hits / n;
                    below += f64::from(MEMBERS);
                }
                let within = |said: Option<i32>| {
                    let counted = people.iter().filter(|(own, given)| {
                        own.iter().any(|cluster| visible.contains(cluster)) && said.is_none_or(|said| *given == said)
                    });
                    counted.count() as f64
                };
                let (hits, n) = counts(shown(field, Slice::Type(own)).unwrap());
                let (hits, n) = (hits - within(Some(1)), n - within(None));
                if n > 0.0 {
                    let members = f64::from(MEMBERS) * hidden.len() as f64;
                    above += members * hits / n;
                    below += members;
                }
            }
            prop_assert!((found.estimate.value - above / below).abs() < 1e-9, "{slice:?} {found:?} {}", above / below);
        }
    }
}

fn sum_of(field: &FieldReport, slice: Slice) -> Option<f64> {
    match field.slices.at(slice).shown() {
        Some(Figures::Number(numbers)) => Some(numbers.values.sum),
        _ => None,
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, failure_persistence: None, ..ProptestConfig::default() })]

    /// A weighted total can be worked out from the sums that are shown, from who responded, and from what people who
    /// stand in two shown clusters of a type have together: so it gives nothing away, and is there for nobody who is
    /// hidden.
    #[test]
    fn a_weighted_total_says_no_more_than_the_sums_that_are_shown((of_type, people) in world()) {
        let survey = samples::survey();
        // Some give no number.
        let number = |said: i32, at: usize| (at % 7 != 3).then(|| f64::from(said) * 10.0 + (at % 5) as f64);
        let worth: Vec<Option<f64>> = people.iter().enumerate().map(|(at, (_, said))| number(*said, at)).collect();
        let given = |at: usize| worth[at].map(|worth| ("number", Answer::Number(worth)));
        let cases: Vec<(Vec<usize>, Answers)> = people
            .iter()
            .enumerate()
            .map(|(at, (clusters, _))| (clusters.clone(), samples::answers(&given(at).into_iter().collect::<Vec<_>>())))
            .collect();
        let made = report(&survey, &samples::table(&survey, samples::groups(&of_type, MEMBERS), &cases), &Rules::default());
        let field = made.field("number").unwrap();
        let respondents = |cluster: usize| f64::from(made.respondents.clusters[cluster]);
        for cluster in 0..of_type.len() {
            let slice = Slice::Cluster(cluster);
            let found = field.weighted.find(slice, &What::Total).map(|found| found.estimate.value);
            let expected = sum_of(field, slice).map(|sum| f64::from(MEMBERS) / respondents(cluster) * sum);
            prop_assert_eq!(found.is_some(), expected.is_some(), "{:?}", slice);
            prop_assert!(found.zip(expected).is_none_or(|(found, expected)| (found - expected).abs() < 1e-9 * expected.abs().max(1.0)));
        }
        let types = 0..=of_type[of_type.len() - 1];
        for slice in std::iter::once(Slice::Total).chain(types.clone().map(Slice::Type)) {
            let Some(found) = field.weighted.find(slice, &What::Total) else { continue };
            prop_assert!(sum_of(field, slice).is_some());
            let mut expected = 0.0;
            for own in types.clone().filter(|own| slice == Slice::Total || slice == Slice::Type(*own)) {
                let clusters: Vec<usize> = (0..of_type.len()).filter(|&cluster| of_type[cluster] == own).collect();
                let (visible, hidden): (Vec<usize>, Vec<usize>) =
                    clusters.iter().partition(|&&cluster| field.slices.clusters[cluster].reason().is_none());
                for &cluster in &visible {
                    let sum = sum_of(field, Slice::Cluster(cluster)).unwrap_or(0.0);
                    expected += f64::from(MEMBERS) / respondents(cluster) * sum;
                }
                // What the type leaves to the hidden ones, and how many of them responded.
                let stands = |at: usize, among: &[usize]| people[at].0.iter().any(|cluster| among.contains(cluster));
                let left: Vec<usize> =
                    (0..people.len()).filter(|&at| stands(at, &hidden) && !stands(at, &visible)).collect();
                let within: f64 = (0..people.len()).filter(|&at| stands(at, &visible)).filter_map(|at| worth[at]).sum();
                if !left.is_empty() {
                    let rest = sum_of(field, Slice::Type(own)).unwrap() - within;
                    expected += f64::from(MEMBERS) * hidden.len() as f64 / left.len() as f64 * rest;
                }
            }
            let value = found.estimate.value;
            prop_assert!((value - expected).abs() < 1e-9 * expected.abs().max(1.0), "{slice:?} {found:?} {expected}");
            // And it is the mean times the members that the answers stand for.
            let mean = field.weighted.find(slice, &What::Mean).unwrap().estimate;
            prop_assert!((value - mean.value * mean.weight).abs() < 1e-9 * value.abs().max(1.0));
            prop_assert_eq!(mean.weight, found.estimate.weight);
        }
    }
}

#[test]
fn a_total_has_the_error_of_what_every_answer_adds_to_it() {
    let survey = samples::survey();
    let said = |cluster: usize, numbers: &[f64], silent: usize| {
        let answered = numbers.iter().map(|&own| samples::answers(&[("number", Answer::Number(own))]));
        let silent = std::iter::repeat_n(Answers::default(), silent);
        answered.chain(silent).map(move |answers| (vec![cluster], answers)).collect::<Vec<_>>()
    };
    let (first, second) = ([3.0, 8.0, 5.0, 1.0, 9.0, 4.0], [20.0, 2.0, 7.0, 7.0, 11.0, 0.0, 6.0]);
    let cases = [said(0, &first, 2), said(1, &second, 0)].concat();
    let made = report(&survey, &samples::table(&survey, samples::groups(&[0, 0], 40), &cases), &Rules::none());
    let found = |slice| made.field("number").unwrap().weighted.find(slice, &What::Total).unwrap().clone();
    // By hand: N/n of all who responded, those without a number adding 0.
    let by_hand = |numbers: &[f64], responded: f64| {
        let weight = 40.0 / responded;
        let (sum, squares) = (numbers.iter().sum::<f64>(), numbers.iter().map(|own| own * own).sum::<f64>());
        let variance = (1.0 - responded / 40.0) * responded / (responded - 1.0) * (squares - sum * sum / responded);
        (weight * sum, weight * weight * variance)
    };
    let [a, b] = [by_hand(&first, 8.0), by_hand(&second, 7.0)];
    let near = |ours: f64, theirs: f64| (ours - theirs).abs() < 1e-9 * theirs.abs();
    for (slice, value, variance, freedom, weight) in [
        (Slice::Cluster(0), a.0, a.1, 5.0, 30.0),
        (Slice::Cluster(1), b.0, b.1, 6.0, 40.0),
        (Slice::Type(0), a.0 + b.0, a.1 + b.1, 11.0, 70.0),
        (Slice::Total, a.0 + b.0, a.1 + b.1, 11.0, 70.0),
    ] {
        let found = found(slice);
        assert!(
            near(found.estimate.value, value) && near(found.estimate.error, variance.sqrt()),
            "{slice:?} {found:?}"
        );
        assert!(found.freedom == freedom && near(found.estimate.weight, weight), "{slice:?} {found:?}");
        let half = crate::statistics::distributions::t_quantile(freedom).unwrap() * variance.sqrt();
        assert!(
            near(found.low.unwrap(), value - half) && near(found.high.unwrap(), value + half),
            "{slice:?} {found:?}"
        );
    }
    // Where everybody answered the total is what it is.
    let all = report(&survey, &samples::table(&survey, samples::groups(&[0], 6), &said(0, &first, 0)), &Rules::none());
    let of_all = all.field("number").unwrap().weighted.find(Slice::Cluster(0), &What::Total).unwrap().clone();
    assert_eq!((of_all.estimate.value, of_all.estimate.error, of_all.low), (30.0, 0.0, None));
    // One answer of several members has no measure of chance.
    let one = report(&survey, &samples::table(&survey, samples::groups(&[0], 6), &said(0, &[3.0], 0)), &Rules::none());
    assert!(one.field("number").unwrap().weighted.find(Slice::Cluster(0), &What::Total).is_none());
}

#[test]
fn a_few_members_of_two_clusters_do_not_end_weighting() {
    let survey = samples::survey();
    let said = |cluster: usize, count: usize| {
        (0..count).map(move |at| (vec![cluster], samples::answers(&[("single", Answer::Code(1 + (at % 3) as i32))])))
    };
    let mut cases: Vec<(Vec<usize>, Answers)> =
        said(0, 12).chain(said(1, 3)).chain(said(2, 4)).chain(said(3, 11)).collect();
    cases.push((vec![0, 1], samples::answers(&[("single", Answer::Code(3))])));
    let made = report(&survey, &samples::table(&survey, samples::groups(&[0; 4], MEMBERS), &cases), &Rules::default());
    let field = made.field("single").unwrap();
    assert!(field.slices.clusters[1].reason().is_some() && field.slices.clusters[0].reason().is_none());
    let found = field.weighted.find(Slice::Total, &What::Code(3)).unwrap();
    // 5 of 13, 3 of 11, and of the hidden two clusters 2 of 7: whoever is in a shown one too speaks there.
    let expected = (5.0 / 13.0 + 3.0 / 11.0 + 2.0 * 2.0 / 7.0) / 4.0;
    assert!((found.estimate.value - expected).abs() < 1e-12, "{found:?} {expected}");
    assert_eq!(found.estimate.n, 31);
}

#[test]
fn a_group_that_does_not_tell_its_deviation_has_no_error_either() {
    let survey = samples::survey();
    // Four clusters of two are eight: enough for a mean, and too few to be told how far they lie apart.
    let said = |cluster: usize, count: usize| {
        (0..count).map(move |at| {
            (vec![cluster], samples::answers(&[("number", Answer::Number((at * 7 + cluster * 3) as f64))]))
        })
    };
    let cases: Vec<(Vec<usize>, Answers)> = (0..4).flat_map(|own| said(own, 2)).chain(said(4, 20)).collect();
    let under = |rules: &Rules| {
        let groups = samples::groups(&[0, 0, 0, 0, 1], MEMBERS);
        let made = report(&survey, &samples::table(&survey, groups, &cases), rules);
        let weighted = made.field("number").unwrap().weighted.clone();
        let error = |slice: Slice| weighted.find(slice, &What::Mean).map(|found| (found.error.is_some(), found.low));
        [error(Slice::Type(0)), error(Slice::Total)]
    };
    assert_eq!(under(&Rules::default()), [Some((false, None)); 2]);
    assert!(under(&Rules::none()).iter().all(|told| told.is_some_and(|(error, low)| error && low.is_some())));
}
