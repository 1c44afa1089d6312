#: kind = "unfinished"
#: score = 0.0
#: says = ["does not run: SyntaxError"]
def set_sobel(conv):
    with torch.no_grad()
        conv.bias[:] = 0
