"""Building the claim of a passage that holds no figure."""

from __future__ import annotations

from factcheck.extract.annotate import Annotated, Line
from factcheck.extract.around import nearness_keys
from factcheck.extract.pronouns import referent
from factcheck.model.claim import Claim, Head
from factcheck.model.mention import NameMention
from factcheck.model.source import SentenceRole

HE_NEAR = 0.6  # how near a person stands to what is told of him by a pronoun


def text_claim(
    item: Annotated,
    line: Line,
    span: tuple[int, int],
    own_words: bool = False,
    topic: int = 0,
    **fields: object,
) -> Claim:
    """The claim of a span of a line, with the words and names around it.

    ``own_words`` says whether the words inside the span count among them, ``topic`` where the
    subject of the sentence ends; ``fields`` are the further fields of the claim: at least
    ``kind``, ``attribute`` and ``text``.
    """
    start, end = span
    words, names = nearness_keys(line, start, end, own_words, topic)
    if fields["kind"] == "polarity" and (he := referent(item, line)) is not None:
        names = (*names, (he.start, HE_NEAR))
    return Claim(
        source=item.source.id,
        path=item.source.path,
        item=item.item.index,
        sentence=line.index,
        start=start,
        end=end,
        surface=item.source.text[start:end],
        language=line.language,
        words=words,
        names=names,
        near=tuple(v.text for v in line.values),
        heading=line.sentence.role is SentenceRole.HEADING,
        **fields,  # type: ignore[arg-type]
    )


def holder_claim(
    item: Annotated,
    line: Line,
    name: NameMention,
    head: Head,
    *,
    basis: tuple[str, ...] = (),
    asked: tuple[tuple[str, float, int], ...] = (),
) -> Claim:
    """The claim that a person has a part: a prize, a rank, a post, or being the first to act."""
    return text_claim(
        item,
        line,
        (name.start, name.end),
        kind="person",
        attribute="holder",
        text=name.alias_of or name.id or name.surface,
        head=head,
        basis=basis,
        asked=asked,
    )
