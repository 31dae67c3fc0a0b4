"""Whether the law that a paper cites is cited as it stands: titles, sections, periods, and the duties it must state."""
