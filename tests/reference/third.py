"""A third made-up wave: nine clusters of three types, two of them too small to stand alone, members in two clusters,
and who answers depends on size. The same at every run."""

import csv
import random

random.seed(771130)

# Code, members. A1 to A4, B1 to B3, C1 and C2. Of A4 nobody answers, of C2 one.
CLUSTERS = [("A1", 64), ("A2", 38), ("A3", 21), ("A4", 7), ("B1", 90), ("B2", 27), ("B3", 16), ("C1", 52), ("C2", 9)]
SIZES = ["large", "medium", "small"]
REGIONS = ["east", "north", "west"]
ANSWERS = {"large": 0.75, "medium": 0.5, "small": 0.3}


def members():
    found = []
    for code, count in CLUSTERS:
        for number in range(count):
            found.append({"clusters": [code], "size": random.choices(SIZES, [1, 3, 5])[0], "region": random.choices(REGIONS, [2, 3, 2])[0]})
    # Some are in another cluster too, of the same type or of another one.
    for member in random.sample([own for own in found if own["clusters"][0] not in ("A4", "C2")], 24):
        first = member["clusters"][0]
        other = random.choice([code for code, _ in CLUSTERS if code not in (first, "A4", "C2")])
        member["clusters"] = sorted([first, other])
    return found


def several(codes, most):
    return ";".join(str(code) for code in sorted(random.sample(codes, random.randint(1, most))))


def parts():
    a = random.randrange(0, 101, 5)
    b = random.randrange(0, 101 - a, 5) if a < 100 else 0
    return f"{a};{b};{100 - a - b}"


def answers(member):
    kind = member["clusters"][0][0]
    shift = {"A": 0, "B": 1, "C": 2}[kind] + (2 if member["size"] == "large" else 0)
    blank = lambda share, text: "" if random.random() < share else text
    scale = lambda weights: str(random.choices([1, 2, 3, 4, 5, 99], weights)[0])
    return [
        blank(0.06, str(random.choices([1, 2, 3, 99], [30 - 4 * shift, 40, 20 + 8 * shift, 6])[0])),
        blank(0.08, "5" if random.random() < 0.1 else several([1, 2, 3, 4], 3)),
        blank(0.05, scale([6, 12, 30 - 3 * shift, 40, 15 + 6 * shift, 8])),
        blank(0.05, scale([10, 20, 30, 20, 10, 4])),
        blank(0.12, f"{random.lognormvariate(2.5 + 0.2 * shift, 1.2):.1f}"),
        blank(0.07, str(random.choices([*range(11), 99], [2, 1, 2, 3, 4, 10, 12, 26 - 2 * shift, 34, 14 + 4 * shift, 9 + 3 * shift, 5])[0])),
        blank(0.1, ";".join(map(str, random.sample([1, 2, 3, 4], random.randint(1, 3))))),
        blank(0.1, parts()),
    ]


def answers_to(member):
    first = member["clusters"][0]
    if first == "A4":
        return False
    return first != "C2" and random.random() < ANSWERS[member["size"]]


everybody = members()
with open("third_members.csv", "w", newline="") as file:
    out = csv.writer(file, lineterminator="\n")
    out.writerow(["member", "clusters", "size", "region"])
    for number, member in enumerate(everybody, 1):
        out.writerow([f"t{number:03}", ";".join(member["clusters"]), member["size"], member["region"]])

of_c2 = next(at for at, member in enumerate(everybody) if member["clusters"] == ["C2"])
with open("third_answers.csv", "w", newline="") as file:
    out = csv.writer(file, lineterminator="\n")
    out.writerow(["member", "single", "multiple", "grida", "gridb", "number", "recommend", "ranking", "parts"])
    for at, member in enumerate(everybody):
        if answers_to(member) or at == of_c2:
            out.writerow([f"t{at + 1:03}", *answers(member)])
