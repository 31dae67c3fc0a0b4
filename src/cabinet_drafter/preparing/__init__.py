"""What an officer is given to fill in: the brief, the finance workbook, the schemas; writes content, not files."""
