"""Compares the numbers here with SciPy, statsmodels and a second calculation, column by column.

Prints the largest relative difference per column; a difference above the limit
of its column is an error. Needs numpy, scipy, statsmodels, pandas.
"""

import csv
import math
import sys
import warnings
from collections import defaultdict
from fractions import Fraction
from math import comb

import numpy as np
import pandas as pd
import statsmodels.api as sm
from scipy import stats
from statsmodels.stats.contingency_tables import mcnemar
from statsmodels.stats.multitest import multipletests
from statsmodels.stats.oneway import anova_oneway
from statsmodels.stats.proportion import confint_proportions_2indep, proportion_confint, proportions_ztest
from statsmodels.stats.weightstats import DescrStatsW

warnings.simplefilter("ignore")
worst, counted, limits, failed = defaultdict(float), defaultdict(int), {}, []


def rows(name):
    with open(name, newline="") as file:
        return list(csv.DictReader(file))


def num(text):
    return None if text == "" else float(text)


def listed(text):
    return np.array([float(v) for v in text.split()])


def same(column, expected, got, limit=1e-9, label=""):
    """Both undefined, or both numbers within the limit."""
    if isinstance(expected, str):
        expected = num(expected)
    got = None if got is None or not np.isfinite(got) else float(got)
    limits[column] = limit
    if (expected is None) != (got is None):
        failed.append((column, label, expected, got))
        return
    counted[column] += 1
    if expected is None:
        return
    scale = max(abs(expected), abs(got))
    gap = 0.0 if expected == got else abs(expected - got) / max(scale, 1e-300)
    # What is 0 but for rounding; a small p is not.
    if scale < 1e-12 and not column.split(" (")[0].endswith(("p", "holm", "bh", "bonferroni")):
        gap = 0.0
    worst[column] = max(worst[column], gap)
    if gap > limit:
        failed.append((column, label, expected, got))


def each(column, expected, got, limit=1e-9, label=""):
    expected = listed(expected)
    assert len(expected) == len(got), (column, label)
    for a, b in zip(expected, got):
        same(column, None if np.isnan(a) else a, b, limit, label)


# --- intervals.csv
for r in rows("intervals.csv"):
    x, n = int(r["x"]), int(r["n"])
    N = int(r["population"]) if r["population"] else None
    label = (x, n, N)
    for name, method in (("wilson", "wilson"), ("clopper_pearson", "beta"), ("agresti_coull", "agresti_coull")):
        low, high = proportion_confint(x, n, method=method)
        low, high = (0.0 if x == 0 and name != "agresti_coull" else low), (1.0 if x == n and name != "agresti_coull" else high)
        same(f"intervals {name}_low", r[f"{name}_low"], max(low, 0), 1e-9, label)
        same(f"intervals {name}_high", r[f"{name}_high"], min(high, 1), 1e-9, label)
    if N and n < N:
        # statsmodels with n* answers, which need not be a whole number.
        m = n * (N - 1) / (N - n)
        low, high = proportion_confint(x / n * m, m, method="wilson")
        same("intervals wilson_finite_low", r["wilson_finite_low"], 0 if x == 0 else low, 1e-9, label)
        same("intervals wilson_finite_high", r["wilson_finite_high"], 1 if x == n else high, 1e-9, label)
    if N and N <= 20_000:
        # The bounds are inside and their neighbours are not. Within rounding of 1/40 SciPy may not tell.
        def sides(K):
            return min(stats.hypergeom.sf(x - 1, N, K, n), stats.hypergeom.cdf(x, N, K, n))

        low, high = int(r["hypergeometric_low"]), int(r["hypergeometric_high"])
        ok = sides(low) > 0.025 - 1e-12 and sides(high) > 0.025 - 1e-12
        ok &= (low == x or sides(low - 1) < 0.025 + 1e-12) and (high == N - n + x or sides(high + 1) < 0.025 + 1e-12)
        same("intervals hypergeometric", 1, 1 if ok else 0, 0, label)

