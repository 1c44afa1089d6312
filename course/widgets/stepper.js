// The frame around every step-through: its buttons, its slider, its keys, and the line that says where it stands.

const NAVIGATION = ["ArrowLeft", "ArrowRight", "ArrowUp", "ArrowDown", "Home", "End", "PageUp", "PageDown", " ", "Enter"];

/**
 * Build the frame in `el`. `show(step)` draws a step and returns the sentence that says it.
 * Returns { setup, stage, start, redraw, refuse, stop }: two places to fill, and what drives them.
 */
function stepper(el, { title, show }) {
  let [step, count, timer, sentence] = [0, 0, null, ""];
  const slow = window.matchMedia?.("(prefers-reduced-motion: reduce)").matches;

  const setup = html("div", { class: "setup" });
  const stage = html("div", { class: "stage" });
  const says = html("p", { class: "says", role: "status", "aria-live": "polite" });
  const button = (text, name, act) => {
    const made = html("button", { type: "button", "aria-label": name, title: name }, text);
    made.addEventListener("click", act);
    return made;
  };
  const reset = button("Reset", "Reset: back to the first step", () => (pause(), go(0)));
  const back = button("◀ Prev", "Previous step", () => (pause(), go(step - 1)));
  const play = button("▶ Play", "Play", () => (timer ? pause() : begin()));
  const next = button("Next ▶", "Next step", () => (pause(), go(step + 1)));
  const slider = html("input", { type: "range", min: 0, max: 0, value: 0, "aria-label": "Step" });
  slider.addEventListener("input", () => (pause(), go(Number(slider.value))));
  const counter = html("span", { class: "counter" });
  const controls = html("div", { class: "controls", role: "group", "aria-label": "Steps" });
  controls.append(reset, back, play, next, slider, counter);
  const keys = html("p", { class: "keys" }, "Keys: ← → step, Home and End jump, Space plays and pauses.");
  const root = html("section", { class: "course-step", role: "group", "aria-label": title, tabindex: "-1" });
  // The line that grows and shrinks stands below the buttons, which therefore stay under the reader's pointer.
  root.append(html("p", { class: "title" }, title), setup, controls, says, stage, keys);
  el.append(root);

  function go(wanted) {
    step = Math.max(0, Math.min(count - 1, wanted));
    redraw();
  }

  function redraw() {
    const none = count === 0;
    if (!none) sentence = show(step);
    says.textContent = sentence;
    says.classList.toggle("refused", none);
    slider.max = Math.max(0, count - 1);
    slider.value = step;
    slider.setAttribute("aria-valuetext", none ? "no step" : `step ${step + 1} of ${count}`);
    counter.textContent = none ? "no step" : `step ${step + 1} of ${count}`;
    // A button that loses its focus while it is being used would throw a keyboard's reader off the widget.
    for (const [control, off] of [[back, step === 0], [reset, step === 0], [next, step >= count - 1], [play, none]]) {
      control.setAttribute("aria-disabled", none || off);
    }
    slider.disabled = none;
  }

  function begin() {
    if (count === 0) return;
    if (step >= count - 1) go(0);
    // While it plays, each step would interrupt the reading of the one before.
    says.setAttribute("aria-live", "off");
    timer = setInterval(() => (step >= count - 1 ? pause() : go(step + 1)), slow ? 2000 : 900);
    play.textContent = "❚❚ Pause";
    play.setAttribute("aria-label", "Pause");
    play.title = "Pause";
  }

  function pause() {
    if (!timer) return;
    clearInterval(timer);
    timer = null;
    says.setAttribute("aria-live", "polite");
    says.textContent = "";
    says.textContent = sentence;
    play.textContent = "▶ Play";
    play.setAttribute("aria-label", "Play");
    play.title = "Play";
  }

  // JupyterLab takes arrow keys, Enter and Space for itself before they reach the page's elements. This listener comes
  // even before it, and keeps from it only the keys that mean something here.
  function pressed(event) {
    const target = event.composedPath()[0];
    if (!NAVIGATION.includes(event.key) || !event.composedPath().includes(root)) return;
    if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.stopImmediatePropagation();
    const foreign = target instanceof HTMLInputElement && target !== slider;
    const pushes = target instanceof HTMLButtonElement && [" ", "Enter"].includes(event.key);
    if (foreign || pushes) return;
    const steps = { ArrowLeft: step - 1, ArrowRight: step + 1, Home: 0, End: count - 1 };
    if (target === slider) Object.assign(steps, { ArrowDown: step - 1, ArrowUp: step + 1 });
    if (event.key in steps) {
      pause();
      go(steps[event.key]);
    } else if (event.key === " ") {
      play.click();
    } else return;
    event.preventDefault();
  }
  window.addEventListener("keydown", pressed, true);

  return {
    setup,
    stage,
    /** There are `steps` steps now; stay at the step where it stands, or go back to the first. */
    start(steps, stay = false) {
      pause();
      count = steps;
      go(stay ? step : 0);
    },
    /** There is nothing to step through; say why. */
    refuse(why) {
      pause();
      count = 0;
      sentence = why;
      stage.replaceChildren();
      go(0);
    },
    stop() {
      pause();
      window.removeEventListener("keydown", pressed, true);
    },
  };
}

/** A slider with its name and its number, which calls `changed` with a whole number. */
function setting(name, { value, least, most }, changed) {
  const input = html("input", { type: "range", min: least, max: most, value, "data-setting": name });
  // The slider says its number itself, and an <output> would say it once more.
  const shown = html("span", { class: "value", "aria-hidden": "true" }, String(value));
  input.addEventListener("input", () => {
    shown.textContent = input.value;
    changed(Number(input.value));
  });
  return html("label", { class: "setting" }, html("span", {}, name), input, shown);
}
