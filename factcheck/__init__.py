"""Finds facts on which news sources disagree, in English, Japanese, Chinese and Korean."""

from __future__ import annotations

__version__ = "0.1.0"
