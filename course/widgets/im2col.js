// Every window of an image becomes a row of a matrix, and one product with the flattened kernel gives one number.

function im2colView(el, { image, kernel }) {
  const { weights, rows, columns, steps } = rearrange(image, kernel);
  const [tall, wide, channels] = [kernel.length, kernel[0].length, kernel[0][0].length];
  const sheets = Array.from({ length: channels }, (_, k) => image.map((line) => line.map((pixel) => pixel[k])));
  const result = steps.map(({ sum }) => sum);
  const limits = { image: limitOf(image), kernel: limitOf(kernel), result: limitOf(result) };
  const side = sideFor(image[0].length * Math.min(channels, 3), 300);
  const narrow = Math.max(20, Math.min(30, Math.floor(560 / weights.length)));
  const high = steps.length > 16 ? 19 : 24;

  function show(step) {
    const { y, x } = steps[step];
    const known = (row) => (row <= step ? "known" : "empty");
    const pictures = sheets.map((sheet, k) =>
      figure(
        channels > 1 ? `image, channel ${k}` : "image",
        drawing(
          image[0].length * side,
          image.length * side,
          `The window covers rows ${y} to ${y + tall - 1} and columns ${x} to ${x + wide - 1}.`,
          grid(sheet, { wide: side, limit: limits.image, name: `image${k}` }),
          outline(x * side, y * side, wide * side, tall * side),
        ),
      ),
    );
    const map = Array.from({ length: rows }, (_, row) => result.slice(row * columns, (row + 1) * columns));
    const small = sideFor(columns, 150);
    pictures.push(
      figure(
        "the products, as a map",
        drawing(
          columns * small,
          rows * small,
          `${rows} rows and ${columns} columns of products, known up to row ${y}, column ${x}.`,
          grid(map, { wide: small, limit: limits.result, kind: (i, j) => known(i * columns + j), name: "map" }),
          outline(x * small, y * small, small, small),
        ),
      ),
    );
    const [left, top] = [64, high + 26];
    const after = left + weights.length * narrow;
    const own = { wide: narrow, high };
    const matrix = drawing(
      after + 90,
      top + steps.length * high,
      `Row ${step} of the rearranged matrix of ${steps.length} rows and ${weights.length} columns.`,
      label(left - 8, high / 2, "kernel"),
      grid([weights], { x: left, ...own, limit: limits.kernel, name: "kernel" }),
      label(left + (weights.length * narrow) / 2, high + 13, "×", "middle"),
      label(after + 62, high + 13, "product", "middle"),
      label(left - 8, top + (step + 0.5) * high, `row ${step}`),
      grid(steps.map(({ numbers }) => numbers), { x: left, y: top, ...own, limit: limits.image, kind: known, name: "matrix" }),
      label(after + 18, top + (step + 0.5) * high, "=", "middle"),
      grid(result.map((sum) => [sum]), { x: after + 36, y: top, wide: 52, high, limit: limits.result, kind: known, name: "output" }),
      outline(left, top + step * high, weights.length * narrow, high),
      outline(after + 36, top + step * high, 52, high),
    );
    frame.stage.replaceChildren(
      html("div", { class: "pictures" }, ...pictures),
      figure("the rearranged matrix: one row for each window", matrix),
    );
    return `row ${step}, the window at row ${y}, column ${x}: ${spelled(steps[step])}`;
  }

  const frame = stepper(el, { title: "From windows to rows: im2col", show });
  frame.start(steps.length);
  return frame.stop;
}
