"""What a paper tells of the report in its own words: its figures and dates against the printed ones."""
