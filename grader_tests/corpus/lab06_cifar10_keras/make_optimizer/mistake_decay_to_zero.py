#: kind = "mistake"
#: score = 1.2
#: says = ["a line that ends at 0"]
def make_optimizer():
    rate = keras.optimizers.schedules.PolynomialDecay(0.01, decay_steps=1_000_000, end_learning_rate=0)
    return keras.optimizers.SGD(rate, momentum=0.9, nesterov=True)
