// The flipped filter slides over the padded signal.

function convolve1dView(el, { x, h }) {
  const { padded, flipped, half, steps } = convolve1d(x, h);
  const result = steps.map(({ sum }) => sum);
  const [wide, high, left, gap, tall] = [sideFor(padded.length, 700), 26, 104, 6, 46];
  const rows = ["signal", "flipped filter", "products", "running sum", "result so far"];
  const top = (row) => tall + gap + row * (high + gap);
  const limits = { x: limitOf(x), h: limitOf(h), y: limitOf(result, ...steps.map(({ running }) => running)) };

  function show(step) {
    const { products, running, sum } = steps[step];
    const at = left + step * wide;
    const own = { wide, high };
    const known = (_, place) => (place <= step ? "known" : "empty");
    const outer = (_, place) => (place < half || place >= half + x.length ? "padding" : "known");
    const bottom = top(rows.length);
    frame.stage.replaceChildren(
      drawing(
        left + padded.length * wide,
        bottom + tall,
        `Place ${step}: the flipped filter lies on samples ${step - half} to ${step + half} of the signal.`,
        bars(padded, { x: left, y: 0, wide, high: tall, limit: limits.x }),
        ...rows.map((name, row) => label(left - 10, top(row) + high / 2, name)),
        grid([padded], { x: left, y: top(0), ...own, limit: limits.x, kind: outer, name: "signal" }),
        grid([flipped], { x: at, y: top(1), ...own, limit: limits.h, name: "filter" }),
        grid([products], { x: at, y: top(2), ...own, limit: limits.y, name: "product" }),
        grid([running], { x: at, y: top(3), ...own, limit: limits.y, name: "running" }),
        grid([result], { x: left + half * wide, y: top(4), ...own, limit: limits.y, kind: known, name: "output" }),
        outline(at, top(0), h.length * wide, high),
        outline(at + half * wide, top(4), wide, high),
        bars(result, { x: left + half * wide, y: bottom, wide, high: tall, known: step + 1, limit: limits.y }),
      ),
    );
    return `y[${step}] = ${spelled({ ...steps[step], sum })}`;
  }

  const frame = stepper(el, { title: "Convolution in one dimension: flip, slide, multiply, add", show });
  frame.start(steps.length);
  return frame.stop;
}