# --- numbers.csv
for r in rows("numbers.csv"):
    y, N, label = listed(r["values"]), num(r["population"]), r["case"]
    n = len(y)
    if n == 0:
        continue
    exact = [Fraction(v) for v in y]
    mean = sum(exact) / n
    squares = sum((v - mean) ** 2 for v in exact)
    same("numbers sum", r["sum"], float(sum(exact)), 1e-13, label)
    same("numbers mean", r["mean"], float(mean), 1e-14, label)
    sd = math.sqrt(squares / (n - 1)) if n > 1 else None
    same("numbers sd", r["sd"], sd, 1e-12, label)
    if n > 1:
        finite = 1 if N is None else math.sqrt(1 - n / N)
        same("numbers se_finite", r["se_finite"], sd / math.sqrt(n) * finite, 1e-12, label)
        if finite > 0:
            half = stats.t.ppf(0.975, n - 1) * sd / math.sqrt(n) * finite
            same("numbers low", r["low"], float(mean) - half, 1e-9, label)
            same("numbers high", r["high"], float(mean) + half, 1e-9, label)
    for name, p in (("q1", 0.25), ("median", 0.5), ("q3", 0.75)):
        same(f"numbers {name}", r[name], np.quantile(y, p), 1e-13, label)
    same("numbers trimmed", r["trimmed"], stats.trim_mean(y, 0.1), 1e-13, label)
    q1, q3 = np.quantile(y, [0.25, 0.75])
    same("numbers below", r["below"], (y < q1 - 1.5 * (q3 - q1)).sum(), 0, label)
    same("numbers above", r["above"], (y > q3 + 1.5 * (q3 - q1)).sum(), 0, label)

# --- modes.csv
for r in rows("modes.csv"):
    y = listed(r["values"])
    found, often = np.unique(y + 0.0, return_counts=True)
    modes = found[often == often.max()] if len(y) else []
    same("modes mode", r["mode"], modes[0] if len(modes) else None, 1e-15, r["case"])
    same("modes modes", r["modes"], len(modes) if len(modes) else None, 0, r["case"])

# --- two_groups.csv
for r in rows("two_groups.csv"):
    a, b, label = listed(r["a"]), listed(r["b"]), r["case"]
    if r["welch_t"]:
        t = stats.ttest_ind(a, b, equal_var=False)
        same("two_groups welch_t", r["welch_t"], t.statistic, 1e-9, label)
        same("two_groups welch_df", r["welch_df"], t.df, 1e-9, label)
        same("two_groups welch_p", r["welch_p"], t.pvalue, 1e-9, label)
        ci = t.confidence_interval()
        same("two_groups welch_low", r["welch_low"], ci.low, 1e-8, label)
        same("two_groups welch_high", r["welch_high"], ci.high, 1e-8, label)
    if r["student_t"]:
        t = stats.ttest_ind(a, b)
        if min(len(a), len(b)) > 1:
            same("two_groups student_t", r["student_t"], t.statistic, 1e-9, label)
            same("two_groups student_p", r["student_p"], t.pvalue, 1e-9, label)
    if len(a) and len(b):
        same("two_groups u", r["u"], stats.mannwhitneyu(a, b, method="asymptotic").statistic, 1e-12, label)
        if r["mw_normal_p"]:
            same("two_groups mw_normal_p", r["mw_normal_p"], stats.mannwhitneyu(a, b, method="asymptotic").pvalue, 1e-9, label)
        if r["mw_exact_p"]:
            same("two_groups mw_exact_p", r["mw_exact_p"], stats.mannwhitneyu(a, b, method="exact").pvalue, 1e-9, label)
        if r["cohen_d"]:
            pairs = sum((i > j) + 0.5 * (i == j) for i in a for j in b)
            same("two_groups rank_biserial", r["rank_biserial"], 2 * pairs / (len(a) * len(b)) - 1, 1e-9, label)
            df = len(a) + len(b) - 2
            pooled = math.sqrt((np.sum((a - a.mean()) ** 2) + np.sum((b - b.mean()) ** 2)) / df)
            d = (a.mean() - b.mean()) / pooled
            same("two_groups cohen_d", r["cohen_d"], d, 1e-9, label)
            j = math.exp(math.lgamma(df / 2) - math.lgamma((df - 1) / 2)) / math.sqrt(df / 2)
            same("two_groups hedges_g", r["hedges_g"], d * j, 1e-9, label)

