"""A process of its own for work on files from outside, held to limits on time and memory."""
