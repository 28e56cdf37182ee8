"""Compiles the written packs into ``data/packs.tsv.z``: reading YAML takes twenty times as long."""

from __future__ import annotations

import json

from factcheck.resources import package_yaml

WRITTEN = (
    "names/aliases/countries.yaml",
    "names/aliases/cues.yaml",
    "names/aliases/offices.yaml",
    "names/data/arabic.yaml",
    "names/data/given.yaml",
    "names/data/loanwords.yaml",
    "names/data/regions.yaml",
    "names/data/respell.yaml",
    "names/data/spelling.yaml",
    "names/data/strip.yaml",
    "names/data/vietnamese.yaml",
    "names/data/words.yaml",
)


def lines() -> list[str]:
    """Lines "name, JSON", sorted."""
    out = []
    for path in WRITTEN:
        name = path.rpartition("/")[2].removesuffix(".yaml")
        told = json.dumps(package_yaml(path).data, ensure_ascii=False, separators=(",", ":"))
        out.append(f"{name}\t{told}")
    return sorted(out)
