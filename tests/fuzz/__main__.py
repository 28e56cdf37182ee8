"""``python -m tests.fuzz readers|line [--seconds N]``: feeds made and mutated inputs to factcheck.

``readers`` reads a document; ``line`` also extracts it, checks it beside another, and renders the
report.  A failure is an exception that is no Problem, a broken law, or more time than SLOW.
"""

from __future__ import annotations

import argparse
import contextlib
import functools
import hashlib
import sys
import tempfile
import time
import traceback
from collections.abc import Callable
from pathlib import Path

import atheris

from tests.fuzz.seeds import STORY, document, seeds

with atheris.instrument_imports(include=["factcheck"]):
    from factcheck import pipeline
    from factcheck.config import Settings
    from factcheck.engine.loader import Catalogue
    from factcheck.model.source import Source
    from factcheck.readers import read
    from factcheck.report import render

ROOT = Path(__file__).parents[2]
SLOW = 10.0  # seconds for one input of at most LONGEST bytes, instrumented, beside other work
LONGEST = 40_000
# What a source must not get onto a screen: escapes, bells, overrides of the writing direction.
_HARMFUL = frozenset("\x00\x07\x08\x1b\x9b\u202d\u202e\u2066\u2067\u2068")


class Found:
    """Failures, each kind once, with the shortest input seen."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        folder.mkdir(parents=True, exist_ok=True)
        self.seen: dict[str, int] = {}

    def note(self, what: str, data: bytes, detail: str) -> None:
        """Keep an input and the words of its failure."""
        name = hashlib.sha256(what.encode()).hexdigest()[:12]
        if len(data) >= self.seen.get(name, sys.maxsize):
            return
        if name not in self.seen:
            print(f"\nFOUND {name}: {what}", flush=True)
        self.seen[name] = len(data)
        (self.folder / f"{name}.bin").write_bytes(data)
        (self.folder / f"{name}.txt").write_text(f"{what}\n\n{detail}", encoding="utf-8")


class _Once(Settings):
    """Settings that load the rules once, not for every input."""

    def catalogue(self, *, keep_going: bool = False) -> Catalogue:
        return _rules()


@functools.cache
def _rules() -> Catalogue:
    return Settings().catalogue()


def read_one(data: bytes) -> list[Source]:
    """The sources of an input, by the readers without their net: what they raise is a failure."""
    content, name = document(data)
    read._drafts(content, name, None, 0)
    sources, problems = read.read_data(content, name)
    assert sources or any(p.fatal for p in problems), "neither source nor fatal problem"
    for problem in problems:
        assert problem.message and problem.helps, f"{problem.code} says or helps nothing"
        assert problem.message.isprintable(), f"{problem.code} prints control characters"
        assert "reader failed" not in problem.message, problem.message
    for source in sources:
        _lawful(source)
    return sources


def _lawful(source: Source) -> None:
    last = -1
    spans = sorted((s.start, s.end) for item in source.items for s in item.sentences)
    for start, end in spans:
        assert last <= start < end <= len(source.text), "sentences overlap or leave the text"
        last = end


def check_one(data: bytes) -> None:
    """The whole line with an input as one of two sources."""
    sources = read_one(data)
    content, name = document(data)
    with tempfile.TemporaryDirectory() as folder:
        (Path(folder) / name).write_bytes(content)
        (Path(folder) / "other.txt").write_text(STORY, encoding="utf-8")
        run = pipeline.check([folder], now="2026-05-14", settings=_Once(), with_claims=True)
    texts = {source.id: source.text for source in sources}
    for claim in run.claims or ():
        if text := texts.get(claim.source):
            assert text[claim.start : claim.end] == claim.surface, "a span does not read back"
    for form in ("terminal", "html", "github", "markdown", "csv"):
        shown = render(run, form, width=80, color=False, lang="en")
        bad = _HARMFUL & set(shown)
        assert not bad, f"{form} prints {sorted(bad)!r}"


TARGETS: dict[str, Callable[[bytes], object]] = {"readers": read_one, "line": check_one}


def watched(target: Callable[[bytes], object], found: Found) -> Callable[[bytes], None]:
    """The target with every failure noted; it goes on after each."""

    def one(data: bytes) -> None:
        began = time.perf_counter()
        try:
            target(data)
        except Exception as error:
            frames = traceback.extract_tb(error.__traceback__)
            own = [f for f in frames if "/factcheck/" in f.filename] or frames
            where = f"{Path(own[-1].filename).name}:{own[-1].lineno}"
            first = str(error).split("\n")[0][:60] if isinstance(error, AssertionError) else ""
            what = f"{type(error).__name__} at {where} {first}"
            found.note(what, data, traceback.format_exc())
        took = time.perf_counter() - began
        if took > SLOW:
            found.note("slow", data, f"{took:.1f} s for {len(data)} bytes")

    return one


def main() -> None:
    """Fuzz for the time given."""
    parser = argparse.ArgumentParser(prog="python -m tests.fuzz")
    parser.add_argument("target", choices=TARGETS)
    parser.add_argument("--seconds", type=int, default=600)
    parser.add_argument("--corpus", type=Path, help="Folder of inputs to begin with and add to.")
    told = parser.parse_args()
    corpus = told.corpus or ROOT / "build" / f"fuzz-{told.target}"
    corpus.mkdir(parents=True, exist_ok=True)
    for number, seed in enumerate(seeds()):
        (corpus / f"seed-{number:02}").write_bytes(seed)
    found = Found(ROOT / "build" / "fuzz-found")
    switches = [
        "tests.fuzz", str(corpus), f"-max_total_time={told.seconds}", f"-max_len={LONGEST}",
        "-timeout=60", "-rss_limit_mb=4000", "-verbosity=1", "-print_final_stats=1",
    ]  # fmt: skip
    atheris.Setup(switches, watched(TARGETS[told.target], found))
    with contextlib.suppress(SystemExit):
        atheris.Fuzz()


if __name__ == "__main__":
    main()
