"""A run made by hand: an invented mudslide told by six sources, with every state in it."""

from __future__ import annotations

import math

from factcheck.model.report import (
    Because,
    Coverage,
    Evidence,
    Finding,
    Manifest,
    OddsPart,
    ReportClaim,
    ReportOdds,
    ReportProblem,
    ReportSource,
    Run,
    Side,
    SourceCoverage,
    Standing,
    Summary,
    Tool,
    Veto,
    WaiverNote,
    Witness,
)

TEXTS = {
    "gazette": (
        "Mudslide cuts the Tobara pass\n\n"
        "A mudslide cut the road over the Tobara pass on Thursday night, the county said.\n"
        "The bus that was swept off the road had 38 people aboard.\n"
        "By early Friday at least 5 people had died. The slope moved 240 metres.\n"
    ),
    "nippo": (
        "遠原峠で土砂崩れ　死者６人に\n\n"
        "遠原峠で土砂崩れが起きたのは７日午前０時２０分ごろで、県道が約２４０メートルにわたって埋まった。\n"
        "流された路線バスには８３人が乗っていた。\n"
        "７日正午現在、死者は６人となった。このバスは２００４年に製造された。\n"
    ),
    "saebyeok": (
        "토바라 고개 산사태\n\n"
        "토바라 고개에서 7일 새벽 산사태가 났다. 도로 240m가 묻혔다.\n"
        "버스에는 승객과 운전사 등 38명이 타고 있었다. 사망자는 4명으로 늘었다.\n"
        "이 버스는 2005년 등록됐다.\n"
    ),
    "linchuan": (
        "远原山口发生泥石流\n\n"
        "7日凌晨，远原山口发生泥石流，约240米公路被掩埋。\n"
        "被冲走的客车上共有38人。截至7日18时，已有8人遇难。\n"
        "调查组将于5月9日（星期一）公布初步结果。\n"
    ),
    "lankong": (
        "遠原山口土石流\n\n遠原山口7日凌晨0時20分許發生土石流。\n客車載有38人，當中2人為司機。\n"
    ),
    "coast": (
        "Mudslide cuts mountain road\n\n"
        "A mudslide cut the road over the Tobara pass on Thursday night, the county said.\n"
    ),
}
_ABOUT = {
    "gazette": ("Orlund Gazette", "en", "2026-05-08T06:10+09:00", "head", "gazette.txt"),
    "nippo": ("遠原日報", "ja", "2026-05-07T12:30+09:00", "dateline", "nippo.txt"),
    "saebyeok": ("새벌신문", "ko", "2026-05-07T07:45+09:00", "metadata", "saebyeok.html"),
    "linchuan": ("临川晚报", "zh-Hans", "2026-05-07T18:20+08:00", "head", "linchuan.txt"),
    "lankong": ("瀾港時報", "zh-Hant", "2026-05-07", "file", "lankong.txt"),
    "coast": ("Coastline News", "en", "2026-05-08T09:00+09:00", "metadata", "coast.html"),
}
WITNESSES = {
    "w1": ["gazette", "coast"], "w2": ["lankong"], "w3": ["linchuan"],
    "w4": ["nippo"], "w5": ["saebyeok"],
}  # fmt: skip
WITNESS_OF = {source: witness for witness, ids in WITNESSES.items() for source in ids}


def source(name: str, draft: bool = False) -> ReportSource:
    outlet, language, published, found, path = _ABOUT[name]
    return ReportSource.model_validate(
        {
            "id": name,
            "path": f"wires/{path}",
            "outlet": outlet,
            "title": TEXTS[name].split("\n")[0],
            "language": language,
            "published": published,
            "published_from": found,
            "witness": WITNESS_OF[name],
            "draft": draft,
        }
    )


def claim(
    name: str,
    surface: str,
    value: str,
    kind: str,
    standing: Standing = "differs",
    why: str | None = None,
    as_of: str | None = None,
) -> ReportClaim:
    """A claim whose positions are found from the one place its words stand."""
    text = TEXTS[name]
    start = text.index(surface)
    begin = text.rfind("\n", 0, start) + 1
    end = text.index("\n", start)
    for mark in "。.!":
        stop = text.find(mark + ("" if mark == "。" else " "), start + len(surface), end)
        end = stop + 1 if stop >= 0 else end
    return ReportClaim(
        source=name,
        start=start,
        end=start + len(surface),
        line=text.count("\n", 0, start) + 1,
        column=start - begin + 1,
        surface=surface,
        value=value,
        sentence=text[begin:end],
        language=_ABOUT[name][1],
        kind=kind,
        standing=standing,
        why=why,
        sentence_start=begin,
        as_of=as_of,
    )


def _side(claims: list[ReportClaim], numbers: list[int], value: str, display: str) -> Side:
    voices = list(dict.fromkeys(WITNESS_OF[claims[n].source] for n in numbers))
    return Side(value=value, display=display, witnesses=sorted(voices), claims=numbers)


def words(*pieces: str | tuple[str, str]) -> list[Because]:
    return [
        Because(text=p) if isinstance(p, str) else Because(text=p[0], language=p[1]) for p in pieces
    ]


