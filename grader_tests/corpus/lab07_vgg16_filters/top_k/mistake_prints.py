#: kind = "mistake"
#: score = 0.0
#: says = ["no return statement"]
def top_k(probabilities, k=5):
    for i in np.argsort(-probabilities, kind="stable")[:k]:
        print(class_names[i], probabilities[i])
