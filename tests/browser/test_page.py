"""Clicks, keys, hostile sources, languages, print and accessibility of the HTML report."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from factcheck.model.report import Coverage, Run
from tests.golden.story import count_finding, run
from tests.unit.test_report_formats import hostile

pytestmark = pytest.mark.browser
Opener = Callable[..., Any]
AXE = Path(__file__).parent / "node_modules" / "axe-core" / "axe.min.js"


def press(browser: Any, key: str) -> None:
    from selenium.webdriver.common.action_chains import ActionChains

    ActionChains(browser).send_keys(key).perform()


def find(browser: Any, selector: str) -> list[Any]:
    from selenium.webdriver.common.by import By

    found: list[Any] = browser.find_elements(By.CSS_SELECTOR, selector)
    return found


def shown(browser: Any, selector: str = "article.finding") -> list[str]:
    return [e.get_attribute("id") for e in find(browser, selector) if e.is_displayed()]


def draft() -> Run:
    whole = run([count_finding()])
    sources = [s.model_copy(update={"draft": s.id == "nippo"}) for s in whole.sources]
    return whole.model_copy(update={"sources": sources})


def test_nothing_is_fetched_and_nothing_is_blocked(page: Opener) -> None:
    """One request, the file itself; no violation of the page's own policy, no script error."""
    browser = page(run())
    log = [json.loads(e["message"])["message"] for e in browser.get_log("performance")]
    sent = [
        e["params"]["request"]["url"] for e in log if e["method"] == "Network.requestWillBeSent"
    ]
    assert [url for url in sent if not url.startswith("file:")] == []
    assert browser.get_log("browser") == []


def test_severity_chips_filter_cards_and_the_list(page: Opener) -> None:
    browser = page(run())
    assert len(shown(browser)) == 6
    find(browser, '[data-severity="warning"]')[0].click()
    assert shown(browser) == ["f-c51d0a77bb"]
    assert len([e for e in find(browser, "li.entry") if e.is_displayed()]) == 1
    assert find(browser, "#shown")[0].text == "1 of 6 shown"
    assert find(browser, '[data-severity="warning"]')[0].get_attribute("aria-pressed") == "true"
    find(browser, '[data-severity="all"]')[0].click()
    assert len(shown(browser)) == 6


def test_kind_source_language_and_words_filter_together(page: Opener) -> None:
    from selenium.webdriver.support.ui import Select

    browser = page(run())
    Select(find(browser, "#source")[0]).select_by_value("linchuan")
    assert set(shown(browser)) == {"f-7f3a9c21d0", "f-20b7e4d8aa", "f-c51d0a77bb", "f-b19e63f0ee"}
    Select(find(browser, "#kind")[0]).select_by_value("count")
    assert set(shown(browser)) == {"f-20b7e4d8aa", "f-b19e63f0ee"}
    Select(find(browser, "#language")[0]).select_by_value("zh-Hant")
    assert shown(browser) == ["f-20b7e4d8aa"]
    find(browser, "#search")[0].send_keys("客車")
    assert shown(browser) == ["f-20b7e4d8aa"]
    find(browser, "#search")[0].send_keys("xyz")
    assert shown(browser) == []
    assert find(browser, "#none")[0].is_displayed()


def test_keys_walk_the_findings(page: Opener) -> None:
    """j and k move, o opens why, s goes to the source, / searches; / then j writes a j."""
    browser = page(run())
    press(browser, "j")
    press(browser, "j")
    assert [e.get_attribute("id") for e in find(browser, ".here")] == ["f-20b7e4d8aa"]
    assert browser.switch_to.active_element.get_attribute("id") == "f-20b7e4d8aa"
    why = find(browser, ".here details.why")[0]
    press(browser, "o")
    assert why.get_attribute("open") is not None
    press(browser, "k")
    assert [e.get_attribute("id") for e in find(browser, ".here")] == ["f-7f3a9c21d0"]
    press(browser, "s")
    lit = find(browser, ".m.lit")[0]
    assert lit.is_displayed()
    assert lit.text.startswith("Thursday night")
    press(browser, "/")
    press(browser, "j")
    assert find(browser, "#search")[0].get_attribute("value") == "j"


def test_keys_can_be_switched_off(page: Opener) -> None:
    browser = page(run())
    press(browser, "?")
    assert find(browser, "#help")[0].is_displayed()
    find(browser, "#keys-on")[0].click()
    find(browser, "#close")[0].click()
    press(browser, "j")
    assert find(browser, ".here") == []
    press(browser, "?")
    assert find(browser, "#help")[0].is_displayed()


def test_the_waiver_command_is_copied(page: Opener) -> None:
    browser = page(run())
    press(browser, "j")
    press(browser, "w")
    from selenium.webdriver.support.ui import WebDriverWait

    say = find(browser, "#say")[0]
    WebDriverWait(browser, 3).until(lambda _: say.get_attribute("textContent") == "Copied")


