"""A headless Chromium for the whole session, and the report as a page."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from factcheck.model.report import Run
from factcheck.report import render
from tests.browser.chromium import look, missing, start

Opener = Callable[..., Any]


@pytest.fixture(scope="session")
def chromium() -> Iterator[Any]:
    if (reason := missing()) is not None:
        pytest.skip(reason)
    started = start()
    yield started
    started.quit()


@pytest.fixture
def page(chromium: Any, tmp_path: Path) -> Opener:
    """``page(run, width=1280, dark=False, lang="en")`` opens a report and returns the browser."""

    def open_report(run: Run, *, width: int = 1280, dark: bool = False, lang: str = "en") -> Any:
        file = tmp_path / "report.html"
        file.write_text(render(run, "html", lang=lang), encoding="utf-8")
        look(chromium, width=width, dark=dark)
        chromium.get_log("browser")
        chromium.get_log("performance")
        # An earlier test may have switched the keys off; files share one storage.
        chromium.execute_script("try { localStorage.clear() } catch {}")
        chromium.get(file.as_uri())
        return chromium

    return open_report
