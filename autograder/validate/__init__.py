"""Proving a lab sound: what is known about its submissions, and what they must score."""
