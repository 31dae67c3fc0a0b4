"""Proposals: in the balance of the section, cut so that nobody is misled, each with its reason."""

from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cabinet_drafter.brief import QuotationChoice
from cabinet_drafter.composing import highlights
from cabinet_drafter.composing.balance import (
    Balance,
    balance_of,
    balance_of_chosen,
    is_limiting,
    passages_under,
)
from cabinet_drafter.composing.cuts import SHORT_ENOUGH, cut_of
from cabinet_drafter.composing.highlights import Proposal, propose
from cabinet_drafter.composing.likeness import alike
from cabinet_drafter.composing.quotations import SUMMARY, ChosenPassage, quote
from cabinet_drafter.composing.statements import statements
from cabinet_drafter.evidence import Source
from cabinet_drafter.inspection import AreaForImprovement, Inspection, InspectionPeriod, Paragraph, Passage, Section
from cabinet_drafter.vocabulary import Framework, JudgementArea

KEY = JudgementArea.HELP_AND_PROTECTION
ALL = 10_000
FAIR, FAIRER = "Help for families is strong.", "Visits are regular and purposeful, and records are clear."
LIMIT, WORSE = "Too many plans are late.", "Managers do not always see drift."
NEUTRAL = "The council has three offices."
TURN, GOES_ON = "However, some children wait too long.", "This gives parents hope."
PADDING = "Meetings are held in the north, the south and the east of the county, with tea."


def an_inspection(
    paragraphs: Sequence[Sequence[str]], summary: Sequence[Sequence[str]] = (), areas: Sequence[str] = ()
) -> Inspection:
    """A report with one section, its paragraphs and summary given by their sentences."""
    return Inspection(
        source=Source(name="report.pdf", sha256="a" * 64),
        authority="Westmere",
        framework=Framework.ILACS_2018,
        title="The inspection",
        inspection_periods=(InspectionPeriod.model_validate({"start": "2019-06-10", "end": "2019-06-21"}),),
        published=None,
        lead_inspectors=(),
        judgements=(),
        summary=tuple(Passage(page=1, text=" ".join(each), sentences=tuple(each)) for each in summary),
        areas_for_improvement=tuple(AreaForImprovement(page=2, text=area, sentences=(area,)) for area in areas),
        sections=(
            Section(
                heading="Help and protection: good",
                key=KEY,
                grade_printed="good",
                page=2,
                paragraphs=tuple(
                    Paragraph(page=2, text=" ".join(each), sentences=tuple(each), number=place, address=str(place))
                    for place, each in enumerate(paragraphs, start=1)
                ),
            ),
        ),
    )


def chosen_from(inspection: Inspection, at: str) -> ChosenPassage:
    return quote(QuotationChoice(at=at), {"": inspection}, "brief.yaml")


def addresses(proposals: Sequence[Proposal]) -> list[str]:
    return [proposal.choice.at for proposal in proposals]


def cut(*sentences: str) -> tuple[int, ...] | None:
    return cut_of(statements(sentences))


