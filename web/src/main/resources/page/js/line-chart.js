// Lines over the weeks, each with its own dash and marker, and marks below them for what happened.
import { s } from "./elements.js";
import { Chart, marker } from "./chart.js";

/** Draws lines [{kind, points: [{hour, value}]}] and marks [{kind, hour, title}] up to the present hour. */
export class LineChart extends Chart {
  draw(playback) {
    const resized = this.resize();
    const hour = playback.hour;
    const shown = this.lines.map(line => upTo(line.points, hour));
    const stamp = shown.join() + upTo(this.marksAt ?? [], hour) + (this.hides ?? "");
    this.point(hour);
    if (!resized && stamp === this.stamp) return;
    this.stamp = stamp;
    this.content.replaceChildren();
    this.lines.forEach((line, i) => { if (line.kind !== this.hides) this.drawLine(line, shown[i]); });
    for (const mark of (this.marksAt ?? []).filter(mark => mark.hour <= hour && mark.kind !== this.hidesMark)) this.drawMark(mark);
    this.say(this.sayNow(shown.map((count, i) => count > 0 ? this.lines[i].points[count - 1].value : null)));
  }

  drawLine({ kind, points }, count) {
    const seen = points.slice(0, count).map(point => [this.x(point.hour), this.y(point.value)]);
    if (seen.length === 0) return;
    const sparse = Math.max(1, Math.round(points.length / 14));
    this.content.append(
      s("path", { class: `line ${kind}`, d: "M" + seen.map(([x, y]) => `${x.toFixed(1)} ${y.toFixed(1)}`).join("L") }),
      s("path", { class: `marker ${kind}`, d: seen.filter((_, i) => i % sparse === 0 || i === seen.length - 1).map(([x, y]) => marker(kind, x, y)).join("") }));
  }

  drawMark(mark) {
    const trouble = mark.kind === "alarm" || mark.kind === "incident";
    const x = this.x(mark.hour) + (mark.kind === "incident" ? 7 : 0), y = this.markY + (trouble ? 8 : -7);
    this.content.append(s("g", { class: `mark-${mark.kind}` },
      s("line", { x1: x, x2: x, y1: 8, y2: y - 6, class: "mark-line" }),
      s("path", { d: MARKS[mark.kind](x, y), class: "mark-shape" }), s("title", {}, mark.title)));
  }
}

const n = v => v.toFixed(1);
export const MARKS = {
  release: (x, y) => `M${n(x)} ${n(y - 5)}l5 9h-10z`,
  alarm: (x, y) => `M${n(x)} ${n(y - 6)}l5.5 6l-5.5 6l-5.5 -6z`,
  incident: (x, y) => `M${n(x - 4)} ${n(y - 4)}l8 8m0 -8l-8 8`,
  debt: (x, y) => `M${n(x - 6)} ${n(y)}q3 -6 6 0t6 0`,
};

/** How many points lie at or before an hour. */
function upTo(points, hour) {
  let low = 0, high = points.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (points[middle].hour > hour) high = middle; else low = middle + 1;
  }
  return low;
}
