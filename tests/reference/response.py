"""Response rates by the definitions of AAPOR, in fractions without rounding."""

import csv
from fractions import Fraction

# I complete, P partial, R refusal or broken off, NC nothing returned, O other, U unknown eligibility, not eligible, and
# how many of these last the list takes for members: all on the list are in the denominators of RR1, RR2, REF and CON.
CASES = [
    (300, 28, 40, 790, 20, 11, 11, 0),
    (210, 22, 15, 1300, 5, 32, 16, 0),
    (15, 2, 3, 24, 1, 0, 0, 0),
    (8, 0, 0, 0, 0, 0, 0, 0),
    (0, 0, 0, 0, 0, 0, 0, 0),
    (0, 0, 0, 0, 0, 5, 0, 0),
    (0, 0, 0, 0, 0, 5, 3, 0),
    (0, 0, 0, 0, 0, 0, 4, 0),
    (0, 0, 0, 31, 0, 0, 0, 0),
    (0, 0, 7, 24, 0, 2, 1, 0),
    (0, 5, 0, 26, 0, 4, 1, 0),
    (1, 0, 0, 0, 0, 1, 0, 0),
    (1, 0, 0, 0, 0, 1, 1, 0),
    (12, 3, 2, 20, 0, 8, 40, 0),
    (100, 10, 5, 50, 2, 300, 900, 0),
    (560, 17, 31, 2100, 4, 61, 27, 0),
    (247, 0, 58, 0, 0, 884, 11, 0),
    # Members who have left: on the list, without a reply, and not eligible.
    (12, 3, 2, 15, 0, 3, 5, 5),
    (12, 3, 2, 0, 0, 18, 5, 5),
    (300, 28, 40, 779, 20, 11, 11, 11),
    (0, 0, 0, 0, 0, 0, 4, 4),
    (1, 1, 0, 6, 0, 0, 3, 2),
]


def over(a, b):
    return Fraction(a) / Fraction(b) if b is not None and b != 0 else None


def cell(value):
    return "" if value is None else f"{float(value):.17g}"


with open("response.csv", "w", newline="") as file:
    out = csv.writer(file, lineterminator="\n")
    names = ["base", "e", "rr1", "rr2", "rr3", "rr4", "rr5", "rr6", "coop1", "coop2", "ref", "con"]
    out.writerow(["complete", "partial", "refused", "no_contact", "other", "unknown", "not_eligible", "listed", *names])
    for case in CASES:
        I, P, R, NC, O, U, NE, L = case
        base = I + P + R + NC + O
        e = over(base, base + NE)
        estimated = None if e is None else base + e * U
        reached = I + P + R + O
        everybody = base + U + L
        rates = [
            over(I, everybody),
            over(I + P, everybody),
            over(I, estimated),
            over(I + P, estimated),
            over(I, base),
            over(I + P, base),
            over(I, reached),
            over(I + P, reached),
            over(R, everybody),
            over(reached, everybody),
        ]
        out.writerow([*case, base, cell(e), *map(cell, rates)])
