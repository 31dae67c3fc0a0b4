"""What changed between two papers: pure functions of their lines."""
