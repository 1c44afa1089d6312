#: kind = "right"
#: score = 4.0
# Lösung von mir, mit Schleifen (langsam, aber ich verstehe sie)
def convolution_byhand(img, f, activation=sigmoid):
    bild_höhe, bild_breite, kanäle = img.shape[1:]
    höhe, breite, kanäle_filter, anzahl = f.shape
    assert kanäle == kanäle_filter
    ergebnis = np.zeros([1, bild_höhe - höhe + 1, bild_breite - breite + 1, anzahl])
    for z in range(bild_höhe - höhe + 1):          # Zeile
        for s in range(bild_breite - breite + 1):  # Spalte
            for a in range(anzahl):
                summe = 0.
                for dz in range(höhe):
                    for ds in range(breite):
                        for k in range(kanäle):
                            summe += img[0, z + dz, s + ds, k] * f[dz, ds, k, a]
                ergebnis[0, z, s, a] = activation(summe)
    return ergebnis
