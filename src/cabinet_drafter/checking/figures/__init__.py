"""Whether the figures of a paper agree with each other and with the finance inputs."""
