"""What the course's notebooks import: pictures, plots and visible checks. It needs no framework to import."""

import os

# TensorFlow greets its importer with warnings that beginners take for errors of their own.
os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "3")
os.environ.setdefault("TF_ENABLE_ONEDNN_OPTS", "0")
