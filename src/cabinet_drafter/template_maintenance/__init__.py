"""For those who keep the Word templates: everything there is to mend in one, and what it says."""

from cabinet_drafter.template_maintenance.checked import (
    CheckedTemplate,
    check_template,
    checked_pack,
    checked_template,
    stops_a_draft,
    story_of,
)

__all__ = ["CheckedTemplate", "check_template", "checked_pack", "checked_template", "stops_a_draft", "story_of"]
