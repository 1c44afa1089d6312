#: kind = "right"
#: score = 3.0
import matplotlib.pyplot as plt


def vis_square(data, padding=1):
    d = np.array(data, dtype=np.float32)
    d -= d.min()
    d = d / d.max() if d.max() > 0 else d + 0.5
    n, h, w = d.shape[:3]
    m = int(np.ceil(n**0.5))
    out = np.ones((m * h + (m - 1) * padding, m * w + (m - 1) * padding, *d.shape[3:]), np.float32)
    for i, t in enumerate(d):
        out[i // m * (h + padding) :][:h, i % m * (w + padding) :][:, :w] = t
    plt.imshow(out)
    plt.axis("off")
    plt.show()
    return out
