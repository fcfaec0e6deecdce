// Drives a real Chromium over the page: node drive.mjs CHROMIUM URL [FOLDER FOR PICTURES]
import { readFile } from "node:fs/promises";
import { chromium } from "playwright-core";

const [program, url, pictures] = process.argv.slice(2);
const axe = await readFile("node_modules/axe-core/axe.min.js", "utf8");
const browser = await chromium.launch({
  executablePath: program,
  args: ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
});
const failures = [];
let step = "";

function must(holds, what) {
  if (!holds) failures.push(`${step}: ${what}`);
}

async function context(width = 1200, more = {}) {
  const made = await browser.newContext({ viewport: { width, height: 900 }, locale: "nl-NL", bypassCSP: false, ...more });
  made.setDefaultTimeout(120_000);
  return made;
}

async function open(where, path) {
  const page = await where.newPage();
  page.on("pageerror", (error) => failures.push(`${step}: ${error.message}`));
  page.on("console", (said) => said.type() === "error" && !said.text().includes("404") && failures.push(`${step}: console: ${said.text()}`));
  await page.goto(new URL(path, url).href);
  return page;
}

// answered waits for the answer to the last question, from so many replications.
const answered = (page, done = 1) => page.waitForFunction(
  (n) => document.body.dataset.asked && document.body.dataset.answered === document.body.dataset.asked && Number(document.body.dataset.done) >= n, done);

// changing does something that asks anew, and waits for the answer.
async function changing(page, act, done = 1) {
  const before = Number(await page.evaluate(() => document.body.dataset.asked ?? 0));
  await act();
  await page.waitForFunction((n) => Number(document.body.dataset.asked) > n, before);
  await answered(page, done);
}

const sentence = (page) => page.textContent(".said.first");
const amount = (page, party) => page.textContent(`#party-${party} .amount`);

async function picture(page, name, to) {
  if (!pictures) return;
  const top = await page.evaluate((to) => { // in one go: a sharper answer may replace what is looked at
    if (!to) return 0;
    document.querySelector(to).scrollIntoView();
    return Math.max(0, document.querySelector(to).getBoundingClientRect().y + scrollY - 10);
  }, to);
  const size = page.viewportSize();
  const height = Math.min(900, await page.evaluate(() => document.documentElement.scrollHeight) - top);
  await page.screenshot({ path: `${pictures}/page-${name}.png`, fullPage: true, clip: { x: 0, y: top, width: size.width, height } });
}

