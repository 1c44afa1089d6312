#: kind = "unfinished"
#: score = 0.0
def torch_to_keras(state_dict):
    ...
