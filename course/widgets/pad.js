// The drawing pad: ink goes to the kernel; what the network sees, and its probabilities, come back.

const PAPER = 280; // the pad's own pixels
const SENT = 140; // rows and columns that are sent
const PEN = 21; // width of a stroke: as MNIST's are, if the digit fills most of the pad
const STEP = 10; // how far an arrow key moves the pen
const BLUR = 0.7; // pixels of the network's image
const PAD_KEYS = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
  Home: [-1, -1],
  PageUp: [1, -1],
  End: [-1, 1],
  PageDown: [1, 1],
};

function padView(el, model) {
  let [blurred, live, down, dirty] = [false, true, false, false];
  let [asked, waiting, timer] = [0, null, null];
  let at = [PAPER / 2, PAPER / 4];
  let last = null;
  let pointer = null;

  // Elements: the pad with its buttons, the network's image, its probabilities.
  const pad = html("canvas", {
    width: PAPER, height: PAPER, tabindex: "0", class: "paper", role: "application",
    "aria-label": "Drawing pad. Arrow keys move the pen, Space puts it down and lifts it.",
  });
  const pen = html("span", { class: "pen", "aria-hidden": "true" });
  const sheet = html("div", { class: "sheet" }, pad, pen);
  const seen = html("canvas", { width: 28, height: 28, class: "seen", role: "img", "aria-label": "empty paper" });
  const bars = Array.from({ length: 10 }, (_, digit) => {
    const bar = html("span", { class: "share" });
    const number = html("span", { class: "number" }, "–");
    const row = html("li", { "data-digit": digit }, html("b", {}, String(digit)), html("span", { class: "track" }, bar), number);
    return { row, bar, number };
  });
  const says = html("p", { class: "says", role: "status", "aria-live": "polite" }, "Draw a digit, as large as you like.");
  const button = (text, name, act) => {
    const made = html("button", { type: "button", "aria-label": name, title: name }, text);
    made.addEventListener("click", act);
    return made;
  };
  const reset = button("Reset", "Reset: empty paper", () => clear());
  const blur = button("Blur", "Blur: softer strokes", () => {
    blurred = !blurred;
    blur.setAttribute("aria-pressed", blurred);
    ask(true);
  });
  blur.setAttribute("aria-pressed", "false");
  const predict = button("Predict", "Predict: ask the network now", () => ask(true));
  const box = html("input", { type: "checkbox" });
  box.checked = true;
  box.addEventListener("change", () => {
    live = box.checked;
    if (live && dirty) ask(true);
  });
  const controls = html("div", { class: "controls", role: "group", "aria-label": "Pad" });
  controls.append(reset, blur, predict, html("label", { class: "live" }, box, " while I draw"));
  const keys = html(
    "p",
    { class: "keys" },
    "Keys on the pad: arrows move the pen, Space puts it down and lifts it; Home, End, Page Up, Page Down go " +
      "diagonally; with Shift, in small steps. R resets, B blurs, P or Enter predicts.",
  );
  const root = html("section", { class: "course-pad", role: "group", "aria-label": "Drawing pad" });
  root.append(
    html("p", { class: "title" }, "Draw a digit: what does the network make of it?"),
    html(
      "div",
      { class: "parts" },
      figure("your drawing", sheet, controls),
      figure("what the network sees, 28 × 28", html("div", { class: "field" }, seen, html("span", { class: "box", "aria-hidden": "true" }))),
      figure("its probabilities", html("ol", { class: "shares", start: "0" }, ...bars.map(({ row }) => row))),
    ),
    says,
    keys,
  );
  el.append(root);

  const ink = pad.getContext("2d", { willReadFrequently: true });
  Object.assign(ink, { lineCap: "round", lineJoin: "round", lineWidth: PEN, strokeStyle: "black", fillStyle: "white" });
  const small = html("canvas", { width: SENT, height: SENT }).getContext("2d", { willReadFrequently: true });
  ink.fillRect(0, 0, PAPER, PAPER);

  function line(from, to) {
    ink.beginPath();
    ink.moveTo(...from);
    ink.lineTo(...to);
    ink.stroke();
    dirty = true;
    if (live) ask(false);
  }

  function clear() {
    ink.fillRect(0, 0, PAPER, PAPER);
    [down, dirty, at] = [false, false, [PAPER / 2, PAPER / 4]];
    last = null;
    movePen();
    ask(true);
  }

  // Asking: at most one question is on its way, and while it is, only the newest drawing waits.
  function ask(aloud) {
    if (waiting) {
      waiting.again = true;
      waiting.nextAloud ||= aloud;
      return;
    }
    asked += 1;
    waiting = { id: asked, aloud, again: false, nextAloud: false };
    small.drawImage(pad, 0, 0, SENT, SENT);
    const pixels = small.getImageData(0, 0, SENT, SENT).data;
    const bytes = new Uint8Array(SENT * SENT);
    for (let i = 0; i < bytes.length; i += 1) bytes[i] = 255 - pixels[4 * i];
    dirty = false;
    model.send({ id: asked, rows: SENT, columns: SENT, blur: blurred ? BLUR : 0 }, undefined, [bytes.buffer]);
    timer = setTimeout(() => {
      waiting = null;
      tell("The kernel does not answer: is it busy, or was it restarted? Then run the cell again.", true);
    }, 8000);
  }

  function answered(message, buffers) {
    if (!waiting || message.id !== waiting.id) return;
    const { aloud, again, nextAloud } = waiting;
    clearTimeout(timer);
    waiting = null;
    if (message.error) tell(message.error, true);
    else draw(buffers[0], message.probabilities, aloud && !again);
    if (again) ask(nextAloud);
  }
  model.on("msg:custom", answered);

  function draw(buffer, shares, aloud) {
    const view = buffer instanceof ArrayBuffer ? new Uint8Array(buffer) : new Uint8Array(buffer.buffer, buffer.byteOffset, buffer.byteLength);
    const context = seen.getContext("2d");
    const image = context.createImageData(28, 28);
    view.forEach((value, i) => image.data.set([255 - value, 255 - value, 255 - value, 255], 4 * i));
    context.putImageData(image, 0, 0);
    seen.dataset.ink = view.reduce((sum, value) => sum + value, 0);
    const order = (shares ?? []).map((share, digit) => [share, digit]).sort((a, b) => b[0] - a[0]);
    bars.forEach(({ row, bar, number }, digit) => {
      const share = shares?.[digit];
      bar.style.width = `${100 * (share ?? 0)}%`;
      number.textContent = share === undefined ? "–" : share.toFixed(2);
      row.classList.toggle("best", digit === order[0]?.[1]);
    });
    if (!shares) {
      seen.setAttribute("aria-label", "empty paper");
      return tell("Empty paper. Draw a digit, as large as you like.", false, aloud);
    }
    const sentence = `The network says ${order[0][1]} (${order[0][0].toFixed(2)}); next, ${order[1][1]} (${order[1][0].toFixed(2)}).`;
    seen.setAttribute("aria-label", `your digit, scaled and centred. ${sentence}`);
    tell(sentence, false, aloud);
  }

  // While somebody draws, the line changes many times a second: it is read out when a stroke is finished.
  function tell(sentence, refused, aloud = true) {
    says.setAttribute("aria-live", aloud ? "polite" : "off");
    says.textContent = sentence;
    says.classList.toggle("refused", refused);
  }

  // Mouse, pen and finger.
  function place(event) {
    const { left, top, width, height } = pad.getBoundingClientRect();
    return [((event.clientX - left) / width) * PAPER, ((event.clientY - top) / height) * PAPER];
  }
  pad.addEventListener("pointerdown", (event) => {
    if (event.button !== 0 || pointer !== null) return;
    event.preventDefault();
    pad.focus({ preventScroll: true });
    pointer = event.pointerId;
    try {
      pad.setPointerCapture(pointer);
    } catch {
      // a pointer that is gone again, or one that a script made up
    }
    last = place(event);
    at = last;
    movePen();
    line(last, last);
  });
  pad.addEventListener("pointermove", (event) => {
    if (event.pointerId !== pointer) return;
    const coalesced = event.getCoalescedEvents?.() ?? [];
    for (const part of coalesced.length ? coalesced : [event]) {
      const next = place(part);
      line(last, next);
      last = next;
    }
    at = last;
    movePen();
  });
  const lifted = (event) => {
    if (event.pointerId !== pointer) return;
    pointer = null;
    last = null;
    if (live) ask(true);
  };
  pad.addEventListener("pointerup", lifted);
  pad.addEventListener("pointercancel", lifted);

  // Keys. JupyterLab listens for keys before the page's elements; this listener comes before it, as the stepper's does.
  function movePen() {
    pen.style.left = `${(100 * at[0]) / PAPER}%`;
    pen.style.top = `${(100 * at[1]) / PAPER}%`;
    pen.classList.toggle("down", down);
  }
  function pressed(event) {
    const path = event.composedPath();
    if (!path.includes(root) || event.altKey || event.ctrlKey || event.metaKey) return;
    if (event.key === "Tab" || event.key === "Escape") return;
    event.stopImmediatePropagation();
    if (path[0] !== pad) return;
    const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
    if (key in PAD_KEYS) {
      const stride = event.shiftKey ? STEP / 4 : STEP;
      const next = at.map((value, axis) => Math.max(8, Math.min(PAPER - 8, value + stride * PAD_KEYS[key][axis])));
      if (down) line(at, next);
      at = next;
      movePen();
    } else if (key === " ") {
      down = !down;
      if (down) line(at, at);
      movePen();
      if (down) tell("Pen down.", false);
      else if (live) ask(true);
      else tell("Pen up.", false);
    } else if (key === "r" || key === "Delete" || key === "Backspace") {
      clear();
    } else if (key === "b") {
      blur.click();
    } else if (key === "p" || key === "Enter") {
      ask(true);
    } else return;
    event.preventDefault();
  }
  window.addEventListener("keydown", pressed, true);
  movePen();

  return () => {
    clearTimeout(timer);
    window.removeEventListener("keydown", pressed, true);
    model.off("msg:custom", answered);
  };
}

export default { render: ({ model, el }) => padView(el, model) };
