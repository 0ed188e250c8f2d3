#!/usr/bin/env python3
"""ranked.csv: options of rankings compared between groups, by SciPy, from the rankings themselves.

Whoever left an option out is put at the place after the last that could be given, tied with all others who did.
"""

import csv
import random

import numpy
from scipy import stats
from scipy.stats.contingency import association

dice = random.Random(20261130)


def ranking(weights, at_least, top):
    """One respondent: codes from 1, the best first, drawn without putting back."""
    left, drawn = list(range(1, len(weights) + 1)), []
    for _ in range(dice.randint(at_least, top)):
        code = dice.choices(left, [weights[code - 1] for code in left])[0]
        left.remove(code)
        drawn.append(code)
    return drawn


def group(size, weights, at_least, top):
    return [ranking(weights, at_least, top) for _ in range(size)]


# Name, options, places that can be given, groups.
CASES = [
    ("two_alike", 4, 3, [group(40, [3, 2, 2, 1], 3, 3), group(35, [3, 2, 2, 1], 3, 3)]),
    ("two_apart", 4, 3, [group(31, [6, 2, 2, 1], 1, 3), group(52, [1, 2, 2, 6], 1, 3)]),
    ("three_some_left_out", 4, 3, [group(size, weights, 1, 3) for size, weights in [(60, [4, 3, 2, 1]), (44, [1, 1, 1, 1]), (38, [1, 2, 3, 4])]]),
    ("one_place", 4, 1, [group(70, [5, 3, 2, 2], 1, 1), group(64, [2, 3, 4, 3], 1, 1)]),
    ("every_place", 4, 4, [group(25, [4, 3, 2, 1], 4, 4), group(25, [2, 2, 2, 2], 4, 4)]),
    ("every_place_some_left_out", 4, 4, [group(33, [4, 3, 2, 1], 1, 4), group(29, [2, 2, 2, 2], 1, 4)]),
    ("five_places_of_eight", 8, 5, [group(48, [8, 7, 6, 5, 4, 3, 2, 1], 2, 5), group(57, [1, 2, 3, 4, 5, 6, 7, 8], 2, 5), group(50, [1] * 8, 5, 5), group(41, [2, 1] * 4, 3, 5)]),
    ("nobody_names_the_last", 4, 2, [group(24, [3, 2, 1, 0], 1, 2), group(26, [1, 2, 3, 0], 1, 2)]),
]


def cell(value):
    return "" if value is None or not numpy.isfinite(value) else f"{float(value):.17g}"


def placed(groups, code):
    """Who gave it a place, and who did not, group by group: χ², Fisher's for two groups, Cramér's V."""
    table = numpy.array([[sum(code in given for given in one), sum(code not in given for given in one)] for one in groups])
    if (table.sum(axis=0) == 0).any():
        return {}
    found = stats.chi2_contingency(table, correction=False)
    exact = stats.fisher_exact(table).pvalue if len(groups) == 2 else None
    doubtful = found.expected_freq.min() < 5
    p = exact if exact is not None else None if doubtful else found.pvalue
    cramer = association(table, method="cramer", correction=False)
    return {"chi2": found.statistic, "p_chi2": found.pvalue, "p_fisher": exact, "cramers_v": cramer, "p_placed": p}


def places(groups, code, top):
    """Kruskal and Wallis's H of the places, and Mann and Whitney's U of two groups."""
    given = [[one.index(code) + 1 if code in one else top + 1 for one in of] for of in groups]
    if len({place for of in given for place in of}) == 1:
        return {}
    several = stats.kruskal(*given)
    n = sum(map(len, given))
    found = {"kw_h": several.statistic, "p_kw": several.pvalue, "epsilon2": several.statistic / (n - 1), "p_places": several.pvalue}
    if len(given) == 2:
        two = stats.mannwhitneyu(*given, use_continuity=True, alternative="two-sided", method="asymptotic")
        biserial = 2 * two.statistic / (len(given[0]) * len(given[1])) - 1
        found |= {"mw_u": two.statistic, "p_mw": two.pvalue, "rank_biserial": biserial, "p_places": two.pvalue}
    return found


def holm(values):
    """The p values of a question, corrected step by step; empty ones are no tests."""
    known = sorted((p, at) for at, p in enumerate(values) if p is not None)
    corrected, largest = [None] * len(values), 0.0
    for step, (p, at) in enumerate(known):
        largest = max(largest, min(1.0, (len(known) - step) * p))
        corrected[at] = largest
    return corrected


def written(groups):
    return ";".join(" ".join(">".join(map(str, one)) for one in of) for of in groups)


NUMBERS = ["chi2", "p_chi2", "p_fisher", "cramers_v", "p_placed", "holm_placed", "kw_h", "p_kw", "epsilon2", "mw_u", "p_mw", "rank_biserial", "p_places", "holm_places"]

with open("ranked.csv", "w", newline="") as file:
    out = csv.writer(file, lineterminator="\n")
    out.writerow(["case", "options", "top", "rankings", "code", *NUMBERS])
    for name, options, top, groups in CASES:
        found = [placed(groups, code) | places(groups, code, top) for code in range(1, options + 1)]
        family = [row.get(name) for row in found for name in ["p_placed", "p_places"]]
        corrected = holm(family)
        for at, row in enumerate(found):
            # Without SciPy's exact p of a larger table the family is not known.
            if all("chi2" not in other or other["p_placed"] is not None for other in found):
                row |= {"holm_placed": corrected[2 * at], "holm_places": corrected[2 * at + 1]}
            out.writerow([name, options, top, written(groups), at + 1, *[cell(row.get(number)) for number in NUMBERS]])
