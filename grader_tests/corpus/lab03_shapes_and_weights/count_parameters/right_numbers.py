#: kind = "right"
#: score = 3.0
def count_parameters():
    n = {}
    n["MLP"] = dict(dense_1=401920, dense_2=131328, dense_3=32896, dense_4=1290)
    n["LeNet"] = dict(conv_1=60, conv_2=880, dense_1=94200, dense_2=10164, dense_3=850)
    n["CNN"] = dict(conv_1=160, conv_2=4640, conv_3=18496, dense_1=73856, dense_2=1290)
    n["Keras"] = dict(conv_1=320, conv_2=4624, dense_1=7850)
    n["VGG-16"] = dict(block1_conv1=1792, block1_conv2=36928, block2_conv1=73856, block2_conv2=147584,
                       block3_conv1=295168, block3_conv2=590080, block3_conv3=590080,
                       block4_conv1=1180160, block4_conv2=2359808, block4_conv3=2359808,
                       block5_conv1=2359808, block5_conv2=2359808, block5_conv3=2359808,
                       fc1=102764544, fc2=16781312, predictions=4097000)
    return n
