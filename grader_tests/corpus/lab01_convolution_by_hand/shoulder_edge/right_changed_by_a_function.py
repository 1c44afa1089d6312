#: kind = "right"
#: score = 3.0
shoulder_edge = np.zeros((3, 3, 3))

def paint(array, row, value):
    for column in range(3):
        array[row][column][2] = value

paint(shoulder_edge, 0, 0.33)
paint(shoulder_edge, 2, -0.33)