# --- several_groups.csv
for r in rows("several_groups.csv"):
    groups, label = [listed(g) for g in r["groups"].split(";")], r["case"]
    groups = [g for g in groups if len(g)]
    if len(groups) < 2:
        continue
    if r["kw_h"]:
        h = stats.kruskal(*groups)
        same("several_groups kw_h", r["kw_h"], h.statistic, 1e-9, label)
        same("several_groups kw_p", r["kw_p"], h.pvalue, 1e-9, label)
    if r["f"]:
        f = stats.f_oneway(*groups)
        same("several_groups f", r["f"], f.statistic, 1e-8, label)
        same("several_groups p", r["p"], f.pvalue, 1e-8, label)
    if r["welch_f"]:
        w = anova_oneway(groups, use_var="unequal", welch_correction=True)
        same("several_groups welch_f", r["welch_f"], w.statistic, 1e-8, label)
        same("several_groups welch_df2", r["welch_df2"], w.df_denom, 1e-9, label)
        same("several_groups welch_p", r["welch_p"], w.pvalue, 1e-8, label)

# --- contingency.csv


def fisher_exact_whole(m):
    """P of all tables with these margins that are not more probable (R's factor 1 + 1e-7), in whole numbers."""
    m = [[int(v) for v in line] for line in m]
    if len(m[0]) > len(m):
        m = [list(column) for column in zip(*m)]
    totals = [sum(column) for column in zip(*m)]
    lines = [sum(line) for line in m]

    def ways(line):
        left, product = sum(line), 1
        for v in line:
            product *= comb(left, v)
            left -= v
        return product

    observed = 1
    for line in m:
        observed *= ways(line)
    limit = observed * 10_000_001
    # After each line: what is left of the columns, and how many tables have which product.
    reached = {tuple(totals): {1: 1}}
    for size in lines:
        following = {}
        for left, products in reached.items():
            for line in splits(size, left):
                rest = tuple(a - b for a, b in zip(left, line))
                k = ways(line)
                bag = following.setdefault(rest, {})
                for product, times in products.items():
                    bag[product * k] = bag.get(product * k, 0) + times
        reached = following
        if sum(map(len, reached.values())) > 1_500_000:
            return None
    (bag,) = reached.values()
    everything = sum(p * t for p, t in bag.items())
    return float(Fraction(sum(p * t for p, t in bag.items() if p * 10_000_000 <= limit), everything))


def splits(size, left):
    if len(left) == 1:
        if size <= left[0]:
            yield (size,)
        return
    for v in range(max(0, size - sum(left[1:])), min(size, left[0]) + 1):
        for rest in splits(size - v, left[1:]):
            yield (v, *rest)


WHOLE = {"three_by_two", "two_by_five_sparse", "three_by_three", "three_by_three_independent", "five_by_three", "six_by_two", "two_by_five"}
for r in rows("contingency.csv"):
    m = np.array([[float(v) for v in line.split()] for line in r["table"].split(";")])
    label = r["case"]
    m = m[m.sum(axis=1) > 0][:, m.sum(axis=0) > 0]
    if min(m.shape, default=0) < 2:
        same("contingency chi2", r["chi2"], None)
        continue
    t = stats.chi2_contingency(m, correction=False)
    same("contingency chi2", r["chi2"], t.statistic, 1e-9, label)
    same("contingency p", r["p"], t.pvalue, 1e-9, label)
    g = stats.chi2_contingency(m, correction=False, lambda_="log-likelihood")
    same("contingency g2", r["g2"], g.statistic, 1e-9, label)
    same("contingency g2_p", r["g2_p"], g.pvalue, 1e-9, label)
    same("contingency expected_min", r["expected_min"], t.expected_freq.min(), 1e-9, label)
    same("contingency cramers_v", r["cramers_v"], stats.contingency.association(m.astype(int), method="cramer"), 1e-9, label)
    if m.shape == (2, 2):
        same("contingency fisher_p (scipy)", r["fisher_p"], stats.fisher_exact(m.astype(int))[1], 1e-8, label)
    if (m.shape == (2, 2) and m.sum() < 3000) or label in WHOLE:
        p = fisher_exact_whole(m)
        if p is not None:
            same("contingency fisher_p (whole numbers)", r["fisher_p"], p, 1e-9 if m.shape == (2, 2) else 1e-7, label)
    if r["fisher_p"] and r["fisher_draws_p"]:
        p, q = float(r["fisher_p"]), float(r["fisher_draws_p"])
        print(f"  drawn {label}: {abs(p - q) / math.sqrt(p * (1 - p) / 1e6 + 1e-12):.2f} standard errors from the exact p")

