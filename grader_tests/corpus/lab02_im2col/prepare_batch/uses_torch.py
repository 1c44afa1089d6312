#: kind = "mistake"
#: score = 0.0
#: says = ["the function uses torch"]
import torch


def prepare_batch(imgs, fy, fx, stride=1, padding=0):
    n, y, x, k = imgs.shape
    nchw = torch.from_numpy(np.moveaxis(imgs, 3, 1).astype(float))
    found = torch.nn.functional.unfold(nchw, (fy, fx), stride=stride, padding=padding).numpy()
    oy = (y + 2 * padding - fy) // stride + 1
    return found.reshape(n, k, fy, fx, oy, -1).transpose(0, 4, 5, 2, 3, 1).reshape(n, oy, -1, fy * fx * k)
