#: kind = "right"
#: score = 1.0
from torch import optim
LEARNING_RATE = 0.1
def make_optimizer(model, lr=LEARNING_RATE):
    return optim.SGD(params=model.parameters(), lr=lr, momentum=0, weight_decay=0, nesterov=False)
