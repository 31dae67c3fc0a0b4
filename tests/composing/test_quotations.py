"""Quotations by reference: the grammar of addresses, and the printed words that they name."""

import contextlib
import re
from itertools import pairwise

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from cabinet_drafter.brief import QuotationChoice
from cabinet_drafter.composing import quotations
from cabinet_drafter.composing.addresses import Address, PassageKind, parse_address
from cabinet_drafter.composing.quotations import ChosenPassage, belongs_under, describe_choice, quote
from cabinet_drafter.errors import InputsInvalidError, QuotationMovedError
from cabinet_drafter.evidence import Source
from cabinet_drafter.inspection import (
    AreaForImprovement,
    Inspection,
    InspectionPeriod,
    Judgement,
    Paragraph,
    Passage,
    Section,
)
from cabinet_drafter.paper import Quotation
from cabinet_drafter.same_words import normal_form, places_of
from cabinet_drafter.vocabulary import Framework, Grade, JudgementArea

WHERE = "brief.yaml, line 40"
PERIOD = {"start": "2019-06-10", "end": "2019-06-21"}


def a_paragraph(address: str, *sentences: str, page: int = 5) -> Paragraph:
    number = int(re.sub(r"\D", "", address))
    return Paragraph(page=page, text=" ".join(sentences), sentences=sentences, number=number, address=address)


def a_section(key: JudgementArea | None, heading: str, *paragraphs: Paragraph) -> Section:
    return Section(heading=heading, key=key, grade_printed="good", page=4, paragraphs=paragraphs)


def an_inspection(
    *sections: Section, summary: tuple[str, ...] = (), areas: tuple[str, ...] = (), title: str = "The inspection"
) -> Inspection:
    return Inspection(
        source=Source(name=f"{title}.pdf", sha256="a" * 64),
        authority="Westmere",
        framework=Framework.ILACS_2018,
        title=title,
        inspection_periods=(InspectionPeriod.model_validate(PERIOD),),
        published=None,
        lead_inspectors=(),
        judgements=(
            Judgement(
                name="Leaders", key=JudgementArea.LEADERS, grade=Grade.GOOD, grade_printed="Good", page=1, number=None
            ),
        ),
        summary=tuple(Passage(page=1, text=text, sentences=tuple(text.split(" | "))) for text in summary),
        areas_for_improvement=tuple(AreaForImprovement(page=2, text=text, sentences=(text,)) for text in areas),
        sections=sections,
    )


HELP = a_section(
    JudgementArea.HELP_AND_PROTECTION,
    "The experiences and progress of children who need help and protection: good",
    a_paragraph("1", "Thresholds are clear.", "Work is allocated quickly.", "Visits are late.", "Plans are good."),
    a_paragraph(
        "2", "Staff asked, ‘Is it good enough for my child?’", "Inspectors did not find harm; plans, “as made”, help."
    ),
)
LEADERS = a_section(
    JudgementArea.LEADERS,
    "The impact of leaders: good",
    a_paragraph("3", "Staff morale is high."),
    a_paragraph("4a", "Leaders know the area."),
    a_paragraph("4b", "Leaders know the staff.", page=6),
    a_paragraph("6", "Care is good and care is kind."),
)
MAIN = an_inspection(
    HELP,
    LEADERS,
    summary=("Services are good.", "Children are safe."),
    areas=("The quality of plans.", "The timeliness of visits."),
)
EARLIER = an_inspection(
    a_section(JudgementArea.CHILDREN_LOOKED_AFTER, "Children looked after", a_paragraph("7", "Drift is common.")),
    title="The earlier inspection",
)
SOURCES = {"": MAIN, "2017": EARLIER}


def chosen(at: str, opens: str | None = None, closes: str | None = None) -> ChosenPassage:
    return quote(QuotationChoice(at=at, opens=opens, closes=closes), SOURCES, WHERE)


