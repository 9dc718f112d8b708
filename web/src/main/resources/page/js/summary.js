// What the run came to: effort, latency, accuracy, with intervals, the hash that names the result, and the causes.
import { h, table, tableFold } from "./elements.js";
import { inUnit, short } from "./numbers.js";
import { sentence } from "./words.js";

const GROUPS = [
  ["Effort", ["effort.total", "effort.share.data", "effort.share.validation", "effort.share.toil", "effort.share.rework", "effort.share.incident", "cost.total"]],
  ["Latency", ["latency.lead-time.p50", "latency.serving.p50", "latency.serving.p99", "latency.detection", "latency.recovery"]],
  ["Accuracy", ["accuracy.offline", "accuracy.online", "accuracy.oracle"]],
  ["Outcome", ["safety.disengagements", "safety.collisions", "value.click-through", "value.ndcg", "value.revenue"]],
];
const NAMES = {
  "effort.total": "person-hours", "effort.share.data": "of them on data", "effort.share.validation": "on validation", "effort.share.toil": "toil",
  "effort.share.rework": "rework", "effort.share.incident": "incidents", "cost.total": "cost", "latency.lead-time.p50": "data to production",
  "latency.serving.p50": "serving, median", "latency.serving.p99": "serving, p99", "latency.detection": "fault to alarm", "latency.recovery": "alarm to repair",
  "accuracy.offline": "offline", "accuracy.online": "online", "accuracy.oracle": "oracle", "safety.disengagements": "disengagements in 1,000 mi",
  "safety.collisions": "collisions in 1,000 mi", "value.click-through": "click-through", "value.ndcg": "NDCG", "value.revenue": "revenue",
};
const NOTES = {
  "accuracy.oracle": "the truth: only the observer sees it", "value.click-through": "modelled", "safety.disengagements": "modelled",
  "safety.collisions": "modelled", "cost.total": "wages assumed", "latency.serving.p99": "queueing model on measured service times",
};

export function showSummary(host, story, { address, again }) {
  const { run } = story;
  const link = new URL(address, location.href).href;
  const copied = h("span", { role: "status", class: "hint" });
  host.replaceChildren(
    h("header", {}, h("h2", { id: "summary-title", tabindex: "-1" }, "What it came to"), h("p", { class: "hint" }, replications(run))),
    h("div", { class: "groups" }, GROUPS.map(([title, names]) => group(run, title, names))),
    why(story),
    h("p", { class: "result" },
      h("button", { type: "button", onclick: () => copy(link, copied) }, "Copy the link"), " ",
      h("button", { type: "button", onclick: again }, "Another seed"), " ", copied),
    h("p", { class: "hash" }, "result ", h("code", {}, run.resultHash ?? "–"), h("br"), "repeat it with ",
      h("code", {}, `./undercurrent run ${run.scenario.name} --seed ${run.seed} --replications ${run.replications}`)),
    tableFold("Every measure as a table", () => table("Every measure of the run", ["Measure", "Mean", "Low", "High", "Meaning"],
      Object.entries(run.measures).map(([name, m]) => [name, inUnit(m.mean, m.unit), inUnit(m.low, m.unit), inUnit(m.high, m.unit), m.meaning ?? ""]))));
  host.hidden = false;
}

const replications = run => run.replications > 1
  ? `${run.replications} replications, seed ${run.seed}; intervals hold the mean with 95 % confidence. What you saw moving is the first.`
  : `one replication, seed ${run.seed}: one draw of luck. Ask for more replications to see intervals.`;

function group(run, title, names) {
  const known = names.filter(name => run.measures[name]);
  if (known.length === 0) return null;
  return h("section", {}, h("h3", {}, title), h("dl", {}, known.map(name => {
    const { mean, low, high, unit, n, series } = run.measures[name];
    const nothing = series && series.length === 0;
    return h("div", {}, h("dt", {}, NAMES[name], NOTES[name] ? h("small", {}, NOTES[name]) : null),
      h("dd", {}, nothing ? "–" : inUnit(mean, unit),
        nothing ? h("small", {}, "nothing to read") : n > 1 ? h("small", {}, `${inUnit(low, unit)} to ${inUnit(high, unit)}`) : null));
  })));
}

/** Why each incident came about: the chain back to where it began. */
function why(story) {
  const incidents = story.of("incident-opened");
  if (incidents.length === 0) return h("p", { class: "unnoticed" }, unnoticed(story));
  return h("details", {}, h("summary", {}, `Why: what led to ${incidents.length === 1 ? "the incident" : `each of the ${short(incidents.length)} incidents`}`),
    incidents.map(incident => h("ol", { class: "chain" }, story.chain(incident).filter(step => step.kind !== "began").map(step =>
      h("li", {}, h("time", {}, story.moment(step.hour)), " ", sentence(step))))));
}

function unnoticed(story) {
  const debts = story.of("debt-began");
  if (debts.length === 0) return "No incident was opened in the run that you saw.";
  const alarms = story.of("alarm-raised").length;
  return `${debts.map(debt => `${debt.title} began in ${story.moment(debt.hour)}.`).join(" ")} `
    + (alarms === 0 ? "No alarm was raised: the team never knew." : "An alarm was raised, but no incident was opened.");
}

async function copy(text, said) {
  try {
    await navigator.clipboard.writeText(text);
    said.textContent = "Copied.";
  } catch {
    said.textContent = text;
  }
}
