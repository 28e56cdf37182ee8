"""Our value reading beside other libraries: ``python -m tests.bench values FOLDER [--every N]``.

The folder holds specification cases (see values_specs).  The peers are installed into an
environment of their own under ``.bench/``; one that cannot be installed is named and left out.
Accuracy is the share of expected values read right, per language and kind; a dash stands where a
library read nothing at all.  Of money and measures only the amount is compared for the peers,
while ours must have the unit right too.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
import time
import venv
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from factcheck.extract.values import find_values
from tests.bench.values_specs import Tally, same_number, score_case

PACKAGES = {
    "recognizers-text": ["recognizers-text-suite", "emoji<2"],
    "dateparser": ["dateparser"],
    "quantulum3": ["quantulum3"],
    "ja-timex": ["ja-timex"],
    "jionlp": ["jionlp"],
}
ROOT = Path(__file__).parents[2]
HOME = ROOT / ".bench" / "peers"
WORKER = Path(__file__).with_name("values_peer_worker.py")
CASES = ROOT.parent / "shared" / "specs"
SLOWEST = 900  # seconds given to one peer
Rights = dict[tuple[str, str], int]


def install(name: str, packages: list[str]) -> Path | None:
    """The Python of a peer's environment, made and filled on first use; None where that fails."""
    folder = HOME / name
    python = folder / ("Scripts" if sys.platform == "win32" else "bin") / "python"
    ready = folder / "ready"
    if ready.exists():
        return python
    print(f"Installing {name} …", flush=True)
    venv.create(folder, with_pip=True, clear=True)
    command = [str(python), "-m", "pip", "install", "-q", "--disable-pip-version-check", *packages]
    done = subprocess.run(command, capture_output=True, text=True)
    if done.returncode:
        return None
    ready.touch()
    return python


def cases(folder: Path, every: int) -> list[dict[str, Any]]:
    """The verified cases of a folder, or each so-manieth of them."""
    lines = [
        line
        for path in sorted(folder.glob("values-*.jsonl"))
        for line in path.read_text(encoding="utf-8").splitlines()
    ]
    read = [json.loads(line) for line in lines]
    return [case for case in read if case["verified"]][::every]


def ask(python: Path, name: str, asked: list[dict[str, Any]]) -> tuple[list[Any], float] | None:
    """What a peer reads from every case, and the seconds it took; None where it fails."""
    lines = "".join(json.dumps(case) + "\n" for case in asked)
    command = [str(python), str(WORKER), name]
    try:
        done = subprocess.run(command, input=lines, capture_output=True, text=True, timeout=SLOWEST)
    except subprocess.TimeoutExpired:
        return None
    told = [json.loads(row) for row in done.stdout.splitlines() if row.startswith('["')]
    found = [row for kind, row in told if kind == "case"]
    if done.returncode or len(found) != len(asked):
        return None
    return found, float(told[-1][1])


def rights(asked: Iterable[dict[str, Any]], found: Iterable[list[Any]]) -> Rights:
    """How many expected values a peer read right."""
    out: Rights = {}
    for case, values in zip(asked, found, strict=True):
        for want in case["expected"]:
            key = (case["lang"], want["kind"])
            near = [forms for s, e, forms in values if s < want["end"] and want["start"] < e]
            wanted = {want["value"], *want["alts"]}
            hit = any(same(form, goal) for forms in near for form in forms for goal in wanted)
            out[key] = out.get(key, 0) + hit
    return out


def same(form: str, goal: str) -> bool:
    """Equal times, or equal amounts whatever the unit."""
    amount = goal.partition(" ")[0]
    return form == goal or (amount[:1] in "-.0123456789" and same_number(form, amount))


def ours(asked: list[dict[str, Any]]) -> tuple[dict[tuple[str, str], Tally], float]:
    """Our own tallies, and the seconds of processor time reading and resolving took."""
    tallies: dict[tuple[str, str], Tally] = {}
    for case in asked:
        score_case(case, tallies)
    begin = time.process_time()
    for case in asked:
        language = "zh-Hans" if case["lang"] == "zh" else case["lang"]
        find_values(case["text"], language, case["reference_date"])
    return tallies, time.process_time() - begin


def show(tallies: dict[tuple[str, str], Tally], peers: dict[str, Rights]) -> None:
    """One row per language and kind, one column per library, and which library comes nearest."""
    names = (f"{name:>16}" for name in peers)
    print(f"{'right, of 100':20} {'values':>6} {'ours':>6}", *names, "  best of the others")
    for key, tally in sorted(tallies.items()):
        if not tally.expected:
            continue
        own = 100 * tally.right / tally.expected
        shares = {name: 100 * told.get(key, 0) / tally.expected for name, told in peers.items()}
        cells = (f"{share:16.1f}" if share else f"{'-':>16}" for share in shares.values())
        best = max(shares, key=lambda name: shares[name], default="")
        told = f"{shares[best]:5.1f} {best}" if best and shares[best] else "    -"
        mark = " (ahead of ours)" if best and shares[best] > own else ""
        print(f"{key[0]:3} {key[1]:16} {tally.expected:6} {own:6.1f}", *cells, f"  {told}{mark}")


def main(arguments: list[str]) -> int:
    """Install the peers, run all on the same cases, print both tables."""
    parser = argparse.ArgumentParser(prog="tests.bench values", description=__doc__)
    parser.add_argument("folder", type=Path, nargs="?", default=CASES)
    parser.add_argument("--every", type=int, default=1, help="take each so-manieth case only")
    options = parser.parse_args(arguments)
    asked = cases(options.folder, options.every)
    if not asked:
        print(f"values: no cases in {options.folder}; name the folder they are in")
        return 0
    tallies, spent = ours(asked)
    size = sum(len(case["text"]) for case in asked)
    times = {"ours": spent}
    peers: dict[str, Rights] = {}
    for name, packages in PACKAGES.items():
        python = install(name, packages)
        answer = ask(python, name, asked) if python is not None else None
        if answer is None:
            print(f"{name}: could not be {'installed' if python is None else 'run'}, left out")
            continue
        peers[name], times[name] = rights(asked, answer[0]), answer[1]
    show(tallies, peers)
    print(f"\nprocessor time for {len(asked)} cases, {size} characters")
    print("(each of the others reads only its own languages)")
    for name, seconds in times.items():
        print(f"{name:20} {seconds:8.2f} s {seconds / spent:8.1f} times ours")
    return 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
