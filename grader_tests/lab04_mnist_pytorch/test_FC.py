"""Graders of `FC`: the fully connected network, judged by what it computes."""

import pytest

from grader_tests.lab04_mnist_pytorch import models
from grader_tests.torch_models import Net

pytestmark = pytest.mark.seconds(30)

TASK = "FC"
NET = models.FC
COUNTS = {
    "the biases are missing": NET.count() - (512 + 256 + 128 + 10),
    "the layer of 512 is missing": Net((), (256, 128, 10)).count(),
    "the layer of 256 is missing": Net((), (512, 128, 10)).count(),
    "the layer of 128 is missing": Net((), (512, 256, 10)).count(),
    "the last layer, of 10, is missing": Net((), (512, 256, 128)).count(),
    "the model ends in 1 number instead of one for each of the 10 classes": Net((), (512, 256, 128, 1)).count(),
    "there is one layer of 10 too many": Net((), (512, 256, 128, 10, 10)).count(),
    "there is one layer of 64 too many": Net((), (512, 256, 128, 64, 10)).count(),
    "there is a single layer": Net((), (10,)).count(),
    "normalisation layers, such as BatchNorm, are added": NET.count() + 2 * (512 + 256 + 128),
}


@pytest.mark.task(TASK, weight=3)
def test_parameters(submission, rng):
    """the layers: 567,434 parameters, all of them used and ready to be trained"""
    models.expect_parameters(submission, TASK, (), NET, rng, COUNTS)


@pytest.mark.task(TASK, weight=4)
@pytest.mark.needs("test_parameters")
def test_logits(submission, rng):
    """the logits, for weights and images that it has not seen"""
    models.expect_logits(submission, TASK, (), NET, rng)


@pytest.mark.task(TASK)
@pytest.mark.needs("test_parameters")
def test_any_batch(submission, rng):
    """one image alone, and any number of images"""
    models.expect_any_batch(submission, TASK, (), rng)


@pytest.mark.task(TASK)
@pytest.mark.needs("test_parameters")
def test_modes(submission, rng):
    """training mode: the same logits, and gradients for every parameter"""
    models.expect_modes(submission, TASK, (), rng)


@pytest.mark.task(TASK)
@pytest.mark.needs("test_logits")
def test_learns(submission, rng):
    """trained on 1,000 small digits, it knows most of 500 others"""
    models.expect_learns(submission, TASK, (), rng)
