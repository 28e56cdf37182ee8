"""Japanese modifiers that stand before the place or body of an office: 元長野県議, 前韓国大統領,
元自民党衆院議員, 元NHK会長.

Nothing parts the words, and many names begin with the same characters (前田健太投手, 前橋市長):
the place or the body has to show itself.
"""

from __future__ import annotations

import functools
import re

from factcheck.lexicon.fold import fold

REACH = 20  # characters before an office in which its modifier stands
_LANDS = "[米英仏独露伊韓中豪比印加]|(?:米|英|韓|中|独|仏)国|日本|日銀|台湾"
_PREFECTURES = (
    "北海道|青森|岩手|宮城|秋田|山形|福島|茨城|栃木|群馬|埼玉|千葉|東京都?|神奈川|新潟|富山|石川|福井|山梨"
    "|長野|岐阜|静岡|愛知|三重|滋賀|京都|大阪|兵庫|奈良|和歌山|鳥取|島根|岡山|広島|山口|徳島|香川|愛媛|高知"
    "|福岡|佐賀|長崎|熊本|大分|宮崎|鹿児島|沖縄"
)
_CITIES = (
    "札幌|仙台|横浜|川崎|相模原|浜松|名古屋|堺|神戸|北九州|宇都宮|前橋|金沢|甲府|大津|松江|高松|松山|那覇"
    "|盛岡|水戸"
)
_BODIES = "党|省|庁|県|府|市|区|大学|大|銀行|新聞|電力|高校|県警|府警|署|病院|協会|議会|商事|製鉄"
# No town begins so behind 前 or 元: both make surnames with these (前田, 元木).
_SURNAMES = "田川原園山沢澤島嶋野木村井岡崎谷本内地橋"


@functools.cache
def _patterns() -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    """A modifier and a body; a modifier and any town; the post of a town and its holder's name."""
    shown = (
        r"(?<![\u4e00-\u9fff])(元|前|次期)"
        rf"(?:{_LANDS}|(?:{_PREFECTURES})[県府]?|(?:{_CITIES})市?"
        rf"|[\u4e00-\u9fff]{{1,6}}(?:{_BODIES})"
        r"|[\u30a1-\u30faー・a-z]{2,12}[\u4e00-\u9fff]{0,4})\Z"
    )
    town = rf"(?<![\u4e00-\u9fff])(元|前)(?![{_SURNAMES}])[\u4e00-\u9fff]{{2,4}}\Z"
    post = r"[市町村区県府都道](?:議会)?(?:議員?|長|知事)の(?:[\u4e00-\u9fff]{2}|__)"
    return _folded(shown), _folded(town), _folded(post)


def _folded(pattern: str) -> re.Pattern[str]:
    return re.compile("".join(c if c.isascii() else fold(c, "ja") for c in pattern))


def past_body(text: str, start: int) -> tuple[str, int] | None:
    """The modifier before the body of an office that begins at ``start`` of a folded text, and
    where it begins."""
    floor = max(0, start - REACH)
    before = text[floor:start]
    if "元" not in before and "前" not in before and "次期" not in before:
        return None
    shown, town, post = _patterns()
    found = shown.search(before)
    if found is None and post.match(text, start):
        found = town.search(before)
    return (found[1], floor + found.start()) if found else None
