#: kind = "right"
#: score = 1.0
add_padding_1d = lambda x, filter_size: np.append(np.insert(x, 0, [0] * (filter_size // 2)), [0] * (filter_size // 2))
