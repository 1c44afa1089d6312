#: kind = "unfinished"
#: score = 0.0
#: says = ["your code did not finish in time", "is there a loop that never ends?"]
def prepare_batch(imgs, fy, fx, stride=1, padding=0):
    rows = []
    i = 0
    while i + fy <= imgs.shape[1] + 2 * padding:
        rows.append(imgs[0, i:i+fy, :fx].ravel())
    return np.array(rows)
