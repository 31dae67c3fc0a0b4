"""What a paper states as fact of the inspections, against what their reports print."""
