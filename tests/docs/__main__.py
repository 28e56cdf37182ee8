"""``python -m tests.docs``: writes the made pages of docs/ and the made parts of the README."""

from __future__ import annotations

from tests.docs.example import with_example
from tests.docs.figures import with_figures
from tests.docs.pages import DOCS, PAGES, README


def main() -> None:
    """Write what has changed."""
    made = {DOCS / name: page() for name, page in PAGES.items()}
    made[README] = with_figures(with_example(README.read_text(encoding="utf-8")))
    for path, text in made.items():
        if not path.is_file() or path.read_text(encoding="utf-8") != text:
            path.write_text(text, encoding="utf-8", newline="\n")
            print(f"wrote {path.name}")


if __name__ == "__main__":
    main()