def refusal_of(at: str) -> InputsInvalidError:
    with pytest.raises(InputsInvalidError) as refusal:
        chosen(at)
    assert refusal.value.where == WHERE
    return refusal.value


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("4", Address("", PassageKind.PARAGRAPH, 4)),
        ("34b", Address("", PassageKind.PARAGRAPH, 34, "b")),
        ("34B", Address("", PassageKind.PARAGRAPH, 34, "b")),
        ("S2", Address("", PassageKind.SUMMARY, 2)),
        ("s2:1", Address("", PassageKind.SUMMARY, 2, sentences=(1,))),
        ("A3", Address("", PassageKind.AREA_FOR_IMPROVEMENT, 3)),
        ("4:1-2", Address("", PassageKind.PARAGRAPH, 4, sentences=(1, 2))),
        ("4:1–2", Address("", PassageKind.PARAGRAPH, 4, sentences=(1, 2))),
        ("4:1,7", Address("", PassageKind.PARAGRAPH, 4, sentences=(1, 7))),
        (" 4 : 1 - 2, 5 ", Address("", PassageKind.PARAGRAPH, 4, sentences=(1, 2, 5))),
        ("2017/4:1", Address("2017", PassageKind.PARAGRAPH, 4, sentences=(1,))),
        ("spring-2017/S1", Address("spring-2017", PassageKind.SUMMARY, 1)),
        (
            '4 from "Staff  morale" to "is high."',
            Address("", PassageKind.PARAGRAPH, 4, words=("Staff morale", "is high.")),
        ),
        ("4 from “Staff” to “high”", Address("", PassageKind.PARAGRAPH, 4, words=("Staff", "high"))),
    ],
)
def test_an_address_is_understood(text: str, expected: Address) -> None:
    assert parse_address(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "",
        "paragraph 4",
        "4:",
        "4:2-1",
        "4:1-2-3",
        "4:2,1",
        "4:1,1",
        "4:1-3,2",
        "4:" + ",".join(["1-9999"] * 2_800),
        "4:one",
        "S2a",
        "B2",
        "S",
        "4, 5",
        "4-5",
        "/4",
        "20 17/4",
        "2017/",
        "4 from Staff to high",
        '4 from "Staff"',
        '4 to "high"',
        '4:1 from "Staff" to "high"',
        '4 from "…" to "high"',
        "99999",
        "٤",
        "4" * 5000,
    ],
)
def test_what_is_no_address_is_refused_with_the_grammar(text: str) -> None:
    with pytest.raises(InputsInvalidError) as refusal:
        parse_address(text, WHERE)
    assert refusal.value.code == "quotation.address-not-understood"
    assert refusal.value.where == WHERE
    assert 'from "first words" to "last words"' in refusal.value.remedy
    assert len(refusal.value.found) < 250


ADDRESSES = st.builds(
    Address,
    label=st.sampled_from(["", "2017", "spring-2017"]),
    kind=st.sampled_from(PassageKind),
    number=st.integers(0, 9999),
    sentences=st.none() | st.sets(st.integers(0, 40), min_size=1).map(lambda numbers: tuple(sorted(numbers))),
)


@given(ADDRESSES)
def test_an_address_written_out_is_understood_as_itself(address: Address) -> None:
    assert parse_address(str(address)) == address


@given(st.text(max_size=40) | st.text('0123456789SA:-,/ "fromt', max_size=30))
def test_any_text_is_an_address_or_is_refused(text: str) -> None:
    address = None
    with contextlib.suppress(InputsInvalidError):
        address = parse_address(text)
    assert address is None or parse_address(str(address)) == address


@pytest.mark.parametrize(
    ("at", "text"),
    [
        ("3", "“Staff morale is high.”"),
        ("1:1", "“Thresholds are clear.”"),
        ("1:2", "“Work is allocated quickly.”"),
        ("1:1-2", "“Thresholds are clear. Work is allocated quickly.”"),
        ("1:1,2", "“Thresholds are clear. Work is allocated quickly.”"),
        ("1:1,4", "“Thresholds are clear. … Plans are good.”"),
        ("1:1-2,4", "“Thresholds are clear. Work is allocated quickly. … Plans are good.”"),
        ("S2", "“Children are safe.”"),
        ("A2", "“The timeliness of visits.”"),
        ("4b", "“Leaders know the staff.”"),
        ("2017/7", "“Drift is common.”"),
        ('1 from "Work is" to "late."', "“Work is allocated quickly. Visits are late.”"),
        ('1 from "Work is" to "are late"', "“Work is allocated quickly. Visits are late.”"),
        ('1 from "is allocated" to "are late."', "“… is allocated quickly. Visits are late.”"),
        ('1 from "Work" to "allocated"', "“Work is allocated …”"),
        ('1 from "is allocated" to "is allocated"', "“… is allocated …”"),
        ('2 from "\'Is it good" to "my child?\'"', "“… ‘Is it good enough for my child?’”"),
        ('2 from "Is it good" to "my child"', "“… Is it good enough for my child?’”"),
    ],
)
def test_a_quotation_is_the_printed_words_between_its_marks(at: str, text: str) -> None:
    assert chosen(at).text == text


