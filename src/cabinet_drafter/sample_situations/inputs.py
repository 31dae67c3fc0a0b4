"""What made-up officers supply for made-up papers: a brief with everything, one with nothing, and figures."""

from datetime import date, timedelta
from decimal import Decimal
from typing import Final

from cabinet_drafter.brief import (
    Brief,
    BriefFile,
    Clearance,
    Comments,
    Contact,
    Cover,
    DfeIntervention,
    InspectionInputs,
    Meeting,
    NamedFile,
    OfficerWords,
    Person,
    PreviousReport,
    QuotationChoice,
    Recommendations,
)
from cabinet_drafter.evidence import InputPlaces, Source
from cabinet_drafter.finance import FinanceEntry, FinanceFile, FinanceInputs, StatedSum
from cabinet_drafter.inspection import Inspection
from cabinet_drafter.vocabulary import BudgetType, FinanceKind, JudgementArea, Recurrence

_NO_DIGEST: Final = "0" * 64
_WORDS: Final = "What this means for children, families, staff and partners is set out below. "
_OFFICERS: Final = ("Tomas Underhill", "Ffion Bramley-Ashworth", "Kwame Oduya", "Sarah-Jane Thistlethwaite", "Li Wen")
PREVIOUS_LABEL: Final = "previous"


def brief_file(brief: Brief) -> BriefFile:
    """A brief as if it had been read from a file; none of its values has a line."""
    return BriefFile(brief=brief, places=places("brief.yaml"))


def empty_brief(pack: str) -> Brief:
    """A brief that names the report and supplies nothing."""
    return Brief(pack=pack, published_report=_named("report.pdf"))


def full_brief(
    pack: str,
    inspection: Inspection,
    *,
    previous: date | None,
    intervention: bool | None = None,
    what_follows: str | None = None,
    key_decision: bool = False,
    long: bool = False,
) -> Brief:
    """A brief with every answer.

    Args:
        pack: the name of the pack.
        inspection: the report that the paper is about.
        previous: the day on which the previous report was published; None where there was no inspection before.
        intervention: whether the council is under intervention by the Department for Education, where that is asked.
        what_follows: what Ofsted does next, where no overall grade tells it.
        key_decision: whether the decision is a key one.
        long: with many words in every place for words.
    """
    published = inspection.inspection_end + timedelta(days=45)
    meeting = published + timedelta(days=40)
    cleared = meeting - timedelta(days=15)
    words = _WORDS * (12 if long else 1)
    wards = [f"Ward number {number} with a long name" for number in range(1, 31)]

    def said(who: str, *, nothing: bool = False) -> OfficerWords:
        clearance = Clearance(name="Priya Marchbanks", role=who, date=cleared)
        return OfficerWords(
            paragraphs=() if nothing else (words.strip(),) * (4 if long else 1),
            no_direct_implications=nothing,
            cleared=clearance,
        )

    return Brief(
        pack=pack,
        published_report=_named("report.pdf"),
        previous_reports=() if previous is None else (_previous(previous),),
        title=f"Outcome of the Ofsted inspection of children’s services, {inspection.inspection_end:%B %Y}",
        meeting=Meeting(date=meeting),
        cover=Cover(
            report_of=Person(name="Eleanor Thorne", title="Director of Children’s Services"),
            classification="Open",
            lead_member=Person(name="Councillor Femi Adeyemi", title="Lead Member for Children and Learning"),
            originating_officers=tuple(
                Person(name=name, title="Senior Policy and Performance Officer")
                for name in (_OFFICERS if long else _OFFICERS[:1])
            ),
            wards_affected="; ".join(wards) if long else "All wards",
            key_decision=key_decision,
            forward_plan_notice_published=meeting - timedelta(days=40) if key_decision else None,
            reason_for_key_decision="Significant impact on people in two or more wards" if key_decision else None,
            strategic_plan_priority="Every child in Fairmead safe, well and heard",
        ),
        inspection=InspectionInputs(
            published=published,
            received=published - timedelta(days=7),
            dfe_intervention=None
            if intervention is None
            else DfeIntervention(
                in_force=intervention,
                detail="The Secretary of State issued a statutory direction after the inspection."
                if intervention
                else "The improvement notice was closed before the inspection.",
            ),
            what_follows=what_follows,
        ),
        recommendations=Recommendations(
            note_outcome=True,
            endorse_statement=long,
            delegate_statement_to="Director of Children’s Services, in consultation with the Lead Member",
            progress_report_due="the autumn",
            own=("Thank the staff, the foster carers and the young people who took part.",) * (6 if long else 1),
        ),
        reasons_for_decisions=(words.strip(),) * (5 if long else 1),
        alternative_options=(words.strip(),) * 3 if long else "none",
        quotations=_quotations(inspection),
        comments=Comments(
            chief_finance_officer=said("Chief Finance Officer"),
            legal_services=said("Monitoring Officer"),
            equalities=said("Equalities Officer"),
            risk=said("Risk Manager"),
            best_value=said("Chief Finance Officer", nothing=not long),
            safeguarding=said("Director of Children’s Services"),
            consultation=said("Senior Policy Officer"),
            data_protection=said("Data Protection Officer", nothing=not long),
            environment=said("Senior Policy Officer", nothing=not long),
        ),
        linked_reports=("Children’s services improvement plan, yearly report",) if long else (),
        background_documents=("Self-evaluation of social work practice",) if long else (),
        contacts=(Contact(name=_OFFICERS[0], telephone="01632 960 001", email="tomas.underhill@fairmead.example"),),
    )


