"""An editor's bad days: what is given is odd, and the report says so in words that help."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from factcheck.__main__ import main
from factcheck.readers import read_data
from factcheck.readers.read import ENOUGH, MAX_TEXT

EN = (
    "Source: Coast Wire\nPublished: 2026-05-13T18:20+09:00\n\nA ferry sank off Tarumi on 13 May, "
    "killing 14 people, the coast guard said. It had 83 people aboard.\n"
)
JA = (
    "Published: 2026-05-13\n\n13日、樽見沖でフェリーが沈没し、海上保安庁によると12人が死亡した。"
    "フェリーには83人が乗っていた。\n"
)
OLD_WORD = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(2000)
Told = Callable[..., tuple[int, str]]


@pytest.fixture
def told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> Told:
    """``told("a.txt", "b.txt")`` checks in a folder with two stories: exit code and report."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("FACTCHECK_CACHE", str(tmp_path / "cache"))
    Path("en.txt").write_text(EN, encoding="utf-8")
    Path("ja.txt").write_text(JA, encoding="utf-8")

    def check(*args: str) -> tuple[int, str]:
        code = main(["check", *args, "--now", "2026-05-14", "--width", "100", "--lang", "en"])
        out = capsys.readouterr()
        return code, " ".join((out.out + out.err).split())

    return check


def test_an_empty_file_is_named_and_the_rest_is_checked(told: Told) -> None:
    Path("empty.txt").touch()
    code, text = told("empty.txt", "en.txt", "ja.txt")
    assert code == 1
    assert "The file is empty" in text
    assert "The check is also incomplete: 1 input unread." in text
    code, text = told("empty.txt")
    assert code == 3
    assert "0 witnesses" not in text


def test_a_folder_without_documents_says_what_documents_are(told: Told) -> None:
    Path("pictures").mkdir()
    Path("pictures/a.png").write_bytes(b"\x89PNG\r\n\x1a\n")
    code, text = told("pictures")
    assert code == 3
    assert "no documents in this folder" in text
    assert ".docx" in text


def test_a_misspelt_path_is_named(told: Told) -> None:
    code, text = told("eng.txt", "en.txt")
    assert code == 3
    assert "eng.txt" in text
    assert "no such file" in text


@pytest.mark.parametrize("against", ["draft.md", "copy.md"])
def test_a_draft_against_itself_opens_no_gate(told: Told, against: str) -> None:
    """A gate that had nothing to hold a draft against must not be green."""
    for name in ("draft.md", "copy.md"):
        Path(name).write_text(EN, encoding="utf-8")
    code, text = told("draft.md", "--against", against)
    assert code == 3
    assert "nothing could be compared" in text
    assert "a draft is not held against itself" in text


def test_a_draft_in_the_folder_of_its_sources_is_no_mistake(told: Told) -> None:
    code, text = told("en.txt", "--against", ".")
    assert code == 1
    assert "against itself" not in text
    assert "1 source, 1 witness" in text


def test_one_text_under_two_names_is_one_source(told: Told) -> None:
    Path("again.txt").write_text(EN, encoding="utf-8")
    code, text = told("again.txt", "en.txt")
    assert code == 3
    assert "It has the same text as again.txt" in text
    code, text = told("again.txt", "en.txt", "ja.txt")
    assert code == 1
    assert "It has the same text as again.txt" in text
    assert "2 of 2" in text


def test_one_source_alone_claims_no_agreement(told: Told) -> None:
    code, text = told("en.txt")
    assert code == 0
    assert "Nothing to compare with" in text
    assert "No disagreement" not in text


def test_a_caveat_of_a_text_given_twice_is_no_unread_input(told: Told) -> None:
    """A file whose encoding was guessed was read, also where another one has its text."""
    Path("wide.txt").write_bytes(JA.encode("utf-16-le"))
    code, text = told(".")
    assert code == 1
    assert "could not be read" not in text


def test_old_word_and_scans_say_what_to_do(told: Told) -> None:
    Path("old.doc").write_bytes(OLD_WORD)
    _, text = told(".")
    assert "Save it as .docx" in text
    _, text = told("old.doc")
    assert "Save it as .docx" in text


def test_a_binary_file_with_the_name_of_a_text_is_told(told: Told) -> None:
    Path("noise.txt").write_bytes(bytes(range(256)) * 12)
    code, text = told("noise.txt", "en.txt", "ja.txt")
    assert code == 1
    assert "The file is not text" in text


def test_mixed_line_ends_keep_their_lines(told: Told) -> None:
    Path("mixed.txt").write_bytes(
        b"A ferry sank off Tarumi on 13 May,\r\nkilling 12 people.\nIt sank.\r\n"
    )
    _, text = told("mixed.txt", "en.txt")
    assert "mixed.txt:2:9" in text


def test_two_hundred_tellings_fit_a_screen(told: Told) -> None:
    """Of values, passages and sources a screen shows some, and tells how many more there are."""
    Path("many").mkdir()
    for n in range(60):
        text = EN.replace("Coast Wire", f"Outlet {n}").replace("14 people", f"{14 + n % 30} people")
        Path(f"many/{n:02}.txt").write_text(f"{text}Report {n} of the desk.\n", encoding="utf-8")
    _, text = told("many")
    assert "… and 20 more sources" in text
    assert "●" * 31 not in text.replace("○", "●").replace("·", "●").replace(" ", "")


def test_a_text_beyond_all_length_is_read_in_part_and_says_so() -> None:
    data = (b"The harbour was quiet. " * 90 + b"\n") * (MAX_TEXT // 2070 + 40)
    (source,), (problem,) = read_data(data, "long.txt")
    assert len(source.text) <= MAX_TEXT
    assert problem.code == "too-long"
    assert problem.fatal, "what was not read leaves the check incomplete"


def test_a_text_in_another_language_is_read_with_a_word() -> None:
    text = "Un ferry a coulé au large de Tarumi le 13 mai, selon les autorités du port. " * 8
    assert len(text) > ENOUGH
    sources, (problem,) = read_data(text.encode(), "fr.txt")
    assert sources
    assert (problem.code, problem.fatal) == ("other-language", False)
    assert read_data(EN.encode() * 8, "en.txt")[1] == []


def test_a_zip_with_paths_that_lead_away_stays_where_it_is(told: Told) -> None:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        archive.writestr("../../out.txt", JA)
        archive.writestr("/etc/en.txt", EN)
    Path("wires.zip").write_bytes(stream.getvalue())
    code, text = told("wires.zip")
    assert code == 1
    assert "wires.zip!/etc/en.txt:4" in text
    assert ".." not in text.replace("…", "")
