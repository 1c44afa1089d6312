"""The far end of the value channel: nothing that a stranger sends does more than become data."""

import io
import json

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra import numpy as hnp

from autograder.channel import agent, wire
from autograder.channel.wire import BadReply, Foreign, Probe, read_npy, unpack


def npy(array) -> bytes:
    stream = io.BytesIO()
    np.save(stream, array, allow_pickle=False)
    return stream.getvalue()


def header(text: str, data: bytes = b"") -> bytes:
    padded = text.encode() + b" " * (-(10 + len(text) + 1) % 64) + b"\n"
    return b"\x93NUMPY\x01\x00" + len(padded).to_bytes(2, "little") + padded + data


def round_trip(value):
    encoder = agent._Encoder()
    node = json.loads(json.dumps(encoder.encode(value)))
    return unpack(node, encoder.buffers)


numbers = st.integers(-(2**200), 2**200) | st.floats() | st.booleans() | st.none() | st.text(max_size=20)
values = st.recursive(
    numbers,
    lambda inner: (
        st.lists(inner, max_size=4) | st.tuples(inner, inner) | st.dictionaries(st.text(max_size=5), inner, max_size=4)
    ),
    max_leaves=12,
)


@given(values)
def test_plain_data_arrives_as_it_left(value):
    assert repr(round_trip(value)) == repr(value)


@given(hnp.arrays(hnp.scalar_dtypes(), hnp.array_shapes(min_dims=0, min_side=0, max_dims=4)))
def test_arrays_arrive_as_they_left_or_are_named(array):
    got = round_trip(array)
    if array.dtype.kind in "biuf" and array.dtype.itemsize <= 8:
        np.testing.assert_array_equal(got, array)
        assert got.shape == array.shape
    else:
        assert isinstance(got, Foreign)


def test_fortran_order_and_views_keep_their_values():
    array = np.asfortranarray(np.arange(24.0).reshape(2, 3, 4))[:, ::-1]
    np.testing.assert_array_equal(round_trip(array), array)
    np.testing.assert_array_equal(read_npy(npy(np.asfortranarray(array))), array)


class Odd(np.ndarray):
    pass


@pytest.mark.parametrize(
    ("value", "said"),
    [
        (np.broadcast_to(np.zeros(1), (10**15,)), "too large"),
        (np.array([{}, []], dtype=object), "dtype object"),
        (np.zeros(3).view(Odd), "a subclass of numpy.ndarray"),
        ((i for i in range(3)), "generator"),
        (..., "ellipsis"),
        (1j, "complex"),
        (np.complex128(1), "dtype complex128"),
        (10**5000, "more than 300 digits"),
        ("x" * 20_000, "more than the 10000 characters"),
        (b"bytes", "bytes"),
        ({1, 2}, "set"),
        (lambda: 0, "function"),
        (object(), "object"),
        (Odd, "type"),
    ],
    ids=lambda value: value if isinstance(value, str) and len(value) < 40 else "",
)
def test_what_is_not_data_is_named(value, said):
    got = round_trip(value)
    assert isinstance(got, Foreign)
    assert said in str(got)


def test_endless_and_deep_structures_are_bounded():
    loop: list = []
    loop.append(loop)
    assert "too many parts" in repr(round_trip(loop))
    assert "too many parts" in repr(round_trip([0] * 50_000))


def test_a_class_of_the_students_own_is_not_spelled_out():
    leak = type("secret_input_is_0_731", (), {})()
    assert str(round_trip(leak)) == "object of another class"


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"\x80\x04N.",
        header("{'descr': '|O', 'fortran_order': False, 'shape': (1,), }"),
        header("{'descr': '<f8', 'fortran_order': False, 'shape': (1000000000000000,), }"),
        header("{'descr': '<f8', 'fortran_order': False, 'shape': (0, 99999999999999999999), }"),
        header("{'descr': '<f8', 'fortran_order': False, 'shape': (-1, -8), }", bytes(64)),
        header("{'descr': '<f8', 'fortran_order': False, 'shape': (1,), }", bytes(7)),
        header("{'descr': '<f8', 'fortran_order': False, 'shape': (1,), }", bytes(16)),
        header("{'descr': [('a', '<f8')], 'fortran_order': False, 'shape': (1,), }", bytes(8)),
        header("{'descr': '<f3', 'fortran_order': False, 'shape': (1,), }", bytes(3)),
        header("__import__('os').system('true')"),
        header("(" * 9000),
        header("{'descr': '<f8', 'fortran_order': False, 'shape': (" + "1, " * 40 + "), }", bytes(8)),
        npy(np.zeros(3)).replace(b"\x01\x00", b"\x03\x00", 1),
    ],
)
def test_hostile_npy_is_refused_before_anything_is_allocated(data):
    with pytest.raises(BadReply):
        read_npy(data)


@pytest.mark.parametrize(
    "node",
    [
        {"t": "npy", "i": 5, "from": "numpy.ndarray"},
        {"t": "npy", "i": -1, "from": "numpy.ndarray"},
        {"t": "npy", "i": 0, "from": "elsewhere"},
        {"t": "float", "v": "__import__('os')"},
        {"t": "dict", "v": [[1]]},
        {"t": "list", "v": {"a": 1}},
        {"t": "pickle", "v": "gASVAAAA"},
        {},
        [1, 2],
    ],
)
def test_a_node_that_breaks_the_protocol_is_refused(node):
    with pytest.raises(BadReply):
        unpack(node, [npy(np.zeros(2))])


def test_a_reply_that_is_nested_without_end_is_refused():
    node: object = 1
    for _ in range(500):
        node = {"t": "list", "v": [node]}
    with pytest.raises(BadReply):
        unpack(node, [])


def test_a_foreign_value_says_only_what_the_agent_would_say():
    node = {"t": "other", "type": "generator", "why": "hidden input: 0.123 0.456"}
    assert unpack(node, []) == Foreign("generator", "")


def test_a_probe_is_the_same_function_on_both_sides():
    probe = Probe("lambda z: np.maximum(z, 0)")
    there = agent._decode(wire.Packer().pack(probe), {}, [])
    assert there(np.array([-1.0, 2.0])).tolist() == probe(np.array([-1.0, 2.0])).tolist() == [0.0, 2.0]


def test_a_grader_cannot_send_an_object():
    with pytest.raises(TypeError, match="data, names and probes"):
        wire.Packer().pack(object())
