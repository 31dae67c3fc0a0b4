"""What can stop the work, told to the person who can put it right.

DrafterError
├── SourceUnreadableError       exit 10   the file cannot be opened or holds no text
├── FormNotRecognisedError      exit 11   a readable file of a form that is not read
├── InputsInvalidError          exit 12   brief, finance inputs, addresses, digests
│   └── QuotationMovedError               an address now opens or closes with other words
├── WordTemplateError           exit 13   pack or Word template not usable
└── OutputNotWrittenError       exit 16   cannot be written, or would write over edited work
"""

from enum import IntEnum


class ExitCode(IntEnum):
    """The exit codes of the command line (design, section 3)."""

    CLEAN = 0
    UNEXPECTED = 1
    USAGE = 2
    SOURCE_UNREADABLE = 10
    FORM_NOT_RECOGNISED = 11
    INPUTS_INVALID = 12
    WORD_TEMPLATE_NOT_USABLE = 13
    FINDINGS = 14
    OUTPUT_NOT_WRITTEN = 16


class DrafterError(Exception):
    """A failure that the person at the keyboard can act on.

    Attributes:
        code: stable code word, the same in text and JSON.
        found: what was found.
        where: file, and page, paragraph, line or cell within it; empty where none applies.
        remedy: what to do next.
        problems: where several things are wrong at once, each in a sentence with its place.
    """

    exit_code = ExitCode.UNEXPECTED

    def __init__(self, code: str, found: str, *, remedy: str, where: str = "", problems: tuple[str, ...] = ()) -> None:
        super().__init__(found)
        self.code = code
        self.found = found
        self.where = where
        self.remedy = remedy
        self.problems = problems

    def __str__(self) -> str:
        place = f"{self.where}: " if self.where else ""
        return "\n".join((f"{place}{self.found}", *(f"  {problem}" for problem in self.problems), self.remedy))


class SourceUnreadableError(DrafterError):
    """A source cannot be opened, is not what its name says, or holds no text."""

    exit_code = ExitCode.SOURCE_UNREADABLE


class FormNotRecognisedError(DrafterError):
    """A readable document whose printed form is not one that is read."""

    exit_code = ExitCode.FORM_NOT_RECOGNISED


class InputsInvalidError(DrafterError):
    """Brief or finance inputs are wrong; `problems` holds every one found, each with its line."""

    exit_code = ExitCode.INPUTS_INVALID


class QuotationMovedError(InputsInvalidError):
    """A quotation's address no longer holds the words that it was written down with."""


class WordTemplateError(DrafterError):
    """The pack or its Word template cannot be used; `problems` holds every one found, each with its place."""

    exit_code = ExitCode.WORD_TEMPLATE_NOT_USABLE


class OutputNotWrittenError(DrafterError):
    """The output cannot be written, or writing would destroy somebody's work."""

    exit_code = ExitCode.OUTPUT_NOT_WRITTEN
