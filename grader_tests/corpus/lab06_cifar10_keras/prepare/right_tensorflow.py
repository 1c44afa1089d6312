#: kind = "right"
#: score = 2.0
import tensorflow as tf
def prepare(images, labels):
    x = tf.image.convert_image_dtype(images, tf.float32)
    y = tf.one_hot(labels, depth=10)
    print(x.shape, y.shape)
    return [x, y]
