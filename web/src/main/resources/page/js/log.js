// What happened, in words, newest first; and now and then aloud for a screen reader.
import { h } from "./elements.js";
import { sentence } from "./words.js";

const TONES = {
  "gate-decided": e => e.passed ? "good" : "bad", released: () => "good", "rolled-back": () => "bad", "alarm-raised": () => "bad",
  "incident-opened": () => "bad", "incident-closed": () => "good", "debt-repaid": () => "good", decided: () => "",
  "pipeline-changed": () => "", "signal-pinned": () => "", "world-changed": () => "",
  "signal-released": () => "observer", "debt-began": () => "observer",
  "artifact-made": e => e.type === "model" || e.type === "filter-rules" ? "" : null,
  "step-ran": e => e.succeeded ? null : "bad",
};
const SIGNS = { good: "✓", bad: "!", observer: "≈", "": "·" };
const MOST_SHOWN = 80;
const SECONDS_BETWEEN_SPOKEN = 5;

export class Log {
  constructor(host, spoken, story) {
    Object.assign(this, { host, spoken, moment: story.moment, shown: -1, observer: true, lastSpoken: -Infinity });
    this.entries = story.events.flatMap(event => {
      const tone = TONES[event.kind]?.(event);
      return tone === undefined || tone === null ? [] : [{ hour: event.hour, tone, text: sentence(event) }];
    });
    host.replaceChildren();
  }

  showObserver(yes) { this.observer = yes; this.shown = -1; }

  draw(playback) {
    const due = this.entries.filter(entry => entry.hour <= playback.hour && (this.observer || entry.tone !== "observer"));
    if (due.length === this.shown) return;
    const more = due.length > this.shown;
    this.shown = due.length;
    this.host.replaceChildren(...due.slice(-MOST_SHOWN).reverse().map(entry =>
      h("li", { class: entry.tone || "plain" }, h("span", { class: "sign", "aria-hidden": "true" }, SIGNS[entry.tone]),
        h("time", {}, this.moment(entry.hour)), h("span", {}, entry.text))));
    if (due.length === 0) this.host.append(h("li", { class: "plain" }, h("span", {}, "Nothing worth a line yet.")));
    else if (more) this.speak(due.at(-1));
  }

  speak(entry) {
    const now = performance.now() / 1000;
    if (now - this.lastSpoken < SECONDS_BETWEEN_SPOKEN) return;
    this.lastSpoken = now;
    this.spoken.textContent = `${this.moment(entry.hour)}: ${entry.text}`;
  }
}
