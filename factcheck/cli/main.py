"""Running a command: every failure becomes a message and an exit code, never a traceback."""

from __future__ import annotations

import os
import sys

import click

from factcheck.errors import DataError, FactcheckError

EXIT_ERROR = 2
EXIT_INTERRUPTED = 130


def run(args: list[str]) -> int:
    """Run the command line and return its exit code."""
    from factcheck.cli.app import app  # after this module, so that its failures are caught too

    _forgiving_streams()
    try:
        code = app.main(args, prog_name="factcheck", standalone_mode=False)
        sys.stdout.flush()
    except click.exceptions.Abort:
        return _say("interrupted", EXIT_INTERRUPTED)
    except KeyboardInterrupt:
        return _say("interrupted", EXIT_INTERRUPTED)
    except BrokenPipeError:
        return _closed()
    except click.exceptions.Exit as done:
        return int(done.exit_code)
    except click.ClickException as wrong:
        return _usage(wrong)
    except DataError as wrong:
        from factcheck.cli.failure import show_mistakes  # measures text; only for a failure

        show_mistakes(wrong)
        return EXIT_ERROR
    except FactcheckError as wrong:
        return _say(str(wrong), EXIT_ERROR)
    except Exception as wrong:
        return _unexpected(wrong)
    return code if isinstance(code, int) else 0


def _forgiving_streams() -> None:
    """Let no character that the console cannot show end a run."""
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            reconfigure(errors="backslashreplace")


def _say(message: str, code: int) -> int:
    print(f"factcheck: error: {message}", file=sys.stderr)
    return code


def _usage(wrong: click.ClickException) -> int:
    context = getattr(wrong, "ctx", None)
    path = context.command_path if context is not None else "factcheck"
    if isinstance(wrong, click.exceptions.NoArgsIsHelpError):
        print(wrong.format_message(), file=sys.stderr)
        return EXIT_ERROR
    message = wrong.format_message()
    if isinstance(wrong, click.NoSuchOption):
        close = f'; did you mean "{wrong.possibilities[0]}"?' if wrong.possibilities else ""
        message = f'no such option "{wrong.option_name}"{close}'
    message = message[:1].lower() + message[1:]
    print(f"factcheck: error: {message}", file=sys.stderr)
    if isinstance(wrong, click.UsageError):
        print(f'Try "{path} --help".', file=sys.stderr)
    return EXIT_ERROR


def _closed() -> int:
    """The reader of our output has gone, as ``head`` does: no error of ours."""
    # Point the descriptor elsewhere, or the interpreter complains again while it shuts down.
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    return 0


def _unexpected(wrong: Exception) -> int:
    if os.environ.get("FACTCHECK_DEBUG"):
        import traceback  # only where someone asks for it

        traceback.print_exc()
    name = type(wrong).__name__
    detail = " ".join(str(wrong).split())[:300]
    print(f"factcheck: error: something went wrong: {name}: {detail}", file=sys.stderr)
    print(
        "This is a fault in factcheck; nothing was reported. Set FACTCHECK_DEBUG=1 for its trace.",
        file=sys.stderr,
    )
    return EXIT_ERROR
