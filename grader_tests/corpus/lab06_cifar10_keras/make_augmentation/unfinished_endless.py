#: kind = "unfinished"
#: score = 0.0
#: says = ["is there a loop that never ends?"]
def make_augmentation(x_train):
    normalization = layers.Normalization()
    batches = 0
    while batches < len(x_train):
        normalization.adapt(x_train[:10])
    return normalization
