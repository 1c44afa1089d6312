#: kind = "mistake"
#: score = 0.0
#: says = ["the function uses scipy; this task is done without a framework, and where it is graded only NumPy and Matplotlib can be imported"]
from scipy.signal import correlate2d

def convolve(image, filter):
    return correlate2d(image.astype(float), filter.astype(float), mode="valid")
