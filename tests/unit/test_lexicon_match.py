"""Finding concepts: longest match, edges of words, scripts, guards, offices and their modifiers."""

from __future__ import annotations

import pytest

from factcheck import lexicon
from factcheck.lexicon import cues
from factcheck.lexicon.inflect import english_forms, plural, verb_forms
from factcheck.lexicon.offices import base_of, modifiers_of
from tests.effort import effort


def found(text: str, language: str) -> list[tuple[str, str]]:
    return [(m.surface, m.concept) for m in lexicon.find(text, language)]


def test_longest_form_wins() -> None:
    """A summit meeting is not also a meeting."""
    assert found("They held a summit meeting.", "en") == [("summit meeting", "diplomacy/summit")]


@pytest.mark.parametrize(
    ("text", "language", "surface", "concept"),
    [
        ("四月的首腦會談", "zh-Hant", "首腦會談", "diplomacy/summit"),
        ("四月的首脑会谈", "zh-Hans", "首脑会谈", "diplomacy/summit"),
        ("４月の首脳会談", "ja", "首脳会談", "diplomacy/summit"),
        ("4월 정상회담", "ko", "정상회담", "diplomacy/summit"),
        ("4월 정상 회담", "ko", "정상 회담", "diplomacy/summit"),
        ("ＭＯＵ３件", "ja", "ＭＯＵ", "trade/memorandum"),
        ("two Memorandums of Understanding", "en", "Memorandums of Understanding", None),
        ("the leaders’ meeting", "en", "leaders’ meeting", "diplomacy/summit"),
    ],
)
def test_scripts_and_spellings(text: str, language: str, surface: str, concept: str | None) -> None:
    """Width, case, spaces and script do not matter; offsets stay those of the text."""
    mention = next(m for m in lexicon.find(text, language) if m.surface == surface)
    assert text[mention.start : mention.end] == surface
    assert mention.concept == (concept or "trade/memorandum")


def test_latin_words_are_whole() -> None:
    """ "sign" is not in "significant", and a language without lexicon finds nothing."""
    assert found("A significant design was assigned.", "en") == []
    assert found("Le sommet", "fr") == []
    assert found("", "ja") == []


def test_a_guarded_match_does_not_hide_the_next() -> None:
    """A dropped match leaves its place to others."""
    assert ("署名", "trade/sign") not in found("住民は署名活動を始めた。", "ja")
    assert ("署名", "trade/sign") in found("署名活動ののち、両者は署名した。", "ja")


@pytest.mark.parametrize(
    ("text", "language", "want"),
    [
        ("Vice President Han Dana", "en", "offices/president+vice"),
        ("former deputy prime minister", "en", "offices/prime-minister+former+vice"),
        ("the president-elect said", "en", "offices/president+elect"),
        ("a presidential candidate", "en", "offices/president+candidate"),
        ("前首相が語った", "ja", "offices/prime-minister+former"),
        ("大統領代行が", "ja", "offices/president+acting"),
        ("大統領候補は", "ja", "offices/president+candidate"),
        ("王副部长出席", "zh", "offices/minister+vice"),
        ("目前总统已抵达", "zh", "offices/president"),
        ("前總統出庭", "zh-Hant", "offices/president+former"),
        ("이 전 대통령은", "ko", "offices/president+former"),
        ("대통령 권한대행은", "ko", "offices/president+acting"),
        ("오전 대통령은", "ko", "offices/president"),
        ("부총리가", "ko", "offices/prime-minister+vice"),
    ],
)
def test_office_modifiers(text: str, language: str, want: str) -> None:
    """An office is a base and its modifiers, whatever their order."""
    ids = [m.concept for m in lexicon.find(text, language) if m.concept.startswith("offices/")]
    assert ids == [want]


def test_modified_offices_are_other_offices() -> None:
    """A vice president is no president, and a former one is never compared with a sitting one."""
    assert not lexicon.is_a("offices/president+vice", "offices/president")
    assert lexicon.apart("offices/president+former", "offices/president")
    assert lexicon.apart("offices/foreign-minister+vice", "offices/minister")
    assert lexicon.is_a("offices/foreign-minister+vice", "offices/minister+vice")
    assert base_of("offices/president+vice") == "offices/president"
    assert modifiers_of("offices/president+former+vice") == ("former", "vice")


def test_links() -> None:
    """is-a, apart, opposite and nesting, also through ancestors."""
    assert lexicon.is_a("trade/memorandum", "trade/agreement")
    assert lexicon.ancestors("trade/free-trade-agreement") == ("trade/treaty", "trade/agreement")
    assert not lexicon.is_a("trade/agreement", "trade/memorandum")
    assert lexicon.apart("trade/imports", "trade/exports")
    assert lexicon.apart("trade/exports", "trade/imports")
    assert not lexicon.apart("trade/memorandum", "trade/agreement")
    assert not lexicon.apart("nobody/knows", "trade/agreement")
    assert lexicon.opposite("trade/shelve", "trade/sign")
    assert lexicon.nested("diplomacy/multilateral-summit", "trade/sign")
    assert not lexicon.nested("diplomacy/visit", "trade/sign")
    assert lexicon.concept("trade/exports").labels["ja"] == "輸出"
    with pytest.raises(KeyError):
        lexicon.concept("nobody/knows")


@pytest.mark.parametrize(
    ("verb", "want"),
    [
        ("sign", "signed signs signing"),
        ("meet", "met meets meeting"),
        ("ban", "banned banning"),
        ("deny", "denied denies denying"),
        ("agree", "agreed agreeing"),
        ("commit", "committed"),
        ("visit", "visited visiting"),
        ("die", "dying died"),
    ],
)
def test_verbs(verb: str, want: str) -> None:
    assert set(want.split()) <= set(verb_forms(verb))


