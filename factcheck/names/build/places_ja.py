"""How small Japanese places are read, from JMnedict: towns and villages, islands, peaks, capes."""

from __future__ import annotations

import re
from collections import defaultdict

from factcheck.names.build.foreign import rows

QUERY = """
select kanji.text, kana.text from NEKanji kanji
  join NEKana kana on kana.idseq = kanji.idseq
  join NETranslation translation on translation.idseq = kanji.idseq
  join NETransType type on type.tid = translation.ID
where type.text = 'place'
"""
NAME = re.compile("[一-鿿々ヶ]{2,5}\\Z")
READ = re.compile("[ぁ-ん]{2,12}\\Z")
# The ranks that a text may leave out, with their sounds.
RANKS = {"町": ("ちょう", "まち"), "村": ("むら", "そん"), "市": ("し",), "郡": ("ぐん",),
         "区": ("く",), "島": ("しま", "じま", "とう"), "駅": ("えき",)}  # fmt: skip
SMALL = "村郡島駅"  # ranks that no quarter of a large town has
TOWN = re.compile("[一-鿿々ヶ]{1,4}郡([一-鿿々ヶ]{1,4})[町村]\\Z|([一-鿿々ヶ]{2,4})市\\Z")
WHOLE = re.compile(".+[岳岬湖峠]\\Z|.{2,3}山\\Z")
LONGEST = 4  # characters of a name without its rank
MOST = 3  # readings of one name; more tell nothing


def lines() -> list[str]:
    """Lines "name, readings in hiragana"; of the many quarters that end as towns do, those are
    towns that an address puts in a county."""
    entries = rows(QUERY)
    towns = {match[1] or match[2] for n, _ in entries if (match := TOWN.match(n))}
    found: dict[str, set[str]] = defaultdict(set)
    for name, kana in entries:
        if not NAME.match(name) or not READ.match(kana):
            continue
        for end in RANKS.get(name[-1], ()):
            stem, sound = name[:-1], kana.removesuffix(end)
            wanted = stem in towns or name[-1] in SMALL
            if wanted and kana.endswith(end) and len(sound) > 1 and 1 < len(stem) <= LONGEST:
                found[stem].add(sound)
        if WHOLE.match(name):
            found[name].add(kana)
    kept = {name: sorted(read) for name, read in found.items() if len(read) <= MOST}
    return sorted(f"{name}\t{' '.join(read)}" for name, read in kept.items())
