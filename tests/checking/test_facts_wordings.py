"""True and false sentences on nine reports in the ways in which papers of councils say these things."""

from typing import Any

import pytest

from cabinet_drafter.inspection import Inspection
from cabinet_drafter.vocabulary import Severity
from tests.checking.corpus_papers import accusing, facts_found

TRUE = [
    (
        "swindon_2019-08-12",
        "Swindon’s services for children are judged to be good overall, with three of the four judgements good.",
    ),
    ("swindon_2019-08-12", "The overall judgement moved from requires improvement in 2014 to good in 2019."),
    (
        "swindon_2019-08-12",
        (
            "Of the four judgements, three are good and one, on children in care and care leavers, requires "
            "improvement to be good."
        ),
    ),
    (
        "swindon_2019-08-12",
        "Ofsted carried out a standard ILACS inspection from Monday 1 to Friday 12 July 2019, led by Emmy Tomsett HMI.",
    ),
    ("swindon_2019-08-12", "The inspection team, led by Emmy Tomsett, was on site for two weeks in July 2019."),
    (
        "swindon_2019-08-12",
        "When last inspected in February and March 2014 the council was found to require improvement.",
    ),
    ("swindon_2019-08-12", "The lead inspector in 2014 was Sean Tarpey."),
    ("swindon_2019-08-12", "The report sets out four areas for improvement."),
    ("swindon_2019-08-12", "Inspectors set out four things which need to improve."),
    (
        "swindon_2019-08-12",
        "This is one grade better than in 2014, when the authority was judged to require improvement.",
    ),
    ("swindon_2019-08-12", "Leaders and help and protection have each gone up by one grade."),
    ("swindon_2019-08-12", "Support for children in care and care leavers still requires improvement to be good."),
    ("swindon_2019-08-12", "Published on Ofsted’s website on 12 August 2019, the report rates Swindon good overall."),
    ("bradford_2026-05-21", "Bradford received two good judgements, for leaders and for care leavers."),
    (
        "bradford_2026-05-21",
        "Help and protection and children in care were both graded requires improvement to be good.",
    ),
    (
        "bradford_2026-05-21",
        "Two of the four sub-judgements, and overall effectiveness, require improvement to be good.",
    ),
    ("bradford_2026-05-21", "Three of the five judgements require improvement to be good."),
    ("bradford_2026-05-21", "The remaining two judgements are good."),
    (
        "bradford_2026-05-21",
        "The grade for children in care has fallen from good in 2014 to requires improvement to be good.",
    ),
    ("bradford_2026-05-21", "Overall effectiveness is unchanged since 2014: requires improvement to be good."),
    (
        "bradford_2026-05-21",
        "Ofsted was on site between 12 and 23 January 2026 and published its findings on 21 May 2026.",
    ),
    ("bradford_2026-05-21", "Leaders retained their good judgement."),
    ("bradford_2026-05-21", "There are five areas for improvement and no area for priority action."),
    ("bradford_2026-05-21", "Catherine Heron, His Majesty’s Inspector, led the inspection."),
    (
        "trafford_2026-08-03",
        "Two of the four judgements are inadequate, one requires improvement to be good and one is good.",
    ),
    (
        "trafford_2026-08-03",
        "Leaders and help and protection were both found to be inadequate; children in care were judged good.",
    ),
    (
        "trafford_2026-08-03",
        "Under the revised framework there is no overall grade; Trafford received one good judgement out of four.",
    ),
    ("trafford_2026-08-03", "The inspectors, led by Leanne Cooper, were in Trafford from 8 to 19 June 2026."),
    ("trafford_2026-08-03", "Ofsted lists nine areas where improvement is needed."),
    ("trafford_2026-08-03", "None of the four judgements is outstanding."),
    ("trafford_2026-08-03", "Only one of the four areas, children in care, was judged to be good."),
    ("tower-hamlets_2017-04-07", "Three of the six judgements were inadequate and three required improvement."),
    (
        "tower-hamlets_2017-04-07",
        "Adoption, care leavers and children looked after were all graded requires improvement.",
    ),
    ("tower-hamlets_2017-04-07", "Two of the three key judgements were inadequate, as was the overall judgement."),
    ("tower-hamlets_2017-04-07", "The review of the LSCB also resulted in a judgement of inadequate."),
    ("tower-hamlets_2017-04-07", "The Single Inspection ran for four weeks from 23 January to 16 February 2017."),
    ("tower-hamlets_2017-04-07", "The report, published on 7 April 2017, makes 15 recommendations."),
    ("tower-hamlets_2017-04-07", "Tower Hamlets Council was judged to be inadequate in April 2017."),
    ("windsor-and-maidenhead_2020-02-24", "Three areas were rated good, with one area requiring improvement."),
    ("windsor-and-maidenhead_2020-02-24", "Good grades were given in three of the four categories."),
    ("windsor-and-maidenhead_2020-02-24", "Our leadership has been graded good by Ofsted."),
    ("windsor-and-maidenhead_2020-02-24", "Maire Atherton HMI led the inspection of 13–24 January 2020."),
    ("windsor-and-maidenhead_2020-02-24", "Ofsted’s report of 24 February 2020 identifies four areas for improvement."),
    ("plymouth_2024-03-15", "All five judgements are requires improvement to be good."),
    ("plymouth_2024-03-15", "Plymouth was judged to require improvement to be good across all areas."),
    ("plymouth_2024-03-15", "Ofsted identified eight areas in which the service must improve."),
    (
        "north-somerset_2023-05-11",
        "Care leavers are now good, and everything else still requires improvement to be good.",
    ),
    (
        "north-somerset_2023-05-11",
        "The grade for children in care dropped from good to requires improvement to be good.",
    ),
    ("north-somerset_2023-05-11", "Overall we remain at requires improvement to be good."),
    ("north-somerset_2023-05-11", "Four out of five judgements require improvement to be good, as in March 2020."),
    ("north-somerset_2023-05-11", "Since March 2020 one judgement has gone down and none has gone up."),
    ("south-tyneside_2026-08-04", "Services for care leavers have been judged to be outstanding."),
    ("south-tyneside_2026-08-04", "Leaders, help and protection and children in care were each judged good."),
    ("kensington-and-chelsea_2016-03-29", "Five of the six judgements were outstanding."),
    ("kensington-and-chelsea_2016-03-29", "Four out of five areas were judged outstanding and one good."),
    ("kensington-and-chelsea_2016-03-29", "The local safeguarding children board was judged to be good."),
    ("kensington-and-chelsea_2016-03-29", "The inspection, led by Ian Young, ended on 4 February 2016."),
]
FALSE = [
    (
        "swindon_2019-08-12",
        "Swindon’s services for children are judged to be good overall, with two of the four judgements good.",
    ),
    ("swindon_2019-08-12", "The overall judgement moved from inadequate in 2014 to good in 2019."),
    ("swindon_2019-08-12", "Of the four judgements, two are good and two require improvement to be good."),
    (
        "swindon_2019-08-12",
        "Ofsted carried out a standard ILACS inspection from Monday 1 to Friday 19 July 2019, led by Emmy Tomsett HMI.",
    ),
    ("swindon_2019-08-12", "The inspection team, led by Emmy Tompsett, was on site for two weeks in July 2019."),
    ("swindon_2019-08-12", "The inspection team, led by Emma Tomsett, was on site for two weeks in July 2019."),
    ("swindon_2019-08-12", "The lead inspector in 2014 was Shaun Tarpey."),
    ("swindon_2019-08-12", "The report sets out five areas for improvement."),
    ("swindon_2019-08-12", "Inspectors set out three things which need to improve."),
    (
        "swindon_2019-08-12",
        "This is two grades better than in 2014, when the authority was judged to require improvement.",
    ),
    ("swindon_2019-08-12", "This is one grade better than in 2014, when the authority was judged inadequate."),
    ("swindon_2019-08-12", "Leaders and help and protection have each gone up by two grades."),
    ("swindon_2019-08-12", "Support for children in care and care leavers is now good."),
    ("swindon_2019-08-12", "Published on Ofsted’s website on 21 August 2019, the report rates Swindon good overall."),
    (
        "swindon_2019-08-12",
        "Published on Ofsted’s website on 12 August 2019, the report rates Swindon outstanding overall.",
    ),
    ("bradford_2026-05-21", "Bradford received three good judgements, for leaders, children in care and care leavers."),
    ("bradford_2026-05-21", "Help and protection and children in care were both graded good."),
    ("bradford_2026-05-21", "Two of the five judgements require improvement to be good."),
    ("bradford_2026-05-21", "The remaining three judgements are good."),
    (
        "bradford_2026-05-21",
        "The grade for children in care has fallen from outstanding in 2014 to requires improvement to be good.",
    ),
    ("bradford_2026-05-21", "Overall effectiveness is unchanged since 2014: good."),
    (
        "bradford_2026-05-21",
        "Ofsted was on site between 12 and 30 January 2026 and published its findings on 21 May 2026.",
    ),
    (
        "bradford_2026-05-21",
        "Ofsted was on site between 12 and 23 January 2026 and published its findings on 12 May 2026.",
    ),
    ("bradford_2026-05-21", "Leaders retained their outstanding judgement."),
    ("bradford_2026-05-21", "There are six areas for improvement and no area for priority action."),
    ("bradford_2026-05-21", "Katherine Heron, His Majesty’s Inspector, led the inspection."),
    ("bradford_2026-05-21", "Care leavers went from requires improvement in 2014 to good."),
    ("trafford_2026-08-03", "Two of the four judgements are inadequate, and two require improvement to be good."),
    ("trafford_2026-08-03", "Leaders and help and protection were both found to require improvement to be good."),
    (
        "trafford_2026-08-03",
        "Under the revised framework there is no overall grade; Trafford received two good judgements out of four.",
    ),
    ("trafford_2026-08-03", "The inspectors, led by Leanne Cooper, were in Trafford from 8 to 20 June 2026."),
    ("trafford_2026-08-03", "Ofsted lists eight areas where improvement is needed."),
    ("trafford_2026-08-03", "None of the four judgements is inadequate."),
    ("trafford_2026-08-03", "Trafford was judged inadequate overall."),
    ("trafford_2026-08-03", "Only one of the four areas, care leavers, was judged to be good."),
    ("tower-hamlets_2017-04-07", "Four of the six judgements were inadequate and two required improvement."),
    ("tower-hamlets_2017-04-07", "Adoption, care leavers and children looked after were all graded good."),
    ("tower-hamlets_2017-04-07", "All three key judgements were inadequate."),
    ("tower-hamlets_2017-04-07", "The review of the LSCB resulted in a judgement of requires improvement."),
    ("tower-hamlets_2017-04-07", "The Single Inspection ran for four weeks from 23 January to 17 February 2017."),
    ("tower-hamlets_2017-04-07", "The report, published on 7 April 2017, makes 16 recommendations."),
    ("tower-hamlets_2017-04-07", "Tower Hamlets Council was judged to require improvement in April 2017."),
    ("windsor-and-maidenhead_2020-02-24", "Good grades were given in all four categories."),
    ("windsor-and-maidenhead_2020-02-24", "Inspectors awarded a good grade in each of the four categories."),
    ("windsor-and-maidenhead_2020-02-24", "Leadership has been graded outstanding."),
    ("windsor-and-maidenhead_2020-02-24", "The inspection was led by Máire Atherton between 13 and 31 January 2020."),
    (
        "windsor-and-maidenhead_2020-02-24",
        "Ofsted’s report of 24 February 2020 identifies three areas for improvement.",
    ),
    ("plymouth_2024-03-15", "Four of the five judgements are requires improvement to be good and one is inadequate."),
    ("plymouth_2024-03-15", "Plymouth was judged inadequate by Ofsted in 2024."),
    ("plymouth_2024-03-15", "We have moved to good in one of five areas."),
    ("plymouth_2024-03-15", "Ofsted identified seven areas in which the service must improve."),
    (
        "north-somerset_2023-05-11",
        "Care leavers and children in care are now good, and everything else still requires improvement to be good.",
    ),
    ("north-somerset_2023-05-11", "Overall we remain at good."),
    ("north-somerset_2023-05-11", "Three out of five judgements require improvement to be good."),
    ("north-somerset_2023-05-11", "Since March 2020 two judgements have gone up."),
    ("south-tyneside_2026-08-04", "Care leavers were judged to be good."),
    ("south-tyneside_2026-08-04", "Leaders, help and protection and children in care were each judged outstanding."),
    ("south-tyneside_2026-08-04", "The Council has been rated good overall."),
    ("kensington-and-chelsea_2016-03-29", "All six judgements were outstanding."),
    ("kensington-and-chelsea_2016-03-29", "Help and protection was outstanding."),
    ("kensington-and-chelsea_2016-03-29", "The LSCB was judged to be outstanding."),
    ("kensington-and-chelsea_2016-03-29", "The inspection, led by Iain Young, ended on 4 February 2016."),
    ("kensington-and-chelsea_2016-03-29", "The inspection, led by Ian Young, ended on 14 February 2016."),
]


@pytest.mark.parametrize("case", TRUE, ids=str)
def test_what_is_true_is_not_accused(case: tuple[Any, ...], inspections: dict[str, Inspection]) -> None:
    report, *content = case
    assert not accusing(facts_found(inspections, report, *content))


@pytest.mark.parametrize("case", FALSE, ids=str)
def test_what_print_contradicts_must_be_mended(case: tuple[Any, ...], inspections: dict[str, Inspection]) -> None:
    report, *content = case
    found = facts_found(inspections, report, *content)
    assert Severity.MUST_FIX in {each.severity for each in found}
    assert all(each.where.text for each in found)
