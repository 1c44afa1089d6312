#: kind = "mistake"
#: score = 0.0
#: says = ["the function uses scipy; this task is done without a framework, and where it is graded only NumPy and Matplotlib can be imported"]
from scipy.signal import convolve as scipy_convolve

def convolution_one_dimensional(x, h):
    return scipy_convolve(x, h, mode="same")
