#: kind = "right"
#: score = 1.0
import matplotlib.pyplot as plt
def set_sobel(conv):
    gewichte = [[1, 0, -1], [2, 0, -2], [1, 0, -1]]
    with torch.no_grad():
        for zeile in range(3):
            for spalte in range(3):
                conv.weight[0, 0, zeile, spalte] = gewichte[zeile][spalte]
        torch.nn.init.constant_(conv.bias, 0)
    print(conv.weight)
    plt.imshow(conv.weight.detach()[0, 0])
    plt.show()
