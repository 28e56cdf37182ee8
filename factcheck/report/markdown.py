"""A summary that fits a chat message: verdict, findings with their sides, what was not read."""

from __future__ import annotations

import re

from factcheck.model.report import Finding, Run
from factcheck.report import Options
from factcheck.report.canvas import UNICODE
from factcheck.report.safe import visible
from factcheck.report.terminal_update import in_order, latest
from factcheck.report.texts import Texts
from factcheck.report.verdict import exit_line, headline, since_line
from factcheck.report.view import SideView, View, excerpt

# Chat programs cut messages between 4,000 and 40,000 characters; what is left out is counted.
MOST = 3600
_SPECIAL = re.compile(r"([\\`*_{}\[\]<>#|~])")
_QUOTE = 60  # characters of a passage
_MOST_GONE = 10  # findings of an earlier report that are named


def render(run: Run, options: Options) -> str:
    """Markdown of at most about MOST characters; findings beyond that are counted, not told."""
    texts = Texts(options.lang)
    view = View(run, texts)
    lines = _verdict(view)
    tail = _tail(view)
    room = MOST - sum(map(len, lines)) - sum(map(len, tail))
    blocks = [_finding(view, f) for f in view.active] + [_update(view, u) for u in run.updates]
    left = len(blocks)
    for block in blocks:
        room -= sum(len(line) + 1 for line in block)
        if room < 0 and left < len(blocks):
            lines += ["", f"_{texts('and-more', n=left)}_"]
            break
        lines += ["", *block]
        left -= 1
    return "\n".join([*lines, *tail]) + "\n"


def escaped(text: str) -> str:
    """Source text with nothing left that Markdown or a chat would read as its own.

    Addresses do not become links, and nobody is mentioned.
    """
    return _SPECIAL.sub(r"\\\1", visible(text)).replace("://", ":\u200b//").replace("@", "@\u200b")


def _verdict(view: View) -> list[str]:
    texts, run = view.texts, view.run
    counts = [
        f"{glyph} {texts(key, n=n)}"
        for glyph, key, n in (
            (UNICODE.error, "errors", view.count("error")),
            (UNICODE.warning, "warnings", view.count("warning")),
            (UNICODE.note, "notes", view.count("note")),
            (UNICODE.update, "updates", len(run.updates)),
            (UNICODE.waived, "waived-n", len(view.waived)),
        )
        if n
    ]
    if view.state == "found":
        lines = [f"**factcheck**: {' · '.join(counts)}"]
    else:
        head, why = headline(view)
        lines = [f"**factcheck: {head}**"]
        lines += [why] if why else []
        lines += [" · ".join(counts)] if counts else []
    if changed := since_line(view):
        lines.append(escaped(changed))
    read = texts("claims-read", n=run.coverage.claims, read=len(run.sources), inputs=view.inputs)
    lines.append(read + texts("independent", n=len(view.voices)))
    return lines


def _finding(view: View, finding: Finding) -> list[str]:
    glyph = getattr(UNICODE, finding.severity)
    kind = view.texts(f"kind.{finding.kind}")
    if view.is_new(finding):
        kind = view.texts.list([kind, view.texts("since.new")])
    return [
        f"**{glyph} {kind}: {escaped(finding.subject)}** `{finding.id}`",
        escaped(view.message(finding)),
        *(_side(side) for side in view.sides(finding)),
    ]


def _side(side: SideView) -> str:
    first = side.passages[0]
    before, mark, after = excerpt(first.claim, _QUOTE)
    quote = f"{escaped(before)}**{escaped(mark)}**{escaped(after)}" if mark else escaped(before)
    count = f" ({side.count})" if side.count else ""
    display = escaped(side.side.display)
    return f"- {side.letter} **{display}**{count}: {escaped(first.outlet)}: {quote}"


def _update(view: View, update: Finding) -> list[str]:
    claims = in_order(view, update)
    kind = view.texts(f"kind.{update.kind}")
    lines = [f"**{UNICODE.update} {kind}: {escaped(update.subject)}**"]
    if claims:
        lines.append(escaped(latest(view, claims)))
    return lines


def _tail(view: View) -> list[str]:
    lines = []
    if view.unread:
        names = view.texts.list([f"`{visible(p.path)}` ({p.code})" for p in view.unread])
        lines += ["", f"**{UNICODE.warning} {view.texts('not-read')}**: {names}"]
    if view.gone:
        gone = [f"`{visible(g.id)}` {escaped(g.subject)}" for g in view.gone[:_MOST_GONE]]
        left = len(view.gone) - _MOST_GONE
        more = [view.texts("and-more", n=left)] if left > 0 else []
        lines += ["", f"**{view.texts('since.gone')}**: {view.texts.list([*gone, *more])}"]
    code = view.texts("exit", code=view.run.manifest.exit)
    return [*lines, "", f"{code}: {exit_line(view)}"]
