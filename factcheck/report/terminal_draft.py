"""The gate: the draft with its claims marked, then what stands behind each of them."""

from __future__ import annotations

from dataclasses import dataclass

from rich.cells import cell_len
from rich.text import Text

from factcheck.model.report import Finding, ReportClaim, ReportSource
from factcheck.report.canvas import STYLES, Canvas
from factcheck.report.safe import same_length, visible
from factcheck.report.stands import told, unsupported
from factcheck.report.terminal_update import in_order
from factcheck.report.view import Token, View
from factcheck.report.wrap import padded, wrapped

# How a claim of the draft stands: mark glyph field, style, text key.
LOOKS = {
    "differs": ("error", "error", "standing.differs"),
    "disputed": ("warning", "warning", "standing.disputed"),
    "agrees": ("agrees", "strong", "standing.agrees"),
    "one-source": ("single", "joined", "standing.one-source"),
    "latest": ("update", "update", "standing.latest"),
    "updated": ("update", "update", "standing.updated"),
    "unsure": ("note", "note", "standing.unsure"),
    "no-source": ("nobody", "joined", "standing.no-source"),
}
_LONGEST_LINES = 400  # a longer draft shows only its lines that carry a claim


@dataclass(frozen=True, slots=True)
class DraftClaim:
    """A claim of the draft: its letter, look and what the witnesses say."""

    letter: str
    claim: ReportClaim
    look: str
    tokens: tuple[Token, ...]
    behind: str
    finding: Finding | None


def draft_claims(view: View, draft: ReportSource) -> list[DraftClaim]:
    """The claims of a draft in their order, with what stands behind each."""
    claims = [c for c in view.run.claims or () if c.source == draft.id]
    claims.sort(key=lambda c: (c.start, c.end))
    return [_stand(view, c, _letter(i)) for i, c in enumerate(claims)]


def _letter(number: int) -> str:
    first, last = divmod(number, 26)
    return (chr(ord("a") + first - 1) if 0 < first <= 26 else "") + chr(ord("a") + last)


def _stand(view: View, claim: ReportClaim, letter: str) -> DraftClaim:
    finding = view.finding_of(claim)
    told_by, otherwise = set(claim.tells), set(claim.otherwise)
    behind = ""
    if finding is not None:
        mine = {
            s.value for s in finding.sides if any(_same(finding.claims[i], claim) for i in s.claims)
        }
        told_by |= {w for s in finding.sides if s.value in mine for w in s.witnesses}
        otherwise |= {w for s in finding.sides if s.value not in mine for w in s.witnesses}
        behind = _sides_in_words(view, finding)
    told_by &= set(view.voices)
    otherwise &= set(view.voices) - told_by
    tokens: tuple[Token, ...] = tuple(
        "tells" if w in told_by else "otherwise" if w in otherwise else "silent"
        for w in view.voices
    )
    if not behind:
        names = [view.witness_outlet(w) for w in view.voices if w in told_by]
        behind = view.texts.list(names) if names else unsupported(view, claim)
    look = _look(view, claim, finding, len(told_by), len(otherwise))
    return DraftClaim(letter, claim, look, tokens, behind, finding)


def _look(
    view: View, claim: ReportClaim, finding: Finding | None, told_by: int, otherwise: int
) -> str:
    """How a claim of the draft stands; disputed where most of the witnesses are with the draft."""
    match claim.standing:
        case "differs":
            minor = finding is not None and finding.severity == "warning"
            return "disputed" if minor or told_by > otherwise else "differs"
        case "updated" if finding is not None:
            last = in_order(view, finding)[-1:]
            return "latest" if last and last[0].value == claim.value else "updated"
        case "updated" | "unsure":
            return claim.standing
    return "no-source" if not told_by else "one-source" if told_by == 1 else "agrees"


def _same(a: ReportClaim, b: ReportClaim) -> bool:
    return (a.source, a.start, a.end) == (b.source, b.start, b.end)


def _sides_in_words(view: View, finding: Finding) -> str:
    """ "10 March: 水瀬新聞, 해문일보. 9 March: Pacific Wire. 7f3a9c21"."""
    said = []
    for side in finding.sides:
        names = [view.witness_outlet(w) for w in side.witnesses if w in view.voices]
        if names:
            said.append(f"{visible(side.display, view.ascii)}: {view.texts.list(names)}")
    return ". ".join([*said, finding.id])


def draft_table(canvas: Canvas, view: View) -> None:
    """Write each draft: its marked text where it is at hand, and its table."""
    for draft in view.drafts:
        claims = draft_claims(view, draft)
        if not claims:
            continue
        canvas.blank()
        canvas.write(_sum(canvas, view, claims))
        text = view.run.texts.get(draft.id)
        if text is not None:
            canvas.blank()
            _marked_lines(canvas, text, claims)
        canvas.blank()
        _table(canvas, view, claims)
        canvas.blank()
        glyphs = canvas.glyphs
        order = view.texts(
            "witness-order",
            names=view.texts.list([view.witness_outlet(w) for w in view.voices]),
            tells=glyphs.tells,
            otherwise=glyphs.otherwise,
            silent=glyphs.silent,
        )
        canvas.write(canvas.text((order, "muted")))


