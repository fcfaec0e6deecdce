// The page asks anew whenever a field changes, and shows what comes.
const form = document.getElementById("ask");
const answer = document.getElementById("answer");
const state = document.getElementById("state");
const wrong = document.getElementById("wrong");
const tab = crypto.randomUUID();
const worker = new SharedWorker("/assets/shared.js", { name: "proefbank" });
let number = 0;

navigator.locks.request(`tab-${tab}`, () => new Promise(() => {}));

// query is what is asked: fields that are as the scenario has them are left out.
function query() {
  const asked = new URLSearchParams();
  for (const field of form.elements) {
    if (!field.name || field.dataset.own === field.value) continue;
    asked.set(field.name, field.value);
  }
  return asked.toString();
}

function mark() {
  for (const field of form.elements) {
    if (field.dataset.own !== undefined) field.classList.toggle("changed", field.dataset.own !== field.value);
  }
}

function ask() {
  mark();
  number++;
  worker.port.postMessage({ tab, number, query: query() });
}

function refused(faults) {
  wrong.textContent = Object.entries(faults).map(([field, said]) => (field ? `${field}: ${said}` : said)).join("; ");
  for (const field of form.elements) {
    if (!field.name) continue;
    const said = faults[field.name] ?? "";
    field.toggleAttribute("aria-invalid", said !== "");
    const place = document.getElementById(`e-${field.name}`);
    if (place) place.textContent = said;
  }
}

function show(event) {
  if (event.ask !== number) return;
  const open = [...answer.querySelectorAll("details[open]")].map((d) => d.id);
  answer.innerHTML = event.html;
  for (const id of open) if (id) document.getElementById(id)?.setAttribute("open", "");
  state.textContent = `${event.done} / ${event.of}`;
  document.body.dataset.done = event.done;
}

worker.port.onmessage = ({ data }) => {
  if (data.event) show(data.event);
  if (data.lost) wrong.textContent = document.body.dataset.lost;
  if (data.again) ask();
  if (data.reply && data.number === number) {
    refused(data.reply.wrong ?? {});
    if (data.reply.link) history.replaceState(null, "", `/?${data.reply.link}`);
  }
};

let due;
form.addEventListener("input", () => {
  clearTimeout(due);
  due = setTimeout(ask, 200);
});
form.addEventListener("submit", (event) => {
  event.preventDefault();
  clearTimeout(due);
  ask();
});
form.elements.scenario.addEventListener("change", () => {
  clearTimeout(due);
  location.assign(`/?scenario=${form.elements.scenario.value}&lang=${document.documentElement.lang}`);
});
ask();
