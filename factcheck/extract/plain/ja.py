"""Japanese: 開かなかった, 報告していない, 署名は見送られた, 高まったとは言えない."""

from __future__ import annotations

import re
from collections.abc import Iterator

from factcheck.extract.plain.shared import Told, gloss_keys
from factcheck.lexicon.fold import fold
from factcheck.lexicon.verbs import WHOLE, Form

# What is given up, stopped or put off is not done: 引き揚げを断念, 出荷停止.
_FORGONE = (
    r"(?:断念|見送|取りやめ|取り止め|中止|停止|中断|休止|撤回|先送り|持ち越|棚上げ|拒否|拒み|拒ん|保留|凍結|白紙|見合わせ"
    r"|諦め|あきらめ|打ち切|不成立|不調|頓挫|とりやめ|ならず|かなわ|実現せ|実現しな)"
    r"(?!(?:措置|命令)?[をがは]?(?:の)?(?:解除|解か|解い|求め|要請|免れ|回避|検討|終え|終わ|撤回))"
)
_DENIAL = r"(?:ない|なかっ|なく|ません|ず(?:[にと、。]|\Z)|ぬまま|おらず)"
# けがをした乗客は1人もいない: nobody of whom it is told is there
_NO_SUCH = (
    r"[一-鿿ァ-ヶー]{1,6}(?:は|も|が)(?:(?:[1１一]人|誰|だれ|[1１一]つ|[1１一]件|ひとり)も)?"
    r"(?:い(?:ない|なかっ|ません)|おら(?:ず|ない|なかっ)|ゼロ)"
)
# Behind a stem: 開か-れていない, 認め-るには至らなかった, 高まっ-たとは言えない.
_DENIED_STEM = re.compile(
    rf"[ぁ-ん]{{0,9}}?{_DENIAL}|[ぁ-ん]{{0,4}}[ただる]{_NO_SUCH}"
    r"|[ぁ-ん]{0,4}(?:とは?|とまでは)(?:言|い|見|み|考|認|確認)[ぁ-ん]{0,6}(?:ない|なかっ|ず)"
    r"|[ぁ-ん]{0,3}に(?:は)?至(?:ら(?:ない|なかっ|ず)|っていない)"
    r"|[ぁ-ん]{1,4}(?:こと|形跡|事実|様子|予定|考え|方針|つもり|見通し|計画)[はがも]"
    r"(?:ない|なかっ|なく|な[いし]|でき(?:ない|なかっ|ず)|確認されていない|立っていない)"
    r"|[ぁ-ん]{1,3}のを(?:見送|やめ|拒|断念|諦め|あきらめ)"
    rf"|(?:[をはが]|については|に関しては)?{_FORGONE}"
    # 知っていたことを示す証拠は見つからなかった
    r"|[ぁ-ん]{1,5}(?:ことを示す|ことを裏付ける|ことを裏づける|とする|とみられる|という|との)?(?:客観的な)?"
    r"(?:証拠|痕跡|形跡|兆候|根拠)(?:は|が|を)?[ぁ-ん一-鿿]{0,6}?(?:ない|なかっ|なく|ず)"
)
_DENIED_NOUN = re.compile(
    rf"(?:(?:[をはがも]|については|に関しては){_FORGONE}"
    # 出荷停止と, but no 輸入停止の
    rf"|{_FORGONE}(?=し[たて、]|する|さ[れせ]|と[なす]|に(?:なっ|追い込|踏み切)|へ?[、。」）]|へ?\Z))"
    r"|(?:[をはがも])?(?:し(?:ない|なかっ|ません|ておらず|ていな|ていません|ず)|せず|され(?:ず|ない|なかっ|ません|ておらず|ていな|ていません)"
    r"|でき(?:ず|ない|なかっ|ません|ておらず|ていな|ていません)|なし|行われ(?:ず|な)|行わ(?:ず|な))"
    rf"|(?:を|に)?(?:した|された|している){_NO_SUCH}"
    r"|[はがも](?:ない|なかっ|なく|ありません)|に(?:は)?至(?:らな|らず|っていない)"
    r"|者は(?:まだ)?(?:な[いくし]|なかっ|いな|おら|出ていな|出ておら|出な|ゼロ)"  # 逮捕者はない
    # 流出は確認されていない, 流出の報告はない
    r"|(?:の(?:報告|情報|通報|形跡|跡|兆候|恐れ))?[はがも](?:[ぁ-ん一-鿿]{1,6}?)?"
    r"(?:確認|報告|発見|発生|検出|観測)(?:さ|で|し)[ぁ-ん]{0,4}?(?:ない|なかっ|ず|おらず)"
    r"|(?:の(?:報告|情報|通報|形跡|跡|兆候))[はがも](?:ない|なかっ|なく)"
    r"|[はがも](?:見られ|起き|起こ|出)[ぁ-ん]{0,4}?(?:ない|なかっ|ず|おらず)"
    r"|(?:した|された)(?:とは|事実は|形跡は|こと[はがも])[ぁ-ん認確見言]{0,5}(?:ない|なかっ|ず)"
)
_TOLD_NOUN = re.compile(
    r"(?:[をはがも])?(?:し(?:た|て|、|ます|まし|ている|続け)|さ(?:れ(?:た|る|て|、)|せ(?:た|る))|する|でき(?:た|る)"
    r"|済み|あっ[たて]|あり|行(?:われ[たて]|った|う|われる))|へ?(?=[、。」』）)\s]|\Z)"
    # 展開は画像で確かめられている: what is confirmed happened
    r"|[はがも][^、。]{0,20}(?:確認され|確かめられ|確認でき)(?!な|ず)"
)
_TOLD_STEM = re.compile(
    r"(?:[ぁ-ん]{0,6}?(?:た|だ|る|て|で|ます|まし|り|く|う|す|む|ぐ|つ|ぶ|い|し|け|れ|め|べ|え|げ|せ|き|み|び|ち)"
    r"|(?=[、。]))"
)
_UNSURE = re.compile(
    r"[ぁ-ん]{0,6}?(?:ざるを得|なけれ|ねば|ないわけ|なくはな|ないことは|ない(?:限り|場合|と(?!して|の|い|みら|見)|か|よう"
    r"|ため|うち)|かどうか|か否か|かもしれ|かねな|とは限ら|わけでは|たら|れば|なら|ても|でも|そうに|らしい|ずには|"
    r"べき|たい|だろう|よう(?:と|に)|必要)"
    r"|[ぁ-ん]{0,3}(?:例|ケース|こと)は(?:少な|ほとんど|まれ|珍し|極めて)"
    r"|[ぁ-ん]{0,8}?(?:だけで|のみなら|ばかりか|にとどまら|恐れ|おそれ|可能性|場合)"
)
_UNSURE_NOUN = re.compile(
    r"[ぁ-ん]{0,8}?(?:必要|可能性|恐れ|おそれ|場合|かどうか|かもしれ|べき|検討)"
)
# 続いていた交渉
_DESCRIBES = re.compile(r"[ぁ-ん]{0,3}[てで](?:い[たる]|きた)(?=[一-鿿ァ-ヶ０-９0-9「])")
_IDIOM = re.compile(r"(?:幕|生涯|歴史|口|目|門戸|会|店)[をが]\Z")  # 幕を閉じた, 口を開いた
_QUESTION = re.compile(r"(?:か。?|[？?])\Z")
_HAN = re.compile("[\u3400-\u9fff]")
_IN_A_COMPOUND = re.compile("(?![日月年時分回度])[\u3400-\u9fff]")  # 即日控訴した is no compound
_SURU = re.compile(
    r"([\u4e00-\u9fff]{2,4}|[ァ-ヶー]{3,})"
    r"(?=[をはがも]?(?:し(?:た|て|な|ま|、)|さ[れせ]|する|せず|でき|見送|断念))"
)


