#: kind = "right"
#: score = 3.0
class Tensor:
    """What flows from layer to layer, and what has been spent on the way."""

    def __init__(self, y, x, k):
        self.y, self.x, self.k = y, x, k
        self.spent = 0

    def conv(self, n_filters, size):
        self.spent += n_filters * (size * size * self.k) + n_filters
        self.y -= size - 1
        self.x -= size - 1
        self.k = n_filters
        return self

    def dense(self, units):
        self.spent += units * self.y * self.x * self.k + units
        self.y, self.x, self.k = 1, 1, units
        return self


def compute_nb_weights(input_shape, filters, dense_shapes):
    flow = Tensor(*input_shape)
    for layer in filters:
        flow = flow.conv(**layer)
    for units in dense_shapes:
        flow = flow.dense(units)
    return flow.spent
