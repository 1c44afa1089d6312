"""Graders of `set_sobel`: the weights and the output of a layer that is made in the student's process."""

import numpy as np
import pytest

from autograder.errors import CheckFailure, StudentException
from autograder.grading import Mistake, Probe, expect_array
from grader_tests.references import torch_convolution

TASK = "set_sobel"
SOBEL = np.array([[1.0, 0.0, -1.0], [2.0, 0.0, -2.0], [1.0, 0.0, -1.0]])

# Makes a layer of random weights, lets the function have it, and reports what the layer holds before and after. The
# layer itself cannot cross over.
LAYER = """
lambda set_sobel, seed, dtype, image: (lambda torch: (lambda conv: (lambda before, returned: {
    "before": before,
    "weight": getattr(conv, "weight", None),
    "bias": getattr(conv, "bias", None),
    "trained": [name for name, values in conv.named_parameters() if values.requires_grad],
    "returned": returned.weight if isinstance(returned, torch.nn.Conv2d) else None,
    "output": None if image is None else conv(torch.from_numpy(image)),
})(conv.weight.detach().clone(), set_sobel(conv)))(
    (torch.manual_seed(seed), torch.nn.Conv2d(1, 1, 3, dtype=getattr(torch, dtype)))[1]
))(__import__("torch"))
""".strip()

CAUSES = (
    (
        "RuntimeError",
        "dtype",
        "the new weights are whole numbers, which cannot be trained",
        "write 1.0 instead of 1, or give torch.tensor(..., dtype=conv.weight.dtype)",
    ),
    (
        "RuntimeError",
        "size",
        "the new weights have another shape than the part of conv.weight that they are put into",
        "the shape of conv.weight is (1, 1, 3, 3), that of conv.weight[0, 0] is (3, 3)",
    ),
    (
        "RuntimeError",
        "",
        "the weights are changed in place while PyTorch keeps its record for the gradients",
        "write into them under `with torch.no_grad():`",
    ),
    (
        "TypeError",
        "",
        "something that is no parameter is put in the place of one",
        "torch.nn.Parameter(...) makes one of a tensor of floats; or write into conv.weight, under torch.no_grad()",
    ),
)
"""Kind of the exception, a word in its text, the likely cause and a hint."""


def layer(submission, rng, dtype="float32", image=None):
    """What the layer holds after the call, as data."""
    try:
        found = submission.call_through(Probe(LAYER), TASK, int(rng.integers(1 << 30)), dtype, image)
    except StudentException as error:
        if image is not None:
            cause = "the layer does not run any more: the shape of its weights is wrong, or their dtype"
            hint = (
                f"conv.weight.shape is (1, 1, 3, 3) and conv.weight.dtype torch.{dtype}, before the call and after it"
            )
        else:
            known = [(why, what) for kind, word, why, what in CAUSES if kind == error.type_name and word in str(error)]
            cause, hint = known[0] if known else ("", "")
        because = f"\nlikely cause: {cause}\nhint: {hint}" if cause else ""
        raise StudentException(f"{error}{because}", type_name=error.type_name) from error
    if not isinstance(found, dict):
        raise CheckFailure("the answer could not be read: something in your notebook changed how Python works")
    return found


def other_settings(img):
    """What comes out for an image (1, 1, y, x) if more than the layer's weights and its bias are changed."""

    def run(**settings):
        return torch_convolution(img.transpose(0, 2, 3, 1), SOBEL[:, :, None, None], **settings).transpose(0, 3, 1, 2)

    only = "change conv.weight and conv.bias, and nothing else of the layer"
    return [
        Mistake("zeros are laid around the image: the layer's padding is changed", lambda: run(padding=1), only),
        Mistake("the kernel moves by two pixels: the layer's stride is changed", lambda: run(stride=2), only),
    ]


