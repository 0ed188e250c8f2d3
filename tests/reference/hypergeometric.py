"""Exact interval of the number of members who would say so, by trying every K.

All K with P(X >= x | K) > 1/40 and P(X <= x | K) > 1/40 for X hypergeometric,
in whole numbers: 40 * favourable > all.
"""

import csv
from math import comb

CASES = [(x, n, N) for n, N in [(1, 40), (5, 9), (8, 8), (10, 45), (17, 45)] for x in range(n + 1)]
CASES += [(x, n, 390) for n in (5, 57, 200) for x in sorted({0, 1, n // 3, n // 2, n - 1, n})]
CASES += [(x, n, N) for n, N in [(328, 1189), (231, 1584)] for x in (0, 3, 110, n // 2, n - 2, n)]
# Too many K to try one by one with numbers of this size: the ends are searched, with the same exact sums.
LARGE = [(0, 500, 100_000), (7, 500, 100_000), (250, 500, 100_000), (1_203, 2_000, 20_000), (2_000, 2_000, 20_000)]


def at_least(x, n, N, K):
    """Draws of n from N with at least x of the K."""
    return sum(comb(K, i) * comb(N - K, n - i) for i in range(x, min(n, K) + 1))


def fits_below(x, n, N, K, everything):
    return 40 * at_least(x, n, N, K) > everything


def fits_above(x, n, N, K, everything):
    # X <= x is: at least n - x of the N - K others.
    return 40 * at_least(n - x, n, N, N - K) > everything


def tried(x, n, N):
    everything = comb(N, n)
    inside = [
        K
        for K in range(x, N - (n - x) + 1)
        if fits_below(x, n, N, K, everything) and fits_above(x, n, N, K, everything)
    ]
    assert inside == list(range(inside[0], inside[-1] + 1))
    return inside[0], inside[-1]


def searched(x, n, N):
    everything = comb(N, n)
    low, high = x, N - (n - x)
    while low < high:
        middle = (low + high) // 2
        if fits_below(x, n, N, middle, everything):
            high = middle
        else:
            low = middle + 1
    first = low
    low, high = first, N - (n - x)
    while low < high:
        middle = (low + high + 1) // 2
        if fits_above(x, n, N, middle, everything):
            low = middle
        else:
            high = middle - 1
    return first, low


with open("hypergeometric.csv", "w", newline="") as file:
    out = csv.writer(file, lineterminator="\n")
    out.writerow(["x", "n", "population", "low", "high"])
    for case in CASES:
        out.writerow([*case, *tried(*case)])
    for case in LARGE:
        out.writerow([*case, *searched(*case)])
