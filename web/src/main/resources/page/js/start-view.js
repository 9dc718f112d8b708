// The start: which scenario, which seed, how many replications.
import { byId, h } from "./elements.js";
import { thumbnail } from "./thumbnail.js";

const MOST_SEED = 10_000;

export class StartView {
  constructor(entries, lifecycles, onRun) {
    Object.assign(this, { lifecycles, onRun });
    byId("dice").addEventListener("click", () => { byId("seed").value = anySeed(); });
    byId("inputs").addEventListener("submit", event => { event.preventDefault(); if (entries[0]) this.run(entries[0].id); });
    byId("cards").replaceChildren(...entries.map(entry => this.card(entry)));
  }

  card(entry) {
    const lifecycle = this.lifecycles.find(one => one.id === entry.lifecycle);
    return h("li", { class: `card ${entry.lifecycle}` },
      lifecycle ? thumbnail(lifecycle) : null, h("h2", {}, entry.title), h("p", {}, entry.objective),
      h("p", { class: "card-foot" }, h("span", { class: "hint" }, `about ${entry.minutes} min`),
        h("button", { type: "button", class: "primary", "data-scenario": entry.id, "aria-label": `Run ${entry.title}`, onclick: () => this.run(entry.id) }, "Run")));
  }

  run(scenario) {
    if (!byId("seed").reportValidity()) return;
    this.onRun({ scenario, seed: Number(byId("seed").value), replications: Number(byId("replications").value) });
  }

  show(inputs) {
    if (inputs) {
      byId("seed").value = inputs.seed;
      byId("replications").value = String(inputs.replications);
    }
    byId("start").hidden = false;
  }
}

export const anySeed = () => 1 + Math.floor(Math.random() * MOST_SEED);
