"""A page falls into its article, teasers, tables, captions and boilerplate."""

from __future__ import annotations

import pytest

from factcheck.model.source import Item, ItemRole, SentenceRole, Source, own_text
from factcheck.readers import read_data

ARTICLES = {
    "en": (
        "Ferry sinks off Port Hale\n\nA ferry sank off Port Hale on Tuesday. "
        "Twelve people died.\n\n"
        "Rescue crews searched the bay overnight. The mayor thanked them.\n\n"
    ),
    "ja": (
        "川辺港沖でフェリー沈没\n\n川辺港沖で6日、フェリーが沈没した。12人が死亡した。\n\n"
        "救助隊は夜通し捜索を続けた。市長は謝意を示した。\n\n"
    ),
    "zh": (
        "江口港外渡轮沉没\n\n江口港外一艘渡轮6日沉没。事故造成12人死亡。\n\n"
        "救援队彻夜搜寻。市长向他们表示感谢。\n\n"
    ),
    "ko": (
        "가람항 앞바다서 여객선 침몰\n\n가람항 앞바다에서 6일 여객선이 침몰했다. 12명이 숨졌다.\n\n"
        "구조대는 밤새 수색을 이어갔다. 시장은 감사를 표했다.\n\n"
    ),
}
MARKERS = {
    "en": ["Related articles", "READ MORE", "More stories:", "## Related"],
    "ja": ["関連記事", "【関連記事】", "■おすすめ記事", "あわせて読みたい"],
    "zh": ["相关文章", "【相关新闻】", "推荐阅读", "延伸閱讀", "相关稿件", "阅读下一篇："],
    "ko": ["관련기사", "[관련 기사]", "▶ 많이 본 뉴스", "추천 기사", "연관 뉴스"],
}
TEASERS = {
    "en": "Bridge opens in Orrin\n\nA bridge opened in Orrin on Sunday. It cost $40 million.\n\n",
    "ja": "大橋が開通\n\n織戸市で日曜日、大橋が開通した。総工費は40億円だった。\n\n",
    "zh": "新桥通车\n\n织户市周日举行新桥通车仪式。总造价4亿元。\n\n",
    "ko": "새 다리 개통\n\n오린시에서 일요일 새 다리가 개통됐다. 공사비는 400억원이다.\n\n",
}
BOILERPLATE = {
    "en": "This website uses cookies. Read our privacy policy.\n\n© 2026 The Harbor Post\n",
    "ja": "このサイトではCookieを使用しています。\n\n無断転載を禁じます\n",
    "zh": "本网站使用 cookie。\n\n版权所有，未经授权不得转载。\n",
    "ko": "이 사이트는 쿠키를 사용합니다.\n\n저작권자 가람일보, 무단전재 및 재배포 금지\n",
}
PAIRS = [(lang, mark) for lang, marks in MARKERS.items() for mark in marks]


def read(text: str) -> Source:
    (source,), problems = read_data(text.encode(), "a.txt")
    assert not problems
    return source


def of(source: Source, role: ItemRole) -> list[Item]:
    return [item for item in source.items if item.role is role]


def words(source: Source, item: Item) -> str:
    return "|".join(source.text[s.start : s.end] for s in item.sentences)


@pytest.mark.parametrize(("language", "marker"), PAIRS)
def test_teasers_after_a_marker(language: str, marker: str) -> None:
    """What follows a list marker is other articles, in whatever language."""
    other = "ja" if language == "en" else "en"
    text = f"{ARTICLES[language]}{marker}\n\n{TEASERS[language]}{TEASERS[other]}"
    source = read(text + BOILERPLATE[language])
    (main,) = of(source, ItemRole.MAIN)
    assert "12" in words(source, main) or "Twelve" in words(source, main)
    assert "4" not in words(source, main)
    teasers = of(source, ItemRole.TEASER)
    assert len(teasers) == 2
    assert all(t.title is not None for t in teasers)
    assert teasers[1].language == other
    assert len({p.language for p in (main, teasers[0])}) == 1


@pytest.mark.parametrize("language", list(ARTICLES))
def test_boilerplate_is_not_told_by_the_article(language: str) -> None:
    """Cookie notices and copyright lines belong to no article."""
    source = read(ARTICLES[language] + BOILERPLATE[language])
    (main,) = of(source, ItemRole.MAIN)
    assert words(source, main).count("|") == 4
    assert len(of(source, ItemRole.BOILERPLATE)) >= 1


def test_news_about_cookies_is_news() -> None:
    """A paragraph of the article that speaks of cookies stays in it."""
    text = ARTICLES["en"] + (
        "The regulator of Port Hale fined the ferry company $14 million on Monday because its "
        "booking site uses cookies that passengers had never been asked about.\n\n"
        "The company will appeal. It has until Friday.\n"
    )
    assert "$14 million" in words(read(text), read(text).items[0])


