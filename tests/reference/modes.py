"""The most frequent of the numbers of each list in numbers.csv, and how many numbers are as frequent.

Compares the digits as they stand there, in decimals, so that nothing is rounded.
"""

import csv
import sys
from collections import Counter
from decimal import Decimal

csv.field_size_limit(sys.maxsize)

with open("numbers.csv", newline="") as file:
    cases = [(row["case"], [Decimal(value) for value in row["values"].split()]) for row in csv.DictReader(file)]

# Lists in which few numbers, several or all are as frequent.
cases += [
    ("two_modes", [Decimal(value) for value in "3 1 2 3 1 5".split()]),
    ("three_modes", [Decimal(value) for value in "-2 4 4 -2 0.5 0.5 9".split()]),
    ("each_once", [Decimal(value) for value in "7 5 6 4".split()]),
    ("signs_of_nought", [Decimal(value) for value in "-0 0 1 2 2 0".split()]),
]

with open("modes.csv", "w", newline="") as file:
    out = csv.writer(file, lineterminator="\n")
    out.writerow(["case", "values", "mode", "modes"])
    for case, values in cases:
        often = Counter(values)
        most = max(often.values(), default=0)
        modes = sorted(value for value, count in often.items() if count == most)
        out.writerow([case, " ".join(map(str, values)), modes[0] if modes else "", len(modes) if modes else ""])
