"""Words around a value: bounds (約, at least, 이상) and roles (to, by, から)."""

from __future__ import annotations

from factcheck.extract.reading.draft import Draft
from factcheck.language.pack import Affixes, Pack
from factcheck.model.value import Bound, ValueKind

REACH = 28  # characters looked at before a value
_AFTER = 24
TIME_ROLES = {"from", "since", "until", "before", "after", "by"}
_TURNS = 3  # "to at least about"


def add_hedges(plain: str, drafts: list[Draft], pack: Pack) -> None:
    """Set bound and roles of every draft from the words before and after it."""
    for draft in drafts:
        timed = draft.kind in (ValueKind.DATE, ValueKind.TIME)
        _before(plain, draft, pack)
        _after(plain, draft, pack)
        if timed:
            draft.bound = Bound.EXACT
            draft.roles = tuple(role for role in draft.roles if role in TIME_ROLES)


def _before(plain: str, draft: Draft, pack: Pack) -> None:
    at = draft.start
    for _ in range(_TURNS):
        reach = plain[max(0, at - REACH) : at][::-1]
        word = _match(pack.hedges, reach)
        if word is not None:
            _set_bound(draft, Bound(pack.hedges.before[word[0]]))
        else:
            word = _match(pack.roles, reach)
            if word is None:
                return
            draft.roles = (*draft.roles, pack.roles.before[word[0]])
        at -= word[1]


def _match(affixes: Affixes, turned: str) -> tuple[str, int] | None:
    if affixes.before_scan is None:
        return None
    found = affixes.before_scan.match(turned)
    if found is None:
        return None
    return found[1][::-1], found.end()


def _after(plain: str, draft: Draft, pack: Pack) -> None:
    at = draft.end
    if pack.hedges.after_scan is not None:
        found = pack.hedges.after_scan.match(plain, at, at + _AFTER)
        if found is not None:
            _set_bound(draft, Bound(pack.hedges.after[found[1]]))
            at = found.end()
    if pack.roles.after_scan is not None:
        found = pack.roles.after_scan.match(plain, at, at + _AFTER)
        if found is not None:
            draft.roles = (*draft.roles, pack.roles.after[found[1]])


def _set_bound(draft: Draft, bound: Bound) -> None:
    """A one-sided bound says more than "about", whichever stands nearer."""
    if draft.bound in (Bound.EXACT, Bound.ABOUT):
        draft.bound = bound
