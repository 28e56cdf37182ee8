"""One check from the command line: run it, mark what is known, deliver the reports."""

from __future__ import annotations

import sys
from dataclasses import dataclass

from factcheck.cli.console import is_terminal
from factcheck.cli.last import remember
from factcheck.cli.options import Clock
from factcheck.cli.output import print_report, write_file
from factcheck.config import Settings
from factcheck.errors import RuleError
from factcheck.model.report import Run
from factcheck.replay import Asked, check_again
from factcheck.report import Options, render
from factcheck.store import Store

EXIT_RULES = 2


@dataclass(slots=True)
class Checking:
    """What was asked for on the command line."""

    paths: tuple[str, ...]
    against: tuple[str, ...]
    now: str | None
    settings: Settings
    stdin: bytes | None
    jobs: int
    keep_going: bool
    since: str | None
    clock: Clock
    quiet: bool
    cached: bool = True

    def run(self) -> Run:
        """The run, with every claim in it, and known findings marked."""
        if self.since:
            from factcheck.cli.since import require_report

            require_report(self.since)  # before the work, not after it
        self.clock.step(f"settings from {self.settings.file or 'the defaults'}")
        store = Store() if self.cached else None
        run = self._checked(store)
        if store is not None:
            store.close()
            for note in store.notes:
                print(f"factcheck: note: {note}", file=sys.stderr)
        self.clock.step(f"checked {len(run.sources)} sources, {run.coverage.claims} claims")
        if self.since:
            from factcheck.cli.since import since

            run = since(run, self.since)
        remember(self.paths, self.against, run, self.settings.columns)
        return run

    def _checked(self, store: Store | None) -> Run:
        progress = None if self.quiet else progress_bar()
        if store is not None and not self.keep_going:
            asked = Asked(self.paths, self.against or None, self.settings, self.stdin)
            return check_again(asked, store, now=self.now, jobs=self.jobs, progress=progress)
        from factcheck.pipeline import check_whole  # a run from the cache does without it

        whole = check_whole(
            self.paths,
            against=self.against or None,
            now=self.now,
            settings=self.settings,
            stdin=self.stdin,
            jobs=self.jobs,
            progress=progress,
            store=store,
            keep_going=self.keep_going,
        )
        return whole.run

    def exit_code(self, run: Run) -> int:
        """The run's exit code; 2 where rules were left out."""
        if self.keep_going:
            from factcheck.examples import sound_catalogue

            mistakes = sound_catalogue(self.settings, keep_going=True).mistakes
            if mistakes:
                from factcheck.cli.failure import show_mistakes

                after = "These rules did not run; the others did. Exit 2."
                show_mistakes(RuleError(list(mistakes)), after)
                return EXIT_RULES
        return run.manifest.exit


def deliver(run: Run, format: str, files: list[tuple[str, str]], options: Options) -> None:
    """Write the report files, then the report on standard output."""
    for kind, path in files:
        write_file(path, render(run, kind, lang=options.lang, with_claims=options.with_claims))
    shown = render(
        run,
        format,
        width=options.width,
        color=options.color,
        ascii=options.ascii,
        lang=options.lang,
        with_claims=options.with_claims,
        brief=options.brief,
    )
    print_report(shown, format)


class _Bar:
    """A progress bar on standard error, drawn only for long work."""

    LEAST = 12  # fewer sources are read before a bar could be seen
    CELLS = 30

    def __call__(self, done: int, total: int) -> None:
        if total < self.LEAST:
            return
        filled = self.CELLS * done // total
        bar = "#" * filled + "-" * (self.CELLS - filled)
        end = "\r\x1b[K" if done == total else ""
        sys.stderr.write(f"\r[{bar}] {done}/{total}{end}")
        sys.stderr.flush()


def progress_bar() -> _Bar | None:
    """A bar where a person is looking at standard error, else nothing."""
    return _Bar() if is_terminal(sys.stderr) else None
