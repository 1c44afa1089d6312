// A window slides over a padded image; kernel, stride and padding can be changed.

function convolve2dView(el, { image, kernel: given, stride: S, padding: P, flip }) {
  const kernel = given.map((row) => [...row]);
  const [tall, wide] = [kernel.length, kernel[0].length];
  let [stride, padding, current] = [S, P, null];

  const sizes = html("p", { class: "sizes" });
  const inputs = html("div", { class: "kernel", style: `grid-template-columns: repeat(${wide}, 3.4em)` });
  kernel.forEach((line, row) =>
    line.forEach((weight, column) => {
      const name = `Kernel, row ${row}, column ${column}`;
      const input = html("input", { type: "number", step: "any", value: Number(weight.toPrecision(6)), "aria-label": name });
      input.addEventListener("input", () => {
        const wrong = input.value.trim() === "" || !Number.isFinite(Number(input.value));
        input.setAttribute("aria-invalid", wrong);
        if (wrong) return;
        kernel[row][column] = Number(input.value);
        update(true);
      });
      inputs.append(input);
    }),
  );

  function update(stay = false) {
    current = convolve2d(image, kernel, stride, padding, flip);
    current.limit = limitOf(image);
    current.most = limitOf([0], current.steps.map(({ sum }) => sum));
    inputs.querySelectorAll("input").forEach((input, index) => {
      const weight = kernel.flat()[index];
      input.style.background = colour(weight, limitOf(kernel));
      input.style.color = Math.abs(weight) > 0.55 * limitOf(kernel) ? "white" : "black";
    });
    const [rows, columns] = [image.length, image[0].length];
    sizes.textContent =
      `output rows: ${sizeSpelled(rows, tall, stride, padding)}\n` +
      `output columns: ${sizeSpelled(columns, wide, stride, padding)}`;
    if (current.steps.length) return frame.start(current.steps.length, stay);
    sizes.textContent = `image ${rows} × ${columns}, padding ${padding}, kernel ${tall} × ${wide}`;
    return frame.refuse(misfit([rows, columns], [tall, wide], padding));
  }

  function show(step) {
    const { padded, weights, rows, columns, steps, limit, most } = current;
    const { y, x, row, column } = steps[step];
    const side = sideFor(padded[0].length, 360, 42);
    const inner = (i, j) => i >= padding && i < padding + image.length && j >= padding && j < padding + image[0].length;
    // In smaller cells there is no room for the weights.
    const small = (side < 30 ? [] : weights).flatMap((line, i) =>
      line.map((weight, j) =>
        svg("text", { x: (x + j + 1) * side - 3, y: (y + i + 1) * side - 4, class: "weight" }, `×${written(weight)}`),
      ),
    );
    const result = Array.from({ length: rows }, (_, i) => steps.slice(i * columns, (i + 1) * columns).map((s) => s.sum));
    const size = sideFor(columns, 260, 42);
    frame.stage.replaceChildren(
      figure(
        padding ? "image, with its padding" : "image",
        drawing(
          padded[0].length * side,
          padded.length * side,
          `The window covers rows ${y} to ${y + tall - 1} and columns ${x} to ${x + wide - 1} of the padded image.`,
          grid(padded, { wide: side, limit, level: small.length ? 0.4 : 0.5, kind: (i, j) => (inner(i, j) ? "known" : "padding"), name: "image" }),
          ...small,
          outline(x * side, y * side, wide * side, tall * side),
        ),
      ),
      figure(
        "output so far",
        drawing(
          columns * size,
          rows * size,
          `Output of ${rows} rows and ${columns} columns, known up to row ${row}, column ${column}.`,
          grid(result, {
            wide: size,
            limit: most,
            kind: (i, j) => (i * columns + j <= step ? "known" : "empty"),
            name: "output",
          }),
          outline(column * size, row * size, size, size),
        ),
      ),
    );
    return `row ${row}, column ${column}: ${spelled(steps[step])}`;
  }

  const way = flip ? "a true convolution: the kernel is turned by 180° first" : "no flip: a cross-correlation";
  const frame = stepper(el, { title: `A window on an image (${way})`, show });
  frame.setup.append(
    figure(flip ? "kernel, before it is turned (edit it)" : "kernel (edit it)", inputs),
    html(
      "div",
      { class: "settings" },
      setting("stride", { value: stride, least: 1, most: 6 }, (value) => ((stride = value), update())),
      setting("padding", { value: padding, least: 0, most: 4 }, (value) => ((padding = value), update())),
      sizes,
    ),
  );
  update();
  return frame.stop;
}

/** Why a kernel has no place on an image: one sentence. */
function misfit(image, kernel, padding) {
  const axis = kernel[0] > image[0] + 2 * padding ? 0 : 1;
  const way = ["high", "wide"][axis];
  return `The kernel does not fit: it is ${kernel[axis]} ${way}, and the image with its padding ${image[axis] + 2 * padding}.`;
}
