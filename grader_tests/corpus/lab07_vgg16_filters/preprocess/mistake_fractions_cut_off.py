#: kind = "mistake"
#: score = 2.4
#: says = ["fractions are cut off"]
from PIL import Image


def preprocess(image):
    picture = Image.fromarray(image.astype(np.uint8)).convert("RGB")
    picture = picture.resize((224, 224))
    bgr = np.asarray(picture, dtype=np.float32)[:, :, ::-1]
    return np.expand_dims(bgr - np.float32([103.939, 116.779, 123.68]), axis=0)