def test_nouns_and_spellings() -> None:
    assert plural("treaty") == "treaties"
    assert "memoranda of understanding" in english_forms("memorandum of understanding")
    assert "defense ministers" in english_forms("defence minister")
    assert english_forms("talks=") == ["talks"]


@pytest.mark.parametrize(
    ("text", "language", "kind"),
    [
        ("They did not sign it.", "en", "negation"),
        ("They didn’t sign it.", "en", "negation"),
        ("署名しなかった", "ja", "negation"),
        ("双方未签署", "zh", "negation"),
        ("서명하지 않았다", "ko", "negation"),
        ("5日に訪問する予定", "ja", "planned"),
        ("将于5日访问", "zh", "planned"),
        ("5일 방문할 예정이다", "ko", "planned"),
        ("此次会晤", "zh", "anaphora"),
        ("其中15人", "zh", "part"),
        ("이 중 15명", "ko", "part"),
        ("총 15건", "ko", "total"),
        ("合わせて15件", "ja", "total"),
        ("up from 12", "en", "comparison"),
    ],
)
def test_cues(text: str, language: str, kind: str) -> None:
    assert kind in {cue.kind for cue in cues.find(text, language)}


@pytest.mark.parametrize(
    ("text", "language", "kind"),
    [
        ("이 중국 기업", "ko", "part"),
        ("총리가 왔다", "ko", "total"),
        ("共同声明", "zh", "total"),
        ("总统办公室", "zh", "total"),
        ("各国代表", "zh", "part"),
    ],
)
def test_words_that_only_look_like_cues(text: str, language: str, kind: str) -> None:
    assert kind not in {cue.kind for cue in cues.find(text, language)}


def test_cues_know_their_side() -> None:
    """署名しなかった denies the signing before it, not the talks after it."""
    text = "署名しなかったが、会談は続く"
    cue = next(c for c in cues.find(text, "ja") if c.kind == "negation")
    assert cue.governs(0, 2)
    assert not cue.governs(text.index("会談"), text.index("会談") + 2)


@pytest.mark.parametrize("language", ["en", "ja", "zh", "ko"])
def test_speed(language: str) -> None:
    """A hundred thousand characters cost less than a second of a quiet machine."""
    text = {
        "en": "The president met the prime minister in Oslo and signed 14 agreements on trade. ",
        "ja": "大統領は首相とオスロで会談し、貿易に関する14件の協定に署名した。",
        "zh": "总统在奥斯陆会见总理，签署14项贸易协定。",
        "ko": "대통령은 오슬로에서 총리와 회담하고 무역 협정 14건에 서명했다. ",
    }[language]
    text *= 100_000 // len(text)
    assert len(lexicon.find(text, language)) > 1000
    assert effort(lambda: lexicon.find(text, language), 75) < 75


def test_a_basis_hides_nothing() -> None:
    """A state visit is an event, and the basis on which visits are counted."""
    ids = {concept for _, concept in found("the first state visit in nine years", "en")}
    assert ids >= {"diplomacy/state-visit", "basis/state-visit"}


def test_an_event_phrase_names_its_thing() -> None:
    """In "imposed tariffs" the tariffs are still found, for the rate belongs to them."""
    ids = [concept for _, concept in found("The country imposed tariffs of 25%.", "en")]
    assert ids == ["trade/impose-tariff", "trade/tariff"]


def concepts_in(text: str) -> set[str]:
    return {concept for _, concept in found(text, "en")}


def test_a_word_right_behind_decides_what_a_verb_is_about() -> None:
    """ "Cut 850 jobs" is a layoff, "cut its rate to 2 percent" is none."""
    assert "labour/layoff" in concepts_in("The mill will cut 850 jobs by June.")
    assert "labour/layoff" not in concepts_in("The mill will cut its losses by June.")


def test_only_the_forms_named_ask_for_a_word_near() -> None:
    """ "Walkout" needs no word beside it, "strike" does."""
    assert "labour/walkout" in concepts_in("The walkout began.")
    assert "labour/walkout" in concepts_in("The union began a strike.")
    assert "labour/walkout" not in concepts_in("Lightning began a strike of luck.")


def test_a_short_word_that_is_asked_for_is_a_word_of_its_own() -> None:
    """ "Test" speaks for a missile that is fired, "testified" does not."""
    assert "defence/missile-launch" in concepts_in("It fired it in a test.")
    assert "defence/missile-launch" not in concepts_in("She fired it, he testified.")


@pytest.mark.parametrize(
    ("text", "concept"),
    [
        ("Qatar scored six goals and conceded none.", "life/concede"),
        ("The plane struck a bridge.", "defence/hit-target"),
        ("A quake of magnitude 4 was recorded at dawn.", "states/not-live"),
        ("The fire started in a store room.", "defence/missile-launch"),
        ("The car spun out of control on the ice.", "outcomes/still-burning"),
        ("The club has been found guilty of fraud.", "states/found-again"),
        ("Soldiers cut open the hull.", "politics/cut-policy"),
        ("Fans danced in the absence of their rivals.", "diplomacy/absent"),
        ("The team dismissed the exit from the cup.", "diplomacy/leave-organisation"),
    ],
)
def test_a_word_of_another_sense_is_none_of_the_act(text: str, concept: str) -> None:
    assert concept not in concepts_in(text)
