"""Graders of `CNN`: three convolutions with as many filters as are asked for, judged by what they compute."""

import pytest

from grader_tests.lab04_mnist_pytorch import models
from grader_tests.torch_models import Net

pytestmark = pytest.mark.seconds(30)

TASK = "CNN"
NET = models.CNN
COUNTS = {
    "the biases are missing": NET.count() - (16 + 32 + 64 + 128 + 10),
    "the convolutions have no padding": NET.count(padding=0),
    "the kernels are 5 x 5": NET.count(kernel=5, padding=2),
    "one pooling is missing": NET.count(pooled=(True, True, False)),
    "there is no pooling": NET.count(pooled=(False, False, False)),
    "the layer of 128 is missing": Net((16, 32, 64), (10,)).count(),
    "the last layer, of 10, is missing": Net((16, 32, 64), (128,)).count(),
    "a convolution is missing": Net((16, 32), (128, 10)).count(),
    "the first convolution is missing": Net((32, 64), (128, 10)).count(),
    "normalisation layers, such as BatchNorm, are added": NET.count() + 2 * (16 + 32 + 64),
}


@pytest.mark.task(TASK, weight=3)
def test_parameters(submission, rng):
    """CNN(): 98,442 parameters, all of them used and ready to be trained"""
    models.expect_parameters(submission, TASK, (), NET, rng, COUNTS)


@pytest.mark.task(TASK, weight=2)
@pytest.mark.needs("test_parameters")
def test_logits(submission, rng):
    """the logits, for weights and images that it has not seen"""
    models.expect_logits(submission, TASK, (), NET, rng)


@pytest.mark.task(TASK, weight=2)
@pytest.mark.needs("test_parameters", "test_logits")
def test_other_filters(submission, rng):
    """CNN(filters=...) with other numbers of filters"""
    for _ in range(2):
        filters = tuple(int(many) for many in rng.permutation([3, 4, 5, 6, 7, 8])[:3])
        net = Net(filters, (128, 10))
        fixed = "the numbers of filters are written into the model, instead of taken from the argument"
        wrong = {fixed: NET.count()} | {
            f"the first dense layer is made for {many} channels": net.count() + 128 * 9 * (many - filters[2])
            for many in (64, *filters[:2])
        }
        models.expect_parameters(submission, TASK, (filters,), net, rng, wrong)
        models.expect_logits(submission, TASK, (filters,), net, rng)


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