def test_a_paragraph_in_another_language_stands_alone() -> None:
    """Without any marker, a switch of language parts the items."""
    foreign = (
        "The harbor authority of Orrin said on Monday that seven vessels were inspected in the "
        "city and that two of them failed.\n\n"
    )
    source = read(ARTICLES["ja"] + foreign)
    assert [i.role for i in source.items] == [ItemRole.MAIN, ItemRole.TEASER]
    assert source.items[1].language == "en"


def test_a_picture_description_is_a_caption() -> None:
    """A line that says "generated image" makes the line before it a caption."""
    text = (
        ARTICLES["ja"]
        + "関連記事\n\nTwo mayors shake hands at the pier.\nAIによって生成された画像\n\n"
    )
    source = read(text + TEASERS["en"])
    (caption,) = of(source, ItemRole.CAPTION)
    assert "shake hands" in words(source, caption)
    assert len(of(source, ItemRole.TEASER)) == 1


def test_summaries_parted_by_machine_bylines_are_each_their_own() -> None:
    """Paragraphs of a list never join one another."""
    one = "織戸市で日曜日、大橋が開通した。総工費は40億円だった。"
    two = "川辺市の工場で火災があり、3人がけがをした。"
    source = read(f"{ARTICLES['ja']}関連記事\n\n{one}\n\nAIによるレポート\n\n{two}\n\n{one}\n")
    assert len(of(source, ItemRole.TEASER)) == 3


def test_an_article_goes_on_after_a_bulleted_list_of_links() -> None:
    """Links inside an article do not end it."""
    text = ARTICLES["en"] + "Related\n\n- Bridge opens in Orrin\n- Fire in Hale\n\n"
    text += "Divers found the wreck at noon. It lay at 40 metres.\n\nAn inquiry begins on Friday.\n"
    source = read(text)
    (main,) = of(source, ItemRole.MAIN)
    assert "inquiry" in words(source, main)
    assert len(of(source, ItemRole.TEASER)) == 2
    assert "Bridge" not in own_text(source, main)


def test_headlines_of_two_lists_do_not_meet() -> None:
    """A headline under one marker is no title for the entries under the next."""
    text = ARTICLES["zh"] + "阅读下一篇：\n新桥5日通车\n相关稿件\n• 日韩首脑13日会晤\n• 渔港扩建\n"
    assert len(of(read(text), ItemRole.TEASER)) == 3


def test_a_single_related_line_is_a_teaser_and_the_article_goes_on() -> None:
    """「関連記事：…」 inside an article is one link."""
    text = ARTICLES["ja"] + "関連記事：7件の覚書に署名\n\n調査は金曜日に始まる。\n"
    source = read(text)
    assert "調査" in words(source, of(source, ItemRole.MAIN)[0])
    assert "7件" in words(source, of(source, ItemRole.TEASER)[0])


TAILS = [
    ("en", "Read next: Bridge opens in Orrin | Oil slips to $71"),
    ("en", "Also in the news: Bridge opens in Orrin"),
    ("ja", "▽関連　織戸で大橋開通／原油71ドル"),
    ("ja", "【あすの紙面】織戸で大橋開通"),
    ("zh", "热点推荐：新桥通车 ｜ 油价71美元"),
    ("zh", "★更多體育新聞\n．女子盃　水原4比1河內"),
    ("ko", "[함께 본 기사] 새 다리 개통 / 유가 71달러"),
    ("ko", "많이 본 뉴스: ① 새 다리 개통 ② 유가 71달러"),
]


@pytest.mark.parametrize(("language", "tail"), TAILS)
def test_headlines_at_the_foot_are_not_told_by_the_article(language: str, tail: str) -> None:
    """A line of headlines under the last paragraph belongs to other stories."""
    source = read(ARTICLES[language] + tail + "\n")
    (main,) = of(source, ItemRole.MAIN)
    assert tail[-5:] not in words(source, main)
    assert len(of(source, ItemRole.TEASER)) == 1


def test_two_wire_reports_in_one_file_are_two_articles() -> None:
    """A second dateline opens a second report."""
    text = (
        "Ferry sinks\n\nPORT HALE, Jan 6 (Reuters) - A ferry sank. Twelve died.\n\n"
        "Crews searched.\n\nBridge opens\n\nORRIN, Jan 5 (Reuters) - A bridge opened. It cost $4.\n"
    )
    source = read(text)
    assert len(source.items) == 2
    assert source.text[slice(*(source.items[1].title or (0, 0)))] == "Bridge opens"


def test_a_digest_is_many_stories() -> None:
    """Under a digest's title every heading opens a story."""
    text = "News in brief\n\n" + TEASERS["en"] + "Ferry sinks\n\nTwelve people died on Tuesday.\n"
    source = read(text)
    told = [words(source, item) for item in source.items]
    assert not any("Bridge" in t and "Twelve" in t for t in told)


