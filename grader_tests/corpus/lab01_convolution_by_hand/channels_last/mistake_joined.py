#: kind = "mistake"
#: score = 0.0
#: says = ["the sheets are laid side by side"]
def channels_last(filter):
    return np.concatenate([filter[c] for c in range(len(filter))], axis=1)
