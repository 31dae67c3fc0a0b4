"""Every check for a clean copy, in the order in which they run."""

from collections.abc import Callable, Iterator
from typing import Final

from cabinet_drafter.checking.clean_copy.asides import check_asides
from cabinet_drafter.checking.clean_copy.asked_of_others import check_asked_of_others
from cabinet_drafter.checking.clean_copy.doubled_words import check_doubled_words
from cabinet_drafter.checking.clean_copy.empty_fields import check_empty_fields
from cabinet_drafter.checking.clean_copy.guidance import check_guidance, check_template_tags
from cabinet_drafter.checking.clean_copy.missing_inputs import check_missing_inputs
from cabinet_drafter.checking.clean_copy.placeholders import check_contact_details, check_placeholders
from cabinet_drafter.checking.clean_copy.sign_off import check_author, check_sign_off, check_watermarks
from cabinet_drafter.checking.clean_copy.waiting import (
    check_comments,
    check_hidden_text,
    check_highlights,
    check_tracked_changes,
)
from cabinet_drafter.checking.paper_under_check import PaperUnderCheck
from cabinet_drafter.findings import Finding

CLEAN_COPY: Final[tuple[Callable[[PaperUnderCheck], Iterator[Finding]], ...]] = (
    check_missing_inputs,
    check_placeholders,
    check_asked_of_others,
    check_asides,
    check_doubled_words,
    check_empty_fields,
    check_contact_details,
    check_guidance,
    check_template_tags,
    check_comments,
    check_tracked_changes,
    check_hidden_text,
    check_highlights,
    check_sign_off,
    check_watermarks,
    check_author,
)
