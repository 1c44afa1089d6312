#: kind = "unfinished"
#: score = 0.0
#: says = ["SyntaxError"]
def make_optimizer():
    return keras.optimizers.SGD(learning_rate=0.01, momentum=0.9, nesterov=True
