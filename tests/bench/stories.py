"""Planted changes in made-up stories: ``python -m tests.bench.stories [N] [--misses]``.

For each of N seeds a story without a change, where anything told is a false alarm, and one with a
change, where exactly one warning or error is right; by plot and changed fact.
"""

from __future__ import annotations

import argparse
from collections import Counter

from tests.properties.stories import findings_of, make


def main() -> None:
    """Print how many stories come out right."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("count", type=int, nargs="?", default=100)
    parser.add_argument("--misses", action="store_true")
    options = parser.parse_args()
    total: Counter[tuple[str, str]] = Counter()
    right: Counter[tuple[str, str]] = Counter()
    for seed in range(options.count):
        for planted in (False, True):
            story = make(seed, planted)
            found = findings_of(story)
            key = (story.plot, story.planted or "(nothing)")
            good = len(found) == 1 and found[0].severity != "note" if planted else not found
            total[key] += 1
            right[key] += good
            if not good and options.misses:
                print(seed, *key, story.languages, [(f.severity, f.rule) for f in found])
                print(*story.texts, sep="   ---\n")
    for key in sorted(total):
        print(f"{key[0]:8} {key[1]:10} {right[key]:4} of {total[key]:4}")
    print(f"{right.total()} of {total.total()} stories as they should be")


if __name__ == "__main__":
    main()
