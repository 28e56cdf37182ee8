"""The words by which a place shows: what it is, what stands around it as a scene or a goal."""

from __future__ import annotations

import re

LEVELS = {
    "province": "省|道|府|都|北道|南道|특별자치도|도|Province|Prefecture|State|Oblast|Region",
    "city": "市|港|县|縣|県|郡|特别市|广域市|特別市|광역시|특별시|시|군|County|City|Municipality",
    "town": "镇|鎮|乡|鄉|町|村|읍|면|정|촌|Township|Village|Town",
    "ward": "区|區|구|동|街道|Ward|District",
    "island": "岛|島|섬|Island|Islands",
    "airport": "空港|国際空港|机场|機場|国际机场|國際機場|공항|국제공항"
    "|International Airport|Airport",
}
CITY_STATES = ("country:SG", "country:HK", "country:MO", "country:MC", "country:VA")
WORDS_EN = {
    "province": "province",
    "prefecture": "province",
    "state": "province",
    "region": "province",
    "county": "city",
    "city": "city",
    "capital": "city",
    "municipality": "city",
    "port": "city",
    "town": "town",
    "village": "town",
    "resort": "town",
    "suburb": "ward",
    "district": "ward",
    "island": "island",
}
AIRPORT = re.compile(
    rf" ?(?:(?!International)[A-Z][a-z]+ )?(?:{LEVELS['airport']}|(?:international )?airport\b)"
    r"(?! Authority)"
)
# An airport without its name is no place of its own.
BARE_AIRPORT = re.compile(rf"(?:国际|國際|国際|국제)?(?:{LEVELS['airport']})")
RANK = "|".join(sorted("|".join(LEVELS.values()).split("|"), key=lambda w: -len(w)))
RANKED = re.compile(rf"(.{{2,}}?) ?({RANK})\Z")
HAN_RANKED = re.compile(rf"([一-鿿々]) ?({RANK})\Z")
# What is named like a place in English and is none: a prize, a contest, whose something is.
NO_PLACE = re.compile(
    r"(?:['’]s|s['’]|\b(?:Prizes?|Awards?|Oscars|Emmys|Grammys|Olympics|Paralympics|Games"
    r"|Championships?|Open|Masters|Festival|Summit|Conference|Forum|Prix|Finals?|Series|Cup"
    r"|Marathon|Trophy|Expo|Ceremony|Election|Congress|Convention))\Z"
)
# A further part of an address, right behind a place: 福建省 + 霞浦県, 충북 + 달진군.
NEXT = {
    "ja": re.compile(
        r"(?P<name>(?:[一-鿿々]{1,4}?|[ァ-ヺー]{2,10})(?:（[一-鿿]{1,4}）)?"
        r"(?:県|郡|市(?!場)|町(?!区)|村(?!区)|区(?<!選挙区)(?![間画域分別])|州|島|鎮|郷|集落|地区|空港|港))"
    ),
    "zh": re.compile(
        r"(?:[省市州府县縣](?=[一-鿿]{2,4}?[县縣区區镇鎮乡鄉村町]))?"
        r"(?P<name>[一-鿿]{1,4}?(?:市|县|縣|镇|鎮|乡|鄉|村|区|區|町|州|道|港|岛|島|(?:国际|國際)?(?:机场|機場)))"
    ),
    "ko": re.compile(
        r" ?(?P<name>[가-힣]{2,5}?(?:시|군|구|읍|면|정|촌)(?=[ ,에의]|\Z)"
        r"|[가-힣]{2,8}공항|[가-힣]{3,6}(?=(?:에서|의|에|으로|로) )"
        r"|[가-힣]{2,6}(?=에 (?:있|위치|자리|들어|세우|짓|도착)))"
    ),
}
LEAD_RANKED = 14  # characters of a preposition and an article
# Of which the rank is told: "Surat Thani province", though some town is called Surat.
RANKED_EN = re.compile(
    r"\b(?:in|near|outside|to|at|across|from|of) (?:the )?"
    r"(?P<name>(?:[A-Z][a-z'’-]+ )?[A-Z][a-z'’-]+ "
    r"(?P<rank>[Ss]tate|[Pp]rovince|[Pp]refecture|[Oo]blast|[Gg]overnorate))\b(?! [A-Z])"
)
# Places that only their shape shows: after "the town of", before a particle.
SHAPES = {
    "en": (
        re.compile(
            r"\b(?:in|near|outside|to|at|for) (?:the )?(?:[a-z]+ ){0,2}(?P<word>town|city|village"
            r"|port|resort|county|capital|suburb|district|municipality|island)"
            r"(?: city)? of (?P<name>[A-Z][\w'’-]+(?: [A-Z][\w'’-]+){0,2})"
        ),
        RANKED_EN,
        re.compile(
            r"\b(?:in|near|outside|to|for|off) "
            r"(?P<name>[A-Z][a-z'’]+(?:-[A-Z]?[a-z'’]+)*(?: [A-Z][a-z'’-]+)?)"
            r"(?![\w’'-])"
        ),
    ),
    "ja": (
        re.compile(
            r"(?<![一-鿿々ァ-ヶー])(?P<name>[一-鿿]{2,4})(?P<known>)"
            r"(?=で|に|へ|から|行き|発|港|沖|の)"
        ),
        re.compile(
            r"(?:街|町|都市|港町|古都|首都|村|リゾート地)[・、]?"
            r"(?P<name>[ァ-ヺー・]{3,12})(?=[でにのへを]|だけ)"
        ),
        re.compile(
            r"(?<![一-鿿々ァ-ヺー])(?P<name>(?:[一-鿿々]{1,4}?|[ァ-ヺー]{2,10})"
            r"(?:（[一-鿿]{1,4}）)?(?:県|郡|市(?!場)|町(?!区)|村(?!区)|区(?<!選挙区)(?![間画域分別])|州|島|鎮))"
        ),
        re.compile(
            r"(?<![ァ-ヺー・])(?P<name>[ァ-ヺー]{3,10})(?=市内|郊外|近郊|付近|沖|で|に|へ|の)"
        ),
        re.compile(r"(?P<name>[一-鿿々ァ-ヺー]{2,8}空港)"),
    ),
    "zh": (
        re.compile(
            r"(?<=[在于於往到至赴抵国國达達])(?P<name>[一-鿿]{1,4}?(?:省|道|市(?![场場民长長政立])|县|縣|镇|鎮|乡|鄉|村|港|岛|島))"
        ),
        re.compile(
            r"(?:于|於|在|降|往|抵达|抵達|日本|韩国|韓國|中国|中國|泰国|泰國|国|國)"
            r"(?P<name>[一-鿿]{2,5}?(?:国际|國際)?(?:机场|機場))"
        ),
    ),
    "ko": (
        re.compile(
            r"(?<![가-힣])(?P<name>[가-힣]{2,4}?)(?P<known>)"
            r"(?=항?(?:에서|에|으로|로|의|행|발|을|를)[ ,]| 시내)"
        ),
        re.compile(
            r"(?<![가-힣])(?P<name>[가-힣]{2,5}(?:시|군|읍|면))(?=(?:에서|에|의|으로)?[ ,])"
        ),
        re.compile(r"(?<![가-힣])(?P<name>[가-힣]{2,8}공항)"),
        re.compile(r"(?<![가-힣])(?P<name>[가-힣]{3,6})(?=에서 |에 (?:도착|상륙|있는|위치))"),
        re.compile(r"(?<![가-힣])(?P<name>[가-힣]{2,6}) (?:부근|인근|앞바다|해안)"),
        re.compile(r"(?:도시|항구|마을) (?P<name>[가-힣]{2,7}?)(?=(?:에서|에|의|으로|로)[ ,])"),
    ),
}
SCENE_BEFORE = {
    "en": re.compile(
        r"(?<!officials )(?<!police )(?<!authorities )(?<!reporters )(?<!analysts )(?<!leaders )"
        r"(?<!prosecutors )(?<!residents )(?<!investors )(?<!people )(?<!economists )(?<!based )"
        r"\b(?:(?:in|at|near|off|outside|inside|around|into) (?:the |a |an )?"
        r"(?:(?!(?:with|from|by|and|of|for|to|that|between)\b)[a-z]+(?:-[a-z]+)? ){0,3}"
        r"(?:[a-z]+ of )?"
        r"|on the [a-z]+ of |close to (?:the )?"
        r"|to (?:the )?(?:northern |southern |eastern |western |central |nearby )?"
        r"(?:(?:city|town|port|island|capital|village) of )?(?:New )?)\Z"
    ),
    "ja": re.compile(r"[（(][^（）()]{0,8}日[、,]\Z"),
    "zh": re.compile(
        r"(?:在|载到|載到|运到|運到|送到|逃到|逃至|于|於|抵达|抵達|位于|位於|降落|转降|轉降|迫降|备降|備降|改降|落在|飞抵|飛抵"
        r"|前往|赴|曾到|曾赴|到过|到過|去过|去過|落户|落戶|落脚|落腳|登陆|登陸|选址"
        r"|選址)(?:了|至|在|于|於)?\Z"
    ),
}
NOUNS_JA = r"(?:の?[一-鿿ァ-ヶー々（）]{1,12}){0,3}(?:など)?(?:[0-9０-９]{1,3}[一-鿿ヵヶカ]{1,3})?"
SCENE_AFTER = {
    "ja": re.compile(
        rf"{NOUNS_JA}(?:で(?!は?な|も(?!開)|す|あ[るっろ])|にて|において|沖|近海"
        r"|(?:付近|周辺|近く|沿岸)?(?:に|へ)(?:の|、)?(?:[0-9０-９,，億万兆円ドルユーロ約]{1,14}を)?"
        r"(?:ある|位置|建|着陸|到着|設|開|入港|進出|遺棄|捨て|沈め|埋め|隠し|新た|避難|搬送|上陸|降|落下|墜落|帰還|届|緊急"
        r"|不時|停泊|寄港|投じ|投資|新工場|新設|渡航|出張|旅行|引き返|移送|戻|[0-9０-９]+日)"
        r"|を(?:直撃|襲|訪|捜索|空爆|攻撃)|(?=[^、。]{0,4}）))"
    ),
    "ko": re.compile(
        r"(?:(?:의)?(?: ?[가-힣]{1,8}){0,3}?)?"
        r"(?:에서|서(?=[ ,…]|\Z)|에 ?(?:있|위치|도착|비상|착륙|문을|들어|세우|세운|짓|지을|건설"
        r"|상륙|추락"
        r"|떨어|불시착|내려|투자|입항|정박|공장)|(?:으로|로) (?:회항|이동|출장|여행)"
        r"|(?:을|를)? ?(?:다녀|방문|여행|출장|거쳐)|앞바다|인근 해상|근해"
        r"|(?: 등 \d+곳)?[을를] (?:덮쳤|덮친|덮쳐|급습|압수|수색|공습|공격|강타))"
    ),
    "zh": re.compile(
        r"(?:[一-鿿]{0,10}(?:举行|舉行|举办|舉辦|登场|登場|开幕|開幕|召开|召開|落幕|登陆|登陸|旅行史"
        r"|旅行|旅游|旅遊|出差|公干|公幹|兴建|興建|设厂|設廠|就逮|落网|落網)"
        r"|外海|近海|沿海"
        r"|[^，。；、：]{0,24}(?:发生|發生|突发|突發|爆发|爆發|传出|傳出)(?!的))"
    ),
}
# Near a place, or away from it, is not in it: 다낭 남쪽의 땀끼, 강릉에서 라이나우로 이적.
NO_SCENE_AFTER = {
    "ja": re.compile(r"の?[東西南北]{1,2}(?:方|側)?(?:の|沖|[0-9０-９約])|から"),
    "ko": re.compile(r" ?[동서남북]{1,2}(?:쪽|방)|에서 [가-힣]{2,8}로 (?:이적|이동|옮|향|가)"),
    "zh": re.compile(r"以?[东東南西北]{1,2}(?:方向|方|约|約|[0-9]|海域)"),
}
# Where something was bound for, which is no scene: "left for", 開往, へ向けて, 로 가던.
GOAL_BEFORE = {
    "en": re.compile(
        r"\b(?:bound|heading|headed|left|leaving|departed|sailed|sailing|flying|flew"
        r"|en route|on its way"
        r"|set off|earlier|destined|route)(?: [a-z]+){0,3}?"
        r" (?:for|to|towards) (?:the (?:city|port) of )?\Z"
    ),
    "zh": re.compile(r"(?:开往|開往|驶往|駛往|飞往|飛往|运往|運往|开赴|開赴|驶向|駛向)\Z"),
}
GOAL_AFTER = {
    "ja": re.compile(
        r"[一-鿿]{0,4}(?:行き|(?:に|へ)(?:と)?(?:向か|向け|出港|出航|飛び立|出発)|を目指)"
    ),
    "ko": re.compile(r"(?:행(?: |으로)|(?:으로|로) (?:가던|향하|향해|가는|떠나|출항|출발))"),
}
# Words that end like a place and name none: 同市, 株式市場, 工业园区, 半島.
GENERIC = re.compile(
    r".*(?:股市|城市|都市|夜市|超市|房市|楼市|樓市|车市|車市|上市|门市|門市|都市|農村|农村|选手村|選手村"
    r"|(?:地|市|郊|山|校|园|園|社|小|景|特|灾|災|选|選|学|學|街|管|专|専|工业|工業|开发|開發|経済|经济|自治|管理)[区區]"
    r"|[半群列諸诸本离離全主孤小大][岛島]|出港|入港|进港|進港|到港|停泊港|母港|渔港|漁港|[同両各当全本該该我某两兩该][省市县縣県郡町村区區])"
    r"|.*(?:선거구|지역구|출입구|입구|비상구|창구|탈출구|분화구|하수구|배출구)|.*(?:하면|되면|으면|려면|라면|이면|다면)|(?:다시|임시|즉시|동시|역시|당시|수시|잠시|일시|실시|표시|지시|감시|전시|국군|공군|해군|육군|미군|아군|적군|표면|측면|화면|장면|국면)"
)
# Streets, rivers and hills: where they lie is not told.
AREA = re.compile(
    r".*(?: (?:Avenue|Street|Road|Park|Bridge|River|Lake|Mountains?|Bay|Valley|Coast"
    r"|Desert|Tower|Square)|大道|大橋|大桥|高速|高速公路|대교|고속도로|川|河|湖|路|通り|線|线)"
)
# Where those who did something are from: "a helicopter from the base at".
FROM_A_BASE = re.compile(
    r"\bfrom (?:the|a|an|its|their) (?:[\w-]+ ){0,3}(?:base|airport|airfield|headquarters"
    r"|university|institute|barracks|port) (?:at|in|near|outside) (?:the )?\Z"
)
# A place before these only names a clock: 北京时间, "Beijing time".
CLOCK = re.compile(r"時間|时间| ?시간(?![가-힣]{2})| time\b")
STATE_JA = re.compile(r"[ァ-ヺー・]{2,}州")
# 釜山市影島区 read as one word.
TWO_PARTS = re.compile(r"(.{2,4}?)(市|시|县|縣)(.+)")
CUED = re.compile(
    r"(?:街|町|都市|港町|古都|首都|村|リゾート地|[東西南北中]{1,2}部の?|郊外の|도시|항구|마을"
    r"|[동서남북중]{1,2}부)[・、 ]?\Z"
)
CITY_CUE = re.compile(r"(?:街|都市|港町|古都|도시|항구)[・、 ]?\Z")
BESIDE_KO = re.compile(r" (?:부근|인근|앞바다|해안)")
# What makes a country a nation: 한국인, 日本製, 韩国籍.
NATION_AFTER = {
    "ja": re.compile(r"(?:人|製|産|語|系|籍|軍|代表|政府|側)"),
    "zh": re.compile(r"(?:人|籍|裔|语|語|制造|製造|军|軍|队|隊|政府|方面)"),
    "ko": re.compile(r"(?:인|계|산|제|어|식|군|팀|대표|정부|국적)(?=[ ,.이은의과와을를 ]|\Z)"),
}
# Between a person and the place that is told as his or hers.
PERSON_BEFORE = {
    "en": re.compile(r"(?:, \d{1,3})?,? of (?:the )?(?:[a-z]+ (?:city|town|port|village) of )?"),
    "ja": re.compile(r"(?:さん|氏)?（"),
    "zh": re.compile(r"（|来自|來自"),
    "ko": re.compile(r"(?: 씨)?[(]"),
}
PERSON_AFTER = {
    "en": re.compile(r"'s "),
    "ja": re.compile(r"の"),
    "zh": re.compile(r"的|市民|居民"),
    "ko": re.compile(r"의 | 시민 | 주민 | 출신 "),
}
# What stands behind a place that a larger one leads to: 타이난시 신잉에 있는.
STANDS_KO = re.compile(r"에 (?:있|위치|자리)")
# A place where somebody played all season is that of no match.
SEASON = re.compile(
    r"\b(?:season|career)\b|시즌|통산|シーズン|今季|昨季|通算|赛季|賽季|生涯", re.IGNORECASE
)
_PLACE_LIKE = r"(?:[A-Z][a-z]+|[一-鿿ァ-ヶー]{2,6}|[가-힣]{2,5})"
LISTED_AFTER = re.compile(
    rf" and {_PLACE_LIKE}\b|[와과] [가-힣]{{2,5}}(?:의|에|시|도|에서)[ ,]"
    r"|と[一-鿿]{2,4}[のでにへ]"
)
LISTED_BEFORE = re.compile(r"[A-Z][a-z]+ and \Z|[가-힣]{2,5}[와과] \Z|[一-鿿ァ-ヶー]{2,6}と\Z")
# What is no place behind its preposition: "saw off Werder", "over Taichung Metro".
OFF_EN = re.compile(
    r"\b(?:see|sees|saw|seen|fend(?:s|ed)?|hold|holds|held|fought|fight|brush(?:ed)?|beat|knocked"
    r"|seeing|finish(?:es|ed)?|paid|pay) off \Z"
)
TEAM_EN = re.compile(
    r" (?!(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov"
    r"|Dec|Province|Prefecture|County|City|District|Island|Airport|International|Port|State)[A-Z][a-z]"
)
TEAM_JA = re.compile(
    "[ァ-ヶー]{2,}(?<!センター)(?<!ホテル)(?<!スタジアム)(?<!アリーナ)(?<!ドーム)(?<!ビル)"
)
AFTER_ZH = re.compile(r"[在于於赴抵自从從往到至](?P<name>[一-鿿]{2,4})")
# Between the parts of one address: Kumamoto, Japan; 대만 가오슝.
JOINT = re.compile(
    r"(?:[・·の의]| |, |（|\(| in |の?(?:[東西南北中]{1,2}部|首都|州都)の?"
    r"| (?:[동서남북중]{1,2}부|수도) |(?:[东東西南北中]{1,2}部|首都)(?:城市|的)?"
    r"|(?:[东東西南北中]{1,2}部的?)?(?:港口|港湾|港灣|海滨|海濱|沿海|旅游|旅遊|边境|邊境|工业|工業|矿业|礦業)*的?"
    r"(?:城市|城镇|城鎮|小城|小镇|小鎮|港市|古城|重镇|重鎮|首府))?"
)
NOT_EN = re.compile(
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December"
    r"|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|Parliament|Congress|English|Chinese"
    r"|New Year|Japanese|Korean|Spanish|French|German"
    r"|Christmas|Easter|Spring|Summer|Autumn|Winter|God"
    r"|Mr|Mrs|Ms|The|This|That|Group|Series|Game|Round|Class|Part|Chapter|Article|Section|Islamic|Secretary|Welfare|Deep|Solid"
    r"|Steady|Police|One|Every|Each|Another)\b"
)
TRAVEL = re.compile(
    r"\b(?:travel|trip|been to|visited|returned from|holiday|vacation)"
    r"|旅行(?![会客者業代])|出張|渡航|旅[遊游](?![大巴客業业團团勝胜車车区區景])|出差|公幹|公干"
    r"|여행(?![사객자])|출장|다녀"
)


def is_in_ranked(text: str, first: int, last: int) -> bool:
    """Whether the words between two offsets begin the name of a province of two words."""
    for found in RANKED_EN.finditer(text, max(0, first - LEAD_RANKED)):
        start, end = found.span("name")
        if start <= first and last < found.start("rank") - 1:
            return end > last
        if start > first:
            break
    return False
