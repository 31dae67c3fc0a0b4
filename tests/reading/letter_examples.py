"""Letters on visits to a made-up council in the wordings of 2016 to 2026, all written afresh."""

from dataclasses import replace

from made_letters import Bullet, Heading, MadeLetter, Text

SECOND_2022 = MadeLetter(
    title="Monitoring visit to Alderbrook children’s services",
    date_line="14 July 2022",
    blocks=(
        Text(
            "This letter summarises the findings of the monitoring visit to Alderbrook children’s services on 7 and 8 "
            "June 2022. This was the second monitoring visit since the local authority was judged inadequate in "
            "December 2021. Her Majesty’s Inspectors for this visit were Bo Oak and Cy Elm-Ash."
        ),
        Heading("Areas covered by the visit"),
        Text("Inspectors reviewed the progress made in these areas of concern:"),
        Bullet("the quality of plans, and whether families are given a copy that they can read and understand"),
        Bullet("supervision."),
        Text("The visit was carried out on site. Inspectors read records and met staff."),
        Heading("Headline findings"),
        Text("Plans are clearer. Too many of them are still late."),
        Heading("Findings and evaluation of progress"),
        *(
            Text(f"Team {number} has settled. Its workers know the children on their lists and see them alone.")
            for number in range(14)
        ),
        Heading("The quality of practice"),
        Text("Records are up to date, e.g. those on visits. Managers read them."),
        Text("I am copying this letter to the Department for Education. It will be published on the Ofsted website."),
    ),
    sign_off=("Yours sincerely", "", "Bo Oak", "Her Majesty’s Inspector"),
)
FIRST_2016 = MadeLetter(
    title="Monitoring visit of Alderbrook Borough Council children’s services",
    date_line="23 August 2016",
    addressee=("Ms Ann Lee-Shaw", "Interim Strategic Director for Children and", "Families", "Alderbrook Council"),
    blocks=(
        Text(
            "This letter summarises the findings of the monitoring visit to Alderbrook Borough Council children’s "
            "services on 9 August 2016. The visit was the first monitoring visit since the local authority was judged "
            "inadequate in June 2015. The inspectors were Bo Oak HMI and Cy Elm HMI."
        ),
        Text("The local authority is making slow progress in improving services for its children."),
        Heading("Areas covered by the visit"),
        Text("During the course of this visit, inspectors reviewed the help that children get at the front door."),
        Heading("Summary of findings"),
        Bullet("Referrals are answered within a day."),
        Bullet("Thresholds are not yet understood by all."),
        Heading("Evaluation of progress"),
        Text("Leaders have a plan. It is used."),
        Text("I am copying this letter to the Department for Education."),
    ),
    sign_off=("Yours sincerely", "", "Bo Oak", "Her Majesty’s Inspector"),
)
SIXTH_2025 = MadeLetter(
    title="Sixth monitoring visit to Alderbrook local authority children’s services",
    date_line="Date: 18/03/2025",
    blocks=(
        Text(
            "This letter summarises the findings of the sixth and final monitoring visit to Alderbrook children’s "
            "services, which took place between 11 and 13 February 2025. His Majesty’s Inspectors for this visit "
            "were Bo Oak, Cy Elm and Di de la Mare."
        ),
        Text("The local authority was judged to be inadequate for overall effectiveness in July 2022."),
        Heading("Areas covered by the visit"),
        Text("Inspectors focused on assessments."),
        Heading("Headline findings"),
        Text("Assessments are timely."),
        Heading("Main findings"),
        Text("Workers speak well of children.", number=1),
        Text("Chronologies are short. They are read.", number=2),
        Text("I am copying this letter to the Department for Education."),
    ),
    sign_off=("Yours sincerely", "Bo Oak, His Majesty’s Inspector"),
)
FOCUSED_2018 = MadeLetter(
    title="Focused visit to Alderbrook children’s services",
    date_line="Tuesday 6 March 2018",
    blocks=(
        Text(
            "This letter summarises the findings of a focused visit to Alderbrook children’s services on 30 January "
            "2018 to 31 January 2018. The inspectors were Her Majesty’s Inspectors Bo Oak and Cy Elm."
        ),
        Text("Inspectors looked at the local authority’s arrangements for children in care, in particular:"),
        Bullet("matching"),
        Bullet("permanence."),
        Heading("Overview"),
        Text("Most children live in homes that suit them."),
        Heading("What needs to improve in this area of social work practice"),
        Bullet("The use of chronologies."),
        Bullet("The way in which plans name who does what, and by when, so that children and carers can follow them."),
        Heading("Findings"),
        Bullet("Workers know their children."),
        Bullet("Reviews are on time."),
        Text("Ofsted will take the findings from this focused visit into account when planning your next inspection."),
    ),
)
PRIORITY_2020 = MadeLetter(
    title="Focused visit to Alderbrook children’s services",
    date_line="19 November 2020",
    blocks=(
        Text(
            "This letter summarises the findings of a focused visit to Alderbrook children’s services. The visit was "
            "carried out by HMI Bo Oak and Cy Elm, between 6 and 8 October 2020."
        ),
        Text("Inspectors looked at decisions on help and protection. They worked partly from a distance."),
        Heading("Overview"),
        Text("Weaknesses are widespread."),
        Text("Managers do not see them."),
        Heading("Areas for priority action"),
        Text("The local authority must act on these weaknesses without delay:"),
        Bullet("oversight of work before proceedings"),
        Bullet("the quality of assessments."),
        Heading("What needs to improve in this area of social work practice?"),
        Bullet("Caseloads."),
        Heading("Findings"),
        Text("Assessments are late. Nobody asks why."),
    ),
)
FOCUSED_2024 = MadeLetter(
    title="Focused visit to Alderbrook children’s services",
    date_line="11 March 2024",
    blocks=(
        Text(
            "This letter summarises the findings of the focused visit to Alderbrook children’s services on 31 January "
            "and 1 February 2024. His Majesty’s Inspectors for this visit were Bo Oak and Cy Elm."
        ),
        Text("Inspectors looked at the arrangements for children in need."),
        Heading("Headline findings"),
        Text("Help comes early."),
        Heading("What needs to improve in this area of social work practice?"),
        Bullet("Contingency planning."),
        Heading("Main findings"),
        Text("Plans are written with families."),
        Text("Ofsted will take the findings into account when planning the next inspection or visit."),
    ),
)
LETTERS = {
    "first, 2016": FIRST_2016,
    "second, 2022": SECOND_2022,
    "sixth, 2025": SIXTH_2025,
    "focused, 2018": FOCUSED_2018,
    "focused with priority action, 2020": PRIORITY_2020,
    "focused, 2024": FOCUSED_2024,
    "title not in bold": replace(SECOND_2022, title_bold=False),
    "without letterhead": replace(FOCUSED_2024, letterhead=(), office=()),
}


def with_first_text(letter: MadeLetter, text: str) -> MadeLetter:
    return replace(letter, blocks=(Text(text), *letter.blocks[1:]))