def draft_sum(view: View, claims: list[DraftClaim]) -> str:
    """ "7 claims in the draft: 1 agrees, 3 differ or are unsure, …"."""
    counted = {
        "draft-differs": ("differs", "disputed", "unsure"),
        "draft-agrees": ("agrees",),
        "draft-updated": ("latest", "updated"),
        "draft-one": ("one-source",),
        "draft-single": ("no-source",),
    }
    parts = []
    for key, looks in counted.items():
        if n := sum(c.look in looks for c in claims):
            parts.append(view.texts(key, n=n))
    return f"{view.texts('draft-sum', n=len(claims))} {view.texts.list(parts)}"


def _sum(canvas: Canvas, view: View, claims: list[DraftClaim]) -> Text:
    return canvas.text(draft_sum(view, claims))


def _marked_lines(canvas: Canvas, text: str, claims: list[DraftClaim]) -> None:
    rows = text.split("\n")
    gutter = max(4, len(str(len(rows))) + 1)
    offset = 0
    for number, row in enumerate(rows, 1):
        here = [c for c in claims if offset <= c.claim.start < offset + len(row) + 1]
        if here or len(rows) <= _LONGEST_LINES:
            _marked_line(canvas, number, row, offset, here, gutter)
        offset += len(row) + 1


def _marked_line(
    canvas: Canvas, number: int, row: str, offset: int, here: list[DraftClaim], gutter: int
) -> None:
    """One line of the draft, broken to the width, with a line of carets under each part."""
    text = Text(same_length(row))
    for item in here:
        style = STYLES[LOOKS[item.look][1]]
        text.stylize(style, item.claim.start - offset, item.claim.end - offset)
    room = canvas.options.width - gutter - 3
    edge = canvas.glyphs.edge
    begin = 0
    for part, line in enumerate(wrapped(text, room)):
        label = str(number) if part == 0 else ""
        canvas.line(canvas.text((f"{label:>{gutter}} {edge} ", "muted")).append_text(line))
        begin = row.find(line.plain[:1], begin) if line.plain else begin
        end = begin + len(line.plain)
        carets = _carets(canvas, line.plain, begin, end, offset, here, room)
        for caret in carets:
            canvas.line(canvas.text((f"{'':>{gutter}} {edge} ", "muted")).append_text(caret))
        begin = end


def _carets(
    canvas: Canvas, plain: str, begin: int, end: int, offset: int, here: list[DraftClaim], room: int
) -> list[Text]:
    """Caret lines: claims side by side where their labels fit, else one under another."""
    lines: list[Text] = []
    for item in here:
        first = max(item.claim.start - offset, begin)
        last = min(item.claim.end - offset, end)
        if first >= last:
            continue
        at = cell_len(plain[: first - begin])
        glyph, style, _ = LOOKS[item.look]
        mark = "^" * max(1, cell_len(plain[first - begin : last - begin]))
        label = canvas.text((f"{mark} {getattr(canvas.glyphs, glyph)} {item.letter}", style))
        if not lines or lines[-1].cell_len + 1 > at:
            lines.append(Text())
        lines[-1].append(" " * (at - lines[-1].cell_len)).append_text(label)
    return lines


def _table(canvas: Canvas, view: View, claims: list[DraftClaim]) -> None:
    texts = view.texts
    heads = ["", texts("line"), texts("draft-says"), texts("standing"), texts("witnesses")]
    rows = []
    for item in claims:
        glyph, style, key = LOOKS[item.look]
        rows.append(
            [
                canvas.text((item.letter, style)),
                canvas.text((str(item.claim.line), "muted")),
                canvas.text((visible(told(item.claim), canvas.options.ascii), "strong")),
                canvas.text((f"{getattr(canvas.glyphs, glyph)} {texts(key)}", style)),
                canvas.text(canvas.tokens(item.tokens)),
            ]
        )
    head = [canvas.text((h, "strong")) for h in heads]
    widths = [max(r[i].cell_len for r in (head, *rows)) for i in range(5)]
    widths[2] = min(widths[2], 26)
    last = sum(widths) + 2 * 5 + 1
    first = _lead(head, widths)
    canvas.write(canvas.text((texts("behind"), "strong")), indent=last, first=first)
    canvas.line(canvas.text((" " + canvas.glyphs.rule * (canvas.room - 2), "muted")))
    for item, row in zip(claims, rows, strict=True):
        canvas.write(canvas.text(item.behind), indent=last, first=_lead(row, widths))


def _lead(cells: list[Text], widths: list[int]) -> Text:
    line = Text(" ")
    for number, (cell, width) in enumerate(zip(cells, widths, strict=True)):
        short = cell if cell.cell_len <= width else wrapped(cell, width)[0]
        line.append_text(padded(short, width, right=number == 1)).append("  ")
    return line
