"""Files, folders, encodings, and everything that can be wrong with them."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from factcheck.readers import read_data, read_paths
from factcheck.readers.encoding import decode
from factcheck.readers.paths import MAX_BYTES
from tests.effort import growth

TEXTS = {
    "ja": "川辺市の防災課は5日、豪雨による避難者が320人に上ったと発表した。"
    "市長は「早期の復旧に全力を尽くす」と述べた。",
    "ko": "가람시는 5일 폭우로 대피한 주민이 320명이라고 밝혔다. "
    '시장은 "조속한 복구에 최선을 다하겠다"고 말했다.',
    "zh": "江口市应急管理局5日表示，暴雨造成320人转移安置。"
    "市长在新闻发布会上说：“我们将全力以赴恢复供电。”",
    "tw": "江口市災害應變中心5日表示，豪雨造成320人撤離。"
    "市長在記者會上說：「我們將全力恢復供電。」",
}
ENCODED = [
    *[("ja", e) for e in ("cp932", "euc_jp", "iso2022_jp", "utf-16", "utf-16-be", "utf-8-sig")],
    *[("ko", e) for e in ("cp949", "utf-8", "utf-16-le")],
    *[("zh", e) for e in ("gb18030", "utf-8", "utf-32")],
    *[("tw", e) for e in ("big5", "gb18030", "utf-8")],
]


@pytest.mark.parametrize(("language", "encoding"), ENCODED)
@pytest.mark.parametrize("part", [1.0, 0.4])
def test_encodings_are_recognised(language: str, encoding: str, part: float) -> None:
    """The text comes through, even where there is little of it."""
    text = TEXTS[language][: int(len(TEXTS[language]) * part)]
    assert decode(text.encode(encoding), "a.txt").text == text


def test_an_unsure_answer_is_shown() -> None:
    """Few bytes are read, with a word that the encoding was guessed."""
    decoded = decode("caf\xe9 na\xefve r\xe9sum\xe9 said the mayor".encode("latin-1"), "a.txt")
    assert decoded.text is not None
    assert decoded.problem is not None
    assert decoded.problem.code == "encoding-guessed"
    assert not decoded.problem.fatal


def test_damaged_utf8_is_read_with_a_caveat() -> None:
    """One broken character does not turn a text into another encoding."""
    data = TEXTS["ja"].encode() + b"\xe3\x81"
    (source,), (problem,) = read_data(data, "a.txt")
    assert source.text.startswith(TEXTS["ja"])
    assert (problem.code, problem.fatal) == ("encoding-damaged", False)


BAD = [
    (b"", "empty"),
    (b"\xef\xbb\xbf \n", "empty"),
    (b" \r\n\t", "empty"),
    (b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 20, "binary"),
    (bytes(range(128, 256)) * 20, "undecodable"),
]


@pytest.mark.parametrize(("data", "code"), BAD)
def test_bad_bytes_are_problems(data: bytes, code: str) -> None:
    """Nothing raises; each trouble has its name and a hint."""
    sources, (problem,) = read_data(data, "a.txt")
    assert not sources
    assert (problem.code, problem.fatal) == (code, True)
    assert problem.message
    assert problem.helps


def test_folders_are_walked_sorted_and_hidden_files_left_out(tmp_path: Path) -> None:
    """The order of the file system does not matter."""
    (tmp_path / "b").mkdir()
    (tmp_path / ".git").mkdir()
    for name in ("z.txt", "b/a.md", "a.txt", ".hidden.txt", ".git/x.txt", "story.yaml"):
        (tmp_path / name).write_text("A ferry sank. Twelve died.", encoding="utf-8")
    sources, problems = read_paths([str(tmp_path), str(tmp_path / "z.txt")])
    root = tmp_path.as_posix()
    assert [s.path.replace("\\", "/") for s in sources] == [
        f"{root}/a.txt", f"{root}/b/a.md", f"{root}/z.txt"
    ]  # fmt: skip
    assert not problems


def test_the_rest_is_still_read(tmp_path: Path) -> None:
    """A missing path, an empty folder and a foreign document are named beside a good file."""
    (tmp_path / "empty").mkdir()
    (tmp_path / "docs").mkdir()
    (tmp_path / "docs" / "old.hwp").write_bytes(b"x")
    good = tmp_path / "good.txt"
    good.write_text("A ferry sank.", encoding="utf-8")
    paths = [str(tmp_path / n) for n in ("empty", "docs", "nowhere.txt", "good.txt")]
    sources, problems = read_paths(paths)
    assert len(sources) == 1
    assert {p.code for p in problems} == {"no-documents", "unsupported", "missing"}


def test_standard_input() -> None:
    """``-`` reads the bytes handed in; none are an empty document."""
    sources, _ = read_paths(["-"], stdin=b"A ferry sank.")
    assert [s.path for s in sources] == ["-"]
    assert [p.code for p in read_paths(["-"])[1]] == ["empty"]


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="root may read every file")
def test_an_unreadable_file_is_named(tmp_path: Path) -> None:
    """Permissions are a problem, not a crash."""
    file = tmp_path / "a.txt"
    file.write_text("A ferry sank.", encoding="utf-8")
    file.chmod(0)
    assert [p.code for p in read_paths([str(file)])[1]] == ["unreadable"]


@pytest.mark.skipif(os.name == "nt", reason="no named pipes")
def test_a_pipe_is_not_waited_for(tmp_path: Path) -> None:
    """Only regular files are opened."""
    pipe = tmp_path / "a.txt"
    os.mkfifo(pipe)
    assert [p.code for p in read_paths([str(pipe)])[1]] == ["not-a-file"]


def test_a_file_over_the_limit_is_not_read(tmp_path: Path) -> None:
    """The limit is told, the bytes are never loaded."""
    file = tmp_path / "big.txt"
    with file.open("wb") as stream:
        stream.truncate(MAX_BYTES + 1)
    (problem,) = read_paths([str(file)])[1]
    assert problem.code == "too-large"
    assert "50 MB" in problem.message


SOUPS = [
    "a",
    "「",
    '"',
    "(",
    "|",
    "\t",
    "a\tb\n",
    "会談で14件。",
    ".nn会",
    "# a\n\n",
    "2026年1月6日",
    "-",
    "…",
]


@pytest.mark.parametrize("piece", SOUPS)
def test_reading_time_is_linear(piece: str) -> None:
    """Eight times the characters of anything take about eight times as long."""

    def soup(characters: int) -> None:
        read_data((piece * (characters // len(piece))).encode(), "a.txt")

    assert growth(soup, 30_000, 8, 24) < 24


def test_identity_does_not_depend_on_path_or_line_ends() -> None:
    """The same story saved on another system is the same source."""
    text = "A ferry sank.\nTwelve died.\n"
    (one,), _ = read_data(text.encode(), "a.txt")
    (two,), _ = read_data(text.replace("\n", "\r\n").encode(), "b.txt")
    assert one.id == two.id
    assert "\r\n" in two.text
