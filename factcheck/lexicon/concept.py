"""What a concept of the lexicon is."""

from __future__ import annotations

from dataclasses import dataclass, field

LANGUAGES = ("en", "ja", "zh", "ko")

KINDS = ("event", "outcome", "honour", "thing", "basis", "office", "job", "state")


@dataclass(frozen=True, slots=True)
class Concept:
    """An event type, an outcome, a thing that is counted or measured, a basis, an office or a
    state.  An outcome is a plain act or condition that one source affirms and another denies
    (accepted, refused); no date or figure hangs on it.  An honour is a prize, a rank or a part
    that one person alone holds on an occasion.  A job is what a person works as, where an office
    is held in a body.

    ``id`` is ``domain/name``; an office or job may carry modifiers, ``offices/president+former``.
    ``window`` is in days: two mentions of such an event further apart than that are two events;
    None where the concept sets no window of its own.  ``once`` marks what happens a single time
    to its subject (entry into force), ``phase`` what its opposite may follow or have gone before
    (arrested, then released).  ``expects`` names things usually told with the event,
    ``opposite`` the predicates that deny this one, ``apart`` what looks alike and never is,
    ``within`` the events it takes place at, sharing their day and place (a signing at a summit).
    ``forms`` are the words as listed, by language ("en", "ja", "zh", "ko"), without inflections.
    """

    id: str
    kind: str
    parents: tuple[str, ...] = ()
    window: int | None = None
    once: bool = False
    phase: bool = False
    expects: tuple[str, ...] = ()
    opposite: tuple[str, ...] = ()
    polarity: str = "positive"
    apart: tuple[str, ...] = ()
    within: tuple[str, ...] = ()
    forms: dict[str, tuple[str, ...]] = field(default_factory=dict)

    @property
    def domain(self) -> str:
        """The file the concept comes from: "diplomacy"."""
        return self.id.partition("/")[0]

    @property
    def labels(self) -> dict[str, str]:
        """One plain name per language, the first form listed."""
        return {language: plain(forms[0]) for language, forms in self.forms.items()}


def plain(form: str) -> str:
    """A form as a reader writes it: without edge marks and without the "to" of a verb."""
    return form.strip("^$=").removeprefix("to ")
