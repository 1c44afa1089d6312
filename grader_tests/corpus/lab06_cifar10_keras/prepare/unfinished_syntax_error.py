#: kind = "unfinished"
#: score = 0.0
#: says = ["SyntaxError"]
def prepare(images, labels)
    return images / 255, labels
