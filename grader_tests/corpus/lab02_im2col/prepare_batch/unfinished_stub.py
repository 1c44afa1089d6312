#: kind = "unfinished"
#: score = 0.0
#: says = ["not written yet"]
def prepare_batch(imgs, fy, fx, stride=1, padding=0):
    """Rearrange many images: every fragment under a window becomes a row of numbers."""
    # YOUR CODE HERE
    raise NotImplementedError("prepare_batch")
