#: kind = "right"
#: score = 5.0
import tensorflow as tf
from tensorflow.keras import models
def build_model():
    L = tf.keras.layers
    net = models.Sequential()
    for i, (n, p) in enumerate([(32, "same"), (32, "valid"), (64, "same"), (64, "valid")]):
        net.add(L.Conv2D(n, kernel_size=3, padding=p, activation=tf.nn.relu))
        if i % 2 == 1:
            net.add(L.MaxPooling2D(pool_size=2, strides=2))
            net.add(L.Dropout(rate=0.25))
    net.add(L.Flatten())
    net.add(L.Dense(units=512, activation=tf.nn.relu))
    net.add(L.Dropout(rate=0.5))
    net.add(L.Dense(units=10, activation=tf.nn.softmax))
    return net
