#: kind = "mistake"
#: score = 0.0
#: says = ["the function has no return statement, or one branch lacks it"]
def add_padding_1d(x, filter_size):
    z = np.zeros(filter_size // 2)
    print(np.concatenate([z, x, z]))
