"""``factcheck cache``: what is kept between runs."""

from __future__ import annotations

import click


@click.group()
def cache() -> None:
    """Show or clear what is kept between runs."""


@cache.command()
def info() -> int:
    """Show where the cache lies and how much it holds."""
    from factcheck.store import Store, cache_folder

    folder = cache_folder()
    files = [p for p in folder.rglob("*") if p.is_file()]
    size = sum(p.stat().st_size for p in files)
    print(f"folder  {folder}")
    print(f"files   {len(files)}")
    print(f"entries {Store().count()}")
    print(f"bytes   {size}")
    return 0


@cache.command()
def clear() -> int:
    """Delete what is kept; the next check reads everything anew."""
    import shutil

    from factcheck.cli.last import KEPT
    from factcheck.store import cache_folder

    folder = cache_folder()
    count = 0
    for name in KEPT:
        part = folder / name
        if part.is_dir():
            count += sum(p.is_file() for p in part.rglob("*"))
            shutil.rmtree(part)
    print(f"deleted {count} files from {folder}")
    return 0
