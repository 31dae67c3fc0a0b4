"""For those who keep the Word templates: what there is to mend in one, and what it says."""

from pathlib import Path

from cabinet_drafter.errors import WordTemplateError
from cabinet_drafter.findings import Finding
from cabinet_drafter.pack_templates import word_template_bytes
from cabinet_drafter.word.read_back import read_written_paper
from cabinet_drafter.word.story import story
from cabinet_drafter.word.template_check import check_word_template


def check_template(path: Path) -> tuple[Finding, ...]:
    """What there is to mend in a Word template: unknown fields and filters, broken blocks, all in one pass.

    Raises:
        WordTemplateError: it is not a Word file that can be opened.
    """
    return check_word_template(word_template_bytes(path), path.name)


def story_of(path: Path) -> str:
    """The text-and-structure dump of a Word file, to be kept beside a template and read as a difference.

    Raises:
        WordTemplateError: it is not a Word file that can be opened.
    """
    return story(read_written_paper(word_template_bytes(path), path.name, WordTemplateError))
