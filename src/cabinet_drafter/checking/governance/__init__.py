"""Whether a paper may be decided on: notice, key decision, dispatch, embargo, openness, clearance."""
