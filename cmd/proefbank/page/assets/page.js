// The page asks anew whenever a field changes, and shows what comes.
const form = document.getElementById("ask");
const answer = document.getElementById("answer");
const wrong = document.getElementById("wrong");
const note = document.getElementById("note");
const state = document.querySelector("#state span");
const progress = document.getElementById("progress");
const link = document.getElementById("link");
const { screen, lost, reset, own, computing, from, stopped, stands, earlier } = document.body.dataset;
const tab = crypto.randomUUID();
const worker = new SharedWorker("/assets/shared.js", { name: "proefbank" });
let number = 0;

// Held for as long as this tab is there: the worker waits for it, and ends the tab's work.
// Nothing is asked before it is held, or the worker might get it and take the tab for closed.
const held = new Promise((granted) => {
  navigator.locks.request(`tab-${tab}`, () => {
    granted();
    return new Promise(() => {});
  });
});

const named = (path) => form.elements.namedItem(path);
const knows = (field) => field.dataset.own !== undefined;
const touched = (field) => knows(field) && field.value.trim() !== field.dataset.own;

// ungrouped is a number without the points by which a Dutch reader parts thousands: with
// one of them it would be a thousandth.
function ungrouped(text) {
  const grouped = document.documentElement.lang === "nl" && /^\s*-?[1-9]\d{0,2}(\.\d{3})+(,\d+)?\s*$/.test(text);
  return grouped ? text.replaceAll(".", "") : text;
}

// query is what is asked: fields that are as the scenario has them are left out.
function query() {
  const asked = new URLSearchParams();
  for (const field of form.elements) {
    if (field.name && field.value !== "" && (!knows(field) || touched(field))) asked.set(field.name, ungrouped(field.value));
  }
  return asked.toString();
}

// plain is a number as every language reads it, of one that this page's language wrote.
function plain(text) {
  return document.documentElement.lang === "nl" && /^\s*-?\d+,\d+\s*$/.test(text) ? text.replace(",", ".") : text;
}

// put gives a parameter a value; one without a field of its own gets a hidden one.
function put(path, text, label) {
  let field = named(path);
  if (!field) {
    field = document.createElement("input");
    Object.assign(field, { type: "hidden", name: path });
    Object.assign(field.dataset, { own: "", label: label ?? path });
    form.append(field);
  }
  field.value = text ?? field.dataset.own;
  changed();
}

// mark shows what differs from the scenario, and how to take it back.
function mark() {
  along();
  const list = document.querySelector("#changes ul");
  list.replaceChildren();
  for (const field of form.elements) {
    if (!knows(field)) continue;
    field.classList.toggle("changed", touched(field));
    if (!touched(field)) continue;
    const item = document.createElement("li");
    const was = field.dataset.own === "" ? "" : ` (${own} ${brief(field.dataset.own)})`;
    item.append(`${field.dataset.label}: ${brief(field.value)}${was} `);
    const back = document.createElement("button");
    Object.assign(back, { type: "button", textContent: reset });
    back.setAttribute("aria-label", `${reset}: ${field.dataset.label}`);
    back.onclick = () => put(field.name);
    item.append(back);
    list.append(item);
  }
  document.querySelector("#changes .none").hidden = list.children.length > 0;
  for (const button of document.querySelectorAll("#whatif button")) {
    button.setAttribute("aria-pressed", String(named(button.dataset.path)?.value === localised(button.dataset.text)));
    const way = button.dataset.way;
    button.closest("li").hidden = way !== undefined && way !== form.elements.way.value;
  }
}

// brief is a value that fits in a line.
const brief = (text) => (text.length > 24 ? "…" : text);

// localised is a number as this page's language writes it.
function localised(text) {
  return document.documentElement.lang === "nl" && /^-?\d+\.\d+$/.test(text) ? text.replace(".", ",") : text;
}

// along has what is changed go along to the other screens, answered or not.
function along() {
  for (const screen of document.querySelectorAll("[data-along]")) {
    const asked = new URLSearchParams(query());
    for (const name of ["way", "against", "beside", "prices", "v", "was"]) asked.delete(name);
    screen.href = `${new URL(screen.href).pathname}?${asked}`;
  }
}

function ask() {
  mark();
  number++;
  document.body.dataset.asked = number;
  answer.setAttribute("aria-busy", "true");
  state.textContent = answer.childElementCount ? `${computing} ${earlier}` : computing;
  progress.removeAttribute("value");
  note.textContent = "";
  const asked = { tab, number, screen, query: query() };
  held.then(() => worker.port.postMessage(asked));
}

let due;
function soon() {
  clearTimeout(due);
  due = setTimeout(ask, 200);
}

// changed asks another question: what a link of another version found is of no use to it.
function changed() {
  for (const name of ["v", "was"]) named(name)?.remove();
  mark();
  soon();
}

