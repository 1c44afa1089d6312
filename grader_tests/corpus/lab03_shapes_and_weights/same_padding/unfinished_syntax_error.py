#: kind = "unfinished"
#: score = 0.0
#: says = ["does not run: SyntaxError"]
def same_padding(kernel)
    return (kernel - 1) // 2
