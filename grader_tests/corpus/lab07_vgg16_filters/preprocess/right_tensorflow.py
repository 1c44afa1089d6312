#: kind = "right"
#: score = 3.0
def preprocess(image):
    x = tf.cast(image, tf.float32)
    if len(x.shape) == 2:
        x = tf.image.grayscale_to_rgb(x[..., tf.newaxis])
    x = tf.image.resize(x[..., :3], [224, 224], antialias=True)
    x = tf.reverse(x, axis=[-1]) - tf.constant([103.939, 116.779, 123.68])
    return x[tf.newaxis]
