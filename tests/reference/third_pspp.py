"""Figures of the third made-up wave as PSPP has them, in the form of third_figures.csv: what is not weighted."""

import csv
import pathlib
import subprocess
import tempfile

ITEMS = {"single": range(1, 4), "grida": range(1, 6), "gridb": range(1, 6), "recommend": range(11)}


def rows(name):
    with open(name, newline="") as file:
        return list(csv.DictReader(file))


stands = {row["member"]: row["clusters"].split(";") for row in rows("third_members.csv")}
answers = rows("third_answers.csv")
clusters = sorted({code for own in stands.values() for code in own})
types = sorted({code[0] for code in clusters})


def groups_of(member):
    return ["ALL", *sorted({code[0] for code in stands[member]}), *stands[member]]


def run(chosen, commands):
    """What PSPP says, as a list of tables; `chosen`: pairs of a group's number and the answers of a member."""
    with tempfile.TemporaryDirectory() as folder:
        data, syntax, out = (pathlib.Path(folder) / name for name in ("data.csv", "run.sps", "out.csv"))
        with open(data, "w", newline="") as file:
            writer = csv.writer(file, lineterminator="\n")
            writer.writerows([[number, *(row[item] for item in [*ITEMS, "number"])] for number, row in chosen])
        syntax.write_text(
            f"SET FORMAT=F22.12.\nGET DATA /TYPE=TXT /FILE='{data}' /DELIMITERS=','\n"
            " /VARIABLES=group F4 single F4 grida F4 gridb F4 recommend F4 number F22.12.\n"
            f"MISSING VALUES {' '.join(ITEMS)} (99).\n{commands}"
        )
        subprocess.run(["pspp", "-O", "format=csv", "-o", out, syntax], check=True, stdout=subprocess.DEVNULL)
        tables, text = [], out.read_text()
        for part in text.split("Table: ")[1:]:
            title, *lines = part.strip().split("\n")
            tables.append((title, list(csv.reader(lines))))
        return tables


found = []


def put(table, item, code, what, group, column, value):
    found.append([table, item, code, what, group, column, f"{float(value):.12g}"])


def described(group):
    chosen = [(1, row) for row in answers if group in groups_of(row["member"])]
    if len(chosen) < 2:
        return
    names = " ".join([*ITEMS, "number"])
    commands = f"DESCRIPTIVES {names} /STATISTICS=MEAN SEMEAN STDDEV SUM MIN MAX.\n"
    commands += f"FREQUENCIES {names} /FORMAT=NOTABLE /PERCENTILES=25 50 75.\nFREQUENCIES {' '.join(ITEMS)}.\n"
    tables = run(chosen, commands)
    for line in dict(tables)["Descriptive Statistics"][1:]:
        if line[0] in ITEMS or line[0] == "number":
            columns = ["n_valid", "mean", "se", "sd", "min", "max", "sum"]
            for column, value in zip(columns, line[1:]):
                put("numbers", line[0], "", "", group, column, value)
    quartiles = next(lines for title, lines in tables if title == "Statistics")
    headings = quartiles[0][2:]
    at = next(place for place, line in enumerate(quartiles) if line[0] == "Percentiles")
    for column, line in zip(["q1", "median", "q3"], quartiles[at : at + 3]):
        for item, value in zip(headings, line[2:]):
            # Those of a scale are rounded as it is written, to whole numbers.
            if item == "number":
                put("numbers", item, "", "", group, column, value)
    for title, lines in tables:
        if title in ITEMS:
            for line in lines:
                if line[1] != "99" and (line[0] == "Valid" or line[0] == "" and line[1] != ""):
                    put("frequencies", title, line[1], "", group, "count", line[2])


def compared(among, groups):
    chosen = [(groups.index(group), row) for row in answers for group in groups_of(row["member"]) if group in groups]
    numbers = sorted({number for number, _ in chosen})
    if len(numbers) < 2:
        return
    commands = "".join(
        f"CROSSTABS group BY {item} /STATISTICS=CHISQ.\nNPAR TESTS /KRUSKAL-WALLIS {item} BY group ({numbers[0]}, {numbers[-1]}).\n"
        for item in ITEMS
    )
    tables = run(chosen, commands + "ONEWAY number BY group.\n")
    squares = [lines for title, lines in tables if title == "Chi-Square Tests"]
    ranked = [lines for title, lines in tables if title == "Test Statistics"]
    assert len(squares) == len(ranked) == len(ITEMS), [title for title, _ in tables]
    for item, square, ranks in zip(ITEMS, squares, ranked):
        # PSPP has numbers of one group too.
        if len({number for number, row in chosen if row[item] not in ("", "99")}) < 2:
            continue
        for line in square:
            if line[0] in ("Pearson Chi-Square", "Likelihood Ratio"):
                put("comparisons", item, "", "", among, "chi2" if line[0].startswith("P") else "g2", line[1])
        put("comparisons", item, "", "", among, "kw_h", next(line[1] for line in ranks if line[0] == "Chi-Square"))
    variance = dict(tables)["ANOVA"]
    heading = variance[0].index("F")
    put("comparisons", "number", "", "", among, "anova_f", next(line[heading] for line in variance if "Between Groups" in line))


for group in ["ALL", *types, *clusters]:
    described(group)
compared("types", types)
for own in types:
    compared(f"clusters of {own}", [code for code in clusters if code[0] == own])
with open("third_pspp.csv", "w", newline="") as file:
    writer = csv.writer(file, lineterminator="\n")
    writer.writerow(["table", "item", "code", "what", "group", "column", "value"])
    writer.writerows(found)
