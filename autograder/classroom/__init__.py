"""One class: its submissions, its results, its gradebook."""
