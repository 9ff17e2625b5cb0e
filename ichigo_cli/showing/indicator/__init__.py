"""One indicator with everything that is known of it, for people and for machines."""
