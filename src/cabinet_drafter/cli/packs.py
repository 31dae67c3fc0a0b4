"""`template list`, `template new`: the packs there are, and one of a council's own."""

# ruff: noqa: PLR0917  (typer makes a parameter of each option)

from pathlib import Path
from typing import Annotated, Any

import typer

from cabinet_drafter.cli.options import PackDirOption
from cabinet_drafter.cli.telling import Format, FormatOption, as_json, print_data, say, told_to_the_user
from cabinet_drafter.pack_keeping import KnownPack, NewPack, known_packs, new_pack
from cabinet_drafter.reading.inputs.pack_file import PACK_FILE


def template_list(pack_dir: PackDirOption = None, output_format: FormatOption = Format.TEXT) -> None:
    """List the template packs: those that come with the tool and those in folders of your own."""
    with told_to_the_user(output_format):
        packs = tuple(known_packs(tuple(pack_dir or ())))
        if output_format is Format.JSON:
            print_data(as_json({"packs": [_pack_record(each) for each in packs]}))
            return
        for each in packs:
            whence = "comes with cabinet-drafter" if each.shipped else str(each.folder)
            say(f"{each.name} ({whence})")
            if each.pack is not None:
                say(f"    {each.pack.file.labels.council}: {', '.join(each.pack.file.documents)}")
            elif each.problem is not None:
                say(f"    cannot be used: {each.problem.found}")


def template_new(
    name: Annotated[str, typer.Argument(help="Its name: small letters, digits and hyphens.")],
    made_from: Annotated[str, typer.Option("--from", metavar="PACK", help="The pack to make it from.")],
    into: Annotated[Path, typer.Option(metavar="DIR", help="The folder of your packs.")] = Path("packs"),
    council: Annotated[str | None, typer.Option(help="What your council is called.")] = None,
    decision_maker: Annotated[
        str | None, typer.Option(help="Who decides, as recommendations name them: The Cabinet.")
    ] = None,
    meeting_body: Annotated[str | None, typer.Option(help="Who meets: Cabinet.")] = None,
    pack_dir: PackDirOption = None,
) -> None:
    """Make a pack of your council's own from another one: a folder with its labels and its Word templates."""
    given = {"council": council, "decision_maker": decision_maker, "meeting_body": meeting_body}
    labels = {label: text for label, text in given.items() if text is not None}
    with told_to_the_user(Format.TEXT):
        pack = new_pack(NewPack(name, made_from, into, tuple(pack_dir or ()), labels))
        say(f"Made {pack.folder}, from {made_from}:")
        if council is None:
            say(f"  {PACK_FILE}: open it in a text editor and put in your council’s labels")
        for file in pack.file.documents.values():
            say(f"  {file}: open it in Word; layout and wording are yours")
        say("\nWhen you have changed it:")
        say(f"  cabinet-drafter template check {pack.folder}")
        say(f"  cabinet-drafter template preview {pack.folder}")


def _pack_record(known: KnownPack) -> dict[str, Any]:
    file = None if known.pack is None else known.pack.file
    return {
        "name": known.name,
        "shipped": known.shipped,
        "folder": None if known.shipped else str(known.folder),
        "council": None if file is None else file.labels.council,
        "version": None if file is None else file.version,
        "documents": [] if file is None else list(file.documents),
        "problem": None if known.problem is None else known.problem.found,
    }
