#: kind = "mistake"
#: score = 2.8
#: says = ["squeeze"]
def preprocess(image):
    image = np.squeeze(image.astype(np.float32))
    if image.ndim < 3:
        image = np.stack((image,) * 3, axis=-1)
    small = keras.ops.image.resize(image[:, :, :3], (224, 224)).numpy()
    small = small[:, :, [2, 1, 0]] - np.array([103.939, 116.779, 123.68], dtype="float32")
    return small.reshape(1, 224, 224, 3)