def expect_sobel(found):
    """The weights, whatever shape they have if the numbers are right."""
    weight = found.get("weight")
    if not isinstance(weight, np.ndarray):
        raise CheckFailure("expected conv.weight to be a tensor\nhint: do not take it away, change what it holds")
    other = found.get("returned")
    if np.array_equal(weight, found.get("before")):
        made = isinstance(other, np.ndarray) and not np.array_equal(other, weight)
        cause = (
            "a new layer is made and returned"
            if made
            else "the numbers are put into a copy, or into a name of your own, instead of into conv.weight"
        )
        raise CheckFailure(
            f"the layer's weights are the same after the call as before it\nlikely cause: {cause}\n"
            "hint: the layer that is passed in has to change, since the caller goes on with that one"
        )
    right = SOBEL[None, None]
    expect_array(
        weight,
        right,
        mistakes=[
            Mistake("the weights are transposed", lambda: right.transpose(0, 1, 3, 2), "the first row is 1, 0, -1"),
            Mistake(
                "the kernel is flipped, so that every sign is the other one", lambda: -right, "PyTorch flips nothing"
            ),
            Mistake("the kernel is flipped and transposed", lambda: -right.transpose(0, 1, 3, 2), ""),
            Mistake(
                "the axes for the filters and the channels are missing", lambda: SOBEL, "SOBEL[None, None] adds two"
            ),
            Mistake("the axis for the filters or the channels is missing", lambda: SOBEL[None], "there are four axes"),
            Mistake(
                "all rows are 1, 0, -1: that is the filter of Prewitt",
                lambda: right / np.array([[1.0], [2.0], [1.0]]),
                "the row in the middle counts twice",
            ),
            Mistake(
                "the weights are added to those that the layer had", lambda: right + found["before"], "replace them"
            ),
            Mistake("all weights are zero", lambda: 0 * right, "the bias is set to zero, the weights are not"),
        ],
    )


@pytest.mark.task(TASK, weight=4)
def test_weights(submission, rng):
    """the weights of the layer that was passed in"""
    expect_sobel(layer(submission, rng))
    expect_sobel(layer(submission, rng))  # another layer, which no name of the notebook stands for


@pytest.mark.task(TASK, weight=2)
def test_bias(submission, rng):
    """the bias of the layer is zero"""
    bias = layer(submission, rng).get("bias")
    if bias is None:
        raise CheckFailure(
            "expected a bias of 0, got none at all\nlikely cause: the bias is taken away\n"
            "hint: the layer keeps its bias, and the bias is 0"
        )
    if not isinstance(bias, np.ndarray) or bias.size != 1 or not np.isfinite(bias.astype(float)).all():
        raise CheckFailure("expected conv.bias to hold one number, 0")
    if np.abs(bias).max() > 1e-6:
        raise CheckFailure(
            "expected a bias of 0, got another number\nlikely cause: the bias is forgotten: it starts as a random "
            "number, as the weights do\nhint: conv.bias is changed in the way that conv.weight is"
        )


@pytest.mark.task(TASK, weight=2)
@pytest.mark.needs("test_weights", "test_bias")
def test_output(submission, rng):
    """the output of the layer on images that it has not seen"""
    for shape in (5, 5), (6, 9):
        img = rng.normal(size=(1, 1, *shape)).astype(np.float32)
        got = layer(submission, rng, image=img)["output"]
        expected = torch_convolution(img.transpose(0, 2, 3, 1), SOBEL[:, :, None, None]).transpose(0, 3, 1, 2)
        expect_array(got, expected, mistakes=other_settings(img), rtol=1e-3, atol=1e-4)


@pytest.mark.task(TASK, weight=1)
@pytest.mark.needs("test_weights", "test_bias")
def test_double_precision(submission, rng):
    """a layer in double precision (float64) stays one"""
    img = rng.normal(size=(1, 1, 5, 6))
    got = layer(submission, rng, dtype="float64", image=img)["output"]
    expected = torch_convolution(img.transpose(0, 2, 3, 1), SOBEL[:, :, None, None]).transpose(0, 3, 1, 2)
    expect_array(got, expected, mistakes=other_settings(img))


@pytest.mark.task(TASK, weight=1)
@pytest.mark.needs("test_weights", "test_bias")
def test_can_still_learn(submission, rng):
    """weight and bias are still parameters that can be trained"""
    trained = layer(submission, rng).get("trained")
    if trained != ["weight", "bias"] and trained != ["bias", "weight"]:
        raise CheckFailure(
            "after the call, PyTorch would not train both of them\nlikely cause: requires_grad is switched off, or a "
            "parameter is replaced by a tensor that is none\nhint: torch.no_grad() ends with its block, and "
            "nothing has to be switched back"
        )
