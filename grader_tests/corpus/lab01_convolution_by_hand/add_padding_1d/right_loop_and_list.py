#: kind = "right"
#: score = 1.0
def add_padding_1d(x, filter_size):
    result = []
    for _ in range(filter_size // 2):
        result.append(0)
    for sample in x:
        result.append(sample)
    for _ in range(filter_size // 2):
        result.append(0)
    print(result)   # to see
    return np.array(result)
