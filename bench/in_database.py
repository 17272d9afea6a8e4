# SPDX-License-Identifier: EUPL-1.2
"""The workloads that need a database, in a process of their own: settings are read once per process."""

import argparse
import os
import sys
import time
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from dijkwacht.config import prepare


@dataclass(frozen=True, kw_only=True)
class Plan:
    """How much to measure."""

    sizes: tuple[int, ...]
    seconds: float
    pages: int
    reports: int
    responses: tuple[int, ...]


WHOLE = Plan(sizes=(5, 100, 342), seconds=3.0, pages=30, reports=9, responses=(1_000, 10_000, 100_000, 200_000))
QUICK = Plan(sizes=(5, 20), seconds=0.5, pages=5, reports=2, responses=(1_000,))


def main(arguments: Sequence[str]) -> int:
    """Everything on the database of the environment; the lines go to a file, in whatever order they came."""
    parser = argparse.ArgumentParser()
    parser.add_argument("database")
    parser.add_argument("result", type=Path)
    parser.add_argument("--quick", action="store_true")
    parser.add_argument("--workloads", default="W1,W2,W3,W4,W5,W8")
    parser.add_argument("--server", type=int, default=0, help="process of the database server, for its share of CPU")
    options = parser.parse_args(arguments)
    prepare.set_up()
    prepare.migrate()
    prepare.collect_static()
    _measure(options, QUICK if options.quick else WHOLE)
    return 0


def _measure(options: argparse.Namespace, plan: Plan) -> None:
    # Django is ready from here on.
    from django.db import connection
    from django.utils import timezone

    from bench import answers, bare, d1, plans, processes, reports, results, surveys
    from bench.figures import Figures, keep

    name: str = options.database
    wanted = options.workloads.split(",")
    bare.make_tables()
    connection.close()
    data = d1.begin(timezone.now())
    port = processes.free_port()
    command = [str(Path(sys.executable).with_name("dijkwacht")), "serve", "--no-migrate", "--port", str(port)]
    rows: list[Figures] = []
    bare_port = processes.free_port()
    with (
        processes.serving(processes.granian("bench.bare:application", bare_port), bare_port, os.environ),
        processes.serving(command, port, os.environ) as pid,
    ):
        pids = [pid, *([options.server] if options.server else [])]
        for size in plan.sizes:
            start = time.monotonic()
            d1.grow(data, size)
            print(f"D1 {name}: {size} organisations ({time.monotonic() - start:.1f} s)", flush=True)
            if "W1" in wanted:
                limits = answers.bare_answers(bare_port, seconds=plan.seconds / 2, database=name)
                measured = answers.save_answers(data, port=port, pids=pids, database=name, seconds=plan.seconds)
                rows += answers.with_limit(measured, limits)
            if "W3" in wanted:
                rows += results.show_results(data, port=port, pids=pids, database=name, most=plan.pages)
            keep(rows, options.result)
        rows = results.statements_stay(rows)
        if "W5" in wanted:
            rows += reports.make_reports(data, port=port, pids=pids, database=name, most=plan.reports)
        if "W2" in wanted:
            rows += surveys.answer(data, port=port, pids=pids, database=name, seconds=plan.seconds)
            rows += surveys.publish(data, database=name)
        if "W4" in wanted:
            rows += surveys.count(data, plan.responses, database=name)
        if "W8" in wanted:
            rows += plans.show_plan(data, port=port, pids=pids, database=name, most=plan.pages)
        held = processes.memory(pid)
        if held is not None:
            after = Figures(workload="all", database=name, what="web and worker after all of this", memory=held)
            rows.append(after.judged("≤ 300 MiB", meets=held <= 300))
    keep([replace(one, database=name) for one in rows], options.result)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
