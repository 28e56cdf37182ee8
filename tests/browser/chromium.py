"""Headless Chromium as Debian ships it, driven by Selenium."""

from __future__ import annotations

import base64
import importlib.util
import shutil
from pathlib import Path
from typing import Any

SWITCHES = (
    "--headless", "--no-sandbox", "--disable-gpu", "--no-first-run",
    "--disable-background-networking", "--hide-scrollbars", "--window-size=1280,900",
)  # fmt: skip
QUALITY = 80  # of a picture: text stays sharp, a page takes some 60 kB
BROWSER, DRIVER = "chromium", "chromedriver"


def missing() -> str | None:
    """What is not here, and how it is installed; None where all is."""
    if importlib.util.find_spec("selenium") is None:
        return "Selenium is not here: pip install selenium"
    if shutil.which(BROWSER) is None or shutil.which(DRIVER) is None:
        return "Chromium is not here: apt-get install chromium chromium-driver"
    return None


def start() -> Any:
    """A browser; the caller quits it."""
    from selenium import webdriver
    from selenium.webdriver.chrome.service import Service

    options = webdriver.ChromeOptions()
    options.binary_location = str(shutil.which(BROWSER))
    for switch in SWITCHES:
        options.add_argument(switch)
    options.set_capability("goog:loggingPrefs", {"browser": "ALL", "performance": "ALL"})
    return webdriver.Chrome(options=options, service=Service(str(shutil.which(DRIVER))))


def look(browser: Any, *, width: int, dark: bool = False, height: int = 900) -> None:
    """Set the size of the page in CSS pixels and its colour scheme; nothing moves."""
    size = {"width": width, "height": height, "deviceScaleFactor": 1, "mobile": False}
    browser.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", size)
    scheme = {"name": "prefers-color-scheme", "value": "dark" if dark else "light"}
    motion = {"name": "prefers-reduced-motion", "value": "reduce"}
    browser.execute_cdp_cmd(
        "Emulation.setEmulatedMedia", {"media": "", "features": [scheme, motion]}
    )


def picture(browser: Any, page: Path, *, width: int, height: int, dark: bool = False) -> bytes:
    """The top of a page as WebP, at most so high, and no higher than the page is."""
    look(browser, width=width, dark=dark, height=200)
    browser.get(page.as_uri())
    whole = browser.execute_script("return document.documentElement.scrollHeight")
    clip = {"x": 0, "y": 0, "width": width, "height": min(height, whole), "scale": 1}
    form = {"format": "webp", "quality": QUALITY}
    shot = browser.execute_cdp_cmd(
        "Page.captureScreenshot", {"captureBeyondViewport": True, "clip": clip, **form}
    )
    return base64.b64decode(shot["data"])