def test_sources_are_shown_one_at_a_time_with_their_marks(page: Opener) -> None:
    browser = page(run())
    tabs = find(browser, "[data-tab]")
    assert len(tabs) == 6
    next(t for t in tabs if t.text == "遠原日報").click()
    pages = [e for e in find(browser, "article.source") if e.is_displayed()]
    assert len(pages) == 1
    marks = find(browser, 'article.source[data-source="nippo"] .m[id]')
    assert [m.text.replace("\n", "") for m in marks] == [
        "７日午前０時２０分ごろ✗", "約２４０メートル✗", "８３人✗", "死者は６人↑", "２００４年?",
    ]  # fmt: skip
    find(browser, 'article.source[data-source="nippo"] a.m')[0].click()
    assert [e.get_attribute("id") for e in find(browser, ".here")] == ["f-7f3a9c21d0"]


def test_hostile_words_stay_words(page: Opener) -> None:
    """Markup in an outlet, a passage or a message makes no element and runs nothing."""
    whole = hostile()
    evil = "<img src=x onerror=alert(1)><script>alert(2)</script>\"'><svg onload=alert(3)>"
    sources = [s.model_copy(update={"outlet": evil, "path": evil}) for s in whole.sources]
    texts = {key: evil + text for key, text in whole.texts.items()}
    browser = page(whole.model_copy(update={"sources": sources, "texts": texts, "claims": None}))
    assert find(browser, "img, article script, [onerror], [onload]") == []
    assert len(find(browser, "script")) == 1
    assert browser.get_log("browser") == []
    assert evil in find(browser, ".meta b")[0].text


@pytest.mark.parametrize("width", [320, 1280])
def test_no_page_scrolls_sideways(width: int, page: Opener) -> None:
    for whole in (run(), draft()):
        browser = page(whole, width=width)
        wide = browser.execute_script("return document.documentElement.scrollWidth")
        assert wide <= width


def test_targets_are_large_enough_on_a_phone(page: Opener) -> None:
    browser = page(run(), width=360)
    for button in find(browser, "button.chip, select"):
        if button.is_displayed():
            assert button.size["height"] >= 44
    for link in find(browser, "summary, .aside .list a"):
        if link.is_displayed():
            assert link.size["height"] >= 24


def test_every_quote_names_its_language(page: Opener) -> None:
    browser = page(run())
    for quote in find(browser, "blockquote, .meta b, .token, .text"):
        assert quote.get_attribute("lang")
    wanted = {"ja", "ko", "zh-Hans", "zh-Hant", "en"}
    assert {q.get_attribute("lang") for q in find(browser, "blockquote")} == wanted
    assert page(run(), lang="ko").execute_script("return document.documentElement.lang") == "ko"


def test_print_opens_everything(page: Opener) -> None:
    browser = page(run())
    browser.execute_cdp_cmd("Emulation.setEmulatedMedia", {"media": "print"})
    browser.execute_script("dispatchEvent(new Event('beforeprint'))")
    assert find(browser, "details:not([open])") == []
    assert not find(browser, "#filters")[0].is_displayed()
    assert all(e.is_displayed() for e in find(browser, "article.source"))
    browser.execute_script("dispatchEvent(new Event('afterprint'))")
    assert find(browser, "details:not([open])")


def test_without_script_everything_can_be_read(page: Opener) -> None:
    browser = page(run())
    browser.execute_cdp_cmd("Emulation.setScriptExecutionDisabled", {"value": True})
    try:
        browser.refresh()
        assert len(shown(browser)) == 6
        assert len([e for e in find(browser, "article.source") if e.is_displayed()]) == 6
        assert not find(browser, "#filters")[0].is_displayed()
    finally:
        browser.execute_cdp_cmd("Emulation.setScriptExecutionDisabled", {"value": False})


def states() -> dict[str, Run]:
    empty = Coverage(claims=31, single=26, not_compared=5)
    nothing = run([], unread=False, exit=3)
    return {
        "found": run(),
        "draft": draft(),
        "silent": run([], unread=False),
        "incomplete": run([]),
        "nothing": nothing.model_copy(update={"coverage": empty, "claims": []}),
    }


@pytest.mark.parametrize(
    ("state", "head"),
    [
        ("found", "2 disagreements need an editor"),
        ("draft", "1 disagreement touches the draft"),
        ("silent", "No disagreement found in 9 compared facts"),
        ("incomplete", "Incomplete: 1 of 7 inputs could not be read"),
        ("nothing", "Nothing was compared"),
    ],
)
def test_each_state_has_its_headline(state: str, head: str, page: Opener) -> None:
    browser = page(states()[state])
    assert find(browser, "h1")[0].text == head


@pytest.mark.parametrize(
    ("state", "dark"),
    [("found", False), ("found", True), ("draft", True), ("silent", False), ("nothing", False)],
)
def test_axe_finds_nothing(state: str, dark: bool, page: Opener) -> None:
    """WCAG 2.2 A and AA, contrast included, with every "why" open."""
    if not AXE.is_file():
        pytest.skip('axe-core is not here: run "npm ci" in tests/browser')
    browser = page(states()[state], dark=dark)
    browser.execute_script("for (const d of document.querySelectorAll('details')) d.open = true")
    browser.execute_cdp_cmd("Runtime.evaluate", {"expression": AXE.read_text(encoding="utf-8")})
    found = browser.execute_async_script(
        "const done = arguments[arguments.length - 1];"
        "axe.run(document, {runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa',"
        " 'best-practice']}).then((r) => done(r.violations), (e) => done([String(e)]))"
    )
    told = [(v["id"], [n["html"][:120] for n in v["nodes"][:3]]) for v in found]
    assert told == []
