#: kind = "right"
#: score = 2.0
def prepare(images, labels):
    x = images.astype(np.float32) / 255.0
    y = np.eye(10)[labels]
    return x, y
