"""Korean words that are no names: listed ones, verbs, words with a particle after such."""

from __future__ import annotations

import functools
import re

from factcheck.language.jamo import final_of
from factcheck.lexicon import find
from factcheck.lexicon.titles import fields_in
from factcheck.names import gazetteer
from factcheck.names.find_base import cue_set
from factcheck.names.korean_words import body_length, place_length, strip
from factcheck.names.words import listed

# Finals of syllables in which foreign names are spelled: none, ㄱ ㄴ ㄹ ㅁ ㅂ ㅅ ㅇ.
FINALS = frozenset((0, 1, 4, 8, 16, 17, 19, 21))
# Nouns that need a word before them, and words of one syllable beside names.
BOUND = frozenset(
    "밤낮낸뺀쓴딴든된한두세네바것뒤만때적수등중채줄데곳일점이그저날끝쪽대살및현전후명개번회차년월간씩총각온새큰옛첫못안더또곧꼭"
)
# Syllables of Japanese names as Korean spells them, short ones.
KANA = re.compile(
    "[아이우에오가기구게고카키쿠케코사시스세소자지즈조다데도타치쓰테토나니누네노하히후헤호바비부베보마미무메모"
    "야유요라리루레로와갸규교쿄샤슈쇼주쥬추초준신겐켄렌진란]{2}"
)
# How forms of verbs and words with long particles end.
VERBAL = re.compile(
    r"(?:(?<![가-힣])[가-힣]고|[러어아해워뤄져여겨]진|[가-힣][린한된는간온운른든인친킨]다|된|다는|라는|하는|되는|있는|없는|지는|치는|[했됐였었았갔왔났렸졌쳤켰췄혔겼]다?|돼|해서|되어|하여|하고|하며|하면"
    r"|하게|하기|하던|하지|지만|으나|거나|면서|려고|도록|까지|부터|처럼|보다|에서|에게|으로|에는|에도|에서는|들이|들은|들의|들을|대로|만큼"
    r"|밖에|조차|마저|라며|다며|다고|라고|냐고|자고|없이|같이|못해|않아|않은|있던|넘는|넘은|찾던|찾은"
    r"|이끈|이끄는|맡은|거둔|올린|나선|받은|맞은|만든|꺾은|넣은|떠난|남긴|지낸|알려진|꼽힌|불린|따르면|출신의?|출신인|측은?"
    r"|(?<![가-힣])(?:이어|이후|당시|넘어|통해|위해|대해|따라|가운데|사이|동안|함께|결과|모두|오는|지난|이번|다른)|습니다|입니다|였던|인데|에선|에겐|이자|이며|살해한|참여한|선방한|기소된|우승한|은퇴한|준우승한|출전한|지명된|임명된|선출된)\Z"
)
JOSA = frozenset("은는이가을를의에도만")
TAILS = frozenset("성률력팀방식화권형상")  # what other nouns are made of words with
MINISTRY = re.compile(r"[가-힣]{2,}(?:부|처|청|성|위원회)")
SHORT_LOANS = (
    "클럽",
    "뉴스",
    "일보",
    "신문",
    "센터",
    "그룹",
    "테크",
    "뱅크",
    "호텔",
    "카드",
    "리그",
    "버스",
    "업체",
    "회사",
)
LOOSE_END = frozenset("은는을를의에")  # particles that foreign names seldom end in


@functools.lru_cache(maxsize=1 << 14)
def verbal(word: str) -> bool:
    """Whether a word looks like a form of a verb, or has a particle of two letters and more."""
    return len(word) > 1 and VERBAL.search(word) is not None


@functools.lru_cache(maxsize=1 << 14)
def ordinary(word: str) -> bool:
    """Whether a word is one of the language, with or without its particle, or names a place or a
    body, so that it is no part of a person's name."""
    if verbal(word) or word[-1] in LOOSE_END:
        return True
    if any(final_of(c) not in FINALS for c in word) or word.endswith("쪽"):
        return True
    forms = {word, strip(word, 2)} | ({word[:-1]} if word[-1] in "인한된할될던" else set())
    return (
        word in BOUND
        or (word[:-1] in BOUND and word[-1] in JOSA)
        or any(_plain(form) for form in forms if form)
    )


@functools.lru_cache(maxsize=1 << 13)
def soft(word: str) -> bool:
    """Whether a listed word may be half of a Japanese name all the same: 모리타 신지."""
    plain = cue_set("not", "ko_foreign") | cue_set("not", "ko_loans")
    return (
        bool(KANA.fullmatch(word))
        and word not in plain | cue_set("josa")
        and not (gazetteer.ids(word) or any(m.end - m.start == len(word) for m in find(word, "ko")))
    )


def _plain(form: str) -> bool:
    if form in cue_set("not", "ko_foreign") or form in cue_set("not", "ko_loans"):
        return True
    if len(form) > 1 and (listed(form, "ko") or body_length(form) or place_length(form)):
        return True
    if any(i.startswith(("country:", "city:", "place:", "org:")) for i in gazetteer.ids(form)):
        return True
    if len(form) > 2 and form[-1] in TAILS and listed(form[:-1], "ko"):
        return True  # 변동|성, 대표|팀
    if MINISTRY.fullmatch(form) and fields_in(form, "ko"):
        return True
    return form.endswith(_loans()) or any(
        m.start == 0 and m.end == len(form) for m in find(form, "ko")
    )


@functools.cache
def _loans() -> tuple[str, ...]:
    words = cue_set("not", "ko_foreign") | cue_set("not", "ko_loans")
    return (*SHORT_LOANS, *sorted(w for w in words if len(w) > 2))
