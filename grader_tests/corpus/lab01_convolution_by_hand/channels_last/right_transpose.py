#: kind = "right"
#: score = 1.0
channels_last = lambda filter: filter.transpose(1, 2, 0)