async function accessible(page) {
  for (const details of await page.locator("details:not([open]) > summary").all()) if (await details.isVisible()) await details.click();
  await page.evaluate(axe);
  const { violations } = await page.evaluate(() => axe.run({ runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"] }));
  for (const v of violations.filter((v) => ["serious", "critical"].includes(v.impact))) must(false, `axe: ${v.id}: ${v.help}: ${v.nodes[0].html.slice(0, 200)}`);
}

// small is a trial and a programme that are lived a thousand times in seconds.
const small = "scenario=municipal-pilot&trial.months=12&programme.months=24&programme.followed_months=30";

// taken is the answer as a report; its page is closed, or would be worked on all the while.
async function taken(page) {
  const [file] = await Promise.all([page.waitForEvent("download"), page.click("[data-name='antwoord.html']")]);
  const report = await readFile(await file.path(), "utf8");
  await page.context().close();
  return report;
}

const steps = {
  // A change asks anew: the answer is there soon, differs, and grows sharper.
  async "choose, change, sharper"() {
    const page = await open(await context(), "/?scenario=groningen-structural");
    await answered(page);
    const first = await sentence(page);
    must(/€ [\d.]+ per baanjaar/.test(first), `no amount in ${first}`);
    await picture(page, "answer");
    await changing(page, () => page.fill("[name='arms.basisbaan.hours_per_week']", "24"));
    const fewer = Number(await page.evaluate(() => document.body.dataset.done));
    must(await page.locator("[name='arms.basisbaan.hours_per_week'].changed").count() === 1, "what is changed is not marked");
    must((await page.textContent("#changes")).includes("32"), "the scenario's own value is not told");
    const paid = await amount(page, "municipality");
    await answered(page, 60);
    must(Number(await page.evaluate(() => document.body.dataset.done)) > fewer, "it does not grow sharper");
    must(await sentence(page) !== first, "fewer hours change nothing");
    must(/van laag naar hoog|niet van toeval/.test(await page.textContent("[data-effect='exit.regular']")), "a knob has no effect");
    must(await page.textContent(".deciding") !== "", "nothing says what decides");
    await changing(page, () => page.click("#changes button"), 4);
    must(await page.inputValue("[name='arms.basisbaan.hours_per_week']") === "32", "reset does not take it back");
    must(await amount(page, "municipality") !== paid, "reset changes nothing");
    await page.context().close();
  },

  // Ways of financing are compared on the same lives, and a party opens to its items.
  async compare() {
    const page = await open(await context(), "/?scenario=groningen-structural&way=sib&against=municipal");
    await answered(page, 12);
    must((await sentence(page)).includes("municipal"), "nothing is held against the other way");
    await changing(page, () => page.selectOption("[name=against]", "fund"));
    must((await sentence(page)).includes("fund"), "the other way does not change");
    must(await page.locator("#compared table").first().locator("tbody tr").count() === 8, "not all ways are compared");
    await page.click("#party-municipality summary");
    const items = await page.textContent("#party-municipality table");
    must(items.includes("money.subsidy.coverage") && items.includes("Groningen 2023"), "items have no source");
    await answered(page, 30);
    must(await page.locator("#party-municipality[open]").count() === 1, "what was opened is shut by a sharper answer");
    await picture(page, "parties", "#who");
    await picture(page, "bond", "#bond");
    await picture(page, "years", "#years");
    await picture(page, "month", "#own");
    await picture(page, "law", "#accountability");
    await picture(page, "knobs", "#knobs");
    await page.context().close();
  },

  // Two schemes with the same luck: what is changed goes along, and what differs is told.
  async "two schemes"() {
    const page = await open(await context(), "/?scenario=groningen-structural");
    await answered(page);
    await changing(page, () => page.fill("[name='loonwaarde.mean']", "50"));
    await Promise.all([page.waitForURL(/compare/), page.click("nav a[href^='/compare']")]);
    await answered(page);
    must((await page.textContent("#changes")).includes("50"), "what was changed does not go along");
    const text = await page.textContent("#answer");
    must(text.includes("loonwaarde.mean"), "the input that differs is not told");
    must(text.includes("groningen-structural, gewijzigd"), "the changed scheme has no name of its own");
    await picture(page, "compare");
    await Promise.all([page.waitForURL(/beside=rotterdam-2021/), page.selectOption("[name=beside]", "rotterdam-2021")]);
    await answered(page, 12);
    must((await page.textContent("#answer")).includes("rotterdam-2021"), "the other scheme does not change");
    await accessible(page);
    await page.context().close();
  },

  // A programme of years: its plan in the sentence, its years in the budget, moved to a municipality.
  async programme() {
    const page = await open(await context(), "/?scenario=municipal-pilot");
    await answered(page);
    must(await page.inputValue("[name='programme.jobs']") === "100", "the plan is not in the sentence");
    const paid = await amount(page, "municipality");
    must((await page.textContent("#years")).includes("2032"), "the years of the programme are not there");
    await changing(page, () => page.fill("[name='programme.jobs']", "50"));
    must(await amount(page, "municipality") !== paid, "half the jobs change nothing");
    await picture(page, "programme");
    await Promise.all([page.waitForURL(/town=Tilburg/), page.selectOption("[name=town]", "Tilburg")]);
    await answered(page, 12);
    await page.context().close();
  },

  // Another municipality, other prices, a what-if that names its parameter and can be taken back.
  async "town and what-if"() {
    const page = await open(await context(), "/?scenario=basisbaan");
    await answered(page);
    const here = await amount(page, "municipality");
    await Promise.all([page.waitForURL(/town=Tilburg/), page.selectOption("[name=town]", "Tilburg")]);
    await answered(page);
    must(await amount(page, "municipality") !== here, "Tilburg is Groningen");
    const what = page.locator("#whatif button[data-path='loonwaarde.mean']");
    await changing(page, () => what.click());
    must(await what.getAttribute("aria-pressed") === "true", "a what-if is not marked");
    must(await page.inputValue("[name='loonwaarde.mean']") === "50", "a what-if does not move its knob");
    await picture(page, "whatif", "#whatif");
    await changing(page, () => what.click());
    must(await page.inputValue("[name='loonwaarde.mean']") === "59,5", "a what-if cannot be taken back");
    await changing(page, () => page.click("#whatif button[data-path='calendar.wml_hour']"));
    must((await page.textContent("#changes")).includes("minimumloon"), "the minimum wage is not among the changes");
    await changing(page, () => page.selectOption("[name=prices]", "nominal"));
    await page.context().close();
  },

  // What is taken along has the numbers that are shown.
  async download() {
    const page = await open(await context(), "/?scenario=groningen-structural");
    await answered(page, 200);
    const shown = Number((await amount(page, "municipality")).replace(/[€ .+]/g, "").replace("−", "-"));
    const take = async (name) => {
      const [file] = await Promise.all([page.waitForEvent("download"), page.click(`[data-name='${name}']`)]);
      return readFile(await file.path(), "utf8");
    };
    const found = JSON.parse(await take("antwoord.json"));
    must(Math.round(found.variants[0].parties[0].per_job_year_mean) === shown, `JSON has ${found.variants[0].parties[0].per_job_year_mean}, the page ${shown}`);
    const [book] = await Promise.all([page.waitForEvent("download"), page.click("[data-name='antwoord.xlsx']")]);
    must((await readFile(await book.path())).subarray(0, 2).toString() === "PK", "no workbook");
    must((await take("antwoord.csv")).includes(";municipality;"), "no CSV");
    must((await take("antwoord.html")).includes("<table>"), "no report");
    must((await take("scenario.yaml")).includes("base: groningen-structural"), "no scenario");
    await page.context().close();
  },

  // A link holds everything; one of another version says so, and shows both.
  async link() {
    const page = await open(await context(), "/?scenario=groningen-structural&way=fund");
    await answered(page);
    await changing(page, () => page.fill("[name='loonwaarde.mean']", "55,5"), 200);
    const link = await page.getAttribute("#link", "href");
    const paid = await amount(page, "municipality");
    const other = await open(await context(), link);
    await answered(other, 200);
    must(await other.inputValue("[name='loonwaarde.mean']") === "55,5", "the link forgets a knob");
    must(await amount(other, "municipality") === paid, "the link gives another answer");
    must(await other.locator("#made").count() === 0, "the same version is taken for another");
    const old = link.replace(/&v=[^&]*/, "&v=0.0.1").replace(/was=[^&]*/, "was=-1000~-2000~3000~200") + "&no.such=1";
    const older = await open(await context(), old);
    await answered(older);
    must((await older.textContent("#made")).includes("0.0.1"), "another version is not told");
    must((await older.textContent(".elsewhere")).includes("-1.000"), "what another version found is not shown");
    must((await older.textContent("#wrong")).includes("no.such") || (await older.textContent("#wrong")) === "", "an unknown parameter breaks the page");
    await picture(older, "other-version");
    await changing(older, () => older.fill("[name='trial.n_per_arm']", "40"));
    must(await older.locator(".elsewhere").count() === 0, "another version's answer stays beside another question");
    for (const p of [page, other, older]) await p.context().close();
  },

  // What a Dutch reader writes with points between thousands is that many.
  async thousands() {
    const page = await open(await context(), "/?scenario=groningen-structural");
    await answered(page);
    for (const [typed, meant] of [["4.500", "4500"], ["1.250,5", "1250.5"], ["0.125", "0.125"], ["4500", "4500"]]) {
      await changing(page, () => page.fill("[name='money.guidance.supervision']", typed));
      const link = await page.getAttribute("#link", "href");
      must(link.includes(`money.guidance.supervision=${meant}&`), `${typed} is taken as in ${link}`);
    }
    await page.context().close();
  },

  // All of it with a keyboard.
  async keyboard() {
    const page = await open(await context(), "/?scenario=groningen-structural");
    await answered(page);
    const reach = async (selector) => {
      for (let i = 0; i < 120; i++) {
        if (await page.evaluate((s) => document.activeElement.matches(s), selector)) return true;
        await page.keyboard.press("Tab");
      }
      must(false, `${selector} cannot be reached`);
      return false;
    };
    if (await reach("[name=way]")) await changing(page, () => page.keyboard.press("ArrowDown"));
    if (await reach("[name='trial.n_per_arm']")) {
      await changing(page, async () => {
        await page.keyboard.press("Control+A");
        await page.keyboard.type("60");
      });
    }
    must(await page.evaluate(() => document.activeElement.name) === "trial.n_per_arm", "an answer takes the focus away");
    if (await reach("#party-municipality summary")) {
      await page.keyboard.press("Enter");
      must(await page.locator("#party-municipality[open]").count() === 1, "a party does not open");
      await answered(page, 60);
      must(await page.evaluate(() => document.activeElement.closest("details")?.id) === "party-municipality", "a sharper answer takes the focus away");
    }
    if (await reach("#whatif button")) await changing(page, () => page.keyboard.press("Space"));
    await page.focus("#answer figure");
    await answered(page, 60);
    must(await page.evaluate(() => document.activeElement.tagName) === "FIGURE", "a sharper answer takes the focus from a picture");
    await page.focus("[name=scenario]");
    await Promise.all([page.waitForURL((to) => !to.href.includes("groningen-structural")), page.keyboard.press("ArrowDown")]);
    await answered(page);
    must(await page.evaluate(() => document.activeElement.name) === "scenario", "another scheme takes the focus away");
    await page.context().close();
  },

  // A wrong value is refused at its field, with the reason, and nothing is lost.
  async "wrong value"() {
    const page = await open(await context(), "/?scenario=groningen-structural");
    await answered(page);
    const refused = async (text, reason) => {
      await page.fill("[name='trial.n_per_arm']", text);
      await page.waitForFunction((r) => new RegExp(r).test(document.getElementById("e-trial.n_per_arm").textContent), reason);
      must(await page.getAttribute("[name='trial.n_per_arm']", "aria-invalid") === "true", `${text} is not marked`);
    };
    await refused("veel", "veel");
    await refused("-5", "buiten");
    await refused("90000", "meer dan deze pagina");
    await picture(page, "refused");
    must(await page.locator(".said").count() > 0, "the last answer is gone");
    must((await page.textContent("#state")).includes("vraag hiervoor"), "the last answer passes for that of a question that is refused");
    await changing(page, () => page.fill("[name='trial.n_per_arm']", "40"));
    must(await page.textContent("#wrong") === "" && await page.getAttribute("[name='trial.n_per_arm']", "aria-invalid") === null, "the fault stays");
    await page.context().close();
  },

  // While another answer is worked out, the one that is there passes for none but its own.
  async stale() {
    const page = await open(await context(), "/?scenario=groningen-structural");
    await answered(page);
    await page.evaluate(() => {
      window.said = [];
      const note = () => Number(document.body.dataset.asked) > Number(document.body.dataset.answered) && window.said.push(document.querySelector("#state").textContent);
      new MutationObserver(note).observe(document.querySelector("#state"), { subtree: true, childList: true, characterData: true });
    });
    await changing(page, () => page.fill("[name='trial.n_per_arm']", "60"));
    const said = await page.evaluate(() => window.said.join());
    must(said.includes("Bezig") && said.includes("vraag hiervoor") && !said.includes("replicaties"), `while it is worked out the page says ${said}`);
    must((await page.textContent("#state")).includes("replicaties"), "the new answer does not say from how many replications it is");
    await page.context().close();
  },

  // The way back shows the choices that its answer is of.
  async back() {
    const page = await open(await context(), "/?scenario=basisbaan");
    await answered(page);
    await Promise.all([page.waitForURL(/town=Tilburg/), page.selectOption("[name=town]", "Tilburg")]);
    await answered(page);
    await Promise.all([page.waitForURL(/groningen-structural/), page.selectOption("[name=scenario]", "groningen-structural")]);
    await answered(page);
    for (const [scenario, town] of [["basisbaan", "Tilburg"], ["basisbaan", ""]]) {
      await page.goBack();
      await answered(page);
      const chosen = [await page.inputValue("[name=scenario]"), await page.inputValue("[name=town]")];
      must(chosen.join() === [scenario, town].join(), `back at ${scenario} ${town} the page shows ${chosen}`);
    }
    await page.context().close();
  },

  // What a budget does is asked of the way of financing that is chosen.
  async "way of a what-if"() {
    const page = await open(await context(), "/?scenario=basisbaan");
    await answered(page);
    const shown = () => page.locator("#whatif button[data-way]:visible").evaluateAll((all) => all.map((b) => b.dataset.path).join());
    must(await shown() === "money.variants.municipal.claw_back", `at first: ${await shown()}`);
    await changing(page, () => page.selectOption("[name=way]", "fund"));
    must(await shown() === "money.variants.fund.claw_back", `with a fund: ${await shown()}`);
    await changing(page, () => page.selectOption("[name=way]", "buig"));
    must(await shown() === "", `where the budget follows already: ${await shown()}`);
    await page.context().close();
  },

  // A change that moves nothing says so.
  async "moves nothing"() {
    const page = await open(await context(), "/?scenario=groningen-structural&trial.alpha=0,1");
    await answered(page);
    must(await page.textContent("#note") === "", "a first answer moves nothing");
    await changing(page, () => page.click("#changes button"));
    must((await page.textContent("#note")).includes("trial.alpha"), "a change that moves nothing does not say so");
    await changing(page, () => page.fill("[name='arms.basisbaan.hours_per_week']", "20"));
    must(await page.textContent("#note") === "", "a change that moves something is said to move nothing");
    await page.context().close();
  },

  // Several tabs of one browser are live over one stream, and a tab that closes works no more.
  async tabs() {
    const where = await context();
    const pages = [];
    for (const scenario of ["groningen-structural", ...Array(6).fill("basisbaan")]) {
      pages.push(await open(where, `/?scenario=${scenario}`));
    }
    for (const page of pages) await answered(page);
    const count = async () => (await fetch(new URL("/test/count", url))).json();
    const all = await count();
    must(all.streams === 1 && all.tabs === pages.length, `${pages.length} tabs are ${all.tabs} over ${all.streams} streams`);
    await pages.pop().close();
    for (let i = 0; i < 50 && (await count()).tabs > pages.length; i++) await new Promise((done) => setTimeout(done, 100));
    must((await count()).tabs === pages.length, "a closed tab goes on");
    await changing(pages[0], () => pages[0].fill("[name='trial.n_per_arm']", "30"));
    await where.close();
    for (let i = 0; i < 50 && (await count()).streams > 0; i++) await new Promise((done) => setTimeout(done, 100));
    must((await count()).streams === 0, "a closed browser is still served");
  },

  // A connection that breaks is said to be lost, and all tabs are answered once it is back.
  async lost() {
    const where = await context();
    const pages = [];
    for (const scenario of ["groningen-structural", "basisbaan", "rotterdam-2021", "rotterdam-2021"]) pages.push(await open(where, `/?scenario=${scenario}`));
    for (const page of pages) await answered(page);
    await pages[0].evaluate(() => {
      window.said = [];
      new MutationObserver(() => window.said.push(document.querySelector("#wrong").textContent && document.querySelector("#state").textContent))
        .observe(document.body, { subtree: true, childList: true, characterData: true });
    });
    for (let i = 0; i < 4; i++) {
      const before = await Promise.all(pages.map((page) => page.evaluate(() => Number(document.body.dataset.asked))));
      await fetch(new URL("/test/cut", url)).catch(() => {});
      for (const [k, page] of pages.entries()) await page.waitForFunction((n) => Number(document.body.dataset.asked) > n, before[k]);
      for (const page of pages) await answered(page);
      must(await pages[0].textContent("#wrong") === "", "it is still lost");
    }
    const said = await pages[0].evaluate(() => window.said.filter((text) => text !== ""));
    must(said.length > 0 && !said.at(-1).includes("scherper"), `what is lost is said to grow sharper: ${said}`);
    await where.close();
  },

  // A phone's width: nothing to scroll sideways.
  async phone() {
    for (const path of ["/?scenario=basisbaan", "/trial?scenario=national&n=30,60"]) {
      const page = await open(await context(360), path);
      await answered(page);
      const wide = await page.evaluate(() => document.documentElement.scrollWidth);
      must(wide <= 360, `${path} is ${wide} wide`);
      if (path.startsWith("/?")) await picture(page, "phone");
      await accessible(page);
      must(await page.evaluate(() => document.documentElement.scrollWidth) <= 360, `${path} with everything open is too wide`);
      await page.context().close();
    }
  },

  // The trial: power over people, municipalities and months, with what it costs.
  async trial() {
    const page = await open(await context(), "/trial?scenario=national&n=30,60&municipalities=4,8");
    await answered(page);
    const text = await page.textContent("#answer");
    must(/power|Power/.test(text), "no power");
    await picture(page, "trial");
    await changing(page, () => page.fill("[name=n]", "30"));
    await page.fill("[name=municipalities]", "4,x");
    await page.waitForFunction(() => document.getElementById("e-municipalities").textContent.includes("x"));
    await page.context().close();
  },

  // What a trial is worth: in its sentences, in pictures, from another viewpoint, at a wrong size.
  async worth() {
    const page = await open(await context(), `/?${small}`);
    await answered(page);
    await Promise.all([page.waitForURL(/value/), page.click("nav a[href^='/value']")]);
    await answered(page, 100);
    must(/Alles weten is waard|Niets wat bekend/.test(await page.textContent("#answer")), "what knowing is worth is not told");
    must(await page.locator("#answer svg").count() > 0, "there is no picture");
    await picture(page, "worth");
    const said = await page.textContent("#answer-said");
    await changing(page, () => page.selectOption("[name=view]", "state"));
    must(await page.textContent("#answer-said") !== said, "whose gain counts changes nothing");
    await page.fill("[name=n]", "x");
    await page.waitForFunction(() => document.getElementById("e-n").textContent.includes("x"));
    await accessible(page);
    await page.context().close();
  },

  // English, one click away, keeps what was asked.
  async english() {
    const page = await open(await context(), "/?scenario=groningen-structural&loonwaarde.mean=55,5");
    await answered(page);
    await Promise.all([page.waitForURL(/lang=en/), page.click("#language")]);
    await answered(page);
    must((await sentence(page)).includes("municipality"), "not in English");
    must(await page.inputValue("[name='loonwaarde.mean']") === "55.5", "another language forgets a knob");
    await page.fill("[name='loonwaarde.mean']", "1.5");
    await Promise.all([page.waitForURL(/lang=nl/), page.click("#language")]);
    must(await page.inputValue("[name='loonwaarde.mean']") === "1,5", "another language forgets a knob that is not answered yet");
    await page.fill("[name='loonwaarde.mean']", "1,75");
    await Promise.all([page.waitForURL(/lang=en/), page.click("#language")]);
    must(await page.inputValue("[name='loonwaarde.mean']") === "1.75", "what a Dutch reader wrote is another number in English");
    await page.fill("[name='loonwaarde.mean']", "55.5");
    await Promise.all([page.waitForURL(/trial/), page.click("nav a[href^='/trial']")]);
    must((await page.textContent("#changes")).includes("55.5"), "another screen forgets a knob that is not answered yet");
    await Promise.all([page.waitForURL(/loonwaarde/), page.click("nav a[href^='/?']")]);
    await answered(page);
    await accessible(page);
    await page.context().close();
  },

  // A report is read on a narrow screen, and in colours of one's own.
  async narrow() {
    const page = await open(await context(), `/value?${small}`);
    await answered(page);
    const report = await taken(page);
    const phone = await (await context(320)).newPage();
    await phone.setContent(report);
    await accessible(phone);
    must(await phone.evaluate(() => document.documentElement.scrollWidth) <= 320, "a report is wider than a phone");
    const large = await phone.evaluate(() => 12 * document.querySelector("svg[role]").getBoundingClientRect().width / 920);
    must(large >= 9, `letters in a picture are ${large} high`);
    await phone.emulateMedia({ forcedColors: "active", colorScheme: "dark" });
    const under = await phone.evaluate(() => getComputedStyle(document.querySelector("svg[role]")).backgroundColor);
    must(under === "rgb(255, 255, 255)", `pictures stand on ${under}`);
    await phone.context().close();
  },

  // A report on paper is no wider than the paper: a browser would print all of it smaller.
  async paper() {
    const page = await open(await context(), "/trial?scenario=national&n=30");
    await answered(page);
    const report = await taken(page);
    const paper = await (await context(718)).newPage(); // of A4, within margins of a centimetre
    await paper.setContent(report);
    await paper.emulateMedia({ media: "print" });
    await paper.evaluate(() => document.querySelectorAll("details").forEach((details) => { details.open = true; }));
    const wide = await paper.evaluate(() => document.documentElement.scrollWidth);
    must(wide <= 718, `it is ${wide} wide`);
    await paper.context().close();
  },

  // On paper everything is open.
  async print() {
    const page = await open(await context(), "/?scenario=groningen-structural");
    await answered(page, 60);
    must(!(await page.locator("#party-municipality table").isVisible()), "a closed party is open");
    const closed = (await page.pdf({ format: "A4" })).toString("latin1");
    await page.emulateMedia({ media: "print" });
    must(await page.locator("#party-municipality table").isVisible(), "what is closed is not printed");
    must((closed.match(/\/Type\s*\/Page\b/g) ?? []).length >= 4, "the print is short");
    await page.context().close();
  },
};

let told = 0;
for (const [name, run] of Object.entries(steps)) {
  step = name;
  const start = Date.now();
  await run().catch((error) => failures.push(`${name}: ${error.stack}`));
  for (const failure of failures.splice(told)) {
    failures.push(failure);
    console.log(`FAILED ${failure}`);
  }
  told = failures.length;
  console.log(`${name}: ${((Date.now() - start) / 1000).toFixed(1)} s`);
}
await browser.close();
process.exit(failures.length > 0 ? 1 : 0);
