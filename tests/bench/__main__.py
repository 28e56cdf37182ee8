"""``python -m tests.bench [wire|again|values] …``: how quick it is, as figures to compare."""

from __future__ import annotations

import sys

from tests.bench import again, values_peers, wire

BENCHES = {"wire": wire.main, "again": again.main, "values": values_peers.main}


def main(arguments: list[str]) -> int:
    """Run the bench that is named, or all of them."""
    name, rest = (arguments[0], arguments[1:]) if arguments else ("", [])
    if name in BENCHES:
        return BENCHES[name](rest)
    if name:
        print(f"no such bench: {name}; there are: {', '.join(BENCHES)}", file=sys.stderr)
        return 2
    return max(bench([]) for bench in BENCHES.values())


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