# --- adjusted.csv
for r in rows("adjusted.csv"):
    p = listed(r["p"])
    there = ~np.isnan(p)
    if not there.any():
        continue
    for column, method in (("holm", "holm"), ("bh", "fdr_bh"), ("bonferroni", "bonferroni")):
        got = np.full(len(p), np.nan)
        got[there] = multipletests(p[there], method=method)[1]
        each(f"adjusted {column}", r[column], got, 1e-12, r["case"])

# --- newcombe.csv, columns.csv, recommend.csv


def score_ends(x, n, N):
    """Wilson's bounds as roots of the score equation, by bisection."""
    p = x / n
    if N == n:
        return p, p
    m = n if N is None else n * (N - 1) / (N - n)
    z = stats.norm.ppf(0.975)

    def search(inside, outside):
        for _ in range(200):
            middle = (inside + outside) / 2
            if abs(p - middle) <= z * math.sqrt(middle * (1 - middle) / m):
                inside = middle
            else:
                outside = middle
        return inside

    # The point itself fulfils it; at 0 and 1 its neighbour on the inner side does.
    return (0.0 if x == 0 else search(min(p, 1 - 1e-9), 0.0)), (1.0 if x == n else search(max(p, 1e-9), 1.0))


for r in rows("newcombe.csv"):
    x1, n1, x2, n2 = (int(r[k]) for k in ("x1", "n1", "x2", "n2"))
    label = (x1, n1, x2, n2)
    if n1 == 0 or n2 == 0:
        continue
    low, high = confint_proportions_2indep(x1, n1, x2, n2, method="newcomb", compare="diff")
    same("newcombe plain_low", r["plain_low"], low, 1e-9, label)
    same("newcombe plain_high", r["plain_high"], high, 1e-9, label)
    a, b = score_ends(x1, n1, num(r["population1"])), score_ends(x2, n2, num(r["population2"]))
    p1, p2 = x1 / n1, x2 / n2
    same("newcombe low", r["low"], p1 - p2 - math.hypot(p1 - a[0], b[1] - p2), 1e-7, label)
    same("newcombe high", r["high"], p1 - p2 + math.hypot(a[1] - p1, p2 - b[0]), 1e-7, label)
for r in rows("columns.csv"):
    x, n = listed(r["x"]), listed(r["n"])
    for pair, z, p in zip(r["pairs"].split(), listed(r["z"]), listed(r["p"])):
        if not np.isnan(z):
            i, j = (int(v) - 1 for v in pair.split("-"))
            got = proportions_ztest([x[i], x[j]], [n[i], n[j]])
            same("columns z", z, got[0], 1e-9, r["case"])
            same("columns p", p, got[1], 1e-9, r["case"])
for r in rows("recommend.csv"):
    P, M, D, N = int(r["promoters"]), int(r["passives"]), int(r["detractors"]), num(r["population"])
    n = P + M + D
    if n:
        se = 100 * math.sqrt(((P + D) / n - ((P - D) / n) ** 2) / n)
        same("recommend se", r["se"], se, 1e-9, (P, M, D))
        same("recommend se_finite", r["se_finite"], se * (1 if N is None else math.sqrt(1 - n / N)), 1e-9, (P, M, D))
