"""E-mail messages (.eml): the text, and attachments that can be read."""

from __future__ import annotations

import email
import email.policy
from email.message import EmailMessage
from email.utils import parseaddr

from factcheck.model.source import ItemRole, Problem
from factcheck.readers.draft import Draft, Region
from factcheck.readers.encoding import decode
from factcheck.readers.markup import block_text, parse_html
from factcheck.readers.webpage import published_in

# Parts looked at in one message.
MAX_PARTS = 100


def read_mail(data: bytes, path: str) -> tuple[list[Draft], list[Problem], list[tuple[str, bytes]]]:
    """Read a message: its own text, problems, and attachments as (name, bytes)."""
    message = email.message_from_bytes(data, policy=email.policy.default)
    assert isinstance(message, EmailMessage)
    plain, rich = "", ""
    attached: list[tuple[str, bytes]] = []
    problems: list[Problem] = []
    for number, part in enumerate(message.walk()):
        if number >= MAX_PARTS:
            words = f"Only the first {MAX_PARTS} parts of the message are read."
            problems.append(Problem(path, "too-many", words, "Save the attachments as files."))
            break
        if part.is_multipart():
            continue
        content = _payload(part)
        name = _header(part, "filename")
        if name:
            attached.append((name, content))
        elif part.get_content_type() == "text/plain" and not plain:
            plain = _decoded(part, content, path)
        elif part.get_content_type() == "text/html" and not rich:
            rich = _decoded(part, content, path)
    body = plain.strip() or _stripped(rich)
    if not body and not attached:
        return [], [Problem(path, "empty", "The message holds no text.", "Check the export.")], []
    drafts = [_draft(message, body, path)] if body else []
    return drafts, problems, attached


def _payload(part: EmailMessage) -> bytes:
    try:
        content = part.get_payload(decode=True)
    except (LookupError, ValueError):
        return b""
    return content if isinstance(content, bytes) else b""


def _header(part: EmailMessage, name: str) -> str:
    """A header, or the file name of an attachment; "" where it is broken."""
    try:
        value = part.get_filename() if name == "filename" else part.get(name)
    except (ArithmeticError, AttributeError, LookupError, TypeError, ValueError):
        return ""
    return " ".join(str(value).split()) if value else ""


def _decoded(part: EmailMessage, content: bytes, path: str) -> str:
    charset = (part.get_content_charset() or "").lower()
    if charset and charset not in ("us-ascii", "ascii"):
        try:
            return content.decode(charset)
        except (LookupError, ValueError):
            pass
    return decode(content, path).text or ""


def _stripped(rich: str) -> str:
    root = parse_html(rich) if rich.strip() else None
    return block_text(root) if root is not None else ""


def _draft(message: EmailMessage, body: str, path: str) -> Draft:
    subject = _header(message, "subject")
    name = parseaddr(_header(message, "from"))[0] or None
    own, quoted = _parted(body.replace("\r\n", "\n"))
    text = f"{subject}\n\n{own}" if subject and not own.startswith(subject) else own
    regions: tuple[Region, ...] = ()
    if quoted:
        start = len(text) + 2
        text = f"{text}\n\n{quoted}"
        regions = (Region(start, len(text), ItemRole.TEASER, 1),)
    return Draft(
        path,
        text,
        outlet=name,
        title=subject or None,
        published=published_in(_header(message, "date")),
        regions=regions,
    )


def _parted(body: str) -> tuple[str, str]:
    """The message's own words, and the lines it quotes from another."""
    own = [line for line in body.split("\n") if not line.startswith(">")]
    quoted = [line.lstrip("> ") for line in body.split("\n") if line.startswith(">")]
    return "\n".join(own).strip(), "\n".join(quoted).strip()
