"""``make bench``: one table of ratios, each measured in this run, in turns, as processor time."""

import sys

from documents import PDF
from measuring import alternating
from rows import long_file, memory_of, rows


def main() -> int:
    """Print the table as it is measured; exit status 1 where a promise is not kept."""
    missed = 0
    print("| what | seconds | against | seconds | ratio | promised | kept |\n|---|---|---|---|---|---|---|")
    for row in rows():
        ours, theirs = alternating(row.ours, row.theirs, row.runs)
        ratio = ours / theirs
        kept = "" if row.most is None else "yes" if ratio <= row.most else "no"
        missed += kept == "no"
        promised = "" if row.most is None else f"{row.most:.3g}"
        print(f"| {row.what} | {ours:.3f} | {row.against} | {theirs:.3f} | {ratio:.3g} | {promised} | {kept} |", flush=True)
    print("\n| document | peak of memory, MB |\n|---|---|")
    for name, path in (("report.pdf", PDF), ("10 times", long_file(10)), ("100 times", long_file(100))):
        print(f"| {name} | {memory_of(path) / 2**20:.0f} |", flush=True)
    return 1 if missed else 0


if __name__ == "__main__":
    sys.exit(main())