DIGESTS = [
    "きょうのニュースまとめ\n\n■ フェリー沈没、12人死亡\n"
    "6日、フェリーが沈没した。\n\n■ 大橋が開通\n5日に開通した。\n",
    "江口早报｜1月6日\n\n【国内】\n1. 渡轮沉没，12人死亡。\n"
    "2. 大桥通车，造价4亿元。\n\n【国际】\n1. 签署文件。\n",
    "오늘의 뉴스\n\n- 여객선 침몰로 12명이 숨졌다.\n- 새 다리가 개통됐다.\n",
]


@pytest.mark.parametrize("text", DIGESTS)
def test_each_entry_of_a_digest_stands_alone(text: str) -> None:
    """Deaths of one entry never meet the next entry's bridge."""
    source = read(text)
    told = [words(source, item) for item in source.items]
    assert sum("12" in t for t in told) == 1
    assert not any("12" in t and ("桥" in t or "橋" in t or "다리" in t) for t in told)


def test_a_title_under_other_headings_keeps_its_place() -> None:
    """A keyed title may stand below a section's name; sentences stay in order."""
    source = read("Harbor section\n\nTitle: Ferry sinks\n\nA ferry sank.\n")
    assert source.title == "Ferry sinks"
    assert words(source, source.items[0]) == "Harbor section|Ferry sinks|A ferry sank."


def test_glued_paragraphs_are_parted() -> None:
    """A line break that came through as "nn" still parts paragraphs; nothing is rewritten."""
    text = "渡轮沉没\n\n一艘渡轮6日沉没。12人死亡。"
    text += "nn救援队彻夜搜寻。市长表示“感谢”。nn调查周五开始。\n"
    source = read(text)
    sentences = source.items[0].sentences
    assert [text[s.start : s.end] for s in sentences][3] == "救援队彻夜搜寻。"
    assert sentences[-1].paragraph == 3
    assert source.text == text


def test_tables_have_cells_and_headers() -> None:
    """Tab-separated rows under a caption; 同上 points at the cell above."""
    table = (
        "【図表1】開催実績\n\n開催日\t内容\t場所\n3月2日\t定例会議\t川辺\n4月9日\t同上\t織戸\n\n"
    )
    source = read(ARTICLES["ja"] + table + "(出所)川辺市より作成\n\n調査は金曜日に始まる。\n")
    (item,) = of(source, ItemRole.TABLE)
    text = source.text
    assert item.parent == 0
    assert item.title is not None
    assert text[slice(*item.title)] == "【図表1】開催実績"
    rows = [[text[s:e] for s, e in row.cells] for row in item.sentences]
    assert rows == [
        ["開催日", "内容", "場所"],
        ["3月2日", "定例会議", "川辺"],
        ["4月9日", "定例会議", "織戸"],
    ]
    assert [text[s:e] for s, e in item.sentences[1].header] == rows[0]
    assert item.sentences[0].header == ()
    assert all(row.role is SentenceRole.CELL for row in item.sentences)
    assert "調査" in words(source, of(source, ItemRole.MAIN)[0])


def test_markdown_tables() -> None:
    """The dashes under a header are no row; empty cells are empty spans."""
    text = "Toll by town\n\n| Town | Dead |\n|---|---:|\n"
    text += "| Hale | 12 |\n| Orrin | |\n\nSo it was said.\n"
    source = read(text)
    (item,) = of(source, ItemRole.TABLE)
    rows = [[source.text[s:e] for s, e in row.cells] for row in item.sentences]
    assert rows == [["Town", "Dead"], ["Hale", "12"], ["Orrin", ""]]
    assert [source.text[s:e] for s, e in item.sentences[2].header] == ["Town", "Dead"]


def test_headings_and_lists_have_their_roles() -> None:
    """Markdown headings, bullets and numbered headings are told apart."""
    text = "# Ferry sinks\n\nA ferry sank.\n\n## What we know\n\n"
    text += "- Twelve people died.\n- Two are missing.\n"
    source = read(text)
    roles = [s.role.value for s in source.items[0].sentences]
    assert roles == ["heading", "prose", "heading", "list", "list"]
    assert source.title == "Ferry sinks"


def test_hard_wrapped_lines_are_joined() -> None:
    """Lines broken to fit a width are one paragraph."""
    text = (
        "The harbor authority said on Tuesday evening that the ferry had left the\n"
        "port without a licence and that twelve of its forty passengers had died\n"
        "in the accident.\n"
    )
    source = read(text)
    assert len(source.items[0].sentences) == 1


def test_control_characters_stay_in_the_text() -> None:
    """Nothing is removed: renderers make such characters harmless."""
    text = "A ferry sank\x1b[31m off Hale\x07. Twelve died\u202e.\n"
    assert read(text).text == text
