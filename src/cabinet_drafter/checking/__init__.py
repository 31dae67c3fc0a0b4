"""What is not true, not complete or not fit to publish in a written paper, as findings."""
