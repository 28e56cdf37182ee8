"""A headless Chromium for the whole session, and the report as a page."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from factcheck.model.report import Run
from factcheck.report import render

Opener = Callable[..., Any]
SWITCHES = (
    "--headless", "--no-sandbox", "--disable-gpu", "--no-first-run",
    "--disable-background-networking", "--hide-scrollbars", "--window-size=1280,900",
)  # fmt: skip


@pytest.fixture(scope="session")
def chromium() -> Iterator[Any]:
    selenium = pytest.importorskip("selenium", reason="Selenium is not here: pip install selenium")
    del selenium
    from selenium import webdriver
    from selenium.webdriver.chrome.service import Service

    browser, driver = shutil.which("chromium"), shutil.which("chromedriver")
    if browser is None or driver is None:
        pytest.skip("Chromium is not here: apt-get install chromium chromium-driver")
    options = webdriver.ChromeOptions()
    options.binary_location = browser
    for switch in SWITCHES:
        options.add_argument(switch)
    options.set_capability("goog:loggingPrefs", {"browser": "ALL", "performance": "ALL"})
    started = webdriver.Chrome(options=options, service=Service(driver))
    yield started
    started.quit()


@pytest.fixture
def page(chromium: Any, tmp_path: Path) -> Opener:
    """``page(run, width=1280, dark=False, lang="en")`` opens a report and returns the browser."""

    def open_report(run: Run, *, width: int = 1280, dark: bool = False, lang: str = "en") -> Any:
        file = tmp_path / "report.html"
        file.write_text(render(run, "html", lang=lang), encoding="utf-8")
        size = {"width": width, "height": 900, "deviceScaleFactor": 1, "mobile": False}
        chromium.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", size)
        scheme = {"name": "prefers-color-scheme", "value": "dark" if dark else "light"}
        motion = {"name": "prefers-reduced-motion", "value": "reduce"}
        features = {"media": "", "features": [scheme, motion]}
        chromium.execute_cdp_cmd("Emulation.setEmulatedMedia", features)
        chromium.get_log("browser")
        chromium.get_log("performance")
        # An earlier test may have switched the keys off; files share one storage.
        chromium.execute_script("try { localStorage.clear() } catch {}")
        chromium.get(file.as_uri())
        return chromium

    return open_report
