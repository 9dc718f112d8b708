// What the product does for whom it is made: safety on the road, or value in the shop.
import { h, s } from "./elements.js";
import { HOURS_PER_WEEK, percent, short } from "./numbers.js";

const WEEKS_LOOKED_BACK = 8;
const sumOf = (events, field) => events.reduce((sum, event) => sum + event[field], 0);

const SAFETY = {
  title: "Safety", kind: "drove", remark: "modelled: the driving model brakes on what the trained model sees",
  tiles: [
    { title: "disengagements", unit: "in 1,000 miles", of: drives => ratio(sumOf(drives, "disengagements") * 1000, sumOf(drives, "miles")), format: short },
    { title: "collisions", unit: "in 1,000 miles", of: drives => ratio(sumOf(drives, "collisions") * 1000, sumOf(drives, "miles")), format: short },
    { title: "hard braking for nothing", unit: "in 1,000 miles", of: drives => ratio(sumOf(drives, "phantomBrakes") * 1000, sumOf(drives, "miles")), format: short },
    { title: "driven", unit: "miles in eight weeks", of: drives => sumOf(drives, "miles"), format: short },
  ],
};
const VALUE = {
  title: "Value", kind: "traded", remark: "modelled: clicks come from the choice model",
  tiles: [
    { title: "click-through", unit: "of what was shown", of: days => ratio(sumOf(days, "clicks"), sumOf(days, "impressions")), format: v => percent(v, 1) },
    { title: "revenue", unit: "in eight weeks", of: days => sumOf(days, "revenue"), format: v => short(Math.round(v)) },
    { title: "NDCG", unit: "of the served list", of: days => ratio(days.reduce((all, d) => all + d.ndcg * d.requests, 0), sumOf(days, "requests")), format: short },
    { title: "coverage", unit: "of the catalogue", of: days => days.at(-1)?.coverage ?? NaN, format: v => percent(v, 1) },
  ],
};
const ratio = (a, b) => b > 0 ? a / b : NaN;

export class Outcome {
  constructor(host, story) {
    this.what = story.of("drove").length > 0 ? SAFETY : story.of("traded").length > 0 ? VALUE : null;
    host.hidden = this.what === null;
    if (this.what === null) return;
    this.events = story.of(this.what.kind);
    this.weeks = story.weeks;
    this.history = this.what.tiles.map(tile => Array.from({ length: this.weeks }, (_, week) => tile.of(this.lately((week + 1) * HOURS_PER_WEEK))));
    this.tiles = this.what.tiles.map(tile => ({ ...tile, value: h("b", {}, "–"), spark: s("svg", { viewBox: "0 0 100 24", preserveAspectRatio: "none", "aria-hidden": "true" }) }));
    host.replaceChildren(
      h("header", {}, h("h2", {}, this.what.title), h("p", { class: "hint" }, h("span", { class: "mark" }, "modelled"), this.what.remark.replace("modelled:", " "), "; over the last eight weeks")),
      h("div", { class: "tiles" }, this.tiles.map(tile => h("div", { class: "tile" }, h("span", {}, tile.title), tile.value, h("small", {}, tile.unit), tile.spark))));
  }

  lately(hour) {
    const from = hour - WEEKS_LOOKED_BACK * HOURS_PER_WEEK;
    return this.events.filter(event => event.hour <= hour && event.hour > from);
  }

  draw(playback) {
    if (this.what === null) return;
    const week = Math.floor(playback.hour / HOURS_PER_WEEK + 1e-9);
    if (week === this.drawn) return;
    this.drawn = week;
    this.tiles.forEach((tile, i) => {
      const value = week > 0 ? this.history[i][week - 1] : NaN;
      tile.value.textContent = Number.isFinite(value) ? tile.format(value) : "–";
      tile.spark.replaceChildren(s("path", { d: spark(this.history[i], week), "vector-effect": "non-scaling-stroke" }));
    });
  }
}

function spark(values, count) {
  const known = values.filter(Number.isFinite);
  const low = Math.min(...known), high = Math.max(...known);
  const points = values.slice(0, count).map((value, i) => [100 * i / (values.length - 1 || 1), value]).filter(([, value]) => Number.isFinite(value));
  return points.length < 2 ? "" : "M" + points.map(([x, value]) => `${x.toFixed(1)} ${(22 - 20 * (value - low) / (high - low || 1)).toFixed(1)}`).join("L");
}
