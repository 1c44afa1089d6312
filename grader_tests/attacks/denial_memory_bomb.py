#: class = "denial"
#: tries = "Allocates 12 GB and touches every page."
#: holds = "It gets a MemoryError, or its process ends; the right answer after it keeps its marks."
#: place = "cell"
#: answer = "right"
#: max_score = 4.0
#: min_score = 4.0

kept = []
try:
    while len(kept) < 48:
        kept.append(bytearray(b"\1") * (256 * 2**20))
except MemoryError:
    pass
if len(kept) >= 47:
    print("BREACH: took", len(kept) // 4, "GB")
kept.clear()
