"""JSON Schemas (2020-12) of the brief, the finance inputs and what `read --json` prints, from the nouns.

The schemas of the two YAML files say what the readers accept as an editor sees the file, which is by the core schema
of YAML 1.2: `yes` and 2019-07-31 are strings there, 2017 and 4200000.50 are numbers, and a value left empty is null.
What a schema cannot say, only the readers say: placeholders left in, days that are not in the calendar, sums.
"""

import re
from collections.abc import Sequence
from enum import Enum
from typing import Any, Final

from pydantic import BaseModel
from pydantic.json_schema import GenerateJsonSchema, JsonSchemaMode, JsonSchemaValue
from pydantic_core import core_schema

from cabinet_drafter.brief import PLACES_FOR_QUOTATIONS, Brief
from cabinet_drafter.finance import FinanceInputs
from cabinet_drafter.letter_record import VisitLetterRecord
from cabinet_drafter.read_record import InspectionRecord

DIALECT: Final = "https://json-schema.org/draft/2020-12/schema"

_TITLES: Final = {
    "at": "Address",
    "auto": "Number to propose",
    "dfe_intervention": "DfE intervention",
    "email": "E-mail",
    "id": "Reference",
    "own": "In your own words",
    "sha256": "SHA-256",
}
"""For names that make no title by themselves."""
_YES_OR_NO: Final = ("yes", "no")
_TRUTHS: Final = (*_YES_OR_NO, "true", "false")
_DATE: Final = r"^(19|20)[0-9]{2}-[0-9]{2}-[0-9]{2}$"
_POUNDS: Final = r"^[0-9]{1,13}(\.[0-9]{1,2})?$"
_ABOVE_ALL_POUNDS: Final = 10**13
_LONGEST_NUMBER: Final = 64


def brief_schema() -> dict[str, Any]:
    """The schema of a brief, as an editor reads its YAML."""
    schema = _schema("brief", "Brief", Brief, _OfYaml, "validation")
    _name_places(schema["properties"]["quotations"], schema["$defs"]["QuotationChoice"]["properties"]["at"])
    return schema


def finance_schema() -> dict[str, Any]:
    """The schema of finance inputs, as an editor reads their YAML."""
    return _schema("finance", "Finance inputs", FinanceInputs, _OfYaml, "validation")


def inspection_schema() -> dict[str, Any]:
    """The schema of what `read --json` prints of an inspection report."""
    return _schema("inspection", "Published inspection report", InspectionRecord, _OfJson, "serialization")


def visit_schema() -> dict[str, Any]:
    """The schema of what `read --json` prints of a letter on a visit."""
    return _schema("visit", "Published letter on a visit", VisitLetterRecord, _OfJson, "serialization")


def _schema(
    name: str, title: str, noun: type[BaseModel], generator: type[GenerateJsonSchema], mode: JsonSchemaMode
) -> dict[str, Any]:
    schema = noun.model_json_schema(schema_generator=generator, mode=mode)
    for class_name, definition in schema["$defs"].items():
        definition["title"] = _title(re.sub(r"(?<=[a-z])(?=[A-Z])", "_", class_name).lower())
    for described in (schema, *schema["$defs"].values()):
        described["description"] = described["description"].partition("\n\n")[0].replace("\n", " ")
    return {"$schema": DIALECT, "$id": f"urn:cabinet-drafter:{name}", **schema, "title": title}


def _name_places(quotations: dict[str, Any], address: dict[str, Any]) -> None:
    """One property for each place that quotes, so that an editor proposes it; each may ask for proposals alone."""
    chosen = quotations["additionalProperties"]
    long_form, proposals = chosen["items"]["anyOf"]
    chosen["items"]["anyOf"] = [address, long_form, proposals]
    quotations["additionalProperties"] = False
    quotations["properties"] = {
        place: {
            "title": _title(place),
            "description": f"What the paper quotes {_where_quoted(place)}: addresses of passages, each after a dash, "
            "or auto: 4 to have four proposed.",
            "anyOf": [chosen, proposals, {"type": "null"}],
        }
        for place in PLACES_FOR_QUOTATIONS
    }


def _where_quoted(place: str) -> str:
    return "in its summary" if place == "summary" else f"where it speaks of the judgement “{_title(place)}”"


def _title(name: str) -> str:
    words = name.replace("_", " ")
    return _TITLES.get(name, words[:1].upper() + words[1:])


class _Titled(GenerateJsonSchema):
    """Titles in plain words, and what each value of a closed list means."""

    def get_title_from_name(self, name: str) -> str:
        return _title(name)

    def field_title_should_be_set(self, schema: object) -> bool:  # noqa: ARG002  (pydantic's signature)
        return True

    def handle_ref_overrides(self, json_schema: JsonSchemaValue) -> JsonSchemaValue:
        """Keeps a field's own title even where the noun that it holds is titled the same."""
        return json_schema

    def enum_schema(self, schema: core_schema.EnumSchema) -> JsonSchemaValue:
        values = [member.value for member in schema["members"]]
        json_schema: JsonSchemaValue = {"type": "string", "enum": values}
        meanings = [_meaning(member) for member in schema["members"]]
        if all(meanings):
            # Not of JSON Schema, but of the editors: they show each beside the value that they propose.
            json_schema["enumDescriptions"] = meanings
        return json_schema