def test_double_marks_inside_a_quotation_stay_as_printed() -> None:
    assert chosen("2:2").text == "“Inspectors did not find harm; plans, “as made”, help.”"


@pytest.mark.parametrize(
    ("at", "paragraph", "page", "key"),
    [
        ("1:1", "paragraph 1", 5, JudgementArea.HELP_AND_PROTECTION),
        ("4b", "paragraph 4b", 6, JudgementArea.LEADERS),
        ("S2", "summary, paragraph 2", 1, None),
        ("A1", "area for improvement 1", 2, None),
        ("2017/7", "2017 report, paragraph 7", 5, JudgementArea.CHILDREN_LOOKED_AFTER),
    ],
)
def test_a_quotation_says_where_it_stands(at: str, paragraph: str, page: int, key: JudgementArea | None) -> None:
    passage = chosen(at)
    assert (passage.paragraph, passage.page, passage.key) == (paragraph, page, key)


def test_a_quotation_for_the_paper_names_the_report_it_comes_from() -> None:
    assert chosen("2017/7").quotation == Quotation(
        text="“Drift is common.”", paragraph="2017 report, paragraph 7", page=5, source_title="The earlier inspection"
    )
    evidence = chosen("2017/7").evidence
    assert (evidence.source, evidence.page, evidence.paragraph) == (EARLIER.source, 5, "7")


def test_what_a_quotation_leaves_out_is_kept_for_its_author_to_look_at() -> None:
    assert chosen("1:2,4").taken == ("Work is allocated quickly.", "Plans are good.")
    assert chosen("1:2,4").left_out == ("Thresholds are clear.", "Visits are late.")
    assert chosen("1").left_out == ()
    assert chosen('3 from "morale" to "is"').left_out == ("Staff", "high.")


@pytest.mark.parametrize(
    ("at", "found", "allowed"),
    [
        ("5", "no paragraph 5", "The report has paragraphs 1 to 3, 6, 4a, 4b."),
        ("47", "no paragraph 47", "The report has paragraphs 1 to 3, 6, 4a, 4b."),
        ("4c", "no paragraph 4c", "The report has paragraphs 1 to 3, 6, 4a, 4b."),
        ("3a", "no paragraph 3a", "The report has paragraphs 1 to 3, 6, 4a, 4b."),
        ("4", "prints the number 4 2 times", "Name one of them: 4a, 4b."),
        ("1:5", "names sentence 5, but paragraph 1 has 4 sentences", "Choose from 1 to 4."),
        ("1:0", "names sentence 0", "Choose from 1 to 4."),
        ("3:2", "paragraph 3 has 1 sentence", "Choose from 1 to 1."),
        ("S3", "no summary, paragraph 3", "The report has summary paragraphs S1 to S2."),
        ("S0", "no summary, paragraph 0", "The report has summary paragraphs S1 to S2."),
        ("A9", "no area for improvement 9", "The report has areas for improvement A1 to A2."),
        ("2017/A1", "no area for improvement 1", "The report has no areas for improvement."),
        ("2016/4", "a report called 2016; earlier reports in the brief: 2017", "Name an earlier report by its label"),
        ('6 from "is" to "kind"', "“is” must stand in paragraph 6 exactly once, and stands there 2 times", "Copy"),
        ('3 from "Morale" to "high"', "stands there nowhere", "Copy the words from the published report"),
        ('3 from "high" to "Staff"', "in paragraph 3 “Staff” comes before “high”", "Give the first words"),
    ],
)
def test_an_address_of_nothing_printed_is_refused_with_what_the_report_has(at: str, found: str, allowed: str) -> None:
    refusal = refusal_of(at)
    assert refusal.code == "quotation.address-unknown"
    assert found in refusal.found
    assert allowed in refusal.remedy


