"""What fuzzing found, and a short fuzz of every reader from the same beginnings."""

from __future__ import annotations

import itertools
import random
from pathlib import Path

import pytest

import factcheck
from factcheck.model.source import Problem, Source
from factcheck.readers import read_data
from factcheck.readers.read import _drafts
from tests.fuzz.seeds import KINDS, MAIL, MIXED, STORY, document, seeds

STEPS = 12  # mutations of each seed


def lawful(sources: list[Source], problems: list[Problem]) -> None:
    """Sentences lie in order inside the text; a problem says what it is and prints as one line."""
    assert sources or any(p.fatal for p in problems)
    for problem in problems:
        assert problem.message and problem.helps
        assert problem.message.isprintable()
    for source in sources:
        spans = sorted((s.start, s.end) for item in source.items for s in item.sentences)
        assert all(0 <= a < b <= len(source.text) for a, b in spans)
        assert all(a[1] <= b[0] for a, b in itertools.pairwise(spans))


def mutated(seed: bytes, dice: random.Random) -> bytes:
    """A few bytes changed, cut out, doubled, or put in from a list of the troublesome."""
    data = bytearray(seed)
    for _ in range(dice.randint(1, 6)):
        at = dice.randrange(1, max(2, len(data)))
        match dice.randrange(4):
            case 0:
                data[at : at + 1] = bytes([dice.randrange(256)])
            case 1:
                del data[at : at + dice.randint(1, 40)]
            case 2:
                data[at:at] = data[at : at + dice.randint(1, 40)]
            case _:
                data[at:at] = dice.choice(TROUBLE)
    return bytes(data)


TROUBLE = (
    b"\x00", b"\x0b", b"\x0c", b"\x1b[31m", b"\xff\xfe", b"\xe2\x80\xae", b"\xe2\x80\xa8", b"\r",
    b"<![CDATA[", b"<!DOCTYPE", b"]]>", b"&#0;", b"&#x1F600;", b'"', b"'", b"\n\n", b"|",
    b"=?", b"\xef\xbc\x91",
)  # fmt: skip


@pytest.mark.parametrize("number", range(len(seeds())))
def test_mutated_documents_are_read_or_named(number: int) -> None:
    """No reader raises, none fails in a way of its own, and what it reads is in order."""
    dice = random.Random(number)
    seed = seeds()[number]
    for step in range(STEPS):
        data, name = document(seed if step == 0 else mutated(seed, dice))
        _drafts(data, name, None, 0)  # without the net that catches what a parser raises
        lawful(*read_data(data, name))


def test_a_title_with_a_vertical_tab_is_told_once() -> None:
    """Lines of the head end where lines of the text do."""
    lawful(*read_data(b"Title: Ferry\x0bsinks off Tarumi\n\nA ferry sank.", "a.txt"))


def test_columns_with_control_characters_are_named_harmlessly() -> None:
    _, problems = read_data("a\u202eb,c\u2028d\n1,2\n".encode(), "a.csv")
    lawful([], problems)
    assert problems[0].code == "no-text-column"


@pytest.mark.parametrize(
    "name", ["a\x00b.txt", "../../../etc/passwd", "C:\\x\\y.txt", "\u202etxt.x"]
)
def test_an_attachment_of_any_name_does_not_end_the_run(name: str, tmp_path: Path) -> None:
    """A name that no file system takes, or that leads elsewhere, is only a name."""
    mail = MAIL.replace('filename="a.html"', f'filename="{name}"').replace(
        "text/html", "text/plain"
    )
    (tmp_path / "a.eml").write_bytes(mail.encode())
    run = factcheck.check([str(tmp_path)], now="2026-05-14")
    assert run.sources
    assert all(".." not in s.path and s.path.isprintable() for s in run.sources)


def test_a_story_in_four_encodings_tells_the_same() -> None:
    """The seeds in old encodings are read as what they are."""
    whole = read_data(MIXED.encode(), "a.txt")[0][0]
    assert "沈没" in whole.text
    (japanese,) = read_data(MIXED.split("\n")[0].encode("cp932"), "a.txt")[0]
    assert japanese.text.strip() == MIXED.split("\n")[0]


def test_every_kind_has_a_seed() -> None:
    told = {KINDS[seed[0]] for seed in seeds()}
    assert set(KINDS) - told <= {".zip"}
    assert STORY.encode() in b"".join(seeds())
