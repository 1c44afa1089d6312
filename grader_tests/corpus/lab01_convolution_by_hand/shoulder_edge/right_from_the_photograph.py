#: kind = "right"
#: score = 3.0
# what the shoulder looks like, less its mean on each sheet
patches = np.mean([portrait[y - 1:y + 2, x - 1:x + 2] for y, x in [(112, 130), (113, 131), (122, 140), (123, 142)]], axis=0)
shoulder_edge = patches - patches.mean(axis=(0, 1))