def test_a_report_without_numbered_paragraphs_says_so() -> None:
    with pytest.raises(InputsInvalidError) as refusal:
        quote(QuotationChoice(at="1"), {"": an_inspection()}, WHERE)
    assert refusal.value.remedy == "The report has no numbered paragraphs."


@pytest.mark.parametrize(
    ("opens", "closes"),
    [
        ("Thresholds are clear.", "Plans are good."),
        ("Thresholds", None),
        (None, "good."),
        ("Staff asked, 'Is", None),
        ("Thresholds are clear. … Plans are good.", None),
    ],
)
def test_a_passage_that_still_opens_and_closes_as_written_down_is_quoted(opens: str | None, closes: str | None) -> None:
    at = "2" if opens and opens.startswith("Staff") else "1:1,4"
    assert chosen(at, opens, closes).text == chosen(at).text


@pytest.mark.parametrize(
    ("opens", "closes", "held", "now"),
    [
        ("Work is", None, "opening with “Work is”", "now opens with “Thresholds are”"),
        ("thresholds are", None, "opening with “thresholds are”", "now opens with “Thresholds are”"),
        ("Threshold", None, "opening with “Threshold”", "now opens with “Thresholds”"),
        (None, "Plans were good.", "closing with “Plans were good.”", "now closes with “Plans are good.”"),
        (None, "Plans are good", "closing with “Plans are good”", "now closes with “Plans are good.”"),
        ("…", None, "opening with “…”", "now opens with “Thresholds”"),
    ],
)
def test_a_passage_that_opens_or_closes_otherwise_is_refused_showing_both(
    opens: str | None, closes: str | None, held: str, now: str
) -> None:
    with pytest.raises(QuotationMovedError) as refusal:
        chosen("1:1,4", opens, closes)
    assert refusal.value.code == "quotation.moved"
    assert refusal.value.where == WHERE
    assert held in refusal.value.found
    assert now in refusal.value.found


@pytest.mark.parametrize("opens", ["Word word gone", f"Word{' ' * 19_000}gone"])
def test_only_so_much_print_as_may_hold_the_words_is_compared(monkeypatch: pytest.MonkeyPatch, opens: str) -> None:
    compared: list[str] = []
    monkeypatch.setattr(quotations, "normal_form", lambda text: (compared.append(text), normal_form(text))[1])
    printed = ["Word", *["word"] * 5_000]
    stretches = (" ".join(printed[:count]) for count in range(1, len(printed) + 1))

    assert not quotations._among(opens, stretches)
    assert compared.count(opens) == 1
    assert len(compared) < 40


def test_an_address_written_by_the_tool_carries_its_first_and_last_four_words() -> None:
    assert describe_choice(chosen("1:1-2")) == QuotationChoice(
        at="1:1-2", opens="Thresholds are clear. Work", closes="Work is allocated quickly."
    )
    assert describe_choice(chosen("1:1,4")) == QuotationChoice(
        at="1:1,4", opens="Thresholds are clear.", closes="Plans are good."
    )


def test_an_address_written_by_the_tool_leaves_out_words_too_long_for_a_brief() -> None:
    long_word = an_inspection(a_section(None, "A heading", a_paragraph("1", f"{'A' * 10_000} is good.")))
    written = describe_choice(quote(QuotationChoice(at="1"), {"": long_word}, WHERE))
    assert written == QuotationChoice(at="1", opens=None, closes=None)


@pytest.mark.parametrize(
    ("at", "key"),
    [
        ("S1", "summary"),
        ("2017/7", "children_in_care_and_care_leavers"),
        ("2017/7", "children_in_care"),
        ("1", "help_and_protection"),
        ("4a", "leaders"),
    ],
)
def test_a_passage_belongs_under_the_judgement_whose_section_it_stands_in(at: str, key: str) -> None:
    belongs_under(chosen(at), key, WHERE)


