"""The closed room in which tags are filled: plain data, the listed filters, one test, and nothing of Python."""

from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from functools import cache
from typing import Any, NoReturn

from jinja2 import StrictUndefined, Template, Undefined, nodes
from jinja2.runtime import LoopContext
from jinja2.sandbox import ImmutableSandboxedEnvironment
from markupsafe import Markup, escape

from cabinet_drafter.word.filters import FILTERS, guarded
from cabinet_drafter.word.marks import AbsentValue, MarkedPhrase, NotedValue, TagRefusedError, plain_text
from cabinet_drafter.word.tag_limits import broken_limits
from cabinet_drafter.word.tag_rules import LOOP_NUMBERS, LOOP_YES_NO, MISSING_TEST, BrokenRule, broken_in_template


class UnknownField(StrictUndefined):
    """A name that the contract does not hold; whatever is done with it is an error."""

    __slots__ = ()

    def _fail_with_undefined_error(self, *_: Any, **__: Any) -> NoReturn:
        raise TagRefusedError(
            "tag.unknown-field",
            f"There is no field “{self._undefined_name}” here.",
            "Check the spelling against the list of fields (template fields).",
        )

    __iter__ = __str__ = __len__ = __eq__ = __ne__ = __bool__ = __contains__ = _fail_with_undefined_error
    __hash__ = _fail_with_undefined_error


class TagEnvironment(ImmutableSandboxedEnvironment):
    """Jinja without attributes, calls, globals or its own filters: a name is looked up in plain data only."""

    def __init__(self) -> None:
        super().__init__(autoescape=True, undefined=UnknownField, finalize=printed, keep_trailing_newline=True)
        self.globals.clear()
        self.filters = {name: guarded(name, entry) for name, entry in FILTERS.items()}
        self.tests = {MISSING_TEST: is_missing}

    def getattr(self, obj: Any, attribute: str) -> Any:
        """The value of a field within a branch; no attribute of any Python object."""
        if isinstance(obj, dict) and attribute in obj:
            return obj[attribute]
        if isinstance(obj, MarkedPhrase):
            return obj
        if isinstance(obj, AbsentValue):
            obj.refuse()
        if isinstance(obj, LoopContext) and attribute in LOOP_YES_NO + LOOP_NUMBERS:
            return getattr(obj, attribute)
        return self.undefined(obj=obj, name=attribute)

    def getitem(self, obj: Any, argument: Any) -> Any:
        """Places of a list cannot be asked for."""
        return self.undefined(obj=obj, name=str(argument))

    def call(self, *_: Any, **__: Any) -> NoReturn:
        """Nothing can be called."""
        raise TagRefusedError("tag.not-a-field", "The tag calls something.", "Print a field through a filter instead.")


def is_missing(value: object) -> bool:
    """The test `is missing`.

    Raises:
        TagRefusedError: the value does not exist for this paper.
    """
    if isinstance(value, AbsentValue):
        value.refuse()
    if isinstance(value, Undefined):
        str(value)
    return isinstance(value, MarkedPhrase)


def printed(value: Any) -> Markup:
    """A value as it goes into the XML of a Word part: escaped, marks and breaks as noncharacters.

    Raises:
        TagRefusedError: it is not something to print (a yes/no, a list, a date or sum without a filter).
    """
    if isinstance(value, MarkedPhrase):
        return escape(value.marked)
    if isinstance(value, NotedValue):
        return escape(value.marked(_text(value.value)))
    if isinstance(value, AbsentValue | Undefined):
        str(value)
    return escape(plain_text(_text(value)))


def _text(value: object) -> str:
    if isinstance(value, str):
        return str(value)
    if isinstance(value, int) and not isinstance(value, bool):
        return str(value)
    if isinstance(value, date):
        raise TagRefusedError("tag.needs-filter", "A date is printed bare.", "Print it through “long_date”.")
    if isinstance(value, Decimal):
        raise TagRefusedError(
            "tag.needs-filter", "A sum of money is printed bare.", "Print it through “pounds” or “pounds_millions”."
        )
    what = "A yes/no" if isinstance(value, bool) else "A list" if isinstance(value, list) else "A group of fields"
    raise TagRefusedError(
        "tag.not-printable",
        f"{what} is printed as if it were text.",
        "Ask a yes/no with {% if %}, go through a list with {% for %}, and print one field of a group.",
    )


@cache
def environment() -> TagEnvironment:
    """The one environment; it holds nothing of any paper."""
    return TagEnvironment()


def compiled(source: str) -> Template:
    """A template ready to be filled.

    Raises:
        TagRefusedError: a tag says what no tag may say; its `line` tells where.
        jinja2.TemplateSyntaxError: a tag cannot be read.
    """
    _refuse(broken_limits(source))
    tree: nodes.Template = environment().parse(source)
    _refuse(broken_in_template(tree))
    return environment().from_string(tree)


def _refuse(broken: Iterator[tuple[int, BrokenRule]]) -> None:
    for line, rule in broken:
        refused = TagRefusedError(rule.code, rule.found, rule.remedy)
        refused.line = line
        raise refused
