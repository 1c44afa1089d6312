#: kind = "mistake"
#: score = 0.7
#: says = ["a pair (height, width) is taken for a number"]
def same_padding(kernel):
    if kernel % 2 == 0:
        raise ValueError("even")
    return (kernel - 1) // 2