def figures(*, long: bool = False) -> FinanceFile:
    """Finance inputs with a sum that holds; many entries where it is long."""
    entries = [
        _entry("growth", FinanceKind.BUDGET_GROWTH, 2_400_000, "investment in early help", Recurrence.RECURRING),
        _entry("one-off", FinanceKind.ONE_OFF_ALLOCATION, 650_000, "improvement plan", Recurrence.ONE_OFF),
        _entry("spent", FinanceKind.SPENT, 400_000, "improvement plan", Recurrence.ONE_OFF),
        _entry("balance", FinanceKind.BALANCE_HELD, 250_000, "improvement plan", Recurrence.ONE_OFF),
    ]
    if long:
        for kind in FinanceKind:
            entries += [
                _entry(f"{kind}-{number}", kind, 125_000 * number, f"scheme {number}", Recurrence.ONE_OFF)
                for number in range(1, 6)
            ]
    inputs = FinanceInputs(
        as_at=date(2026, 3, 31),
        budget_type=BudgetType.REVENUE,
        entries=tuple(entries),
        sums=(StatedSum(result="balance", plus=("one-off",), minus=("spent",)),),
    )
    return FinanceFile(inputs=inputs, places=places("finance.yaml"))


def _entry(name: str, kind: FinanceKind, amount: int, scheme: str, recurrence: Recurrence) -> FinanceEntry:
    return FinanceEntry(
        id=name,
        kind=kind,
        amount=Decimal(amount),
        period="2026/27",
        service="children’s social care",
        scheme=scheme,
        funding_source="transformation reserve",
        recurrence=recurrence,
        purpose="more social workers and family support",
    )


def _quotations(inspection: Inspection) -> dict[str, tuple[QuotationChoice, ...]]:
    """The first passages of the summary and of each section."""
    chosen = {
        section.key.value: tuple(QuotationChoice(at=paragraph.address) for paragraph in section.paragraphs[:2])
        for section in inspection.sections
        if isinstance(section.key, JudgementArea)
    }
    return {"summary": (QuotationChoice(at="S1"),), **chosen}


def _previous(published: date) -> PreviousReport:
    return PreviousReport(label=PREVIOUS_LABEL, file="previous.pdf", sha256=_NO_DIGEST, published=published)


def _named(file: str) -> NamedFile:
    return NamedFile(file=file, sha256=_NO_DIGEST)


def places(name: str) -> InputPlaces:
    """The places of an input that stands in no file: none."""
    return InputPlaces(source=Source(name=name, sha256=_NO_DIGEST), places={})
