// What anywidget calls. Python has sent all numbers with the widget; from here on it is not asked again.

const VIEWS = { convolve_1d: convolve1dView, convolve_2d: convolve2dView, im2col: im2colView, shapes: shapesView };

function render({ model, el }) {
  const setup = model.get("setup");
  return VIEWS[setup.kind](el, setup);
}

export { convolve1d, convolve2d, outputSize, rearrange };
export default { render };
