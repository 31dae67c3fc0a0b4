"""The base of every noun."""

from pydantic import BaseModel, ConfigDict


class Noun(BaseModel):
    """What flows between the stages: frozen, with no field beyond those named."""

    model_config = ConfigDict(frozen=True, extra="forbid")
