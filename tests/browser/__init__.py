"""The HTML report in a real browser.

They need Debian's Chromium and its driver (``apt-get install chromium chromium-driver``) and
Selenium (``pip install selenium``); accessibility also needs axe-core (``npm ci`` in this folder).
Where one is missing the tests are skipped and say which.
"""
