"""What Word puts into a tag as it is typed, read as the plain sign that was meant: for the check and the fill alike."""

from typing import Final

_SPACES: Final = (
    "\t\n\r\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000"
)
_NOTHING: Final = "\u00ad\u200b\u200c\u200d\u200e\u200f\u2060\ufeff"
"""Soft hyphens, spaces without width and marks of direction, which come with text that is pasted."""
_PLAIN: Final = str.maketrans(
    {
        **dict.fromkeys("“”„‟", '"'),
        **dict.fromkeys("‘’‚‛", "'"),
        **dict.fromkeys(_SPACES, " "),
        **dict.fromkeys(_NOTHING, ""),
    }
)


def as_meant(tag: str) -> str:
    """A tag with straight quotation marks, ordinary spaces and nothing that cannot be seen.

    No tag needs the curled forms, so reading them so can never change what a template says.
    """
    return tag.translate(_PLAIN)
