#: kind = "right"
#: score = 2.0
class Langsamer(keras.optimizers.schedules.LearningRateSchedule):
    def __init__(self, start, decay):
        self.start, self.decay = start, decay

    def __call__(self, step):
        return self.start / (1 + self.decay * keras.ops.cast(step, "float32"))

    def get_config(self):
        return {"start": self.start, "decay": self.decay}

def make_optimizer():
    return keras.optimizers.SGD(Langsamer(1e-2, 1e-6), 0.9, True)
