#: kind = "right"
#: score = 2.0
def prepare(images, labels):
    return (np.divide(images, 255, dtype=np.float32), (labels[:, None] == np.arange(10)).astype("uint8"))