// refused tells what is wrong, at its field and above.
function refused(faults) {
  wrong.textContent = Object.entries(faults).map(([path, said]) => {
    const label = named(path)?.dataset?.label ?? path;
    return path ? `${label}: ${said}` : said;
  }).join("; ");
  for (const field of form.elements) {
    if (!field.name) continue;
    const said = faults[field.name];
    if (said) field.setAttribute("aria-invalid", "true");
    else field.removeAttribute("aria-invalid");
    const place = document.getElementById(`e-${field.name}`);
    if (place) place.textContent = said ?? "";
  }
  if (Object.keys(faults).length > 0) ended();
}

const counted = (text, { done, of }) => text.replace("%1", done).replace("%2", of);

// ended tells that no answer is coming, and that one that is there grows no sharper, or is to
// the question before.
function ended() {
  answer.setAttribute("aria-busy", "false");
  const { asked, answered, done, of } = document.body.dataset;
  if (asked === answered) {
    if (done !== of) state.textContent = counted(stopped, document.body.dataset);
    return;
  }
  state.textContent = answer.childElementCount ? earlier : "";
  progress.value = 0;
}

// called is the name of a picture or a table that can be stood on.
const called = (box) => box.getAttribute("aria-label") ?? box.getAttribute("aria-labelledby");
const title = (details) => details.id || details.querySelector("summary").textContent;

// show puts an answer in the place of the one before: what was open stays open, and who
// stood on something stands there still.
function show(event) {
  if (event.ask !== number) return;
  const open = new Set([...answer.querySelectorAll("details[open]")].map(title));
  const on = answer.contains(document.activeElement) ? document.activeElement : null;
  const at = on?.closest("details");
  const stood = at ? title(at) : null;
  const box = on ? called(on) : null;
  answer.innerHTML = event.html;
  for (const details of answer.querySelectorAll("details")) {
    if (open.has(title(details))) details.open = true;
    if (title(details) === stood) details.querySelector("summary").focus({ preventScroll: true });
  }
  if (box) [...answer.querySelectorAll("[tabindex]")].find((b) => called(b) === box)?.focus({ preventScroll: true });
  const done = event.done === event.of;
  state.textContent = counted(done ? stands : from, event);
  progress.value = event.done / event.of;
  note.textContent = event.note;
  for (const place of document.querySelectorAll("[data-effect]")) place.textContent = event.effects?.[place.dataset.effect] ?? "";
  take(event);
  answer.setAttribute("aria-busy", String(!done));
  Object.assign(document.body.dataset, { answered: event.ask, done: event.done, of: event.of });
}

// take makes the links by which this very answer can be kept.
function take(event) {
  const asked = query();
  if (event.link) {
    const whole = `${screen}?${event.link}&v=${encodeURIComponent(event.version)}`;
    history.replaceState(null, "", whole);
    link.href = whole;
  }
  for (const file of document.querySelectorAll("[data-name]")) {
    file.href = `/download/${file.dataset.name}?${asked}&screen=${encodeURIComponent(screen)}&reps=${event.done}`;
  }
}

worker.port.onmessage = ({ data }) => {
  if (data.event) show(data.event);
  if (data.lost) {
    wrong.textContent = lost;
    ended();
  }
  if (data.again) {
    wrong.textContent = "";
    ask();
  }
  if (data.reply && data.number === number) refused(data.reply.wrong ?? {});
};

// reloads are the fields on which the other fields rest.
const reloads = ["scenario", "town", "beside"];

// reload shows this screen with another question: who stood on something stands there again, or
// a keyboard that goes through a list would lose its place at every step.
function reload(asked, stood) {
  sessionStorage.setItem("stood", stood);
  location.assign(`${screen}?${asked}`);
}

form.addEventListener("submit", (event) => {
  event.preventDefault();
  clearTimeout(due);
  ask();
});
// Fields of the form that stand elsewhere on the page are heard here as well.
document.addEventListener("input", ({ target }) => {
  if (target.form !== form) return;
  if (reloads.includes(target.name)) return;
  changed();
});
document.addEventListener("change", ({ target }) => {
  if (!reloads.includes(target.name)) return;
  const asked = new URLSearchParams({ scenario: form.elements.scenario.value, lang: document.documentElement.lang, seed: form.elements.seed.value });
  if (target.name === "scenario" && form.elements.beside) asked.set("beside", form.elements.beside.value);
  if (target.name !== "scenario") {
    for (const [key, value] of new URLSearchParams(query())) asked.set(key, value);
  }
  reload(asked, `[name=${target.name}]`);
});
document.getElementById("language").addEventListener("click", ({ target }) => {
  const asked = new URLSearchParams(query());
  for (const [name, text] of [...asked]) asked.set(name, name.includes(".") ? plain(text) : text);
  asked.set("lang", target.dataset.lang);
  reload(asked, "#language");
});
document.getElementById("whatif")?.addEventListener("click", ({ target }) => {
  if (!target.dataset.path) return;
  const pressed = target.getAttribute("aria-pressed") === "true";
  put(target.dataset.path, pressed ? undefined : localised(target.dataset.text), target.textContent);
});
link.href = location.href;
const stood = sessionStorage.getItem("stood");
sessionStorage.removeItem("stood");
if (stood) document.querySelector(stood)?.focus();
ask();
