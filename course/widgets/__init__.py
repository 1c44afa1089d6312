"""Step-throughs that a reader drives with buttons or keys; a film strip stands in where widgets do not run."""