@pytest.mark.parametrize(
    ("at", "key", "stands"),
    [
        ("3", "help_and_protection", "stands under “The impact of leaders: good” (list: leaders)"),
        ("S1", "leaders", "stands in the report's summary (list: summary)"),
        ("1", "summary", "(list: help_and_protection)"),
        ("A1", "summary", "stands among the areas for improvement"),
        ("A1", "leaders", "stands among the areas for improvement"),
        ("2017/7", "care_leavers", "stands under “Children looked after” (list: children_looked_after)"),
    ],
)
def test_a_passage_listed_elsewhere_is_refused_naming_where_it_stands(at: str, key: str, stands: str) -> None:
    with pytest.raises(InputsInvalidError) as refusal:
        belongs_under(chosen(at), key, WHERE)
    assert refusal.value.code == "quotation.other-section"
    assert refusal.value.where == WHERE
    assert stands in refusal.value.found


def test_a_list_that_does_not_exist_is_refused_with_the_lists_there_are() -> None:
    with pytest.raises(InputsInvalidError) as refusal:
        belongs_under(chosen("S1"), "sumary", WHERE)
    assert refusal.value.code == "quotation.list-unknown"
    assert "summary or one of: overall_effectiveness, leaders" in refusal.value.remedy


WORD = st.text('abcABC’‘“”"-–;,…é1', min_size=1, max_size=6).filter(lambda word: any(map(str.isalnum, word)))
SENTENCE = st.lists(WORD, min_size=1, max_size=6).map(lambda words: f"{' '.join(words)}.")
SENTENCES = st.lists(SENTENCE, min_size=1, max_size=6)


def quoted(at: str, sentences: list[str]) -> ChosenPassage:
    inspection = an_inspection(a_section(JudgementArea.LEADERS, "Leaders", a_paragraph("8", *sentences)))
    return quote(QuotationChoice(at=at), {"": inspection}, WHERE)


@given(SENTENCES, st.data())
def test_every_word_between_marks_and_ellipses_is_printed_and_in_order(
    sentences: list[str], data: st.DataObject
) -> None:
    numbers = data.draw(st.sets(st.integers(1, len(sentences)), min_size=1).map(sorted))
    passage = quoted(f"8:{','.join(map(str, numbers))}", sentences)
    text = passage.found.passage.text
    assert passage.text == f"“{' … '.join(passage.taken)}”"
    assert " ".join(passage.taken) == " ".join(sentences[number - 1] for number in numbers)
    assert all(stretch in text for stretch in passage.taken)
    assert len(passage.taken) == 1 + sum(later - earlier > 1 for earlier, later in pairwise(numbers))
    assert sorted(" ".join(passage.taken + passage.left_out)) == sorted(text)


@given(SENTENCES, st.data())
def test_a_part_of_a_paragraph_is_printed_text_that_opens_and_closes_with_the_words_named(
    sentences: list[str], data: st.DataObject
) -> None:
    words = [word for sentence in sentences for word in sentence.split()]
    first_words = {sum(len(each.split()) for each in sentences[:n]) for n in range(len(sentences))}
    start = data.draw(st.integers(0, len(words) - 1))
    end = data.draw(st.integers(start, len(words) - 1))
    text = " ".join(sentences)
    assume(not set(words[start] + words[end]) & set('“”"…'))
    assume(len(places_of(words[start], text)) == len(places_of(words[end], text)) == 1)
    passage = quoted(f'8 from "{words[start]}" to "{words[end]}"', sentences)
    [stretch] = passage.taken
    assert stretch in text
    assert stretch.split() == words[start : end + 1]
    assert passage.opens_inside_sentence == (start not in first_words)
    assert passage.closes_inside_sentence == (end + 1 not in first_words | {len(words)})


@given(SENTENCES, st.data())
def test_a_choice_written_by_the_tool_is_quoted_again(sentences: list[str], data: st.DataObject) -> None:
    numbers = data.draw(st.sets(st.integers(1, len(sentences)), min_size=1).map(sorted))
    passage = quoted(f"8:{','.join(map(str, numbers))}", sentences)
    again = quote(describe_choice(passage), {"": passage.found.inspection}, WHERE)
    assert again == passage
