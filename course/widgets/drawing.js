// Elements, cells and colours. Everything is made by the DOM's own functions: no text becomes markup.

const STOPS = ["7f3b08", "b35806", "e08214", "fdb863", "fee0b6", "f7f7f7", "d8daeb", "b2abd2", "8073ac", "542788", "2d004b"];
// The course's diverging map (ColorBrewer's PuOr): orange below zero, purple above, zero in the middle.

function html(tag, attributes = {}, ...children) {
  return filled(document.createElement(tag), attributes, children);
}

function svg(tag, attributes = {}, ...children) {
  return filled(document.createElementNS("http://www.w3.org/2000/svg", tag), attributes, children);
}

function filled(element, attributes, children) {
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append(...children);
  return element;
}

/** The colour of a number between -limit and limit. */
function colour(number, limit) {
  const place = 5 + 5 * Math.max(-1, Math.min(1, number / limit));
  const below = Math.min(9, Math.floor(place));
  const mixed = [0, 2, 4].map((at) => {
    const [low, high] = [below, below + 1].map((index) => parseInt(STOPS[index].slice(at, at + 2), 16));
    return Math.round(low + (high - low) * (place - below));
  });
  return `rgb(${mixed.join(" ")})`;
}

function limitOf(...grids) {
  return Math.max(...grids.flat(4).map(Math.abs)) || 1;
}

/** One cell: a coloured rectangle with its number. `kind` is "known", "empty" or "padding". */
function cell(number, { x, y, wide, high, limit, kind, text, level, name, row, column }) {
  const shown = text ?? (kind === "empty" ? "" : written(number));
  const fill = kind === "known" ? colour(number, limit) : "white";
  const size = Math.min(0.5 * high, 13, (1.4 * wide) / Math.max(shown.length, 1));
  const dark = Math.abs(number) > 0.55 * limit;
  const ink = kind === "padding" ? "#767676" : dark ? "white" : "black";
  return svg(
    "g",
    { class: `cell ${kind}`, "data-name": name, "data-row": row, "data-column": column },
    svg("rect", { x, y, width: wide, height: high, style: `fill: ${fill}` }),
    svg(
      "text",
      { x: x + wide / 2, y: y + level * high, "font-size": size, style: `fill: ${ink}` },
      shown,
    ),
  );
}

/**
 * Rows of numbers as cells, from (x, y) to the right and down. `kind` says for a row and column what its cell is, `text`
 * what stands in it instead of the number, and `level` how far down.
 */
function grid(numbers, { x = 0, y = 0, wide, high = wide, limit, kind = () => "known", text = () => undefined, level = 0.5, name }) {
  const cells = numbers.flatMap((line, row) =>
    line.map((number, column) =>
      cell(number, {
        x: x + column * wide,
        y: y + row * high,
        wide,
        high,
        limit,
        kind: kind(row, column),
        text: text(row, column),
        level,
        name,
        row,
        column,
      }),
    ),
  );
  return svg("g", {}, ...cells);
}

/** A black frame with a white halo: seen on light and dark cells, and in both themes. */
function outline(x, y, wide, high) {
  const place = { x, y, width: wide, height: high, rx: 2 };
  return svg("g", { class: "outline" }, svg("rect", { ...place, class: "halo" }), svg("rect", place));
}

/** Numbers as bars on one baseline; those from `known` on are not drawn. */
function bars(numbers, { x, y, wide, high, known = numbers.length, limit }) {
  const [low, top] = [Math.min(0, ...numbers), Math.max(0, ...numbers)];
  const scale = high / (top - low || 1);
  const zero = y + top * scale;
  const drawn = [svg("line", { x1: x, x2: x + numbers.length * wide, y1: zero, y2: zero, class: "zero" })];
  numbers.slice(0, known).forEach((number, index) => {
    const [middle, end] = [x + (index + 0.5) * wide, zero - number * scale];
    const shade = colour(Math.sign(number) * 0.8 * limit, limit);
    drawn.push(
      svg("rect", {
        x: middle - 0.3 * wide,
        y: Math.min(zero, end),
        width: 0.6 * wide,
        height: Math.abs(end - zero),
        style: `fill: ${shade}`,
        class: "bar",
      }),
    );
  });
  return svg("g", {}, ...drawn);
}

function label(x, y, text, anchor = "end") {
  return svg("text", { x, y, class: "label", "text-anchor": anchor }, text);
}

/** A drawing of its own size that shrinks with the page, and its text alternative. */
function drawing(wide, high, alternative, ...children) {
  const margin = 3;
  const box = `${-margin} ${-margin} ${wide + 2 * margin} ${high + 2 * margin}`;
  const style = `width: ${wide + 2 * margin}px`;
  return svg("svg", { viewBox: box, style, role: "img", "aria-label": alternative }, ...children);
}

function figure(caption, ...children) {
  return html("figure", {}, html("figcaption", {}, caption), ...children);
}

/** The side of a square cell, such that `columns` of them are at most `room` pixels wide. */
function sideFor(columns, room = 330, most = 36) {
  return Math.max(18, Math.min(most, Math.floor(room / columns)));
}
