"""Intervals of a share at 95%, one row per x, n, population.

Exact hypergeometric in whole numbers: all K with P(X >= x | K) > 1/40 and
P(X <= x | K) > 1/40. The others with 40 digits: Wilson as the roots of the
score equation as a quadratic, Clopper-Pearson as roots of the binomial tail.
An empty population means that its size is unknown.
"""

import csv
from math import comb

from mpmath import betainc, erfinv, findroot, mp, mpf, sqrt
from scipy.stats import beta

mp.dps = 40
Z = sqrt(2) * erfinv(mpf("0.95"))

PAIRS = [(1, 1), (1, 2), (1, 40), (2, 2), (2, 3), (3, 8), (5, 9), (7, 8), (8, 8), (17, 17), (16, 17), (17, 45), (30, 31), (44, 45)]
PAIRS += [(57, 390), (200, 390), (389, 390), (390, 390), (328, 1189), (1188, 1189), (231, 1584), (232, 1584), (1583, 1584)]
PAIRS += [(1584, 1584), (560, 2773), (500, 100_000), (1_000, 1_000_000)]
PAIRS += [(1, None), (17, None), (328, None), (5_000, None)]


def picked(n):
    if n <= 9:
        return range(n + 1)
    return sorted({0, 1, 2, n // 10, n // 3, n // 2, (2 * n) // 3, n - 2, n - 1, n})


def at_least(x, n, N, K):
    """Draws of n from N with at least x of the K, in whole numbers."""
    i = max(x, n - (N - K))
    if i > min(n, K):
        return 0
    # Summed from the shorter end.
    if min(n, K) - i > n // 2:
        return comb_all(N, n) - at_most(i - 1, n, N, K)
    term, total = first_term(i, n, N, K), 0
    while i <= min(n, K):
        total += term
        if i < min(n, K):
            term = term * (K - i) * (n - i) // ((i + 1) * (N - K - n + i + 1))
        i += 1
    return total


def at_most(x, n, N, K):
    i = max(0, n - (N - K))
    if x < i:
        return 0
    term, total = first_term(i, n, N, K), 0
    while i <= min(x, n, K):
        total += term
        if i < min(n, K):
            term = term * (K - i) * (n - i) // ((i + 1) * (N - K - n + i + 1))
        i += 1
    return total


def first_term(i, n, N, K):
    return comb(K, i) * comb(N - K, n - i)


KNOWN = {}


def comb_all(N, n):
    if (N, n) not in KNOWN:
        KNOWN[N, n] = comb(N, n)
    return KNOWN[N, n]


def hypergeometric(x, n, N):
    everything = comb_all(N, n)

    def below(K):
        return 40 * at_least(x, n, N, K) > everything

    def above(K):
        return 40 * (everything - at_least(x + 1, n, N, K)) > everything

    least, most = x, N - (n - x)
    if N <= 400:
        inside = [K for K in range(least, most + 1) if below(K) and above(K)]
        assert inside == list(range(inside[0], inside[-1] + 1))
        return inside[0], inside[-1]
    low, high = least, most
    while low < high:
        middle = (low + high) // 2
        low, high = (low, middle) if below(middle) else (middle + 1, high)
    first = low
    low, high = first, most
    while low < high:
        middle = (low + high + 1) // 2
        low, high = (middle, high) if above(middle) else (low, middle - 1)
    assert below(first) and above(low) and (first == least or not below(first - 1)) and (low == most or not above(low + 1))
    return first, low


def wilson(x, n, effective):
    # (p - q)^2 = z^2 q(1-q)/m  as a q^2 + b q + c = 0
    p, m = mpf(x) / n, mpf(effective)
    a, b, c = 1 + Z**2 / m, -(2 * p + Z**2 / m), p**2
    root = sqrt(b * b - 4 * a * c)
    low, high = (-b - root) / (2 * a), (-b + root) / (2 * a)
    return (mpf(0) if x == 0 else low), (mpf(1) if x == n else high)


def clopper_pearson(x, n):
    def bound(a, b, level):
        # SciPy's quantile, then the secant method with 40 digits.
        start = mpf(float(beta.ppf(float(level), a, b)))
        near = start * (1 - mpf(10) ** -9) if start > 0 else mpf(0)

        def missing(q):
            return betainc(a, b, 0, q, regularized=True) - level

        q = findroot(missing, (near, start), solver="secant", tol=mpf(10) ** -50, verify=False)
        assert abs(missing(q)) < mpf(10) ** -25, (x, n)
        return q

    low = mpf(0) if x == 0 else bound(x, n - x + 1, mpf("0.025"))
    high = mpf(1) if x == n else bound(x + 1, n - x, mpf("0.975"))
    return low, high


def agresti_coull(x, n):
    m = n + Z**2
    p = (x + Z**2 / 2) / m
    half = Z * sqrt(p * (1 - p) / m)
    return max(p - half, mpf(0)), min(p + half, mpf(1))


def cell(value):
    return "" if value is None else f"{float(value):.17g}"


def both(pair):
    return [cell(pair[0]), cell(pair[1])]


if __name__ == "__main__":
    with open("intervals.csv", "w", newline="") as file:
        out = csv.writer(file, lineterminator="\n")
        names = ["hypergeometric", "wilson", "wilson_finite", "clopper_pearson", "agresti_coull"]
        out.writerow(["x", "n", "population", "share"] + [f"{name}_{end}" for name in names for end in ("low", "high")])
        for n, N in PAIRS:
            for x in picked(n):
                share = mpf(x) / n
                finite = (None, None) if N is None else (share, share) if n == N else wilson(x, n, mpf(n) * (N - 1) / (N - n))
                exact = ("", "") if N is None else hypergeometric(x, n, N)
                out.writerow(
                    [x, n, "" if N is None else N, cell(share), *exact, *both(wilson(x, n, n)), *both(finite)]
                    + both(clopper_pearson(x, n))
                    + both(agresti_coull(x, n))
                )
