"""A made-up survey of two types of clusters: the list of members and the answers of those who answered.

20 clusters of type ibn (1,189 eligible members, 328 answers) and 6 of type spc
(1,584 and 232). Nobody answered in I07, and one member in I20. Who answers and
what hangs together with size, region and language. The same at every run.
"""

import csv
import datetime
import random

random.seed(20260310)

MEMBERS = {
    "I01": 390, "I02": 30, "I03": 31, "I04": 60, "I05": 52, "I06": 38, "I07": 34, "I08": 35, "I09": 70, "I10": 48,
    "I11": 33, "I12": 36, "I13": 41, "I14": 57, "I15": 39, "I16": 32, "I17": 37, "I18": 30, "I19": 51, "I20": 45,
    "S01": 390, "S02": 310, "S03": 280, "S04": 240, "S05": 200, "S06": 164,
}  # fmt: skip
ANSWERS = {
    "I01": 109, "I02": 8, "I03": 3, "I04": 21, "I05": 17, "I06": 11, "I07": 0, "I08": 12, "I09": 26, "I10": 14,
    "I11": 9, "I12": 10, "I13": 5, "I14": 19, "I15": 13, "I16": 7, "I17": 17, "I18": 2, "I19": 24, "I20": 1,
    "S01": 57, "S02": 46, "S03": 40, "S04": 38, "S05": 29, "S06": 22,
}  # fmt: skip
assert sum(v for k, v in MEMBERS.items() if k[0] == "I") == 1189 and sum(v for k, v in MEMBERS.items() if k[0] == "S") == 1584
assert sum(v for k, v in ANSWERS.items() if k[0] == "I") == 328 and sum(v for k, v in ANSWERS.items() if k[0] == "S") == 232

START = datetime.date(2026, 3, 2)
FIRST_REMINDER, SECOND_REMINDER = datetime.date(2026, 3, 12), datetime.date(2026, 3, 26)

SIZES, REGIONS, LANGUAGES = ["micro", "small", "medium", "large"], ["north", "east", "south", "west"], ["nl", "en"]


def scale(leaning):
    """One of 1 to 5; a higher leaning gives higher codes."""
    value = random.gauss(3.2 + leaning, 1.1)
    return min(5, max(1, round(value)))


def maybe(value, blank, unknown=0.0):
    chance = random.random()
    return "" if chance < blank else "99" if chance < blank + unknown else str(value)


members, answers, number = [], [], 0
for cluster, eligible in MEMBERS.items():
    kind = "ibn" if cluster[0] == "I" else "spc"
    regions = [random.uniform(0.3, 2) for _ in REGIONS]
    sizes = [40, 32, 20, 8] if kind == "ibn" else [55, 28, 12, 5]
    own = []
    for place in range(eligible + (1 if eligible > 50 else 0) * random.randint(0, 3)):
        number += 1
        row = {
            "member": f"m{number:04d}",
            "cluster": cluster,
            "type": kind,
            "size": random.choices(SIZES, sizes)[0],
            "region": random.choices(REGIONS, regions)[0],
            "language": random.choices(LANGUAGES, [85, 15])[0],
            "eligible": "1" if place < eligible else "0",
        }
        members.append(row)
        if row["eligible"] == "1":
            own.append(row)
    # Without replacement, larger members and those who read Dutch rather more often.
    keys = []
    for row in own:
        leaning = [0.8, 1.0, 1.3, 1.6][SIZES.index(row["size"])] * (1.0 if row["language"] == "nl" else 0.6)
        leaning *= 1.2 if row["region"] == "east" else 1.0
        keys.append((random.random() ** (1 / leaning), row))
    for _, row in sorted(keys, key=lambda pair: -pair[0])[: ANSWERS[cluster]]:
        size = SIZES.index(row["size"])
        day = min(39, int(random.expovariate(1 / 9)) if random.random() < 0.5 else random.choice([10, 11, 12, 13, 24, 25, 26, 27, 33]))
        date = START + datetime.timedelta(days=day)
        phase = "early" if date < FIRST_REMINDER else "between" if date < SECOND_REMINDER else "late"
        leaning = (0.25 if kind == "ibn" else -0.1) + 0.15 * size - (0.3 if phase == "late" else 0)
        boxes = [str(code) for code, share in zip((1, 2, 3, 4), (0.5, 0.3, 0.2 + 0.1 * size, 0.15)) if random.random() < share]
        answers.append(
            {
                "member": row["member"],
                "date": date.isoformat(),
                "phase": phase,
                "overall": maybe(scale(leaning), 0.05, 0.04),
                "money": maybe(f"{random.lognormvariate(2.5 + 0.7 * size, 1.2):.1f}", 0.15),
                "boxes": " ".join(boxes),
                "recommend": maybe(min(10, max(0, round(random.gauss(7.3 + leaning, 2)))), 0.08, 0.03),
                **{f"grid_{item}": maybe(scale(leaning + shift), 0.07, 0.05) for item, shift in zip("abcd", (0.4, 0, -0.3, 0.1))},
            }
        )

for name, rows in (("survey_members.csv", members), ("survey_answers.csv", answers)):
    with open(name, "w", newline="") as file:
        out = csv.DictWriter(file, rows[0].keys(), lineterminator="\n")
        out.writeheader()
        out.writerows(sorted(rows, key=lambda row: row["member"]))
