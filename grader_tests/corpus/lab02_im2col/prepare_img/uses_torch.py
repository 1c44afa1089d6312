#: kind = "mistake"
#: score = 0.0
#: says = ["the function uses torch"]
import torch


def prepare_img(img, fy, fx):
    tensor = torch.from_numpy(np.moveaxis(img, 3, 1).astype(float))
    columns = torch.nn.functional.unfold(tensor, (fy, fx)).numpy()
    k, y, x = img.shape[3], img.shape[1] - fy + 1, img.shape[2] - fx + 1
    return columns.reshape(1, k, fy, fx, y, x).transpose(0, 4, 5, 2, 3, 1).reshape(1, y, x, -1)
