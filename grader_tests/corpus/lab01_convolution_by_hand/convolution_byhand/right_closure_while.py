#: kind = "right"
#: score = 4.0
def make_convolution(default_activation):
    def convolve(img, f, activation=default_activation):
        np.testing.assert_equal(img.shape[3], f.shape[2])
        fy = f.shape[0]; fx = f.shape[1]
        flat_filters = f.reshape(fy * fx * f.shape[2], f.shape[3]).T
        all_rows = []
        y = 0
        while y + fy <= img.shape[1]:
            x = 0
            one_row = []
            while x + fx <= img.shape[2]:
                window = img[0, y:y + fy, x:x + fx, :].flatten()
                one_row.append(flat_filters.dot(window))
                x += 1
            all_rows.append(one_row)
            y += 1
        return activation(np.expand_dims(np.array(all_rows), 0))
    return convolve

convolution_byhand = make_convolution(sigmoid)
