"""Drafts a council's cabinet report on an Ofsted inspection, every word traceable to its source."""

from cabinet_drafter.errors import (
    DrafterError,
    ExitCode,
    FormNotRecognisedError,
    InputsInvalidError,
    OutputNotWrittenError,
    QuotationMovedError,
    SourceUnreadableError,
    WordTemplateError,
)
from cabinet_drafter.evidence import Evidence, Source
from cabinet_drafter.findings import Finding, Where
from cabinet_drafter.inspection import (
    AreaForImprovement,
    Inspection,
    InspectionPeriod,
    Judgement,
    Paragraph,
    Passage,
    Section,
)
from cabinet_drafter.officer_folder import FolderRequest, FolderResult, make_folder
from cabinet_drafter.paper import MarginNote, MissingInput
from cabinet_drafter.paper_check import CheckRequest, CheckResult, check_paper
from cabinet_drafter.reading.inspections.inspection_record import inspection_record
from cabinet_drafter.reading.letters.visit_record import visit_record
from cabinet_drafter.reading.published_report import read_inspection, read_publication
from cabinet_drafter.template_maintenance import check_template
from cabinet_drafter.visit import VisitKind, VisitLetter, VisitSection
from cabinet_drafter.vocabulary import ClearanceRole, Framework, Grade, JudgementArea, Severity
from cabinet_drafter.workflow import DraftRequest, DraftResult, draft_paper

__all__ = [
    "AreaForImprovement",
    "CheckRequest",
    "CheckResult",
    "ClearanceRole",
    "DraftRequest",
    "DraftResult",
    "DrafterError",
    "Evidence",
    "ExitCode",
    "Finding",
    "FolderRequest",
    "FolderResult",
    "FormNotRecognisedError",
    "Framework",
    "Grade",
    "InputsInvalidError",
    "Inspection",
    "InspectionPeriod",
    "Judgement",
    "JudgementArea",
    "MarginNote",
    "MissingInput",
    "OutputNotWrittenError",
    "Paragraph",
    "Passage",
    "QuotationMovedError",
    "Section",
    "Severity",
    "Source",
    "SourceUnreadableError",
    "VisitKind",
    "VisitLetter",
    "VisitSection",
    "Where",
    "WordTemplateError",
    "check_paper",
    "check_template",
    "draft_paper",
    "inspection_record",
    "make_folder",
    "read_inspection",
    "read_publication",
    "visit_record",
]
