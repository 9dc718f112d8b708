// A chart over the weeks of a run: axes, a band for marks, and what is drawn up to the present hour.
import { h, s, table, tableFold } from "./elements.js";
import { HOURS_PER_WEEK, ticks } from "./numbers.js";

const PAD = { left: 46, right: 10, top: 8, bottom: 20 };
const HEIGHT = 128;

export class Chart {
  /**
   * @param host the element it fills
   * @param options title, describe (a sentence), weeks, domain [from, to], format (of the axis),
   *   heads and rows (of the table), legend (elements), marks (height of the band for marks)
   */
  constructor(host, options) {
    Object.assign(this, { host, ...options });
    this.now = h("p", { class: "now" });
    this.canvas = h("div", { class: "drawing" });
    host.replaceChildren(
      h("header", {}, h("h2", {}, options.title), h("ul", { class: "legend" }, options.legend.map(entry => h("li", {}, entry)))),
      this.now, this.canvas, tableFold("As a table", () => table(options.title, options.heads, options.rows())));
    this.resize();
  }

  resize() {
    const width = Math.max(260, this.canvas.clientWidth || 400);
    if (width === this.width) return false;
    this.width = width;
    this.height = HEIGHT + (this.marks ?? 0);
    this.content = s("g");
    this.cursor = s("line", { class: "cursor", y1: PAD.top, y2: this.y(this.domain[0]) });
    this.canvas.replaceChildren(s("svg", {
      viewBox: `0 0 ${width} ${this.height}`, width, height: this.height, role: "img", "aria-label": this.describe,
    }, this.axes(), this.content, this.cursor));
    return true;
  }

  x(hour) { return PAD.left + (this.width - PAD.left - PAD.right) * hour / (this.weeks * HOURS_PER_WEEK); }
  y(value) {
    const [from, to] = this.domain;
    return PAD.top + (HEIGHT - PAD.top - PAD.bottom) * (1 - (value - from) / (to - from || 1));
  }
  /** The middle of the band for marks. */
  get markY() { return HEIGHT + (this.marks ?? 0) / 2 - 1; }

  axes() {
    const [from, to] = this.domain;
    const group = s("g", { class: "axes" });
    for (const value of ticks(from, to, 3)) {
      group.append(s("line", { x1: PAD.left, x2: this.width - PAD.right, y1: this.y(value), y2: this.y(value) }),
        s("text", { x: PAD.left - 6, y: this.y(value) + 3.5, "text-anchor": "end" }, this.format(value)));
    }
    const every = this.weeks > 30 ? 13 : this.weeks > 10 ? 4 : 1;
    for (let week = every; week <= this.weeks; week += every) {
      group.append(s("text", {
        x: this.x(week * HOURS_PER_WEEK), y: HEIGHT - 5, "text-anchor": week === this.weeks ? "end" : "middle",
      }, week === every ? `week ${week}` : String(week)));
    }
    return group;
  }

  /** Moves the line that says where we are. */
  point(hour) {
    const x = this.x(hour).toFixed(1);
    this.cursor.setAttribute("x1", x);
    this.cursor.setAttribute("x2", x);
  }

  say(text) { if (this.now.textContent !== text) this.now.textContent = text; }
}

/** A sample of a line for the legend: its dash and its marker. */
export const sample = (kind, title) => [
  s("svg", { viewBox: "0 0 26 10", class: `sample ${kind}`, "aria-hidden": "true" },
    s("path", { d: "M1 5h24", class: `line ${kind}` }), s("path", { d: marker(kind, 13, 5), class: `marker ${kind}` })), title];

/** The outline of a marker; each kind of line has its own. */
export function marker(kind, x, y, r = 2.6) {
  const n = v => v.toFixed(1);
  switch (kind) {
    case "second": return `M${n(x - r)} ${n(y - r)}h${2 * r}v${2 * r}h${-2 * r}z`;
    case "third": return `M${n(x)} ${n(y - r * 1.3)}l${n(r * 1.3)} ${n(r * 2.2)}h${n(-r * 2.6)}z`;
    default: return `M${n(x - r)} ${n(y)}a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0z`;
  }
}