for r in rows("rest.csv"):
    x, n = listed(r["x"]).astype(int), listed(r["n"]).astype(int)
    got = []
    for i in range(len(x)):
        m = np.array([[x[i], n[i] - x[i]], [x.sum() - x[i], (n - x).sum() - n[i] + x[i]]])
        empty = (m.sum(axis=0) == 0).any() or (m.sum(axis=1) == 0).any()
        got.append(np.nan if empty else stats.fisher_exact(m)[1])
    each("rest fisher_p", r["fisher_p"], got, 1e-8, r["case"])
    got = np.array(got)
    got[~np.isnan(got)] = multipletests(got[~np.isnan(got)], method="holm")[1]
    each("rest holm_p", r["holm_p"], got, 1e-8, r["case"])

# --- waves.csv, mcnemar.csv, paired.csv
for r in rows("waves.csv"):
    ids1, ids2, y1, y2, N = r["ids1"].split(), r["ids2"].split(), listed(r["y1"]), listed(r["y2"]), num(r["population"])
    if not r["var_overlap"]:
        continue
    # As one sum of weights over members: the variance of sum(y2)/n2 - sum(y1)/n1, with estimated moments.
    first, second = dict(zip(ids1, y1)), dict(zip(ids2, y2))
    both = [i for i in first if i in second]
    n1, n2, k = len(y1), len(y2), len(both)
    v1, v2 = y1.var(ddof=1), y2.var(ddof=1)
    s12 = np.cov([first[i] for i in both], [second[i] for i in both])[0, 1] if k > 1 else 0.0
    same("waves var_overlap", r["var_overlap"], v1 / n1 + v2 / n2 - 2 * k / n1 / n2 * s12, 1e-9, r["case"])
    if r["var_finite"]:
        got = (1 / n1 - 1 / N) * v1 + (1 / n2 - 1 / N) * v2 - 2 * (k / n1 / n2 - 1 / N) * s12
        same("waves var_finite", r["var_finite"], got, 1e-9, r["case"])
for r in rows("mcnemar.csv"):
    b, c = int(r["yes_no"]), int(r["no_yes"])
    got = mcnemar([[int(r["yes_yes"]), b], [c, int(r["no_no"])]], exact=True).pvalue if b + c else None
    same("mcnemar p", r["p"], got, 1e-9, (b, c))
for r in rows("paired.csv"):
    a, b, label = listed(r["first"]), listed(r["second"]), r["case"]
    if r["t"]:
        t = stats.ttest_rel(b, a)
        same("paired t", r["t"], t.statistic, 1e-9, label)
        same("paired p", r["p"], t.pvalue, 1e-9, label)
    if r["wilcoxon_p"]:
        d = (b - a)[b != a]
        ranks = stats.rankdata(abs(d))
        same("paired v", r["v"], ranks[d > 0].sum(), 1e-12, label)
        kind = {"exact": "exact", "normal": "approx"}[r["wilcoxon_method"]]
        got = stats.wilcoxon(d, method=kind, correction=kind == "approx").pvalue
        same(f"paired wilcoxon_p {r['wilcoxon_method']}", r["wilcoxon_p"], got, 1e-9, label)

# --- weighted.csv
for r in rows("weighted.csv"):
    w, y = listed(r["weights"]), listed(r["values"])
    if not r["mean"]:
        continue
    used = np.isfinite(w) & (w > 0)
    d = DescrStatsW(y[used], w[used])
    same("weighted mean", r["mean"], d.mean, 1e-9, r["case"])
    same("weighted base", r["base"], w[used].sum() ** 2 / (w[used] ** 2).sum(), 1e-12, r["case"])
    for name, p in (("q1", 0.25), ("median", 0.5), ("q3", 0.75)):
        got = np.quantile(y[used], p, weights=w[used], method="inverted_cdf")
        same(f"weighted {name}", r[name], got, 0, r["case"])

# --- trimmed.csv: within the bounds, same sum, one constant added to all that were not cut.
for r in rows("trimmed.csv"):
    w, t, low, high = listed(r["weights"]), listed(r["trimmed"]), float(r["low"]), float(r["high"])
    same("trimmed sum", w.sum(), t.sum(), 1e-12, r["case"])
    ok = (t >= low * (1 - 1e-9)).all() and (t <= high * (1 + 1e-9)).all()
    free = (abs(t / low - 1) > 1e-9) & (abs(t / high - 1) > 1e-9)
    ok = ok and (free.sum() == 0 or np.ptp((t - w)[free]) < 1e-9)
    same("trimmed bounds", 1, 1 if ok else 0, 0, r["case"])

