"""A made-up wave of 160 responses; the same at every run."""

import csv
import random

random.seed(20260301)

CLUSTERS = ["I1", "I2", "I3", "S1", "S2", "S3"]
SHARES = [40, 34, 26, 30, 18, 12]


def few(choices, most):
    return ";".join(str(code) for code in sorted(random.sample(choices, random.randint(1, most))))


def parts():
    a = random.randrange(0, 101, 5)
    b = random.randrange(0, 101 - a, 5) if a < 100 else 0
    return f"{a};{b};{100 - a - b}"


with open("answers.csv", "w", newline="") as file:
    out = csv.writer(file, lineterminator="\n")
    out.writerow(["member", "clusters", "single", "multiple", "grida", "number", "recommend", "ranking", "parts"])
    for member in range(1, 161):
        clusters = [random.choices(CLUSTERS, SHARES)[0]]
        if random.random() < 0.2:
            second = random.choice(CLUSTERS)
            if second not in clusters:
                clusters.append(second)
        out.writerow(
            [
                member,
                ";".join(clusters),
                random.choices(["1", "2", "3", "99", ""], [50, 60, 30, 10, 10])[0],
                "99" if random.random() < 0.06 else ("" if random.random() < 0.1 else few([1, 2, 3, 4], 3)),
                random.choices(["1", "2", "3", "4", "5", "99", ""], [8, 15, 30, 50, 30, 9, 18])[0],
                "" if random.random() < 0.15 else f"{random.lognormvariate(3.0, 1.4):.1f}",
                random.choices([str(score) for score in range(11)] + ["99", ""], [2, 1, 2, 3, 4, 12, 14, 30, 40, 25, 12, 6, 9])[0],
                "" if random.random() < 0.2 else ";".join(map(str, random.sample([1, 2, 3, 4], random.randint(1, 3)))),
                "" if random.random() < 0.2 else parts(),
            ]
        )
