"""Relations of quotations: by their words within one language, by what they deny in any."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from factcheck.model.claim import AXIS, Claim

#: quotations less alike than this (rapidfuzz ratio) are two statements; from SAME_QUOTE on one
LEAST_ALIKE = 62.0
SAME_QUOTE = 96.0
SHARED_WORDS = 3  # keys that two statements share where one denies a word of the other
_STANCES = ("stance:", "stance!:")  # where a speaker stands; the latter needs no other word
# What two statements must share where one denies what the other affirms: words, the share of the
# shorter one, points.
KNOWN = ((1, 0.5, 0.45), (2, 0.3, 0.7))
# The same where other words of them agree; and what the words that are turned must tell.
IN_PART = ((3, 0.6, 1.4),)
IN_PART_UNKNOWN = ((4, 0.65, 1.8),)
LEAST_TURNED = 0.35
TELLING = 0.35  # points of a word that tells what is spoken of
SAME_SENSE = (3, 0.5, 1.2)  # from which statements whose words are all of one sense agree
# What they must share to be one statement, where they differ in a figure or a place alone, and
# where they are put into two mouths.
BUT_FOR_ONE = (2, 0.33, 0.7)
ONE_STATEMENT = ((4, 0.55, 2.0), (3, 0.6, 1.7))
VERB = "v:"  # begins the key of a verb of the table
BODIES = ("org:", "country:")  # begin the keys of those who speak through persons
FIGURE, PLACE = "d:", "n:"  # begin the keys of figures and of names of places
LONGEST = 5  # words of a statement of which one tells what it is about
UNKNOWN = ((2, 0.4, 1.0), (3, 0.35, 1.3))


class _Word(NamedTuple):
    key: str
    weight: float
    number: int  # below 0: the name of a place
    affirmed: bool


_MARKS = re.compile(r"[（(\[](?=[^（）()\[\]]{1,16}[）)\]])|(?<=[^（）()\[\] ])[）)\]]")
_PUT_IN = re.compile(r"\s?[(（\[［][^()（）\[\]［］]{1,12}[)）\]］]")
_Met = list[tuple[float, _Word, _Word]]
_Need = tuple[int, float, float]


def compare_quotes(a: Claim, b: Claim) -> str:
    """Within one language: two good translations differ, but not in a denial.  A part agrees with
    the whole.

    The same words from two speakers contradict one another.
    """
    known = _one_speaker(a, b)
    if known and _opposed(a, b) and not _says_the_same(a, b):
        return "contradicts"
    differ = speakers_differ(a, b)
    if not differ and (_turned(a, b, known) or _turned_in_part(a, b, known)):
        return "contradicts"
    if not differ and _differs_in_one(a, b):
        return "contradicts"
    if a.language[:2] != b.language[:2]:
        return "contradicts" if differ and _is_one(a, b) else "incomparable"
    from rapidfuzz import fuzz  # as all knowledge here: only where a predicate is compared

    from factcheck.lexicon.fold import fold

    read = [[fold(t, c.language[:2]) for t in _readings(c.text)] for c in (a, b)]
    one, other = read[0][0], read[1][0]
    alike = max(100.0 if x in y or y in x else fuzz.ratio(x, y) for x in read[0] for y in read[1])
    if alike < LEAST_ALIKE:
        return "incomparable"
    if alike < SAME_QUOTE:
        return "contradicts"
    if differ:
        return "contradicts"
    return "same" if one == other else "compatible"


def _one_speaker(a: Claim, b: Claim) -> bool:
    """Whether two statements are known to be of one person."""
    if set(a.subject) & set(b.subject):
        return True
    if not a.attribution or not b.attribution:
        return False
    from factcheck.names.match import same_name

    return same_name(a.attribution, b.attribution, "person").verdict == "same"


def _turned(a: Claim, b: Claim, known: bool) -> bool:
    """Whether two statements say the same words, and one denies what the other affirms: none of
    the words that they share may stand in clauses of one sense.

    ``known`` says whether both are known to be of one person; else they must share more.
    """
    shared = _shared(a, b)
    told = [(x, y) for _, x, y in shared if x.number >= 0 and y.number >= 0]
    if not told or any(x.affirmed == y.affirmed for x, y in told):
        return False
    lengths = _length(a), _length(b)
    least = min(lengths)
    if len(shared) == 1 and max(lengths) > LONGEST:
        return False
    return _is_enough(shared, least, KNOWN if known else UNKNOWN)


def _is_enough(shared: _Met, length: int, need: tuple[_Need, ...]) -> bool:
    """Whether the words that two statements share, of which the shorter has ``length``, reach one
    of several measures: so many, so large a share, so many points."""
    covered = len(shared) / length if length else 0.0
    weight = sum(points for points, _, _ in shared)
    return any(
        len(shared) >= words and covered >= share and weight >= points
        for words, share, points in need
    )


def _told(a: Claim, b: Claim) -> _Met:
    """What two statements share, but for names and figures."""
    return [met for met in _shared(a, b) if met[1].number >= 0 and met[2].number >= 0]


def _turned_in_part(a: Claim, b: Claim, known: bool) -> bool:
    """Whether one statement is told twice, and a clause of it denies in one what it affirms in the
    other: "oppose where we must and help where we can", 反対する。助けることはしない."""
    told = _told(a, b)
    turned = [met for met in told if met[1].affirmed != met[2].affirmed]
    if sum(points for points, _, _ in turned) < LEAST_TURNED:
        return False
    if any(_by_its_opposite(a, x) or _by_its_opposite(b, y) for _, x, y in told):
        return False
    need = IN_PART if known else IN_PART_UNKNOWN
    return _is_enough(told, min(_length(a), _length(b)), need)


def _by_its_opposite(claim: Claim, word: _Word) -> bool:
    """Whether a verb is told by denying its opposite: 忘れられない, of remembering."""
    if not word.key.startswith(VERB):
        return False
    own = [w for w in _words(claim) if w.number == word.number and not w.key.startswith(VERB)]
    return any(other.affirmed != word.affirmed for other in own)


def _differs_in_one(a: Claim, b: Claim) -> bool:
    """Whether one statement is told twice with another figure, or another place, in it."""
    told = _told(a, b)
    if any(x.affirmed != y.affirmed for _, x, y in told):
        return False
    if not _is_enough(told, min(_length(a), _length(b)), (BUT_FOR_ONE,)):
        return False
    return any(_is_other(_keys(a, sort), _keys(b, sort)) for sort in (FIGURE, PLACE))


def _keys(claim: Claim, sort: str) -> set[str]:
    return {word.key for word in _words(claim) if word.key.startswith(sort) and word.number < 0}


def _is_other(one: set[str], other: set[str]) -> bool:
    """Whether each side has one of a sort, and they are two: figures of one unit, two places."""
    if len(one) != 1 or len(other) != 1 or one == other:
        return False
    (x,), (y,) = one, other
    return x.rpartition("=")[0] == y.rpartition("=")[0]


def _is_one(a: Claim, b: Claim) -> bool:
    """Whether two statements are one and the same, in two languages."""
    told = _told(a, b)
    if any(x.affirmed != y.affirmed for _, x, y in told):
        return False
    shared = [met for met in _shared(a, b) if met in told or met[1].key.startswith(FIGURE)]
    return _is_enough(shared, max(_length(a), _length(b)), ONE_STATEMENT)


def _length(claim: Claim) -> int:
    """How many words a statement has that tell something."""
    return len({number for _, _, number, _ in claim.spoken})


def _shared(a: Claim, b: Claim) -> _Met:
    """The words that two statements share, each of either once, by its best key."""
    other: dict[str, list[_Word]] = {}
    for word in _words(b):
        other.setdefault(word.key, []).append(word)
    met = [
        ((word.weight * its.weight) ** 0.5, word, its)
        for word in _words(a)
        for its in other.get(word.key, ())
    ]
    met.sort(key=lambda pair: (-pair[0], pair[1], pair[2]))
    left: set[int] = set()
    right: set[int] = set()
    kept: _Met = []
    for points, word, its in met:
        if word.number not in left and its.number not in right:
            left.add(word.number)
            right.add(its.number)
            kept.append((points, word, its))
    return kept


def _share_a_word(a: Claim, b: Claim) -> bool:
    """Whether two statements share a word that tells something, beside where they stand."""
    return any(
        points >= TELLING and not word.key.startswith(_STANCES) for points, word, _ in _told(a, b)
    )


def _says_the_same(a: Claim, b: Claim) -> bool:
    """Whether all the words that two statements share stand in clauses of one sense, whichever
    words deny them: 後悔はない, 我不后悔."""
    told = _told(a, b)
    if any(x.affirmed != y.affirmed for _, x, y in told):
        return False
    return _is_enough(told, min(_length(a), _length(b)), (SAME_SENSE,))


def _words(claim: Claim) -> Iterator[_Word]:
    return (_Word(*entry) for entry in claim.spoken)


def _opposed(a: Claim, b: Claim) -> bool:
    """Whether one statement affirms what the other denies, and they agree in nothing they do."""
    x, y = dict(a.signs), dict(b.signs)
    shared = x.keys() & y.keys()
    stances = [key for key in shared if key.startswith(_STANCES) and x[key] != y[key]]
    if any(key.startswith(_STANCES[1]) for key in stances):
        return True
    if stances and (len(shared) > 1 or _share_a_word(a, b)):
        return True
    shared = {key for key in shared if not key.startswith(_STANCES)}
    acts = [key for key in shared if key.startswith(AXIS)]
    turned = [key for key in shared if x[key] != y[key]]
    if any(x[key] == y[key] for key in acts):
        return False
    if any(key in turned for key in acts):
        return True
    return bool(turned) and len(shared) >= SHARED_WORDS


def _bare(text: str) -> str:
    """A quotation without the marks and stops at its ends, and without what an editor put in."""
    return _PUT_IN.sub("", text).casefold().strip(" \"'“”‘’「」『』《》.,;:!?。、，；：！？…")


def _readings(text: str) -> tuple[str, str]:
    """A quotation with what the paper put into it in brackets, and without: "(the) choice",
    コミット（関与）している."""
    return _bare(_MARKS.sub("", text)), _bare(_PUT_IN.sub("", text))


def speakers_differ(a: Claim, b: Claim) -> bool:
    """Whether two claims are put into the mouths of two people, as far as their names tell."""
    if not a.attribution or not b.attribution:
        return False
    if set(a.subject) & set(b.subject):
        return False
    if a.attribution.startswith(BODIES) != b.attribution.startswith(BODIES):
        return False
    from factcheck.names.match import same_name

    return all(
        same_name(one, other, "person").verdict == "different" and not _may_be_kin(one, other)
        for one in _names_of(a.attribution)
        for other in _names_of(b.attribution)
    )


def _may_be_kin(one: str, other: str) -> bool:
    """Whether two names of two scripts may have one surname: 潘嘉樂 may well be Gareth Poon."""
    from factcheck.names.kin import may_share_surname
    from factcheck.names.script import script_of

    return script_of(one) is not script_of(other) and may_share_surname(one, other)


def _names_of(attribution: str) -> tuple[str, ...]:
    """The names of a speaker: all that the tables list, where they know him."""
    if ":" not in attribution:
        return (attribution,)
    from factcheck.names import gazetteer

    return gazetteer.names(attribution) or (attribution,)