# --- raking.csv, strata.csv
for r in rows("raking.csv"):
    if not r["raked"]:
        continue
    a, b, w = listed(r["a"]).astype(int) - 1, listed(r["b"]).astype(int) - 1, listed(r["start"])
    for _ in range(20_000):
        w = w * (listed(r["a_totals"]) / np.bincount(a, w))[a]
        w = w * (listed(r["b_totals"]) / np.bincount(b, w))[b]
    each("raking raked", r["raked"], w, 1e-10, r["case"])
for r in rows("strata.csv"):
    h, N, y = listed(r["stratum"]).astype(int) - 1, listed(r["populations"]), listed(r["y"])
    d = listed(r["inside"]).astype(bool)
    if not r["se"]:
        continue
    n = np.bincount(h, minlength=len(N))
    w = (N / n)[h]
    u = np.where(d, w * (y - (w * y)[d].sum() / w[d].sum()) / w[d].sum(), 0)
    total = sum((1 - n[k] / N[k]) * n[k] / (n[k] - 1) * ((u[h == k] - u[h == k].mean()) ** 2).sum() for k in range(len(N)))
    same("strata se", r["se"], math.sqrt(total), 1e-10, r["case"])

# --- The survey, from its two lists.
members, answers = pd.read_csv("survey_members.csv", dtype=str), pd.read_csv("survey_answers.csv", dtype=str, keep_default_na=False)
frame = members[members.eligible == "1"].set_index("member")
data = answers.set_index("member").join(frame).sort_index()
given = pd.read_csv("survey_weights.csv").set_index("member")
assert (data.index == given.index).all()
stratum = given.stratum.to_numpy()
strata = {r["stratum"]: (int(r["population"]), int(r["n"])) for r in rows("survey_strata.csv")}
start = np.array([strata[h][0] / strata[h][1] for h in stratum])
each("survey_weights start", " ".join(map(repr, given.start)), start)
sizes, regions = ["micro", "small", "medium", "large"], ["north", "east", "south", "west"]
S = np.array([(data["size"] == v).to_numpy(float) for v in sizes]).T
R = np.array([(data["region"] == v).to_numpy(float) for v in regions]).T
size_totals = np.array([(frame["size"] == v).sum() for v in sizes], float)
region_totals = np.array([(frame["region"] == v).sum() for v in regions], float)
post = start * (S @ (size_totals / (S.T @ start)))
each("survey_weights post", " ".join(map(repr, given.post)), post)
raked = start.copy()
for _ in range(500):
    raked *= S @ (size_totals / (S.T @ raked))
    raked *= R @ (region_totals / (R.T @ raked))
each("survey_weights raked", " ".join(map(repr, given.raked)), raked, 1e-9)
trimmed = given.trimmed.to_numpy()


def variance(u):
    total = 0.0
    for h, (N, n) in strata.items():
        part = u[stratum == h]
        total += (1 - n / N) * n / (n - 1) * ((part - part.mean(axis=0)).T @ (part - part.mean(axis=0)))
    return total


def residuals(x, X):
    root = np.sqrt(start)[:, None]
    beta = np.linalg.lstsq(X * root, x * root, rcond=None)[0]
    return x - X @ beta


WEIGHTS = {"start": (start, None), "post": (post, S), "raked": (raked, np.hstack([S, R])), "trimmed": (trimmed, None)}


def codes(name):
    return data[name].replace({"": np.nan, "99": np.nan}).astype(float).to_numpy()


ITEMS = {name: codes(name) for name in ("overall", "recommend", "grid_a", "grid_b", "grid_c", "grid_d")}
ITEMS["money"] = data["money"].replace("", np.nan).astype(float).to_numpy()


def column(item, statistic):
    if item == "boxes":
        code = statistic[-1]
        return np.array([np.nan if not v else float(code in v.split()) for v in data["boxes"]])
    y = ITEMS[item]
    if statistic == "mean":
        return y
    if statistic == "nps":
        return np.where(np.isnan(y), np.nan, np.where(y >= 9, 100.0, np.where(y <= 6, -100.0, 0.0)))
    if statistic == "top2":
        return np.where(np.isnan(y), np.nan, (y >= 4).astype(float))
    return np.where(np.isnan(y), np.nan, (y == float(statistic[-1])).astype(float))