PASS = ("Tobara", "en"), " = ", ("遠原", "ja"), " = ", ("토바라", "ko"), " = ", ("远原", "zh-Hans")
THRESHOLDS = {"note": 3.0, "join": 5.0}
VETOES = [
    Veto(name="participants", clear=True, because="both tell of the Tobara pass"),
    Veto(name="reference time", clear=True, because="none given beside the value"),
    Veto(name="part or whole", clear=True, because="one slide on both sides"),
]


def likely_odds(log_odds: float) -> ReportOdds:
    """Odds of a story of five sources, as alignment tells them."""
    parts = {"intercept": -3.77, "families": 2.9, "words": 1.98, "crowd": -1.11, "kind date": -0.53}
    rest = round(log_odds - sum(parts.values()), 2)
    return ReportOdds(
        likely=round(1 / (1 + math.exp(-log_odds)), 3),
        log_odds=log_odds,
        note=-1.0,
        error=0.65,
        parts=[OddsPart(feature=f, points=p) for f, p in {**parts, "names": rest}.items()],
    )


def date_finding() -> Finding:
    claims = [
        claim("gazette", "Thursday night", "2026-05-07", "date"),
        claim("coast", "Thursday night", "2026-05-07", "date"),
        claim("nippo", "７日午前０時２０分ごろ", "~2026-05-07T00:20", "date"),
        claim("saebyeok", "7일 새벽", "2026-05-07", "date"),
        claim("linchuan", "7日凌晨", "2026-05-07", "date"),
        claim("lankong", "7日凌晨0時20分許", "~2026-05-07T00:20", "date"),
    ]
    return Finding(
        id="7f3a9c21d0",
        rule="date/event-date",
        kind="date",
        severity="error",
        message="Orlund Gazette puts it on Thursday night; four other witnesses early that day.",
        messages={"ja": "Orlund Gazetteは木曜夜、他の4件は同日未明としています。"},
        subject="Mudslide on the Tobara pass",
        attribute="date",
        relation="contradicts",
        score=8.4,
        thresholds=THRESHOLDS,
        odds=likely_odds(1.47),
        sides=[
            _side(claims, [0, 1], "2026-05-07", "7 May 2026, night"),
            _side(claims, [2, 3, 4, 5], "~2026-05-07T00:20", "7 May 2026, about 00:20"),
        ],
        claims=claims,
        evidence=[
            Evidence(feature="participants", weight=2.1, because=words(*PASS)),
            Evidence(
                feature="event",
                weight=1.6,
                because=words(
                    ("mudslide", "en"), " = ", ("土砂崩れ", "ja"), " = ", ("산사태", "ko")
                ),
            ),
            Evidence(feature="neighbours", weight=2.6, because=words("240 m")),
        ],
        vetoes=VETOES,
    )


def count_finding(severity: str = "error") -> Finding:
    claims = [
        claim("nippo", "８３人", "83", "count"),
        claim("gazette", "38 people", "38", "count"),
        claim("saebyeok", "38명", "38", "count"),
        claim("linchuan", "38人", "38", "count"),
        claim("lankong", "38人", "38", "count"),
    ]
    return Finding.model_validate(
        {
            "id": "20b7e4d8aa",
            "rule": "count/people-aboard",
            "kind": "count",
            "severity": severity,
            "message": "遠原日報 has 83; four other witnesses have 38.",
            "hint": "Same digits in another order.",
            "subject": "People aboard the bus on the Tobara pass",
            "attribute": "count:transport/passenger",
            "relation": "contradicts",
            "score": 7.9,
            "thresholds": THRESHOLDS,
            "sides": [_side(claims, [0], "83", "83"), _side(claims, [1, 2, 3, 4], "38", "38")],
            "claims": claims,
            "evidence": [Evidence(feature="head", weight=3.2, because=words(("people", "en")))],
            "vetoes": VETOES,
        }
    )


def weekday_finding() -> Finding:
    claims = [claim("linchuan", "5月9日（星期一）", "2026-05-09", "weekday")]
    return Finding(
        id="c51d0a77bb",
        rule="weekday/date",
        kind="weekday",
        severity="warning",
        message="9 May 2026 is a Saturday (星期六), not a Monday.",
        subject="Date of the first results",
        attribute="date",
        relation="contradicts",
        score=0.0,
        thresholds=THRESHOLDS,
        sides=[_side(claims, [0], "2026-05-09", "9 May 2026")],
        claims=claims,
        evidence=[],
        vetoes=[],
    )


def note_finding() -> Finding:
    claims = [
        claim("nippo", "２００４年", "2004", "date", "unsure"),
        claim("saebyeok", "2005년", "2005", "date", "unsure"),
    ]
    return Finding(
        id="e8064b19cc",
        rule="date/year-built",
        kind="date",
        severity="note",
        message="2004 and 2005 differ, but one source says built and the other registered.",
        subject="Year of the bus",
        attribute="date",
        relation="contradicts",
        score=3.8,
        thresholds=THRESHOLDS,
        odds=likely_odds(-0.36),
        sides=[_side(claims, [0], "2004", "2004"), _side(claims, [1], "2005", "2005")],
        claims=claims,
        evidence=[Evidence(feature="subject", weight=3.8, because=words(("バス", "ja")))],
        vetoes=[],
        unsure=True,
    )


