"""Graders of `CNN_LeNet`: two convolutions and three dense layers, judged by what they compute."""

import pytest

from grader_tests.lab04_mnist_pytorch import models
from grader_tests.torch_models import Net

pytestmark = pytest.mark.seconds(30)

TASK = "CNN_LeNet"
NET = models.LENET
COUNTS = {
    "the biases are missing": NET.count() - (6 + 16 + 120 + 84 + 10),
    "the convolutions have no padding": NET.count(padding=0),
    "the second convolution has no padding": NET.count() - 120 * 16 * (49 - 36),
    "the kernels are 5 x 5, as in LeNet of 1998": NET.count(kernel=5, padding=2),
    "the kernels are 5 x 5 without padding, as in LeNet of 1998": NET.count(kernel=5, padding=0),
    "one pooling is missing": NET.count(pooled=(True, False)),
    "both poolings are missing": NET.count(pooled=(False, False)),
    "the layer of 84 is missing": Net((6, 16), (120, 10)).count(),
    "the layer of 120 is missing": Net((6, 16), (84, 10)).count(),
    "the last layer, of 10, is missing": Net((6, 16), (120, 84)).count(),
    "the second convolution is missing": Net((6,), (120, 84, 10)).count(),
    "the numbers of filters, 6 and 16, are exchanged": Net((16, 6), (120, 84, 10)).count(),
    "normalisation layers, such as BatchNorm, are added": NET.count() + 2 * (6 + 16),
}


@pytest.mark.task(TASK, weight=3)
def test_parameters(submission, rng):
    """the layers: 106,154 parameters, all of them used and ready to be trained"""
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