def inside(domain):
    return np.ones(len(data), bool) if domain == "total" else ((data["type"] == domain) | (data["cluster"] == domain)).to_numpy()


for r in rows("survey_estimates.csv"):
    label = tuple(r[k] for k in ("weights", "domain", "item", "statistic"))
    y = column(r["item"], r["statistic"])
    d = inside(r["domain"]) & ~np.isnan(y)
    same("survey_estimates n", r["n"], d.sum(), 0, label)
    if not d.any():
        same("survey_estimates value", r["value"], None)
        continue
    w, X = WEIGHTS[r["weights"]]
    y = np.where(d, y, 0.0)
    mean = (w * y)[d].sum() / w[d].sum()
    u = np.where(d, y - mean, 0.0)[:, None] / w[d].sum()
    if X is not None:
        u = residuals(u, X)
    se = math.sqrt(max(variance(u * w[:, None])[0, 0], 0))
    same("survey_estimates value", r["value"], mean, 1e-9, label)
    same(f"survey_estimates se {r['weights']}", r["se"], se if se > 1e-12 else 0, 1e-8, label)
    if r["beta_low"]:
        df, n = float(r["df"]), float(r["n"])
        e = mean * (1 - mean) / se**2 * (stats.t.ppf(0.975, n - 1) / stats.t.ppf(0.975, df)) ** 2
        same("survey_estimates beta_low", r["beta_low"], stats.beta.ppf(0.025, e * mean, e * (1 - mean) + 1), 1e-7, label)
        same("survey_estimates beta_high", r["beta_high"], stats.beta.ppf(0.975, e * mean + 1, e * (1 - mean)), 1e-7, label)
        half = stats.t.ppf(0.975, df) * se / (mean * (1 - mean))
        logit = math.log(mean / (1 - mean))
        same("survey_estimates logit_low", r["logit_low"], 1 / (1 + math.exp(-logit + half)), 1e-7, label)
        same("survey_estimates logit_high", r["logit_high"], 1 / (1 + math.exp(-logit - half)), 1e-7, label)

# Rao and Scott from the covariance of the cells: generalised design effects.
FACTORS = {"type": data["type"], "size": data["size"], "language": data["language"], "region": data["region"], "phase": data["phase"]}
for r in rows("survey_tables.csv"):
    label = (r["weights"], r["rows"], r["columns"])
    y = column("boxes", "share_1") if r["columns"] == "box_1" else column("overall", "top2" if r["columns"] == "top2" else "mean")
    d = ~np.isnan(y)
    a = FACTORS[r["rows"]].to_numpy()
    A, B = sorted(set(a)), sorted(set(y[d]))
    w, X = WEIGHTS[r["weights"]]
    cells = np.array([(d & (a == i) & (y == j)).astype(float) for j in B for i in A]).T
    total = w[d].sum()
    p = (w[:, None] * cells).sum(axis=0) / total
    u = (cells - np.outer(d, p)) / total
    if X is not None:
        u = residuals(u, X)
    V = variance(u * w[:, None])
    n = d.sum()
    table = p.reshape(len(B), len(A)).T * n
    x2 = stats.chi2_contingency(table, correction=False)
    same("survey_tables x2", r["x2"], x2.statistic, 1e-9, label)
    # Contrasts of the interaction, orthogonal to both margins.
    def dummies(k):
        return np.vstack([np.zeros(k - 1), np.eye(k - 1)])

    I, J = len(A), len(B)
    main = np.hstack([np.ones((I * J, 1)), np.tile(dummies(I), (J, 1)), np.repeat(dummies(J), I, axis=0)])
    cross = np.array([[dummies(I)[i, k] * dummies(J)[j, l] for l in range(J - 1) for k in range(I - 1)] for j in range(J) for i in range(I)])
    C = cross - main @ np.linalg.lstsq(main, cross, rcond=None)[0]
    inverse = np.diag([1 / v if v > 0 else 0.0 for v in p])
    delta = np.linalg.solve(C.T @ inverse @ C / n, C.T @ inverse @ V @ inverse @ C)
    f = x2.statistic / np.trace(delta)
    ndf = np.trace(delta) ** 2 / np.trace(delta @ delta)
    nu = n - len(set(stratum[d]))
    same("survey_tables f", r["f"], f, 1e-7, label)
    same("survey_tables ndf", r["ndf"], ndf, 1e-7, label)
    same("survey_tables p", r["p"], stats.f.sf(f, ndf, ndf * nu), 1e-7, label)

