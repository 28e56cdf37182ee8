"""From paths to sources: each file goes to the reader of what it holds."""

from __future__ import annotations

from collections.abc import Callable

from factcheck.model.source import Columns, Problem, Source
from factcheck.readers.archive import members, safe_name
from factcheck.readers.build import build
from factcheck.readers.draft import Draft, cut
from factcheck.readers.encoding import decode
from factcheck.readers.feed import read_feed
from factcheck.readers.mail import read_mail
from factcheck.readers.newsxml import read_newsml, read_ninjs, read_nitf
from factcheck.readers.paths import MAX_BYTES, SUFFIXES, find_files, read_bytes, too_large
from factcheck.readers.pdf import read_pdf
from factcheck.readers.rows import read_rows
from factcheck.readers.sniff import kind_of
from factcheck.readers.webpage import read_webpage
from factcheck.readers.word import read_word

Drafts = tuple[list[Draft], list[Problem]]
# Characters of one text that are read: a long book has a million.
MAX_TEXT = 2_000_000
# Languages that are read, and characters of a text that are enough to be sure of its language.
READ = ("en", "ja", "zh", "ko", "und")
ENOUGH = 400
# Archives and messages inside others are opened this deep.
DEEPEST = 2


def read_text(data: bytes, path: str) -> Drafts:
    """Read plain text or Markdown."""
    decoded = decode(data, path)
    problems = [decoded.problem] if decoded.problem else []
    if decoded.text is None:
        return [], problems
    return [Draft(path, decoded.text, decoded.encoding)], problems


# Kind of file → its reader.  The libraries they need are loaded when such a file comes.
READERS: dict[str, Callable[[bytes, str], Drafts]] = {
    "text": read_text,
    "html": read_webpage,
    "pdf": read_pdf,
    "docx": read_word,
    "feed": read_feed,
    "ninjs": read_ninjs,
    "newsml": read_newsml,
    "nitf": read_nitf,
}
_NOT_READ = {
    "xml": ("unknown-format", "This XML is no news format that is known."),
    "json": ("unknown-format", "This JSON is no news format that is known."),
    "large": ("too-large", "The JSON document is larger than can be read safely."),
    "office": ("unsupported", "Files of this office program are not read."),
    "image": ("binary", "The file is a picture."),
}
# In a folder, files of these kinds that hold no news are nothing to speak of.
PASSED_OVER = frozenset({"unknown-format", "no-text-column"})


def read_paths(
    paths: list[str], stdin: bytes | None = None, columns: Columns | None = None
) -> tuple[list[Source], list[Problem]]:
    """Read files, folders and ``-`` (``stdin``): sources sorted by path, and what went wrong.

    Never raises for bad input.  A problem that is not ``fatal`` goes with a source that was read.
    ``columns`` names the columns of CSV and JSONL exports.
    """
    sources: list[Source] = []
    problems: list[Problem] = []
    named = [path for path in paths if path != "-"]
    if "-" in paths:
        read, wrong = read_data(stdin or b"", "-", columns)
        sources.extend(read)
        problems.extend(wrong)
    files, wrong = find_files(named, SUFFIXES)
    problems.extend(wrong)
    for found in files:
        data = read_bytes(found)
        if isinstance(data, Problem):
            problems.append(data)
            continue
        read, wrong = read_data(data, found.path, columns)
        sources.extend(read)
        problems.extend(p for p in wrong if found.named or p.code not in PASSED_OVER)
    sources.sort(key=lambda source: source.path)
    problems.sort(key=lambda problem: (problem.path, problem.code))
    return sources, problems


def read_data(
    data: bytes, path: str, columns: Columns | None = None
) -> tuple[list[Source], list[Problem]]:
    """Read the documents in some bytes, by what they hold; ``path`` names them in reports."""
    try:
        drafts, problems = _drafts(data, path, columns, 0)
    except ModuleNotFoundError as error:
        message = f"Files of this kind are read with {error.name}, which is not installed."
        helps = f"Install it: pip install {error.name}"
        return [], [Problem(path, "missing-library", message, helps)]
    except Exception as error:
        # Parsers of other projects fail in ways of their own; one file must not end the run.
        message = f"Its reader failed: {type(error).__name__}."
        return [], [Problem(path, "damaged", message, "Save it in another format.")]
    sources: list[Source] = []
    for draft in drafts:
        if len(draft.text) > MAX_TEXT:
            problems.append(_too_long(draft.path))
            draft = cut(draft, MAX_TEXT)
        if draft.text.strip():
            source = build(draft)
            sources.append(source)
            if problem := _other_language(source):
                problems.append(problem)
        elif not problems:
            problems.append(Problem(path, "empty", "The file holds no text.", "Check the file."))
    return sources, problems


def _too_long(path: str) -> Problem:
    message = f"Only the first {MAX_TEXT:,} characters are read."
    return Problem(path, "too-long", message, "Split the file.")


def _other_language(source: Source) -> Problem | None:
    """A word of caution for a long text in a language that is not read."""
    if source.language.startswith(READ) or len(source.text) < ENOUGH:
        return None
    message = f'Its language seems to be "{source.language}", which is read at most in part.'
    helps = "English, Japanese, Chinese and Korean are read."
    return Problem(source.path, "other-language", message, helps, fatal=False)


def _drafts(data: bytes, path: str, columns: Columns | None, depth: int) -> Drafts:
    if len(data) > MAX_BYTES:
        return [], [too_large(path, len(data))]
    kind = kind_of(data, path)
    if kind in _NOT_READ:
        code, message = _NOT_READ[kind]
        helps = "Save it as .docx, .pdf, .html or .txt."
        return [], [Problem(path, code, message, helps)]
    if kind == "rows":
        return read_rows(data, path, columns)
    if kind == "zip":
        return _archive(data, path, columns, depth)
    if kind == "mail":
        return _mail(data, path, columns, depth)
    return READERS[kind](data, path)


def _archive(data: bytes, path: str, columns: Columns | None, depth: int) -> Drafts:
    if depth >= DEEPEST:
        message = "Archives are packed into one another too deep."
        return [], [Problem(path, "too-deep", message, "Unpack it first.")]
    drafts: list[Draft] = []
    problems: list[Problem] = []
    seen = False
    for member in members(data, path):
        seen = True
        if isinstance(member, Problem):
            problems.append(member)
            continue
        more, wrong = _drafts(member[1], member[0], columns, depth + 1)
        drafts.extend(more)
        problems.extend(p for p in wrong if p.code not in PASSED_OVER)
    if not seen:
        message = "There are no documents in this archive."
        problems.append(Problem(path, "no-documents", message, "Check the archive."))
    return drafts, problems


def _mail(data: bytes, path: str, columns: Columns | None, depth: int) -> Drafts:
    drafts, problems, attached = read_mail(data, path)
    for number, (told, content) in enumerate(attached, 1):
        name = safe_name(told)
        if depth >= DEEPEST or kind_of(content, name) in _NOT_READ:
            continue
        shown = f"{path}!/{number}-{name}" if len(attached) > 1 else f"{path}!/{name}"
        more, wrong = _drafts(content, shown, columns, depth + 1)
        drafts.extend(more)
        problems.extend(wrong)
    return drafts, problems
