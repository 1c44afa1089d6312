#: kind = "right"
#: score = 2.0
def top_k(probabilities, k=5):
    values, numbers = tf.math.top_k(probabilities, k)
    names = np.array(class_names)[numbers.numpy()]
    return list(zip(names, values.numpy()))