class _OfJson(_Titled):
    """Of JSON as it is written: everything is there, but for what is left out where it is None."""

    def field_is_required(
        self,
        field: core_schema.ModelField | core_schema.DataclassField | core_schema.TypedDictField,
        total: bool,  # noqa: ARG002  (pydantic's signature)
    ) -> bool:
        return field.get("serialization_exclude_if") is None

    def default_schema(self, schema: core_schema.WithDefaultSchema) -> JsonSchemaValue:
        return self.generate_inner(schema["schema"])


class _OfYaml(_Titled):
    """Of a YAML file as its reader takes it: words for yes and no, digits for text, empty lines for lines left out."""

    def str_schema(self, schema: core_schema.StringSchema) -> JsonSchemaValue:
        json_schema = super().str_schema(schema)
        pattern = json_schema.get("pattern")
        # A bare 2017 is a number to an editor. `true` is text to the reader, but an editor that hears so proposes
        # true and false wherever text is wanted, so that is left unsaid.
        if pattern is None:
            return {**json_schema, "type": ["string", "number"], "minLength": 1, "pattern": r"\S"}
        if any(re.search(pattern, "1" * length) for length in range(1, _LONGEST_NUMBER + 1)):
            return {**json_schema, "type": ["string", "integer"], "minimum": 0}
        return json_schema

    def bool_schema(self, schema: core_schema.BoolSchema) -> JsonSchemaValue:  # noqa: ARG002  (pydantic's signature)
        return {
            "type": ["boolean", "string"],
            "pattern": _in_any_case(_TRUTHS),
            "patternErrorMessage": "Write yes or no.",
            "examples": list(_YES_OR_NO),
        }

    def date_schema(self, schema: core_schema.DateSchema) -> JsonSchemaValue:  # noqa: ARG002  (pydantic's signature)
        return {
            "type": "string",
            "format": "date",
            "pattern": _DATE,
            "patternErrorMessage": "Write the date as year-month-day, for example 2019-07-31.",
        }

    def decimal_schema(self, schema: core_schema.DecimalSchema) -> JsonSchemaValue:
        # That a number has two decimals at most is left to the reader: editors work out `multipleOf` 0.01 in binary
        # fractions, and refuse 4200000.50.
        return {
            "type": ["number", "string"],
            "minimum": int(schema["ge"]),
            "exclusiveMaximum": _ABOVE_ALL_POUNDS,
            "pattern": _POUNDS,
            "patternErrorMessage": "Write pounds as digits, for example 4200000 or 4200000.50.",
        }

    def int_schema(self, schema: core_schema.IntSchema) -> JsonSchemaValue:
        least, most = schema["ge"], schema["le"]
        in_digits = "|".join(str(number) for number in range(least, most + 1))
        return {"type": ["integer", "string"], "minimum": least, "maximum": most, "pattern": f"^0{{0,7}}({in_digits})$"}

    def dict_schema(self, schema: core_schema.DictSchema) -> JsonSchemaValue:
        return {"type": "object", "additionalProperties": self.generate_inner(schema["values_schema"])}

    def enum_schema(self, schema: core_schema.EnumSchema) -> JsonSchemaValue:
        json_schema = super().enum_schema(schema)
        return {"anyOf": [json_schema, {"type": "string", "pattern": _in_any_case(json_schema["enum"])}]}

    def literal_schema(self, schema: core_schema.LiteralSchema) -> JsonSchemaValue:
        return {
            "anyOf": [
                {"type": "string", "enum": schema["expected"]},
                {"type": "string", "pattern": _in_any_case(schema["expected"])},
            ]
        }

    def nullable_schema(self, schema: core_schema.NullableSchema) -> JsonSchemaValue:
        return _or_empty(self.generate_inner(schema["schema"]))

    def default_schema(self, schema: core_schema.WithDefaultSchema) -> JsonSchemaValue:
        """A value that may be left out may be left empty too; only what an officer could write is shown as default."""
        json_schema = _or_empty(self.generate_inner(schema["schema"]))
        default = schema.get("default")
        return {**json_schema, "default": default} if isinstance(default, bool | str) else json_schema


def _or_empty(json_schema: JsonSchemaValue) -> JsonSchemaValue:
    """The schema, or null."""
    kinds = json_schema.get("type")
    if kinds is not None:
        known = kinds if isinstance(kinds, list) else [kinds]
        # A plain list of kinds is shorter to read in an editor's message than a choice of two schemas.
        return {**json_schema, "type": [*known, *({"null"} - {*known})]}
    branches = json_schema.get("anyOf", [json_schema])
    return {"anyOf": [*branches, *([] if {"type": "null"} in branches else [{"type": "null"}])]}


def _in_any_case(words: Sequence[str]) -> str:
    """The pattern of any of the words in capital or small letters, which JSON Schema has no flag for."""
    spelt = (
        "".join(f"[{c.upper()}{c}]" if c.islower() else re.escape(c) if c != "-" else c for c in word) for word in words
    )
    return f"^({'|'.join(spelt)})$"


def _meaning(member: Enum) -> str | None:
    meaning = getattr(member, "meaning", None)
    return meaning if isinstance(meaning, str) else None
