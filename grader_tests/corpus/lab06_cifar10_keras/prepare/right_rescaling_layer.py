#: kind = "right"
#: score = 2.0
def prepare(images, labels):
    scaled = layers.Rescaling(1 / 255)(images)
    encoded = layers.CategoryEncoding(num_tokens=10, output_mode="one_hot")(labels[:, None])
    return scaled, encoded
