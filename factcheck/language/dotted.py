"""The raised point of Japanese newspapers, where it is a decimal point and no list."""

from __future__ import annotations

# Newspapers write 23・3% and M7・6.  Between other things the point lists: 1・2号機, 5・10キロ走.
_SIZES = (
    "メートル|キロ|センチ|ミリ|トン|グラム|度(?!目)|秒|点(?!目)|[万億亿]|マイル|フィート|インチ|ヤード"
    "|リットル|ノット|カイリ|海里|ガロン|バレル|オンス|ヘクトパスカル|ワット|ヘルツ|メガ|ギガ|テラ|光年"
)
_MONEY = "ドル|ウォン|円|元|ユーロ|ポンド|ルピー|バーツ|ペソ|ドン|ルーブル"
_SCALED = rf"%|パーセント|ポイント|倍|兆|割|得点|失点|ヘクタール|平方|{_MONEY}|{_SIZES}"
DOTTED = (
    rf"(?:・(?![1-9]0\s?(?:{_SIZES}))[0-9]{{1,2}}+(?=\s?(?:{_SCALED}))"
    r"|(?<=[m)ド][0-9])・[0-9](?![0-9・号番年月日位人回戦])"
    r"|(?<=率[0-9])・[0-9]{2}(?![0-9・])"  # 防御率2・35
    r"|(?<=[0-9]{2})・[0-9](?=人(?!目))"  # 51・7人: a list would go up
    rf"|・[0-9]{{1,2}}+(?=(?:~|から)[0-9]{{1,3}}(?:・[0-9]{{1,2}})?(?:{_SCALED})))"  # 5・25~5・5%
)
