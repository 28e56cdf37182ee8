"""The verdict in words: headline, why, and the meaning of the exit code."""

from __future__ import annotations

from factcheck.report.safe import visible
from factcheck.report.stands import nearest_pair
from factcheck.report.view import SEVERITIES, UNREAD, View


def compared_facts(view: View) -> str:
    """ "19 compared facts"; claims where the facts were not counted."""
    facts = view.run.coverage.facts
    if facts is None:
        return view.texts("compared-claims", n=view.compared)
    return view.texts("compared-facts", n=facts)


def headline(view: View) -> tuple[str, str]:
    """The headline and the sentence under it for a run without findings."""
    texts, run, coverage = view.texts, view.run, view.run.coverage
    if view.state == "nothing":
        why = texts("nothing-why", n=coverage.claims, sources=len(run.sources))
        if near := nearest_pair(view):
            why += f" {near}"
        return texts("nothing"), why
    if view.state == "incomplete":
        head = texts("incomplete", n=len(view.unread), inputs=view.inputs)
        if not run.sources:
            return head, texts("no-source")
        if len(run.sources) == 1:
            return head, texts("one-source")
        return head, texts("incomplete-why", facts=compared_facts(view))
    if not run.sources:
        return texts("no-source"), ""
    if len(run.sources) == 1:
        return texts("one-source-head"), texts("one-source")
    why = texts("silent-why", single=coverage.single, apart=coverage.not_compared)
    if single := most_single(view):
        why += " " + texts("start-single", n=coverage.single, outlet=single[0], most=single[1])
    return texts("silent", facts=compared_facts(view)), why


def most_single(view: View) -> tuple[str, int] | None:
    """The outlet with the most claims that nobody else tells, and their number."""
    by_source = view.run.coverage.by_source
    if not any(c.single for c in by_source.values()):
        return None
    source, best = max(by_source.items(), key=lambda pair: (pair[1].single, pair[0]))
    return view.outlet(source), best.single


def since_line(view: View) -> str:
    """ "since monday.json: 2 new, 3 unchanged, 1 gone"; "" where no earlier report was given."""
    since = view.run.since
    if since is None:
        return ""
    return view.texts(
        "since-line",
        report=visible(since.report, view.ascii),
        new=len(since.new),
        unchanged=len(since.unchanged),
        gone=len(since.gone),
    )


def exit_line(view: View) -> str:
    """What the exit code means, with any outranked reason."""
    texts, manifest = view.texts, view.run.manifest
    level = texts(f"level.{manifest.fail_on}")
    unread = len(view.unread)
    if manifest.exit == 1:
        rank = SEVERITIES.index(manifest.fail_on) if manifest.fail_on in SEVERITIES else 0
        n = sum(view.count(s) for s in SEVERITIES[: rank + 1])
        line = texts("exit-1-draft" if view.drafts else "exit-1", n=n, level=level)
        if unread:
            return f"{line} {texts('also-incomplete', n=unread)}"
        return f"{line} {texts('also-part')}" if UNREAD in manifest.because else line
    if manifest.exit == 3:
        if unread:
            return texts("exit-3-unread", n=unread)
        partly = UNREAD in manifest.because
        return texts("exit-3-part" if partly else "exit-3-nothing")
    if manifest.exit == 2:
        return texts("exit-2")
    return texts("exit-0-never") if manifest.fail_on == "never" else texts("exit-0", level=level)
