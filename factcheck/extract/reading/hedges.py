"""Words around a value: bounds (約, at least, 이상) and roles (to, by, から)."""

from __future__ import annotations

import re
from dataclasses import replace

from factcheck.extract.reading.draft import Draft
from factcheck.language.pack import BOUNDS, NO_MEANING, Affixes, Pack
from factcheck.model.value import Bound, ValueKind

REACH = 28  # characters looked at before a value
_SPACE = re.compile(r"\s")
_AFTER = 24
TIME_ROLES = {"from", "since", "until", "before", "after", "by"}
_TIMES = (ValueKind.DATE, ValueKind.TIME)
_LOW = {Bound.AT_LEAST, Bound.MORE_THAN}
_HIGH = {Bound.AT_MOST, Bound.UNDER}
_SIDED = _LOW | _HIGH
_STOPS = " .,;:)"
_TURNS = 3  # "to at least about"


def add_hedges(plain: str, drafts: list[Draft], pack: Pack) -> list[Draft]:
    """Set bound and roles of every draft from the words around it; join two-sided bounds."""
    for draft in drafts:
        _around(plain, draft, pack)
    both = pack.joins.get("both")
    if both is None:
        return drafts
    out: list[Draft] = []
    for draft in drafts:
        sided = draft.bound in _SIDED and bool(out) and out[-1].bound in _SIDED
        joined = _two_sided(plain, out[-1], draft, both) if sided else None
        if joined is not None:
            out[-1] = joined
        else:
            out.append(draft)
    return out


def _two_sided(plain: str, left: Draft, right: Draft, both: re.Pattern[str]) -> Draft | None:
    """ "At least 20 and at most 100": one value with two ends."""
    bounds = {left.bound, right.bound}
    if len(bounds & _LOW) != 1 or len(bounds & _HIGH) != 1 or left.upper or right.upper:
        return None
    if left.amount is None or right.amount is None:
        return None
    same = left.kind == right.kind and left.unit == right.unit
    if not (same or left.bare) or not both.fullmatch(plain, left.reach[1], right.reach[0]):
        return None
    low, high = sorted((left.amount, right.amount))
    if (low == left.amount) != (left.bound in _LOW):
        return None
    return replace(
        right, start=left.start, amount=low, upper=high, bound=Bound.EXACT, roles=left.roles
    )


def _around(plain: str, draft: Draft, pack: Pack) -> None:
    _before(plain, draft, pack)
    _after(plain, draft, pack)
    if draft.kind in _TIMES:
        draft.bound = Bound.EXACT
        draft.roles = tuple(role for role in draft.roles if role in TIME_ROLES)


def _before(plain: str, draft: Draft, pack: Pack) -> None:
    at = draft.start
    for _ in range(_TURNS):
        last = plain[at - 1] if at else " "
        if last.isspace() and at > 1:
            last = plain[at - 2]
        if last not in pack.hedges.before_ends and last not in pack.roles.before_ends:
            break  # the quick way: mostly there is no such word
        found = _told_before(plain[max(0, at - REACH) : at][::-1], draft, pack)
        if found is None:
            break
        word, meaning, length = found
        if meaning == NO_MEANING or _during(word, draft, pack):
            break
        if meaning in BOUNDS:
            _set_bound(draft, Bound(meaning))
        else:
            _add_role(draft, meaning)
        at -= length
    draft.reach = (at, draft.end)


def _told_before(turned: str, draft: Draft, pack: Pack) -> tuple[str, str, int] | None:
    """Word, meaning and length of the hedge or role that ends here ("greater than 2015" is a
    role: after it); the longer one of both: "went up to 35" reached it, "just before noon" is
    about then."""
    timely = draft.kind in _TIMES
    best: tuple[str, str, int] | None = None
    for affixes in (pack.roles, pack.hedges) if timely else (pack.hedges, pack.roles):
        found = _match(affixes, turned)
        if found is not None and (best is None or found[1] > best[2]):
            best = found[0], affixes.before[found[0]], found[1]
    return best


def _during(word: str, draft: Draft, pack: Pack) -> bool:
    """ "Over four days" is how long it went on, not more than that."""
    cue = pack.joins.get("during")
    return (
        cue is not None
        and draft.kind is ValueKind.DURATION
        and draft.bound is Bound.EXACT
        and cue.fullmatch(word) is not None
    )


def _match(affixes: Affixes, turned: str) -> tuple[str, int] | None:
    if affixes.before_scan is None:
        return None
    found = affixes.before_scan.match(turned)
    if found is None:
        return None
    return _word(found)[::-1], found.end()


def _after(plain: str, draft: Draft, pack: Pack) -> None:
    at = draft.end
    first = plain[at : at + 1]
    if first.isspace() or first == ",":
        first = plain[at + 1 : at + 2]
    if first not in pack.hedges.after_begins and first not in pack.roles.after_begins:
        return
    if pack.hedges.after_scan is not None:
        found = pack.hedges.after_scan.match(plain, at, at + _AFTER)
        if found is not None and not _belongs_on(plain, found, draft, pack):
            _set_bound(draft, Bound(pack.hedges.after[_word(found)]))
            at = found.end()
            draft.reach = (draft.reach[0], at)
    if pack.roles.after_scan is not None:
        found = pack.roles.after_scan.match(plain, at, at + _AFTER)
        if found is not None and pack.roles.after[_word(found)] != NO_MEANING:
            _add_role(draft, pack.roles.after[_word(found)])


def _belongs_on(plain: str, found: re.Match[str], draft: Draft, pack: Pack) -> bool:
    """Whether a word behind a value says nothing of it: "two doses at least eight weeks apart"."""
    word = _word(found)
    if pack.hedges.after[word] == NO_MEANING:
        return True
    place = pack.joins.get("place_word")  # 14m 아래로 떨어졌다: that far down
    if place is not None and draft.kind is ValueKind.MEASURE and place.fullmatch(word):
        return True
    both = word[0].isalpha() and word in pack.hedges.before
    return both and bool(plain[found.end() : found.end() + 2].strip(_STOPS))


def _word(found: re.Match[str]) -> str:
    """The word that was found, as it is listed: a line may end where it has a space."""
    return _SPACE.sub(" ", found[1])


def _add_role(draft: Draft, role: str) -> None:
    if role not in draft.roles:
        draft.roles = (*draft.roles, role)


def _set_bound(draft: Draft, bound: Bound) -> None:
    """A one-sided bound says more than "about", whichever stands nearer."""
    if draft.bound in (Bound.EXACT, Bound.ABOUT):
        draft.bound = bound