def long_enough(*sentences: str) -> tuple[str, ...]:
    """The sentences with so many plain ones at the end that the paragraph is no longer short."""
    return (*sentences, *[PADDING] * (SHORT_ENOUGH // len(PADDING.split()) + 1))


# The cut.


def test_a_short_paragraph_is_taken_whole():
    assert cut(FAIR, NEUTRAL) == (1, 2)


def test_of_a_long_paragraph_the_opening_and_the_limit_are_taken():
    assert cut(*long_enough(FAIR, NEUTRAL, LIMIT)) == (1, 3)


def test_of_a_long_paragraph_without_a_limit_the_opening_and_the_judgement_are_taken():
    assert cut(*long_enough(NEUTRAL, PADDING, FAIR)) == (1, 3)


def test_a_sentence_that_turns_praise_comes_with_it():
    assert cut(*long_enough(FAIR, TURN)) == (1, 2)


def test_what_turns_a_limit_comes_with_it():
    assert cut(*long_enough(LIMIT, "Nevertheless, leaders have acted.")) == (1, 2)


def test_a_sentence_that_leans_brings_all_that_it_leans_on():
    assert cut(*long_enough(NEUTRAL, PADDING, "They are well trained.", "This is not always seen.")) == (1, 2, 3, 4)


def test_a_paragraph_that_leans_on_the_one_before_is_taken_from_where_it_stands_alone():
    assert cut(GOES_ON, LIMIT) == (2,)


def test_nothing_is_taken_where_the_limit_cannot_be():
    assert cut(TURN, FAIR) is None


def test_nothing_is_taken_where_nothing_is_judged():
    assert cut(NEUTRAL, PADDING) is None


# The choice.


def test_proposals_limit_in_the_share_of_the_section():
    inspection = an_inspection([[FAIR], [LIMIT], [FAIRER], [WORSE]])
    proposals = propose(inspection, KEY, 2)
    assert [each.limiting for each in proposals].count(True) == 1
    assert balance_of(inspection, KEY) == Balance(4, 2)


def test_one_limit_among_much_praise_is_proposed():
    inspection = an_inspection([*[[FAIR]] * 20, [LIMIT]])
    assert [each.limiting for each in propose(inspection, KEY, 2)] == [False, True]


def test_proposals_make_up_the_balance_of_what_was_chosen():
    inspection = an_inspection([[FAIR], [FAIRER], [LIMIT], [WORSE]])
    already = [chosen_from(inspection, "1"), chosen_from(inspection, "2")]
    proposals = propose(inspection, KEY, 2, already)
    assert addresses(proposals) == ["3", "4"]
    assert balance_of_chosen([*already, *(each.chosen for each in proposals)]) == Balance(4, 2)


def test_a_repetition_is_proposed_last():
    repeated = "Foster carers receive strong and skilled support."
    inspection = an_inspection([[repeated], [repeated], ["Care leavers live in good flats."]])
    assert addresses(propose(inspection, KEY, 2)) == ["1", "3"]


def test_a_report_of_two_thousand_paragraphs_is_proposed_from_without_comparing_each_with_each(monkeypatch):
    compared = []
    monkeypatch.setattr(highlights, "alike", lambda one, other: compared.append(one) or alike(one, other))
    paragraphs = [[f"Work in area {'abcdefghij'[number % 10] * 3} {number} is strong."] for number in range(2_000)]
    assert len(propose(an_inspection(paragraphs), KEY, 4)) == 4
    assert len(compared) < 10 * len(paragraphs)


def test_what_repeats_a_passage_already_chosen_is_proposed_last():
    chosen = "Foster carers receive strong and skilled support."
    inspection = an_inspection([[chosen], [chosen], ["Care leavers live in good flats."]])
    assert addresses(propose(inspection, KEY, 1, [chosen_from(inspection, "1")])) == ["3"]


def test_a_limit_on_an_area_for_improvement_is_proposed_first_and_says_so():
    areas = ("The recording of supervision.", "The education of children who are missing school.")
    limits = [["Flats are too small."], ["Supervision recording is weak."], ["Dentists are rarely seen."]]
    (proposal,) = propose(an_inspection([*limits, [FAIR]], areas=areas), KEY, 1)
    assert proposal.choice.at == "2"
    assert proposal.why == "has words that limit: “weak”; bears on area for improvement 1"


def test_a_limit_that_is_left_out_is_told():
    paragraph = long_enough(LIMIT, "Visits are not always made.", "Plans are unclear.")
    (proposal,) = propose(an_inspection([paragraph]), KEY, 1)
    assert proposal.why == "has words that limit: “Too many”, “late”; leaves out 2 other such sentences"


def test_praise_says_which_words_judge():
    (proposal,) = propose(an_inspection([[FAIR]]), KEY, 3)
    assert proposal.why == "opens the paragraph with the inspectors’ judgement: “strong”"
    assert proposal.choice == QuotationChoice(at="1", opens="Help for families is", closes="for families is strong.")


def test_praise_that_the_next_paragraph_turns_is_not_proposed():
    assert addresses(propose(an_inspection([[FAIR], [TURN, LIMIT], [FAIRER]]), KEY, 3)) == ["2:2", "3"]


def test_summary_paragraphs_are_proposed_whole():
    inspection = an_inspection([], summary=[long_enough(FAIR, LIMIT)])
    (proposal,) = propose(inspection, SUMMARY, 4)
    assert proposal.choice.at == "S1"


@pytest.mark.parametrize("how_many", [0, 1, 9])
def test_a_section_without_paragraphs_has_no_proposals(how_many):
    assert propose(an_inspection([]), KEY, how_many) == ()


def test_a_chosen_passage_limits_only_where_its_limit_was_taken():
    inspection = an_inspection([[FAIR, LIMIT]])
    assert not is_limiting(chosen_from(inspection, "1:1"))
    assert is_limiting(chosen_from(inspection, "1:2"))


# Any section.

SENTENCES = st.sampled_from([FAIR, FAIRER, LIMIT, WORSE, NEUTRAL, TURN, GOES_ON, PADDING])
PARAGRAPHS = st.lists(st.lists(SENTENCES, min_size=1, max_size=8), max_size=14)


@given(PARAGRAPHS, PARAGRAPHS, st.integers(0, 16), st.sets(st.integers(1, 14)), st.sampled_from([KEY, SUMMARY]))
def test_proposals_keep_their_promises_whatever_the_section(paragraphs, summary, how_many, taken, key):
    inspection = an_inspection(paragraphs, summary, areas=(LIMIT,))
    names = list(passages_under(inspection, key))
    already = [chosen_from(inspection, name) for place, name in enumerate(names, start=1) if place in taken]
    proposals = propose(inspection, key, how_many, already)
    assert proposals == propose(inspection, key, how_many, already)
    assert len(proposals) <= how_many
    keep_their_promises(inspection, key, proposals, already)
    keep_the_balance(inspection, key, proposals, already)


def keep_their_promises(
    inspection: Inspection, key: str, proposals: Sequence[Proposal], already: Sequence[ChosenPassage] = ()
) -> None:
    passages = passages_under(inspection, key)
    taken = [proposal.chosen.address.passage for proposal in proposals]
    assert taken == [name for name in passages if name in taken]
    assert not set(taken) & {each.address.passage for each in already}
    for proposal in proposals:
        assert quote(proposal.choice, {"": inspection}, "brief.yaml") == proposal.chosen
        assert proposal.why
        mislead_nobody(proposal, passages[proposal.chosen.address.passage])


def mislead_nobody(proposal: Proposal, passage: Passage) -> None:
    said = statements(passage.sentences)
    numbers = proposal.chosen.address.sentences or tuple(range(1, len(said) + 1))
    assert not any(said[number - 1].leans and number - 1 not in numbers for number in numbers)
    assert not any(number < len(said) and said[number].turns and number + 1 not in numbers for number in numbers)
    assert any(said[number - 1].limiting for number in numbers) == any(each.limiting for each in said)
    assert proposal.limiting == is_limiting(proposal.chosen) == any(each.limiting for each in said)


def keep_the_balance(
    inspection: Inspection, key: str, proposals: Sequence[Proposal], already: Sequence[ChosenPassage]
) -> None:
    """The share of limiting passages is within one of the section's, where there are passages enough of both kinds."""
    limiting = sum(each.limiting for each in proposals)
    wanted = balance_of(inspection, key).share * (len(proposals) + len(already)) - balance_of_chosen(already).limiting
    could = [each.limiting for each in propose(inspection, key, ALL, already)]
    assert limiting >= wanted - 1 or limiting in (could.count(True), len(proposals))
    assert limiting <= wanted + 1 or limiting == 0 or len(proposals) - limiting == could.count(False)


# Published reports.


def test_proposals_from_every_published_report_keep_their_promises(ilacs_reports: dict[str, Inspection]) -> None:
    for inspection in ilacs_reports.values():
        for key in (SUMMARY, *(section.key for section in inspection.sections if section.key)):
            proposals = propose(inspection, key, 4)
            keep_their_promises(inspection, key, proposals)
            share = balance_of(inspection, key).share
            assert abs(balance_of_chosen([each.chosen for each in proposals]).limiting - share * len(proposals)) <= 1
