#: kind = "right"
#: score = 3.0
def vis_square(data, padding=1):
    data = np.asarray(data, dtype=float)
    span = np.ptp(data)
    data = (data - data.min()) / span if span else data * 0 + 0.5
    side = int(np.ceil(np.sqrt(len(data))))
    widths = [(0, side**2 - len(data)), (0, padding), (0, padding)] + [(0, 0)] * (data.ndim - 3)
    data = np.pad(data, widths, constant_values=1)
    data = data.reshape(side, side, *data.shape[1:]).swapaxes(1, 2)
    data = data.reshape(data.shape[0] * data.shape[1], data.shape[2] * data.shape[3], *data.shape[4:])
    return data[: data.shape[0] - padding, : data.shape[1] - padding]
