"""Letters on visits."""
