#: kind = "mistake"
#: score = 0.0
#: says = ["ImageDataGenerator is gone"]
def make_augmentation(x_train):
    datagen = keras.preprocessing.image.ImageDataGenerator(featurewise_center=True, featurewise_std_normalization=True,
        width_shift_range=0.1, height_shift_range=0.1, horizontal_flip=True)
    datagen.fit(x_train)
    return datagen
