#: kind = "unfinished"
#: score = 0.0
#: says = ["expected a dictionary of the layers of 'MLP', got a list"]
def count_parameters():
    return {"MLP": [401920, 131328, 32896, 1290]}
