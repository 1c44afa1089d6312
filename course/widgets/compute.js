// What the step-throughs compute. Arrays are rows of numbers; nothing here touches the page.

/** How many places a kernel has along one axis: floor((M + 2P - K) / S) + 1, and 0 if it does not fit. */
function outputSize(size, kernel, stride, padding) {
  const room = size + 2 * padding - kernel;
  return room < 0 ? 0 : Math.floor(room / stride) + 1;
}

/** The image (y, x) with `padding` zeros on every side. */
function padImage(image, padding) {
  const wide = image[0].length + 2 * padding;
  const edge = () => Array.from({ length: padding }, () => Array(wide).fill(0));
  const sides = Array(padding).fill(0);
  return [...edge(), ...image.map((row) => [...sides, ...row, ...sides]), ...edge()];
}

/** Turned by 180 degrees. */
function turned(kernel) {
  return kernel.map((row) => [...row].reverse()).reverse();
}

/** Factors and products of two flat lists, the sum after each product, and the whole sum. */
function weigh(numbers, weights) {
  const products = numbers.map((number, index) => number * weights[index]);
  const running = [];
  products.reduce((sum, product) => (running.push(sum + product), sum + product), 0);
  return { numbers, weights, products, running, sum: running[running.length - 1] };
}

/** A convolution 'same' in one dimension, place by place: the filter is flipped, the signal padded with zeros. */
function convolve1d(x, h) {
  const half = (h.length - 1) / 2;
  const flipped = [...h].reverse();
  const sides = Array(half).fill(0);
  const padded = [...sides, ...x, ...sides];
  const steps = x.map((_, place) => weigh(padded.slice(place, place + h.length), flipped));
  return { padded, flipped, half, steps };
}

/** A kernel at each of its places on an image (y, x), in reading order; `flip` turns the kernel first. */
function convolve2d(image, kernel, stride, padding, flip) {
  const padded = padImage(image, padding);
  const weights = flip ? turned(kernel) : kernel;
  const [tall, wide] = [kernel.length, kernel[0].length];
  const rows = outputSize(image.length, tall, stride, padding);
  const columns = outputSize(image[0].length, wide, stride, padding);
  const steps = [];
  for (let row = 0; row < rows && columns > 0; row += 1) {
    for (let column = 0; column < columns; column += 1) {
      const [y, x] = [row * stride, column * stride];
      const window = padded.slice(y, y + tall).flatMap((line) => line.slice(x, x + wide));
      steps.push({ row, column, y, x, ...weigh(window, weights.flat()) });
    }
  }
  return { padded, weights, rows, columns, steps };
}

/** Every window of an image (y, x, k) as a row, flattened in C order, and its product with the flattened kernel. */
function rearrange(image, kernel) {
  const [tall, wide] = [kernel.length, kernel[0].length];
  const weights = kernel.flat(2);
  const columns = outputSize(image[0].length, wide, 1, 0);
  const rows = outputSize(image.length, tall, 1, 0);
  const steps = [];
  for (let y = 0; y < rows; y += 1) {
    for (let x = 0; x < columns; x += 1) {
      const window = image.slice(y, y + tall).flatMap((line) => line.slice(x, x + wide).flat());
      steps.push({ y, x, ...weigh(window, weights) });
    }
  }
  return { weights, rows, columns, steps };
}

/** A number as it stands in a cell: three significant digits, whole numbers whole, and a true minus sign. */
function written(number) {
  if (Math.abs(number) < 1e-12) return "0";
  const whole = Number.isInteger(number) && Math.abs(number) < 1e6;
  return (whole ? String(number) : String(Number(number.toPrecision(3)))).replace("-", "−");
}

/** A number as it stands in a product: in brackets, if it is below 0. */
function factor(number) {
  return written(number).startsWith("−") ? `(${written(number)})` : written(number);
}

/** A step's sum, spelled out: 2×1 + 2×0 + 10×(−1) = −8. */
function spelled({ numbers, weights, sum }) {
  const terms = numbers.map((number, index) => `${factor(number)}×${factor(weights[index])}`);
  return `${terms.join(" + ")} = ${written(sum)}`;
}

/** The size of the output along one axis, spelled out. */
function sizeSpelled(size, kernel, stride, padding) {
  return `floor((${size} + 2×${padding} − ${kernel}) / ${stride}) + 1 = ${outputSize(size, kernel, stride, padding)}`;
}