def waived_finding() -> Finding:
    claims = [
        claim("gazette", "240 metres", "240 m", "measure"),
        claim("nippo", "約２４０メートル", "~240 m", "measure"),
    ]
    return Finding(
        id="9a31cc02dd",
        rule="measure/length",
        kind="measure",
        severity="error",
        message="Orlund Gazette has 240 m; 遠原日報 has about 240 m.",
        subject="Length of the slide",
        attribute="measure",
        relation="contradicts",
        score=6.1,
        thresholds=THRESHOLDS,
        sides=[_side(claims, [0], "240 m", "240 m"), _side(claims, [1], "~240 m", "about 240 m")],
        claims=claims,
        evidence=[],
        vetoes=[],
        waiver=WaiverNote(by="K. Mori", because="one is road, one is slope", until="2026-06-10"),
    )


def update() -> Finding:
    claims = [
        claim("gazette", "at least 5 people", ">=5", "count", "updated", as_of="2026-05-08T06:00"),
        claim("nippo", "死者は６人", "6", "count", "updated", as_of="2026-05-07T12:00+09:00"),
        claim("saebyeok", "4명", "4", "count", "updated"),
        claim("linchuan", "8人遇难", "8", "count", "updated", as_of="2026-05-07T18:00+08:00"),
    ]
    return Finding(
        id="b19e63f0ee",
        rule="count/toll-update",
        kind="count",
        severity="note",
        message="Each later report has a higher figure; no two figures for one hour differ.",
        subject="Death toll of the Tobara mudslide",
        attribute="count:casualty/dead",
        relation="updates",
        score=7.0,
        thresholds=THRESHOLDS,
        sides=[
            _side(claims, [2], "4", "4"),
            _side(claims, [0], ">=5", "at least 5"),
            _side(claims, [1], "6", "6"),
            _side(claims, [3], "8", "8"),
        ],
        claims=claims,
        evidence=[Evidence(feature="event", weight=7.0, because=words("one mudslide"))],
        vetoes=[],
    )


def _coverage(claims: list[ReportClaim]) -> Coverage:
    def counted(own: list[ReportClaim]) -> dict[str, int]:
        counts = {"claims": len(own)}
        for one in own:
            counts[str(one.standing)] = counts.get(str(one.standing), 0) + 1
        return counts

    by_source = {
        name: SourceCoverage(**counted([c for c in claims if c.source == name])) for name in TEXTS
    }
    return Coverage(**counted(claims), facts=9, by_source=by_source)


def run(findings: list[Finding] | None = None, *, unread: bool = True, **manifest: object) -> Run:
    """The whole run; with ``findings`` only those."""
    whole = findings is None
    if findings is None:
        findings = [date_finding(), count_finding(), weekday_finding(), note_finding()]
        findings.append(waived_finding())
    updates = [update()] if whole else []
    claims = [c for f in (*findings, *updates) for c in f.claims]
    claims.append(claim("linchuan", "240米", "240 m", "measure", "agrees", "told by 3 sources"))
    claims.append(claim("saebyeok", "240m", "240 m", "measure", "agrees", "told by 3 sources"))
    claims.append(claim("lankong", "2人為司機", "2", "count", "single", "told by this source only"))
    claims.sort(key=lambda c: (c.source, c.start))
    paths = [f"wires/{about[4]}" for about in _ABOUT.values()]
    problem = ReportProblem(
        path="wires/county-17.pdf",
        code="pdf-garbled",
        message="92 % of its characters are font codes, not letters.",
        helps="the original document, or its text in a .txt file.",
    )
    active = [f for f in findings if f.waiver is None]
    settings = {"exit": 1 if active else 3 if unread else 0, "because": [], **manifest}
    return Run(
        schema="factcheck-report/1",
        tool=Tool(version="0.1.0"),
        sources=sorted((source(n) for n in TEXTS), key=lambda s: s.path),
        witnesses=[
            Witness(id=w, sources=ids, because="96 % the same text" if len(ids) > 1 else None)
            for w, ids in WITNESSES.items()
        ],
        findings=findings,
        updates=updates,
        problems=[problem] if unread else [],
        coverage=_coverage(claims),
        summary=Summary(
            error=sum(f.severity == "error" for f in active),
            warning=sum(f.severity == "warning" for f in active),
            note=sum(f.severity == "note" for f in active),
            waived=len(findings) - len(active),
        ),
        manifest=Manifest.model_validate(
            {
                "now": "2026-05-08T18:00+09:00",
                "inputs": dict.fromkeys(sorted(paths), "3b07" + "0" * 56 + "e41c"),
                "rules": "c77a01be",
                "packs": "2f9d88a0",
                "config": "e0b34417",
                **settings,
            }
        ),
        claims=claims,
        texts=TEXTS,
    )
