//! Weighted figures in the files.

use super::*;

#[test]
fn a_weighted_figure_stands_beside_what_it_rests_on() {
    let given = varied();
    let of = |cluster: usize, count: usize| -> Vec<(Vec<usize>, Answers)> {
        (0..count).map(|at| (vec![cluster], given[at % given.len()].clone())).collect()
    };
    // Twelve, nine, eleven, three and twelve answers of twenty members each.
    let cases: Vec<(Vec<usize>, Answers)> = [of(0, 12), of(1, 9), of(2, 11), of(3, 3), of(4, 12)].concat();
    with_cases(&[0, 0, 1, 1, 2], &cases, |results| {
        let rows = lines(results, "weighted");
        let number =
            |row: &Line, heading: &str| row[heading].parse::<f64>().unwrap_or_else(|_| panic!("{heading} {row:?}"));
        let members = |group: &str| match group {
            "ALL" | "T0" | "T1" | "T2" => 100.0,
            _ => 20.0,
        };
        let mut seen = 0;
        for row in &rows {
            assert_eq!(number(row, "population"), members(&row["group"]), "{row:?}");
            assert!(number(row, "n_effective") <= number(row, "n_valid") + 1e-9, "{row:?}");
            assert!(number(row, "df") < number(row, "n_valid"), "{row:?}");
            let is_share = row["what"] == "share";
            assert_eq!(row["logit_low"].is_empty(), !is_share || row["low"].is_empty(), "{row:?}");
            if is_share && !row["low"].is_empty() {
                let [low, value, high] = ["logit_low", "value", "logit_high"].map(|heading| number(row, heading));
                assert!(0.0 < low && low < value && value < high && high < 1.0, "{row:?}");
                seen += 1;
            }
        }
        assert!(seen > 5, "{seen}");
        // One number of everybody: all twenty of c0 to c2 and of c3 are stood for.
        let of_number = |group: &str, what: &str| {
            rows.iter().find(|row| row["item"] == "number" && row["group"] == group && row["what"] == what)
        };
        assert_eq!(number(of_number("T0", "mean").unwrap(), "population_estimated"), 40.0);
        assert!(of_number("c3", "total").is_none(), "too few");
        let numbers = lines(results, "numbers");
        // Of nine it is not told how far they lie apart, nor of the twelve beside them, so their totals have no error, nor
        // has that of their type.
        for (group, answers, interval) in [("c0", 12.0, ""), ("c1", 9.0, ""), ("c4", 12.0, "t")] {
            let sum = numbers.iter().find(|row| row["item"] == "number" && row["group"] == group).unwrap();
            let total = of_number(group, "total").unwrap();
            assert!((number(total, "value") - 20.0 / answers * number(sum, "sum")).abs() < 1e-9, "{total:?}");
            assert_eq!((total["unweighted"].as_str(), total["interval"].as_str()), (sum["sum"].as_str(), interval));
            assert_eq!(total["se_fpc"].is_empty(), interval.is_empty(), "{total:?}");
            assert_eq!(sum["sd"].is_empty(), interval.is_empty(), "{sum:?}");
        }
        for (group, what) in [("T0", "mean"), ("T0", "total"), ("ALL", "mean"), ("ALL", "total")] {
            let row = of_number(group, what).unwrap();
            assert!(row["se_fpc"].is_empty() && row["low"].is_empty() && !row["value"].is_empty(), "{row:?}");
        }
    });
}
