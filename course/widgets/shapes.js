// A kernel moves over an image, and only the sizes count.

function shapesView(el, setup) {
  const now = { size: setup.size, kernel: setup.kernel, stride: setup.stride, padding: setup.padding };
  const sizes = html("p", { class: "sizes" });
  let output = 0;

  function update() {
    output = outputSize(now.size, now.kernel, now.stride, now.padding);
    if (output > 0) {
      sizes.textContent = `output = ${sizeSpelled(now.size, now.kernel, now.stride, now.padding)}`;
      return frame.start(output * output);
    }
    sizes.textContent = `image ${now.size}, padding ${now.padding}, kernel ${now.kernel}`;
    return frame.refuse(misfit([now.size, now.size], [now.kernel, now.kernel], now.padding));
  }

  function show(step) {
    const { size, kernel, stride, padding } = now;
    const whole = size + 2 * padding;
    const reached = (output - 1) * stride + kernel;
    const [row, column] = [Math.floor(step / output), step % output];
    const [y, x] = [row * stride, column * stride];
    const side = sideFor(whole);
    const inner = (i) => i >= padding && i < padding + size;
    const blank = Array.from({ length: whole }, () => Array(whole).fill(0.25));
    const never = [];
    for (let i = 0; i < whole; i += 1) {
      for (let j = 0; j < whole; j += 1) {
        if (i < reached && j < reached) continue;
        never.push(svg("path", { d: `M${j * side} ${(i + 1) * side}l${side} ${-side}`, class: "never" }));
      }
    }
    const filling = Array.from({ length: output }, () => Array(output).fill(0.5));
    frame.stage.replaceChildren(
      figure(
        padding ? `image ${size} × ${size}, with padding ${padding}` : `image ${size} × ${size}`,
        drawing(
          whole * side,
          whole * side,
          `The kernel covers rows ${y} to ${y + kernel - 1} and columns ${x} to ${x + kernel - 1} of the padded image.`,
          grid(blank, {
            wide: side,
            limit: 1,
            kind: (i, j) => (inner(i) && inner(j) ? "known" : "padding"),
            text: (i, j) => (inner(i) && inner(j) ? "" : "0"),
            name: "image",
          }),
          ...never,
          outline(x * side, y * side, kernel * side, kernel * side),
        ),
      ),
      figure(
        `output ${output} × ${output}`,
        drawing(
          output * side,
          output * side,
          `Output of ${output} rows and ${output} columns, known up to row ${row}, column ${column}.`,
          grid(filling, {
            wide: side,
            limit: 1,
            kind: (i, j) => (i * output + j <= step ? "known" : "empty"),
            text: (i, j) => (i * output + j <= step ? String(i * output + j + 1) : ""),
            name: "output",
          }),
          outline(column * side, row * side, side, side),
        ),
      ),
    );
    const over = whole - reached;
    const last = over === 1 ? "row and the last column" : `${over} rows and columns`;
    const left = over ? ` The last ${last}, struck through, are in no window.` : "";
    const place = `starts at row ${y}, column ${x}, and gives output row ${row}, column ${column}`;
    return `window ${step + 1} of ${output * output} ${place}.${left}`;
  }

  const frame = stepper(el, { title: "Kernel, stride and padding: how large is the output?", show });
  const change = (name) => (value) => ((now[name] = value), update());
  frame.setup.append(
    html(
      "div",
      { class: "settings" },
      setting("image", { value: now.size, least: 1, most: 12 }, change("size")),
      setting("kernel", { value: now.kernel, least: 1, most: 7 }, change("kernel")),
      setting("stride", { value: now.stride, least: 1, most: 6 }, change("stride")),
      setting("padding", { value: now.padding, least: 0, most: 4 }, change("padding")),
      sizes,
    ),
  );
  update();
  return frame.stop;
}
