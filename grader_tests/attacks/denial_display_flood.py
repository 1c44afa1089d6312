#: class = "denial"
#: tries = "Displays 5000 pictures, updates them, and clears them again."
#: holds = "The outputs are cut."
#: place = "cell"
#: answer = "right"
#: max_score = 4.0

from IPython.display import clear_output, display

for number in range(5000):
    display({"text/plain": "x" * 1000, "image/png": "A" * 1000}, raw=True, display_id=str(number))
    if number % 500 == 0:
        clear_output(wait=False)
