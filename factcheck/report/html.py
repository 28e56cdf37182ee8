"""The HTML report: one file that can be mailed, no network, everything from sources escaped."""

from __future__ import annotations

import base64
import hashlib
from pathlib import PurePath
from typing import TYPE_CHECKING, Any

from factcheck.model.report import Evidence, Finding, ReportClaim, Run
from factcheck.report import Options
from factcheck.report.canvas import MOST_TOKENS, UNICODE
from factcheck.report.html_manifest import inputs, run_again
from factcheck.report.html_source import draft_pages, source_pages
from factcheck.report.html_update import chart, latest_line, rows
from factcheck.report.odds import odds_scale
from factcheck.report.places import source_of
from factcheck.report.safe import visible
from factcheck.report.stands import nearest_pair, told
from factcheck.report.terminal_coverage import STANDINGS
from factcheck.report.terminal_draft import LOOKS, draft_sum
from factcheck.report.texts import Texts
from factcheck.report.times import shown
from factcheck.report.verdict import compared_facts, exit_line, headline, most_single, since_line
from factcheck.report.view import Passage, View
from factcheck.resources import data_root

if TYPE_CHECKING:
    from jinja2 import Environment

ENDONYMS = {
    "en": "English", "ja": "日本語", "ko": "한국어", "zh-Hans": "简体中文", "zh-Hant": "繁體中文",
    "zh": "中文", "fr": "français", "de": "Deutsch", "es": "español", "ru": "русский",
}  # fmt: skip
# Order of the coverage bar: what needs an editor first.
BAR = ("differs", "updated", "unsure", "agrees", "single", "not_compared")
GLYPHS = {
    "differs": UNICODE.error, "updated": UNICODE.update, "unsure": UNICODE.note,
    "agrees": UNICODE.agrees, "single": UNICODE.single, "not_compared": UNICODE.apart,
    "error": UNICODE.error, "warning": UNICODE.warning, "note": UNICODE.note,
    "update": UNICODE.update, "waived": UNICODE.waived, "known": UNICODE.known,
    "disputed": UNICODE.warning, "latest": UNICODE.update, "one-source": UNICODE.single,
    "no-source": UNICODE.nobody,
}  # fmt: skip


def render(run: Run, options: Options) -> str:
    """The page, in the language of ``options.lang``."""
    texts = Texts(options.lang)
    view = View(run, texts)
    page = _Page(view)
    environment = _environment()
    style = environment.get_template("report.css").render(grow=page.grow())
    script = environment.get_template("report.js").render()
    html = environment.get_template("report.html").render(
        page=page,
        view=view,
        run=run,
        t=texts,
        glyphs=GLYPHS,
        style=style,
        script=script,
        csp=_policy(style, script),
    )
    return html + "\n"


def _environment() -> Environment:
    from jinja2 import Environment, FileSystemLoader, StrictUndefined  # only for this format

    return Environment(
        loader=FileSystemLoader(str(data_root() / "report" / "page")),
        autoescape=lambda name: name is not None and name.endswith(".html"),
        undefined=StrictUndefined,
        finalize=_harmless,
        trim_blocks=True,
        lstrip_blocks=True,
    )


def _harmless(value: object) -> object:
    """Text with its control and reordering characters shown; markup of ours as it is."""
    return visible(value) if type(value) is str else value


def _policy(style: str, script: str) -> str:
    """A content security policy that allows this page's own style and script, and nothing else."""

    def digest(text: str) -> str:
        return base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()

    return (
        f"default-src 'none'; style-src 'sha256-{digest(style)}'; "
        f"script-src 'sha256-{digest(script)}'; base-uri 'none'; form-action 'none'"
    )


