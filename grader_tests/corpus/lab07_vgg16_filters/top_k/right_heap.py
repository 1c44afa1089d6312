#: kind = "right"
#: score = 2.0
import heapq


def top_k(probabilities, k=5):
    best = heapq.nsmallest(k, range(len(probabilities)), key=lambda i: (-probabilities[i], i))
    return [(class_names[i], probabilities[i]) for i in best]
