#: kind = "right"
#: score = 2.0
from keras.optimizers import SGD
from keras.optimizers.schedules import InverseTimeDecay
make_optimizer = lambda: SGD(InverseTimeDecay(0.01, 1, 1e-6, staircase=True), nesterov=True, momentum=1 - 0.1)