for r in rows("survey_quantiles.csv"):
    y = ITEMS[r["item"]]
    d = inside(r["domain"]) & ~np.isnan(y)
    w = WEIGHTS[r["weights"]][0]
    for name in ("q10", "q25", "q50", "q75", "q90"):
        same("survey_quantiles", r[name], np.quantile(y[d], int(name[1:]) / 100, weights=w[d], method="inverted_cdf"), 0, (r["weights"], r["domain"], r["item"], name))

for r in rows("survey_quartile_ranges.csv"):
    y = ITEMS[r["item"]]
    d = inside(r["domain"]) & ~np.isnan(y)
    w = WEIGHTS["start"][0][d]
    label = (r["domain"], r["item"], r["p"])
    at = lambda p: np.quantile(y[d], p, weights=w, method="inverted_cdf")
    same("survey_quartile_ranges value", r["value"], at(float(r["p"])), 0, label)
    same("survey_quartile_ranges share", r["share"], w[y[d] <= float(r["value"])].sum() / w.sum(), 1e-12, label)

frame["answered"] = frame.index.isin(data.index).astype(float)
for r in rows("survey_nonresponse.csv"):
    own = frame if r["domain"] == "total" else frame[frame.type == r["domain"]]
    classes = r["classes"].split()
    e = np.array([(own[r["variable"]] == v).sum() for v in classes])
    k = np.array([own.answered[own[r["variable"]] == v].sum() for v in classes])
    t = stats.chi2_contingency([k, e - k], correction=False)
    same("survey_nonresponse chi2", r["chi2"], t.statistic, 1e-9, r["variable"])
    same("survey_nonresponse p", r["p"], t.pvalue, 1e-9, r["variable"])
    rho = own[r["variable"]].map(dict(zip(classes, k / e)))
    same("survey_nonresponse indicator", r["indicator"], 1 - 2 * rho.std(), 1e-9, r["variable"])
for r in rows("survey_indicator.csv"):
    own = frame if r["domain"] == "total" else frame[frame.type == r["domain"]]
    X = pd.get_dummies(own[["size", "region", "language"]], dtype=float).drop(columns=["size_micro", "region_north", "language_nl"])
    model = sm.GLM(own.answered, sm.add_constant(X), family=sm.families.Binomial()).fit(tol=1e-14, maxiter=100)
    same("survey_indicator logistic", r["logistic_indicator"], 1 - 2 * model.fittedvalues.std(), 1e-9, r["domain"])
    rho = own.groupby(["size", "region", "language"]).answered.transform("mean")
    same("survey_indicator cells", r["cells_indicator"], 1 - 2 * rho.std(), 1e-9, r["domain"])
for r in rows("survey_phases.csv"):
    y = ITEMS[r["item"]]
    d = inside(r["domain"]) & ~np.isnan(y)
    groups = [y[d & (data.phase == phase).to_numpy()] for phase in ("early", "between", "late")]
    k = stats.kruskal(*groups)
    same("survey_phases kw_h", r["kw_h"], k.statistic, 1e-9)
    m = stats.mannwhitneyu(groups[0], groups[2], method="asymptotic")
    same("survey_phases mw_p", r["mw_p"], m.pvalue, 1e-9)
    t = stats.ttest_ind(groups[0], groups[2], equal_var=False)
    same("survey_phases welch_p", r["welch_p"], t.pvalue, 1e-9)

for name in counted:
    print(f"{name:42} {counted[name]:5} compared, largest relative difference {worst[name]:.1e}")
for row in failed[:60]:
    print("DIFFERS", *row)
sys.exit(1 if failed else 0)
