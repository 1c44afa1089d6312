#: kind = "right"
#: score = 2.0
def make_optimizer():
    plan = keras.optimizers.schedules.InverseTimeDecay(initial_learning_rate=0.01, decay_steps=1_000_000, decay_rate=1.0)
    return keras.optimizers.SGD(learning_rate=plan, momentum=0.9, nesterov=True)
