#: kind = "right"
#: score = 3.0
from PIL import Image


def preprocess(image):
    picture = Image.fromarray(np.asarray(image).round().astype(np.uint8)[..., :3] if image.ndim == 3 else np.asarray(image).round().astype(np.uint8))
    if image.shape[:2] == (224, 224):
        x = np.asarray(image, dtype=float)
        x = np.stack([x] * 3, -1) if x.ndim == 2 else x[..., :3]
    else:
        x = np.asarray(picture.convert("RGB").resize((224, 224), Image.BILINEAR), dtype=float)
    x = x[..., [2, 1, 0]]
    x[..., 0] -= 103.939
    x[..., 1] -= 116.779
    x[..., 2] -= 123.68
    return np.float32(x.reshape(1, 224, 224, 3))
