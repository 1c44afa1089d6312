#: kind = "right"
#: score = 1.0
def channels_last(filter):
    return np.dstack(tuple(filter))

print(channels_last(brown).shape)
plt.imshow(channels_last(brown))    # no plt here: an error, below the answer
