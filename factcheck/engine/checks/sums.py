"""Checks of sums and of conversions: parts and total in a sentence or a list, two units."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from fractions import Fraction
from itertools import pairwise

from factcheck.engine import units
from factcheck.engine.checks.common import (
    LEVELS,
    amount,
    between,
    by_sentence,
    cue,
    group_of,
    in_each_sentence,
    is_hedged,
    is_plain,
    same_scale,
    sentence_text,
    shown,
)
from factcheck.engine.checks.halves import halves
from factcheck.engine.extent import precision_of
from factcheck.engine.relation import Relation, Tolerance, of_values
from factcheck.model.claim import Claim, FactGroup, Role
from factcheck.model.source import SentenceRole, Source
from factcheck.model.value import Value, ValueKind

#: a word of totals stands at most so far before its number
REACH = 24
#: a list's members stand at most so far from one another
LIST_GAP = 20
#: parts that miss a total by more than this share of it are parts of something else
MOST_MISSED = Fraction(1, 2)
#: a conversion that is further off than this was misread, but for a slip of ten
MOST_OFF = 5
TENTH = Fraction(1, 10)
#: what leads to a list of those that a total leaves out
_OTHERS = re.compile(
    r"\b(?:other|others|remaining|rest)\b|[他外]の|ほかの|そのほか|このほか|残る|残りの|其他|其它|其余|其餘|另外"
    r"|다른|나머지|이 밖에|그 밖에",
    re.IGNORECASE,
)


def sum_of_parts(source: Source, claims: list[Claim]) -> list[FactGroup]:
    """Parts that do not add up to the total told beside them: 12 men, 9 women, 20 in all."""
    out = list_sum(source, claims)
    out += _of_sentences(source, claims)
    told = {(c.start, c.end) for group in out for c in group.claims}
    for group in halves(source, claims):
        if not told & {(c.start, c.end) for c in group.claims}:
            out.append(group)
    return out


def _of_sentences(source: Source, claims: list[Claim]) -> list[FactGroup]:
    """Parts and their total in one sentence."""
    out = []
    for sentence in by_sentence(claims):
        counts = [
            c for c in sentence
            if c.value and c.value.kind in LEVELS and amount(c) is not None
            and c.role not in (Role.COMPARISON, Role.CHANGE, Role.THRESHOLD)
        ]  # fmt: skip
        if len(counts) < 3 or not all(is_plain(c) and not is_hedged(c) for c in counts):
            continue
        found = _total_of(source, counts)
        if found is None:
            continue
        total, parts = found
        told = amount(total) or Fraction(0)
        right = sum((amount(c) or Fraction(0) for c in parts), Fraction(0))
        slack = _slack(counts)
        if abs(told - right) <= slack or _is_far(told, right) or _some_add_up(told, parts):
            continue
        _, text = sentence_text(source, total)
        open_end = bool(_ET_CETERA.search(text))
        if open_end and abs(told - right) > told / 10:
            continue
        facts = {"told": shown(told, 2), "right": shown(right, 2), "parts": str(len(parts))}
        why = " + ".join(c.surface for c in parts) + f" = {shown(right, 2)}"
        sides = [[total], parts]
        out.append(group_of("sum", "arithmetic", source, sides, facts, sure=not open_end, why=why))
    return out


def _some_add_up(told: Fraction, parts: list[Claim]) -> bool:
    """Whether some of the numbers told in a row are the parts, and those before or behind them
    tell something else: "58 aboard, 5 crew and 53 passengers, 13 confirmed dead"."""
    sizes = [amount(part) or Fraction(0) for part in parts]
    runs = ((i, j) for i in range(len(sizes)) for j in range(i + 2, len(sizes) + 1))
    return any(sum(sizes[i:j], Fraction(0)) == told for i, j in runs)


#: what stands between a total and the parts that follow it
_APART = re.compile(r"[,、，:：;；(（—–-]|其中|うち|中|は|^[은는]\s|\bof (?:whom|which|them)\b")
#: Korean 등 before a total closes most lists, but not all: such a sum is never sure
_ET_CETERA = re.compile(r"등\s*(?=총|모두|합계|합쳐)")


def _total_of(source: Source, counts: list[Claim]) -> tuple[Claim, list[Claim]] | None:
    """The total and its parts: an unbroken list of like counts, with a word of totals at one end.

    Words that leave a list open ("including", など, 其中) keep the check silent, unless its two
    parts are plainly the two halves of a whole: men and women.
    """
    _, text = sentence_text(source, counts[0])
    if (found := _two_halves(source, counts)) is not None:
        return found
    if cue("open_list").search(_ET_CETERA.sub("", text)):
        return None
    inner = [(counts[i], counts[:i]) for i in range(2, len(counts) - 1)]
    for total, parts in ((counts[-1], counts[:-1]), (counts[0], counts[1:]), *inner):
        if not _is_total(source, total, counts):
            continue
        if total is counts[0] and not _APART.search(between(source, total, parts[0])):
            continue  # 共獲3金2銀: what follows the word of totals is the list itself
        like = all(
            a.value and b.value and same_scale(a.value, b.value) for a, b in pairwise(parts)
        ) and all(p.value and total.value and same_scale(p.value, total.value) for p in parts)
        like = like and _one_way_of_counting(total, parts)
        # 17人罹難,1155人受傷: what is larger than the whole is no part of it.
        like = like and all((amount(p) or 0) <= (amount(total) or 0) for p in parts)
        close = all(
            len(between(source, a, b)) <= LIST_GAP
            and not re.search(r"[.;。；]", between(source, a, b))
            for a, b in pairwise(parts)
        )
        if like and close:
            return total, parts
    return None


def _one_way_of_counting(total: Claim, parts: list[Claim]) -> bool:
    """All parts have a counter or noun, or none has; a counted total has counted parts."""
    counted = {_is_counted(p) for p in parts}
    whole = _is_counted(total)
    return len(counted) == 1 and (not whole or counted == {True})


def _is_counted(claim: Claim) -> bool:
    value = claim.value
    return value is not None and bool(value.counter_class or value.unit or value.noun)


def _two_halves(source: Source, counts: list[Claim]) -> tuple[Claim, list[Claim]] | None:
    """A number of people and its men and women: two of three counts carry the words."""
    if len(counts) != 3 or not all(
        a.value and b.value and same_scale(a.value, b.value) for a, b in pairwise(counts)
    ):
        return None
    male = [c for c in counts if _carries(source, c, counts, "male")]
    female = [c for c in counts if _carries(source, c, counts, "female") and c not in male]
    if len(male) != 1 or len(female) != 1:
        return None
    total = next(c for c in counts if c not in (*male, *female))
    parts = [male[0], female[0]]
    if any((amount(p) or 0) >= (amount(total) or 0) for p in parts):
        return None
    # "27 men and 19 women; 30 are in hospital" tells another number of them
    whole = _is_total(source, total, counts)
    if not whole and total is counts[0]:
        whole = bool(_APART.search(between(source, total, counts[1]))) and _near(total, parts)
    return (total, parts) if whole else None


def _near(total: Claim, parts: list[Claim]) -> bool:
    """Whether a total that no word calls one is about as large as its parts together."""
    told, right = amount(total) or Fraction(0), sum((amount(p) or 0 for p in parts), Fraction(0))
    return abs(told - right) <= told / 5


def _carries(source: Source, claim: Claim, counts: list[Claim], word: str) -> bool:
    """Whether the word stands right before a number or in its own phrase, behind any other."""
    ends = [c.end for c in counts if c.end <= claim.start]
    before = source.text[max([claim.start - 8, *ends]) : claim.start]
    return bool(cue(word).search(before + " ") or cue(word).search(claim.surface))


def _is_total(source: Source, claim: Claim, counts: list[Claim]) -> bool:
    start, _ = sentence_text(source, claim)
    others = [c.end for c in counts if c.end <= claim.start]
    before = source.text[max([start, claim.start - REACH, *others]) : claim.start]
    after = source.text[claim.end : claim.end + 12]
    if claim is counts[0]:
        return bool(cue("total").search(before))
    latin = re.compile(r"\b(?:in all|altogether|in total|combined)\b", re.IGNORECASE)
    return bool(cue("total").search(before)) or bool(latin.search(after))


def list_sum(source: Source, claims: list[Claim]) -> list[FactGroup]:
    """A total and the list lines under it that do not add up to it.

    The total's sentence, or the one after it, leads to the list; every line tells exactly one
    number of the total's kind.
    """
    out = []
    by_line = defaultdict(list)
    for claim in claims:
        if claim.value is not None:
            by_line[(claim.item, claim.sentence)].append(claim)
    for total in claims:
        if total.value is None or total.value.kind not in LEVELS or is_hedged(total):
            continue
        if total.role is not Role.TOTAL and not _is_total(source, total, [total, total]):
            continue
        lines = [by_line.get((total.item, n), []) for n in _lines_under(source, total)]
        parts = [_only(line, total) for line in lines]
        found = [p for p in parts if p is not None]
        told = amount(total)
        if len(found) < 2 or len(found) != len(parts) or not told or not is_plain(total):
            continue
        right = sum((amount(p) or Fraction(0) for p in found), Fraction(0))
        slack = _slack([total, *found])
        if abs(told - right) <= slack or _is_far(told, right):
            continue
        facts = {"told": shown(told, 2), "right": shown(right, 2), "parts": str(len(found))}
        why = " + ".join(c.surface for c in found) + f" = {shown(right, 2)}"
        out.append(group_of("sum", "arithmetic", source, [[total], found], facts, why=why))
    return out


def _is_far(told: Fraction, right: Fraction) -> bool:
    """Whether a sum is too far from its total to be its sum: "the totals were 181, 154 and 136"."""
    return abs(told - right) > told * MOST_MISSED


def _only(line: list[Claim], total: Claim) -> Claim | None:
    """The one number of a list line that is a part of the total; None where it is not plain."""
    same = [c for c in line if c.kind == total.kind]
    if len(same) != 1 or same[0].value is None or total.value is None:
        return None
    part = same[0]
    plain = is_plain(part) and not is_hedged(part) and amount(part) is not None
    return part if plain and same_scale(same[0].value, total.value) else None


def _lines_under(source: Source, total: Claim) -> list[int]:
    """Numbers of the list lines that a total's sentence leads to; empty where there is no list."""
    if not 0 <= total.item < len(source.items):
        return []
    sentences = source.items[total.item].sentences
    at = total.sentence
    if not 0 <= at < len(sentences) or sentences[at].role is not SentenceRole.PROSE:
        return []
    for lead in (at, at + 1):
        if lead + 1 >= len(sentences) or sentences[lead].role is not SentenceRole.PROSE:
            return []
        if sentences[lead + 1].role is SentenceRole.LIST:
            text = source.text[sentences[lead].start : sentences[lead].end].rstrip()
            leads = text.endswith((":", "：")) or bool(cue("list_follows").search(text))
            leads = leads and (lead == at or not _OTHERS.search(text))
            end = lead + 1
            while end < len(sentences) and sentences[end].role is SentenceRole.LIST:
                end += 1
            return list(range(lead + 1, end)) if leads else []
    return []


