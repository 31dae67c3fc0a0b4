"""The closed lists of the field, each with its published wording."""

from enum import StrEnum
from typing import Final


class Framework(StrEnum):
    """The form a published inspection report has, told by its printed judgement table, never by its date."""

    SIF = "SIF"
    ILACS_2018 = "ILACS-2018"
    ILACS_2023 = "ILACS-2023"
    ILACS_2026 = "ILACS-2026"
    OTHER = "other"

    @property
    def published_name(self) -> str:
        """The name of the inspection framework as Ofsted publishes it; for other forms, what they have in common."""
        if self is Framework.SIF:
            return "Single Inspection Framework"
        if self is Framework.OTHER:
            return "framework that came before the Single Inspection Framework"
        return "Inspecting local authority children’s services (ILACS) framework"


class Grade(StrEnum):
    """Ofsted's four-point scale; the value is the wording that ILACS reports print."""

    OUTSTANDING = "Outstanding"
    GOOD = "Good"
    REQUIRES_IMPROVEMENT = "Requires improvement to be good"
    INADEQUATE = "Inadequate"

    @property
    def steps_above_inadequate(self) -> int:
        """0 for inadequate up to 3 for outstanding: the distance on the published scale, for counting changes."""
        return _SCALE.index(self)


_SCALE: Final = (Grade.INADEQUATE, Grade.REQUIRES_IMPROVEMENT, Grade.GOOD, Grade.OUTSTANDING)


class JudgementArea(StrEnum):
    """What a judgement is about; one key for each line that a published table prints."""

    OVERALL_EFFECTIVENESS = "overall_effectiveness"
    LEADERS = "leaders"
    HELP_AND_PROTECTION = "help_and_protection"
    CHILDREN_IN_CARE_AND_CARE_LEAVERS = "children_in_care_and_care_leavers"
    CHILDREN_IN_CARE = "children_in_care"
    CARE_LEAVERS = "care_leavers"
    CHILDREN_LOOKED_AFTER = "children_looked_after"
    ADOPTION = "adoption"
    LSCB = "lscb"


class ClearanceRole(StrEnum):
    """Who supplies or clears part of a cabinet paper; a pack gives each its title in that council."""

    ORIGINATING_OFFICER = "originating_officer"
    CORPORATE_DIRECTOR = "corporate_director"
    LEAD_MEMBER = "lead_member"
    CHIEF_FINANCE_OFFICER = "chief_finance_officer"
    LEGAL_SERVICES = "legal_services"
    DEMOCRATIC_SERVICES = "democratic_services"
    EQUALITIES_OFFICER = "equalities_officer"

    @property
    def plain_name(self) -> str:
        """The role in words, for where no pack gives its title."""
        return self.value.replace("_", " ")


class Governance(StrEnum):
    """How a council decides (Local Government Act 2000, Part 1A): by an executive, or by committees."""

    EXECUTIVE = "executive"
    COMMITTEE = "committee"


class FinanceKind(StrEnum):
    """What a finance entry is; growth, an estimate and an approval are never the same thing."""

    BUDGET_GROWTH = "budget_growth"
    ONE_OFF_ALLOCATION = "one_off_allocation"
    ESTIMATED_COST = "estimated_cost"
    APPROVED = "approved"
    SPENT = "spent"
    BALANCE_HELD = "balance_held"
    SAVING = "saving"

    @property
    def plain_name(self) -> str:
        """The kind in words, as a table in the paper prints it."""
        return self.value.replace("_", " ").replace("one off", "one-off").capitalize()

    @property
    def meaning(self) -> str:
        """What money of this kind is, for those who must choose between the kinds."""
        return _KIND_MEANS[self]


_KIND_MEANS: Final = {
    FinanceKind.BUDGET_GROWTH: "More money in a service’s yearly budget. It says nothing about what was spent.",
    FinanceKind.ONE_OFF_ALLOCATION: "Money set aside once for a purpose, for instance out of a reserve, whether or not "
    "it has been spent.",
    FinanceKind.ESTIMATED_COST: "What something is expected to cost. An estimate is neither approved nor spent.",
    FinanceKind.APPROVED: "What a decision has approved, whether or not it has been spent.",
    FinanceKind.SPENT: "What has been spent by the date of the figure.",
    FinanceKind.BALANCE_HELD: "What is left of an allocation, or held in a reserve, at the date of the figure.",
    FinanceKind.SAVING: "Money that is no longer needed each year or once. It has no minus sign either.",
}


class BudgetType(StrEnum):
    """Whether an entry is revenue or capital money."""

    REVENUE = "revenue"
    CAPITAL = "capital"


class Recurrence(StrEnum):
    """Whether an entry is one-off or comes back each year."""

    ONE_OFF = "one-off"
    RECURRING = "recurring"


class Severity(StrEnum):
    """How grave a finding is."""

    MUST_FIX = "must_fix"
    TO_CONFIRM = "to_confirm"
    FOR_INFORMATION = "for_information"
