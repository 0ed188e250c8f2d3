"""The work of `cargo bench --bench tally`, done by Polars and DuckDB.

1,000,000 responses, 60 questions of five steps with answers missing, 26 clusters: n, mean, standard deviation and median of
every question in every cluster. The data lie in memory, as bytes, before the clock starts.

    python3 -m venv venv && venv/bin/pip install polars duckdb numpy pyarrow && venv/bin/python benches/tally_others.py
"""

import time

import duckdb
import numpy
import polars

RESPONSES, QUESTIONS, CLUSTERS, ROUNDS = 1_000_000, 60, 26, 5

dice = numpy.random.default_rng(20_260_301)
columns = {"cluster": dice.integers(0, CLUSTERS, RESPONSES, dtype=numpy.uint8)}
for question in range(QUESTIONS):
    answers = dice.integers(1, 8, RESPONSES, dtype=numpy.uint8)
    columns[f"q{question:02}"] = polars.Series(answers).set(polars.Series(answers > 5), None)
frame = polars.DataFrame(columns)
questions = [name for name in frame.columns if name != "cluster"]


def best(work):
    times = []
    for _ in range(ROUNDS):
        start = time.perf_counter()
        work()
        times.append(time.perf_counter() - start)
    return min(times)


def in_polars():
    figures = [
        figure
        for name in questions
        for figure in (
            polars.col(name).count().alias(f"{name}_n"),
            polars.col(name).mean().alias(f"{name}_mean"),
            polars.col(name).std().alias(f"{name}_sd"),
            polars.col(name).median().alias(f"{name}_median"),
        )
    ]
    return frame.group_by("cluster").agg(figures)


connection = duckdb.connect()
connection.execute("CREATE TABLE answers AS SELECT * FROM frame")
figures = ", ".join(f"count({name}), avg({name}), stddev_samp({name}), median({name})" for name in questions)


def in_duckdb():
    return connection.execute(f"SELECT cluster, {figures} FROM answers GROUP BY cluster").fetchall()


print(f"Polars {polars.__version__}: {best(in_polars) * 1000:.0f} ms")
print(f"DuckDB {duckdb.__version__}: {best(in_duckdb) * 1000:.0f} ms")
