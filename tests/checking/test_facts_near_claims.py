"""True sentences and tables whose words come near to a claim about grades, changes, names or numbers and make none."""

from typing import Any

import pytest

from cabinet_drafter.inspection import Inspection
from tests.checking.corpus_papers import accusing, facts_found

HARROW, NORFOLK, SOLIHULL = "harrow_2025-03-04", "norfolk_2018-01-19", "solihull_2026-01-12"
ROTHERHAM, THURROCK, KNOWSLEY = "rotherham_2018-01-29", "thurrock_2016-05-24", "knowsley_2025-01-20"

LONDON, LIVERPOOL = "city-of-london_2016-09-20", "liverpool_2026-07-07"
SIF_TABLE = [
    ["Judgement", "Grade"],
    ["Overall: children’s services in the City of London", "Good"],
    ["Children who need help and protection", "Good"],
    ["Children looked after and achieving permanence", "Good"],
    ["Experiences and progress of care leavers", "Good"],
    ["Leadership, management and governance", "Outstanding"],
]

TRUE = [
    (HARROW, "The grade for leaders was higher in 2020."),
    (HARROW, "The judgement for care leavers is lower than that for children in care."),
    (HARROW, "The grade for help and protection is better than the overall grade."),
    (HARROW, "The grade for care leavers is one grade lower than that for leaders."),
    (HARROW, "The grade for care leavers is two grades lower than that for children in care."),
    (ROTHERHAM, "No grade has changed by more than three."),
    (ROTHERHAM, "Every grade but one is good or better."),
    (HARROW, "Only one grade has changed by two steps, and that is care leavers."),
    (HARROW, "Three grades have changed for the worse."),
    (HARROW, "No grade has changed for the better."),
    (HARROW, "The Council is not good overall."),
    (HARROW, "Ofsted did not find that the Council is good."),
    (HARROW, "The focused visit in 2023 was led by Jane Doe HMI."),
    (THURROCK, "Councillor John Smith, deputy lead member, met the lead inspector."),
    (THURROCK, "The lead inspector met Jane Smith and her deputy."),
    (THURROCK, "Jane Smith, deputy head of service, helped the inspectors."),
    (
        HARROW,
        [
            ["", "Leaders", "Help and protection", "Care leavers"],
            ["Barnet 2025", "Good", "Good", "Good"],
            ["Harrow 2025", "Requires improvement to be good", "Good", "Inadequate"],
        ],
    ),
    (
        HARROW,
        [
            ["", "Leaders", "Help and protection", "Children in care", "Care leavers", "Overall"],
            ["Target for 2027", "Good", "Good", "Good", "Good", "Good"],
            ["January 2025", "Requires improvement to be good", "Good", "Good", "Inadequate", "Inadequate"],
        ],
    ),
    (ROTHERHAM, "Moving from inadequate to good, we are one grade short of outstanding."),
    (ROTHERHAM, "We moved from inadequate to good in three steps."),
    (ROTHERHAM, "Rotherham has gone from inadequate to good, a single inspection later."),
    (HARROW, "Two of the areas below overall effectiveness are good, and the rest are not."),
    (HARROW, "There are five judgements. Two are good. One requires improvement. Two are inadequate."),
    (HARROW, "Ofsted made five judgements. In two of them we are good."),
    (HARROW, "There are four areas of the borough. Two are good at early help."),
    (SOLIHULL, "Ofsted’s five areas of practice are good, and two of them are outstanding."),
    (HARROW, "Inspectors said that the Council is outstanding in its use of data."),
    (HARROW, "The council’s fostering service was found good in 2022."),
    (HARROW, "Harrow residents say that the borough is good."),
    (HARROW, "Families told us that the Council is good."),
    (SOLIHULL, "Members noted that the Council is good, and thanked staff."),
    (HARROW, "Members recalled that in 2020 the Council was good."),
    (HARROW, "The report shows that the authority is good at planning."),
    (HARROW, "The grade for leaders fell, and it is worse than in 2020."),
    (
        HARROW,
        "The judgements on leaders and care leavers are worse than in 2020, that on help and protection the same.",
    ),
    (
        HARROW,
        "Help and protection and children in care: good (unchanged). Leaders: requires improvement to be good (down).",
    ),
    (HARROW, "The grade for children in care is unchanged, though in 2020 it was shared with care leavers."),
    (HARROW, "The rating for leaders in the staff survey has risen."),
    (HARROW, "The grade for care leavers has fallen by two and the overall grade by two."),
    (NORFOLK, "The overall judgement was inadequate in 2013 and in 2015 and now requires improvement."),
    (NORFOLK, "The report was published by the Council on 5 February 2018."),
    (NORFOLK, "Ofsted published the report on its website on 19 January 2018, and the Council on 1 February 2018."),
    (KNOWSLEY, "In the two years following 2025 we will invest £4m; the grades of the next inspection will tell."),
    (THURROCK, "There were 16 recommendations in the report. Six are complete."),
    (THURROCK, "There are five recommendations to Cabinet, which Ofsted’s report has no part in."),
    (THURROCK, "Ofsted’s 16 recommendations have become 40 actions, in four areas."),
    (KNOWSLEY, "Ofsted’s ten areas fall into four themes, and there are three priorities in our plan."),
    (KNOWSLEY, "Our response to the three areas of the peer review is separate from that to Ofsted."),
    (KNOWSLEY, "The Council’s three areas are north, south and west."),
    (
        HARROW,
        [
            ["Grade", "Judgements"],
            ["Good", "Help and protection; children in care"],
            ["Requires improvement to be good", "Leaders"],
            ["Inadequate", "Care leavers; overall effectiveness"],
        ],
    ),
    (HARROW, [["Strengths (Good)", "Areas for work"], ["Help and protection has improved", "Care leavers"]]),
    (HARROW, "Inspectors found that Early Help is good."),
    (HARROW, "Ofsted’s report says that Barnet is good."),
    (LONDON, "Children’s services in Islington are inadequate."),
    (LONDON, "Children’s services in the City of London are good."),
    (
        LONDON,
        [*SIF_TABLE, ["Adoption performance", "Not judged"], ["Local Safeguarding Children Board", "Outstanding"]],
    ),
    (LIVERPOOL, "It gave four judgements: Good for leaders, and Requires improvement to be good for care leavers."),
]

FALSE = [
    (LONDON, "Children’s services in the City of London are outstanding."),
    (LONDON, [*SIF_TABLE, ["Adoption performance", "Good"], ["Local Safeguarding Children Board", "Outstanding"]]),
    (LONDON, [*SIF_TABLE, ["Adoption performance", "Not judged"], ["LSCB", "Good"]]),
    (LIVERPOOL, "It gave four judgements: Good for leaders, and Good for care leavers."),
]


@pytest.mark.parametrize("case", TRUE, ids=str)
def test_what_is_true_is_not_accused(case: tuple[Any, ...], inspections: dict[str, Inspection]) -> None:
    report, *content = case
    assert not accusing(facts_found(inspections, report, *content))


@pytest.mark.parametrize("case", FALSE, ids=str)
def test_what_is_as_near_and_false_is_told(case: tuple[Any, ...], inspections: dict[str, Inspection]) -> None:
    report, *content = case
    (finding,) = accusing(facts_found(inspections, report, *content))
    assert finding.code == "facts.grade"
