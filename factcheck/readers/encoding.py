"""Bytes to text: byte order marks, UTF-8, UTF-16, and the East Asian encodings of older systems.

Wrong guesses decode too, so a guess is judged by how usual its characters are: half of a Japanese
text is kana, a handful of syllables make up half of a Korean one, and 的 是 在 了 a quarter of a
Chinese one.  An unsure answer is shown, never hidden.
"""

from __future__ import annotations

import codecs
import functools
import re
from dataclasses import dataclass

from factcheck.model.source import Problem
from factcheck.resources import package_yaml

# Bytes looked at to judge an encoding; the whole file is then decoded with the answer.
SAMPLE = 60_000
# Below this likeness a guess is not trusted; within this of the best, another one is as good.
UNSURE_BELOW = 0.45
TOO_CLOSE = 0.75
_BOMS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_CONTROL = re.compile(rb"[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f]")
_ODD = re.compile(r"[\u0080-\u009f\ue000-\uf8ff\ufff0-\uffff\uff61-\uff9f]")
_EAST = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3\uf900-\ufaff]")
_HELP = "Save the file as UTF-8 if the text looks wrong."


@dataclass(frozen=True, slots=True)
class Decoded:
    """A decoded text, or the problem that stood in the way (then ``text`` is None)."""

    text: str | None
    encoding: str
    problem: Problem | None = None


@dataclass(frozen=True, slots=True)
class _Guess:
    likeness: float
    encoding: str
    name: str


def decode(data: bytes, path: str) -> Decoded:
    """Decode a text file; never raises for bad bytes."""
    if not data.strip(b" \t\r\n\x0b\x0c"):
        return _failed(path, "empty", "The file is empty.", "Check that it was saved.")
    for bom, encoding in _BOMS:
        if data.startswith(bom):
            return _with_mark(data, encoding, path)
    wide = _wide(data)
    if wide:
        text = data.decode(wide, "replace")
        return Decoded(text, wide, _guessed(path, wide.upper(), sure=len(data) > 200))
    if _binary(data):
        message = "The file is not text."
        return _failed(path, "binary", message, "Give a text, web page, PDF or Word file.")
    if b"\x1b$" in data[:SAMPLE] and data.isascii():
        try:
            return Decoded(data.decode("iso2022_jp"), "iso2022_jp")
        except UnicodeDecodeError:
            pass
    try:
        return Decoded(data.decode("utf-8"), "utf-8")
    except UnicodeDecodeError:
        return _legacy(data, path)


def _with_mark(data: bytes, encoding: str, path: str) -> Decoded:
    try:
        text = data.decode(encoding)
        problem = None
    except UnicodeDecodeError:
        text = data.decode(encoding, "replace")
        problem = _damaged(path, encoding.removesuffix("-sig").upper())
    if not text.strip():
        return _failed(path, "empty", "The file is empty.", "Check that it was saved.")
    return Decoded(text, encoding.removesuffix("-sig"), problem)


def _wide(data: bytes) -> str | None:
    """UTF-16 without a mark: every second byte of its line breaks and Latin letters is zero."""
    head = data[:SAMPLE]
    if len(data) % 2 or b"\x00" not in head:
        return None
    even, odd = head[0::2].count(0), head[1::2].count(0)
    for encoding, zeros, others in (("utf-16-le", odd, even), ("utf-16-be", even, odd)):
        if zeros > 4 * others:
            try:
                text = head[: len(head) // 2 * 2].decode(encoding)
            except UnicodeDecodeError:
                continue
            plain = sum(
                c.isalnum() or c.isspace() or c in "、。，．,.!?「」()（）:：-'\"" for c in text
            )
            if plain > 0.85 * len(text):
                return encoding
    return None


def _binary(data: bytes) -> bool:
    head = data[:SAMPLE]
    zeros = head.count(0)
    return zeros > len(head) // 200 or len(_CONTROL.findall(head)) > len(head) // 20


def _legacy(data: bytes, path: str) -> Decoded:
    guesses = sorted(_guesses(data), key=lambda g: (-g.likeness, g.encoding))
    nearly = data.decode("utf-8", "replace")
    broken = nearly.count("\ufffd")
    if broken <= 3 or broken * 50 < len(_EAST.findall(nearly)):
        return Decoded(nearly, "utf-8", _damaged(path, "UTF-8"))
    if guesses and guesses[0].likeness > 0.12:
        best = guesses[0]
        close = len(guesses) > 1 and guesses[1].likeness > TOO_CLOSE * best.likeness
        sure = best.likeness >= UNSURE_BELOW and not close
        text = data.decode(best.encoding, "replace")
        problem = None if sure else _guessed(path, best.name)
        if sure and "\ufffd" in text:
            problem = _damaged(path, best.name)
        return Decoded(text, best.encoding, problem)
    return _other(data, path)


def _other(data: bytes, path: str) -> Decoded:
    """Whatever charset-normalizer holds likely, always shown as a guess."""
    from charset_normalizer import from_bytes  # here: slow to load, seldom needed

    best = from_bytes(data[:SAMPLE]).best()
    if best is None:
        helps = "Save the file as UTF-8."
        return _failed(path, "undecodable", "The encoding of the file is not known.", helps)
    encoding = best.encoding
    return Decoded(data.decode(encoding, "replace"), encoding, _guessed(path, encoding))


def _guesses(data: bytes) -> list[_Guess]:
    head = data[:SAMPLE]
    out: list[_Guess] = []
    for encoding, name, share, common in _candidates():
        text = head.decode(encoding, "replace")
        # A sample may end inside a character; only that one may be broken.
        broken = text[:-2].count("\ufffd")
        likeness = _likeness(text, share, common)
        if broken:
            likeness -= 0.2 + 10 * broken / max(len(text), 1)
        if likeness > 0:
            out.append(_Guess(likeness, encoding, name))
    return out


def _likeness(text: str, share: float, common: frozenset[str]) -> float:
    """How usual the characters of a reading are, from 0 to 1."""
    beyond = [c for c in text if ord(c) > 127]
    if not beyond:
        return 0.0
    neutral = _neutral()
    east = [c for c in beyond if c not in neutral]
    if not east:
        return 0.2
    usual = sum(c in common for c in east)
    odd = len(_ODD.findall(text)) + sum(not _EAST.match(c) for c in east) / 2
    marks = 0.1 if len(east) < len(beyond) else 0.0
    return min(1.0, usual / len(east) / share) - 2 * odd / len(beyond) + marks


@functools.cache
def _candidates() -> tuple[tuple[str, str, float, frozenset[str]], ...]:
    rows = package_yaml("readers/encodings.yaml").data["candidates"]
    return tuple(
        (row["encoding"], row["name"], float(row["share"]), frozenset(row["common"]))
        for row in rows
    )


@functools.cache
def _neutral() -> frozenset[str]:
    return frozenset(package_yaml("readers/encodings.yaml").data["neutral"])


def _failed(path: str, code: str, message: str, helps: str) -> Decoded:
    return Decoded(None, "", Problem(path, code, message, helps))


def _guessed(path: str, name: str, sure: bool = False) -> Problem | None:
    if sure:
        return None
    message = f"The encoding is not declared; read as {name}."
    return Problem(path, "encoding-guessed", message, _HELP, fatal=False)


def _damaged(path: str, name: str) -> Problem:
    message = f"Some bytes are not valid {name}; they are shown as \ufffd."
    return Problem(path, "encoding-damaged", message, "Get an undamaged copy.", fatal=False)
