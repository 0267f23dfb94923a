"""``make fuzz``: many inputs, each within bounds of time and memory; what fails is kept in `found/`.

Inputs are read in worker processes; one that hangs or dies is replaced, and its input is a fault.
"""

import argparse
import resource
import sys
import time
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from multiprocessing import get_context
from multiprocessing.connection import Connection
from pathlib import Path

from fuzz.mutations import KINDS, made
from fuzz.outcomes import Outcome, outcome_of

FOUND = Path(__file__).parent / "found"
MEMORY = 2 * 2**30
SECONDS = 20.0
Job = tuple[str, int]


def work(jobs: list[Job], pipe: Connection) -> None:
    """Read inputs one after the other and tell how each ended."""
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    for kind, number in jobs:
        started = time.perf_counter()
        outcome = outcome_of(*made(kind, number))
        pipe.send((outcome, time.perf_counter() - started))


def supervise(jobs: list[Job]) -> list[tuple[Job, Outcome, float]]:
    """Have the jobs done, however often the worker hangs or dies."""
    context, results = get_context("fork"), []
    while len(results) < len(jobs):
        rest = jobs[len(results) :]
        ours, theirs = context.Pipe()
        worker = context.Process(target=work, args=(rest, theirs), daemon=True)
        worker.start()
        theirs.close()
        for job in rest:
            try:
                outcome, seconds = ours.recv() if ours.poll(SECONDS) else (Outcome("FAULT", f"more than {SECONDS:.0f} s"), SECONDS)
            except EOFError:
                outcome, seconds = Outcome("FAULT", "the process died"), 0.0
            results.append((job, outcome, seconds))
            if outcome.detail.startswith(("more than", "the process")):
                break
        worker.kill()
        worker.join()
    return results


def keep(job: Job, outcome: Outcome) -> None:
    """Write a faulty input to a file and say so."""
    name, content = made(*job)
    FOUND.mkdir(exist_ok=True)
    path = FOUND / f"{job[0]}-{job[1]}{Path(name).suffix}"
    path.write_bytes(content)
    print(f"{path}: {outcome.detail}", flush=True)


def main() -> int:
    """Run as many inputs of each kind as asked for; exit status 1 where one is at fault."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--count", type=int, default=1500, help="inputs in all, spread over the kinds")
    parser.add_argument("--start", type=int, default=0, help="number of the first input of each kind")
    parser.add_argument("--jobs", type=int, default=2)
    parser.add_argument("--kind", choices=KINDS, action="append", help="only these kinds")
    arguments = parser.parse_args()
    kinds = arguments.kind or list(KINDS)
    each = -(-arguments.count // len(kinds))
    everything = [(kind, arguments.start + number) for number in range(each) for kind in kinds]
    chunks = [everything[place : place + 100] for place in range(0, len(everything), 100)]
    tally: Counter[tuple[str, str]] = Counter()
    faults, slowest, done = 0, (0.0, ("", 0)), 0
    with ThreadPoolExecutor(arguments.jobs) as pool:
        for results in pool.map(supervise, chunks):
            for job, outcome, seconds in results:
                tally[job[0], outcome.name] += 1
                slowest = max(slowest, (seconds, job))
                if outcome.name == "FAULT":
                    faults += 1
                    keep(job, outcome)
            done += len(results)
            print(f"{done} of {len(everything)}, {faults} faults", file=sys.stderr, flush=True)
    names = sorted({name for _, name in tally})
    print("| kind | " + " | ".join(names) + " |\n|---" + "|---" * len(names) + "|")
    for kind in kinds:
        print(f"| {kind} | " + " | ".join(str(tally[kind, name]) for name in names) + " |")
    print(f"{len(everything)} inputs, {faults} faults; the slowest took {slowest[0]:.2f} s: {slowest[1][0]} {slowest[1][1]}")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
