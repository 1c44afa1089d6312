#: kind = "right"
#: score = 2.0
class Nesterov(keras.optimizers.Optimizer):
    def __init__(self):
        super().__init__(learning_rate=0.01)

    def build(self, variables):
        if not self.built:
            super().build(variables)
            self.speeds = [self.add_variable_from_reference(v, "speed") for v in variables]

    def update_step(self, gradient, variable, learning_rate):
        speed = self.speeds[self._get_variable_index(variable)]
        rate = 0.01 / (1 + 1e-6 * keras.ops.cast(self.iterations, "float32"))
        self.assign(speed, 0.9 * speed - rate * gradient)
        self.assign(variable, variable + 0.9 * speed - rate * gradient)

def make_optimizer():
    return Nesterov()