def told(text: str, start: int, end: int, form: Form) -> Told | None:
    """How a verb is told; None where that is not sure."""
    after = text[end:]
    if _QUESTION.search(text.rstrip("」』 ")):
        return None
    if form in WHOLE:
        doubt = _DENIED_NOUN.match(after) or _UNSURE_NOUN.match(after)
        return None if doubt else Told(True, start, end)
    if form is Form.NOUN:
        return _noun(text, start, end)
    own = text[start:end]
    if _DESCRIBES.match(after) or (own[0] in "開閉" and _IDIOM.search(text[:start])):
        return None
    if _HAN.match(own[-1]) and not _is_stem(text, start, end):
        return None
    if _UNSURE.match(after):
        return None
    if found := _DENIED_STEM.match(after):
        return Told(False, start, end + found.end())
    return Told(True, start, end) if _TOLD_STEM.match(after) else None


def _noun(text: str, start: int, end: int) -> Told | None:
    after = text[end:]
    if _UNSURE_NOUN.match(after) or (start and _IN_A_COMPOUND.match(text[start - 1])):
        return None
    if found := _DENIED_NOUN.match(after):
        return None if _UNSURE.match(after) else Told(False, start, end + found.end())
    found = _TOLD_NOUN.match(after)
    return Told(True, start, end + found.end()) if found else None


def _is_stem(text: str, start: int, end: int) -> bool:
    """Whether a stem that ends in a character of Chinese is one: 出なかった, but no 出席."""
    if not "ぁ" <= text[end : end + 1] <= "ん":
        return False
    return end - start > 1 or not (start and _HAN.match(text[start - 1]))


def others(text: str) -> Iterator[tuple[int, int, tuple[str, ...]]]:
    """Verbs that no table need know: their span and keys."""
    for match in _SURU.finditer(text):
        word = match.group(1)
        keys = (f"h:{fold(word, 'ja')}", *gloss_keys(word, "ja"))
        yield match.start(1), match.end(1), keys
