#: kind = "unfinished"
#: score = 0.0
#: says = ["your code raised ModuleNotFoundError", "the function uses torch; this task is done without a framework"]
def compute_nb_weights(input_shape, filters, dense_shapes):
    from torch import nn, zeros

    y, x, k = input_shape
    layers = [nn.LazyConv2d(layer["n_filters"], layer["size"]) for layer in filters]
    layers += [nn.Flatten()] + [nn.LazyLinear(units) for units in dense_shapes]
    model = nn.Sequential(*layers)
    model(zeros(1, k, y, x))
    return sum(p.numel() for p in model.parameters())
