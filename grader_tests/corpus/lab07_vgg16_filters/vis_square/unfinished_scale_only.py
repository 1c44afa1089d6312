#: kind = "unfinished"
#: score = 0.0
def vis_square(data, padding=1):
    return (data - data.min()) / (data.max() - data.min())
