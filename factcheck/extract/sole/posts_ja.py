"""Japanese: who takes a post, or stays in it: 社長に某氏が昇格する, 後任には某氏, 某氏が続投."""

from __future__ import annotations

import re
from collections.abc import Iterator

from factcheck.extract.embedded import behind_topic
from factcheck.extract.sole.masked import PERSON
from factcheck.extract.sole.shared import POST, Sole, nearest, overlapping

_TITLE = "[^、。がはをに「」]{0,16}?"
_SLOT = r"(?P<act>[㐀-鿿ァ-ヶー々A-ZＡ-Ｚ]{2,16})"
_PUT = (
    "(?:就[きくいか任]|昇格|起用|選出|選ば|選任|選ん|任命|指名|内定|充て|決ま|決め|推薦|抜てき"
    "|抜擢|昇任"
    "|登用|着任|迎え|確定|バトンを|引き継|後を継|就く|なる|立て)"
)
# What is told of him who takes a post; without を he that appoints is none: 大統領は…を任命した.
_GETS = (
    "(?:就[きくいか任]|昇格(?!させ)|昇任|着任|なる|なっ|内定|引き継|後を継|バトンを|復帰|転じ|転出"
    "|(?:選出|選任|任命|指名|起用|抜てき|抜擢|推薦|登用|推挙)さ|選ばれ|迎えられ|推され)"
)
_ALL = tuple(
    re.compile(written)
    for written in (
        rf"{_SLOT}(?:に|には|へは|として"
        rf"|は)、?[^。{PERSON}]{{0,26}}?(?P<who>{PERSON}){_TITLE}(?:が|を|の)"
        rf"[^。]{{0,20}}?{_PUT}",
        rf"(?P<who>{PERSON}){_TITLE}を、?[^。{PERSON}]{{0,24}}?{_SLOT}(?:に|へ|として)"
        rf"(?:する人事|[^。、{PERSON}]{{0,8}}?{_PUT})",
        rf"(?P<who>{PERSON}){_TITLE}(?:が|は)、?[^。{PERSON}]{{0,24}}?{_SLOT}(?:に|へ|として)"
        rf"[^。、{PERSON}]{{0,8}}?{_GETS}",
        # 某氏の社長就任を発表した, 社長を某氏が務める
        rf"(?P<who>{PERSON}){_TITLE}の(?:新|次期)?{_SLOT}(?:への)?(?:就任|起用|昇格|登用|選出|内定|続投)",
        rf"{_SLOT}(?:職|役)?(?:を|は)、?[^。、{PERSON}]{{0,24}}?(?P<who>{PERSON}){_TITLE}が"
        rf"[^。、{PERSON}]{{0,8}}?(?:務める|担う|引き継|継ぐ|兼ねる|兼務|担当する)",
        rf"(?:次期|新しい|新){_SLOT}(?:は|には|に|と)、?[^。{PERSON}]{{0,24}}?(?P<who>{PERSON})",
        rf"後任(?:の{_SLOT})?(?:は|には|に|として)、?[^。{PERSON}]{{0,28}}?(?P<who>{PERSON})",
        rf"(?P<who>{PERSON}){_TITLE}(?:が|は|を)、?(?:(?!退|辞|交代|引退)[^。{PERSON}]){{0,20}}?"
        rf"後任(?:の{_SLOT})?に",
        rf"(?P<who>{PERSON}){_TITLE}(?:が|は)、?[^。を{PERSON}]{{0,20}}?{_SLOT}(?:職|ポスト)?を"
        rf"(?:引き継|継ぐ|継い|兼務|兼ねる|担う)",
        rf"(?P<who>{PERSON}){_TITLE}(?:が|は|も)、?[^。{PERSON}]{{0,20}}?{_SLOT}"
        rf"(?:を続|に留任|に残|に留ま|にとどま|として(?:続投|残|留|指揮を執|とどま|経営を続))",
        rf"{_SLOT}に[^。、{PERSON}]{{0,14}}(?P<who>{PERSON})(?:氏|さん)?(?:\Z|\s|　|、)",
    )
)
_NO_POST = re.compile(
    "^後任$|容疑|被害|相手|全国|東京|日本|最後|最初|会社|同社|午前|午後|理由|背景|今回|当時|月|日"
)
_FORMER = re.compile("(?:元|前|旧)$")


def posts(text: str) -> Iterator[Sole]:
    """Those whom a masked line tells to take a post, or to stay in it."""
    yield from nearest(_read(text))


def _read(text: str) -> Iterator[Sole]:
    for pattern in _ALL:
        for match in overlapping(pattern, text):
            slot = match.groupdict().get("act")
            if slot and (_NO_POST.search(slot) or _FORMER.search(text[: match.start("act")])):
                continue
            if slot is None and "後任" not in match.group():
                continue
            span = match.span("act") if slot else (match.start("who"), match.start("who"))
            if behind_topic(text, match.start("who"), span[0]):
                continue  # 某は、某が設立した会社の社長に就いた
            yield Sole(POST, match.start("who"), *span)
