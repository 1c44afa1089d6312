#: kind = "right"
#: score = 2.0
def prepare_img(img, fy, fx):
    channels = img.shape[3]
    new_image = np.empty((1, img.shape[1] - fy + 1, img.shape[2] - fx + 1, fy * fx * channels))
    for row in range(new_image.shape[1]):
        for col in range(new_image.shape[2]):
            place = 0
            for a in range(fy):
                for b in range(fx):
                    for c in range(channels):
                        new_image[0, row, col, place] = img[0, row + a, col + b, c]
                        place += 1
    return new_image
