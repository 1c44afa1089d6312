#: kind = "right"
#: score = 2.0
vertical_edges = np.array([[100, 0, -100], [120, 0, -120], [100, 0, -100]], dtype=np.int16)
