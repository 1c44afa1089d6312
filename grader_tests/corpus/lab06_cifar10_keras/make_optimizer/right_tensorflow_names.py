#: kind = "right"
#: score = 2.0
import tensorflow as tf
lr, mu = 0.01, 0.9
def make_optimizer():
    rate = tf.keras.optimizers.schedules.InverseTimeDecay(lr, 1000, 0.001)
    sgd = tf.keras.optimizers.SGD(momentum=mu, nesterov=True, learning_rate=rate, name="mine")
    print(sgd)
    return sgd
