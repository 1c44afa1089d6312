#: kind = "mistake"
#: score = 0.8182
#: says = ["another kind of exception is raised than the one that the task asks for"]
def multiply_sum(patch, filter):
    if patch.shape != filter.shape:
        raise ValueError("shapes differ")
    return (patch.astype(float) * filter).sum()
