#: kind = "unfinished"
#: score = 0.0
def max_pool(image, size=2):
    ...