def _slack(counts: list[Claim]) -> Fraction:
    """How far a sum may miss its total by the rounding of all of them; whole numbers do not."""
    places = [precision_of(c.value) for c in counts if c.value]
    return sum((p / 2 for p in places if p != 1), Fraction(0))


_PAIRED = re.compile(
    r"\s*[(（\[［,、=＝]\s*|\s+(?:or|즉)\s+|\s*[,，、]\s*(?:or|即|合)\s*", re.IGNORECASE
)


@in_each_sentence
def conversion(source: Source, sentence: list[Claim]) -> Iterator[FactGroup]:
    """One length, weight or area in two units that do not agree: 50 miles (about 50 km)."""
    for a, b in pairwise(sentence):
        one, other = a.value, b.value
        if one is None or other is None or one.unit == other.unit:
            continue
        if {one.kind, other.kind} != {ValueKind.MEASURE} or not one.unit or not other.unit:
            continue
        gap = cue("or").sub("", between(source, a, b))
        if not _PAIRED.fullmatch(f"{gap} " if gap and not gap[-1].isspace() else gap):
            continue
        loose = Tolerance(conversion_percent=Fraction(5))
        if of_values(one, other, loose) is not Relation.CONTRADICTS:
            continue
        right = _in_unit(a, other.unit)
        if right is None or _is_misread(other, right):
            continue
        facts = {"first": a.text, "told": b.text, "right": f"{right} {other.unit}"}
        yield group_of("conversion", "measure", source, [[a], [b]], facts,
                     why=f"{a.text} = {right} {other.unit}")  # fmt: skip


def _is_misread(told: Value, right: str) -> bool:
    """Whether a conversion is so far off that a figure was hardly read rightly: the 8 of 94・8
    miles; a slip of ten is one of the pen."""
    size = Fraction(right.replace(",", ""))
    if told.amount is None or not size or not told.amount:
        return False
    ratio = Fraction(told.amount) / size
    ratio = max(ratio, 1 / ratio)
    return ratio > MOST_OFF and not any(abs(ratio / ten - 1) < TENTH for ten in (10, 100, 1000))


def _in_unit(claim: Claim, unit: str) -> str | None:
    value = claim.value
    size = amount(claim)
    if value is None or size is None or value.unit is None:
        return None
    if units.is_temperature(value.unit):
        return None
    one, other = units.factor(value.unit, value.kind), units.factor(unit, value.kind)
    if one is None or other is None or one[0] != other[0]:
        return None
    return shown(size * one[1] / other[1])
