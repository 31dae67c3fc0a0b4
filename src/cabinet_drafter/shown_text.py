"""How much of a long text a person is shown: its beginning, cut between words."""


def beginning(text: str, most: int) -> str:
    """The text where it has at most `most` characters; else as many of its first words as fit, and “ …”.

    A quotation mark that opens in them is closed after them, since a reader takes what is open for a slip of ours.
    """
    if len(text) <= most:
        return text
    room = text[: most - 2]
    words = room.rpartition(" ")[0] or room
    closing = "”" if words.count("“") > words.count("”") else ""
    return f"{words.rstrip(' ,;:–-')} …{closing}"
