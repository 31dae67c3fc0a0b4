"""Made-up papers in every situation that a template must be right for; no council, person or report in them exists."""

from cabinet_drafter.sample_situations.situations import SITUATIONS, Situation, sample_pack

__all__ = ["SITUATIONS", "Situation", "sample_pack"]