class _Page:
    """What the template asks for beyond the run."""

    def __init__(self, view: View) -> None:
        self.view = view
        self.texts = view.texts
        self.cards = (
            [self.card(f, f.severity) for f in view.active]
            + [self.card(u, "update") for u in view.run.updates]
            + [self.card(f, "waived") for f in view.waived]
            + [self.card(f, "known") for f in view.known]
        )
        self.sources = source_pages(view)
        self.drafts = draft_pages(view)

    @property
    def headline(self) -> tuple[str, str]:
        """The h1 and the sentence under it."""
        view, texts = self.view, self.texts
        if view.state != "found":
            return headline(view)
        errors = view.count("error")
        if view.drafts:
            head = texts("touch-draft", n=len(view.active))
        elif errors:
            head = texts("need-editor", n=errors)
        else:
            head = texts("look-at", n=len(view.active))
        others = [
            texts(key, n=n)
            for key, n in (
                ("warnings", view.count("warning")),
                ("notes", view.count("note")),
                ("updates", len(view.run.updates)),
                ("waived-n", len(view.waived)),
                ("known-n", len(view.known)),
            )
            if n
        ]
        scope = {"n": view.run.coverage.claims, "sources": len(view.run.sources)}
        lead = (
            texts("also", list=texts.list(others), **scope)
            if others
            else texts("in-claims", **scope)
        )
        return head, f"{lead} {texts('independent-line', n=len(view.voices))}"

    @property
    def since(self) -> str:
        """What is new, unchanged and gone since an earlier report; "" where none was given."""
        return since_line(self.view)

    @property
    def notice(self) -> dict[str, Any] | None:
        """The box beside the verdict: what was not read, why nothing met, where to start."""
        view, texts = self.view, self.texts
        if view.unread:
            head = texts("incomplete-short", n=len(view.unread), inputs=view.inputs)
            return {"kind": "warning", "head": head, "problems": view.unread[:4], "text": ""}
        if view.state == "nothing" and (near := nearest_pair(view)):
            return {"kind": "warning", "head": texts("why-nothing"), "problems": [], "text": near}
        if view.state == "silent" and (single := most_single(view)):
            n = view.run.coverage.single
            text = texts("start-single", n=n, outlet=single[0], most=single[1])
            return {"kind": "plain", "head": texts("standing.single"), "problems": [], "text": text}
        return None

    @property
    def bar_note(self) -> str:
        """The sentence at the head of the coverage card."""
        if self.view.state == "nothing":
            return self.texts("no-comparison")
        if self.view.state == "incomplete":
            return self.texts("missing-figures", n=len(self.view.unread))
        return self.texts("agreement-short")

    @property
    def bar(self) -> list[tuple[str, int]]:
        """The coverage buckets in the order of the bar."""
        return [(s, getattr(self.view.run.coverage, s)) for s in BAR]

    def small_bar(self, source_id: str) -> list[tuple[str, int]]:
        """The buckets of one source, empty ones left out."""
        own = self.view.run.coverage.by_source.get(source_id)
        return [(s, n) for s in BAR if own is not None and (n := getattr(own, s))]

    def grow(self) -> list[int]:
        """Every number of claims that a piece of a bar stands for."""
        counts = {n for _, n in self.bar}
        counts |= {n for s in self.view.run.sources for _, n in self.small_bar(s.id)}
        return sorted(counts - {0})

    @property
    def chips(self) -> list[tuple[str, int]]:
        """Severities to filter by, with the number of cards."""
        found = [c["state"] for c in self.cards]
        order = ("error", "warning", "note", "update", "waived", "known")
        return [(s, found.count(s)) for s in order if s in found]

    @property
    def kinds(self) -> list[tuple[str, str]]:
        """Kinds of the findings with their names."""
        kinds = dict.fromkeys(c["finding"].kind for c in self.cards)
        return [(k, self.texts(f"kind.{k}")) for k in kinds]

    @property
    def outlets(self) -> list[tuple[str, str]]:
        """Ids and outlets of the sources."""
        return [(s.id, self.view.outlet(s.id)) for s in self.view.run.sources]

    @property
    def languages(self) -> list[tuple[str, str]]:
        """Languages of the sources with their own names."""
        spoken = {c.language for card in self.cards for c in card["finding"].claims}
        found = sorted(spoken | {s.language for s in self.view.run.sources})
        return [(tag, self.language(tag)) for tag in found]

    @staticmethod
    def language(tag: str) -> str:
        """A language's own name."""
        return ENDONYMS.get(tag, tag)

    def card(self, finding: Finding, state: str) -> dict[str, Any]:
        """One finding for its card."""
        view = self.view
        sides = view.sides(finding)
        inside = view.inside_one(finding) and len(sides) < 2
        sources = dict.fromkeys(c.source for c in finding.claims)
        words = [finding.subject, view.message(finding), finding.rule, finding.id]
        words += [f"{p.outlet} {p.text}" for s in sides for p in s.passages]
        return {
            "finding": finding,
            "state": state,
            "sides": sides,
            "inside": inside,
            "message": view.message(finding),
            "subject": visible(finding.subject),
            "kind": self.texts(f"kind.{finding.kind}"),
            "about": self._about(finding, state),
            "sources": " ".join(sources),
            "languages": " ".join(dict.fromkeys(c.language for c in finding.claims)),
            "words": visible(" ".join(words)).lower(),
            "chart": chart(view, finding) if state == "update" else None,
            "rows": rows(view, finding) if state == "update" else [],
            "command": f"factcheck waive {finding.id} --by NAME --because WHY --until DATE",
        }

    def _about(self, finding: Finding, state: str) -> str:
        texts = self.texts
        parts = [texts(f"kind.{finding.kind}")]
        if state in ("waived", "known"):
            parts.insert(0, texts("was", severity=texts(f"level.{finding.severity}")))
        elif state == "update":
            parts.append(texts("update-words"))
        elif self.view.inside_one(finding):
            parts.append(texts("inside-one"))
        if finding.unsure:
            parts.append(texts("unsure-match"))
        if self.view.is_new(finding):
            parts.append(texts("since.new"))
        return texts.list(parts)

    def tokens(self, side: Any) -> list[dict[str, str]]:
        """The witnesses of a side: token, first letter, outlet, its language; none where there are
        too many to be read."""
        out: list[dict[str, str]] = []
        if len(side.tokens) > MOST_TOKENS:
            return out
        for witness, token in zip(self.view.voices, side.tokens, strict=True):
            source = self._first_source(witness)
            outlet = self.view.witness_outlet(witness)
            out.append(
                {"token": token, "letter": self.letter(witness), "outlet": outlet, "lang": source}
            )
        return out

    def letter(self, witness: str) -> str:
        """What stands in a witness's token: its first letter, or its number if it has no name."""
        for voice in self.view.run.witnesses:
            if voice.id == witness and voice.sources:
                first = self.view.sources.get(voice.sources[0])
                if first is not None and first.outlet:
                    return visible(first.outlet)[:1]
        return str(self.view.voices.index(witness) + 1) if witness in self.view.voices else ""

    def _first_source(self, witness: str) -> str:
        """Language of a witness's first source."""
        for voice in self.view.run.witnesses:
            if voice.id == witness and voice.sources and voice.sources[0] in self.view.sources:
                return self.view.sources[voice.sources[0]].language
        return self.texts.lang

    def time(self, stamp: str | None, year: bool = False) -> str:
        """A stamp for a reader."""
        return shown(stamp, self.texts.lang, year=year)

    def place(self, passage: Passage) -> str:
        """File name and line of a passage, with its place in the original."""
        claim = passage.claim
        name = PurePath(source_of(self.view, claim).path).name
        where = f", {visible(claim.place)}" if claim.place else ""
        return f"{visible(name)}:{claim.line}{where}"

    def evidence(self, finding: Finding) -> list[dict[str, Any]]:
        """The reasons with the width of their bars in percent of the heaviest."""
        heaviest = max((abs(e.weight) for e in finding.evidence), default=1.0) or 1.0
        ordered = sorted(finding.evidence, key=lambda e: -e.weight)
        return [self._reason(e, heaviest) for e in ordered]

    def _reason(self, reason: Evidence, heaviest: float) -> dict[str, Any]:
        return {
            "name": self.texts.name("feature", reason.feature),
            "weight": f"{reason.weight:+.1f}",
            "width": max(4, round(100 * abs(reason.weight) / heaviest)),
            "against": reason.weight < 0,
            "because": [(visible(b.text), b.language) for b in reason.because],
        }

    def latest(self, update: Finding) -> str:
        """The last figure of an update and who tells it."""
        return latest_line(self.view, update)

    def in_short(self, finding: Finding) -> str:
        """The names of the reasons, for the closed "why"."""
        ordered = sorted(finding.evidence, key=lambda e: -e.weight)
        names = [self.texts.name("feature", e.feature) for e in ordered if e.weight > 0][:5]
        return self.texts.list(list(dict.fromkeys(names)))

    def veto_name(self, name: str) -> str:
        """A veto's name in the reader's language."""
        return self.texts.name("veto", name)

    def scale(self, finding: Finding) -> dict[str, Any]:
        """What decided, between its thresholds, in percent of the scale."""
        if finding.odds is not None:
            return odds_scale(finding.odds)
        note = finding.thresholds.get("note", 0.0)
        join = finding.thresholds.get("join", 0.0)
        most = max(finding.score, join * 2, 1.0)
        return {
            "score": f"{finding.score:.1f}",
            "note": f"{note:.1f}",
            "join": f"{join:.1f}",
            "at_note": round(1000 * note / most) / 10,
            "at_join": round(1000 * join / most) / 10,
            "at": min(99.4, round(1000 * finding.score / most) / 10),
        }

    @property
    def inputs(self) -> list[dict[str, Any]]:
        """The rows of the manifest."""
        return inputs(self.view)

    @staticmethod
    def told(claim: ReportClaim) -> str:
        """A claim's value for a reader."""
        return told(claim)

    def cleared(self, finding: Finding) -> str:
        """The names of the vetoes that were looked at and do not apply."""
        return self.texts.list([self.veto_name(v.name) for v in finding.vetoes if v.clear])

    @property
    def command(self) -> str:
        """The command that repeats the run, as far as the run tells it."""
        return run_again(self.view)

    @property
    def exit_line(self) -> str:
        """The exit code in words."""
        return exit_line(self.view)

    @property
    def facts(self) -> str:
        """The number of compared facts in words."""
        return compared_facts(self.view)

    def draft_sum(self, claims: Any) -> str:
        """What the draft's claims came to."""
        return draft_sum(self.view, claims)

    @property
    def looks(self) -> tuple[str, ...]:
        """How a draft's claims may stand, in the order of the key under it."""
        return tuple(LOOKS)

    @property
    def standings(self) -> tuple[str, ...]:
        """The standings in the order of the key under a source."""
        return ("differs", *(s for s in STANDINGS if s != "differs"))
