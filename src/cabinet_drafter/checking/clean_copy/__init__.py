"""Whether a paper is a clean copy: nothing left over that stands in the way of publishing it."""
