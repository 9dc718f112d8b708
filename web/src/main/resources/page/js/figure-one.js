// Figure 1 of Sculley et al. (2015), redrawn from the run: each box as large as the hours booked on it.
import { h, s } from "./elements.js";
import { short } from "./numbers.js";

const COLUMNS = [
  ["configuration"], ["data-collection", "feature-extraction"], ["data-verification", "ml-code", "analysis-tools"],
  ["machine-resource-management", "process-management-tools"], ["serving-infrastructure"], ["monitoring"],
];
const WIDTH = 440, HEIGHT = 210, GAP = 3;

export class FigureOne {
  constructor(host, legend, story, subsystems) {
    Object.assign(this, { legend, subsystems, booked: [] });
    const totals = new Map(subsystems.map(box => [box.id, 0]));
    for (const work of story.of("worked")) {
      totals.set(work.subsystem, (totals.get(work.subsystem) ?? 0) + work.hours);
      this.booked.push({ hour: work.hour, totals: new Map(totals) });
    }
    this.whole = [...totals.values()].reduce((a, b) => a + b, 0) || 1;
    this.svg = s("svg", { viewBox: `0 0 ${WIDTH} ${HEIGHT}`, role: "img", "aria-label": "The ten parts of an ML system, each as large as the hours booked on it; the list below has the numbers" });
    host.replaceChildren(this.svg);
    this.list = new Map(subsystems.map(box => [box.id, h("b", {}, "0 h")]));
    legend.replaceChildren(...subsystems.map(box => h("li", { class: box.id === "ml-code" ? "ml" : null }, h("span", {}, box.title), this.list.get(box.id))));
  }

  draw(playback) {
    let low = 0, high = this.booked.length;
    while (low < high) { const m = (low + high) >> 1; if (this.booked[m].hour <= playback.hour) low = m + 1; else high = m; }
    if (low === this.drawn) return;
    this.drawn = low;
    const totals = low > 0 ? this.booked[low - 1].totals : new Map();
    for (const [id, text] of this.list) text.textContent = `${short(Math.round(totals.get(id) ?? 0))} h`;
    this.svg.replaceChildren(...this.boxes(totals));
  }

  boxes(totals) {
    const sum = ids => ids.reduce((all, id) => all + (totals.get(id) ?? 0), 0);
    const now = sum(COLUMNS.flat());
    if (now === 0) return [];
    const scale = Math.sqrt(now / this.whole);
    const width = WIDTH * scale, height = HEIGHT * scale, boxes = [];
    let x = (WIDTH - width) / 2;
    for (const column of COLUMNS) {
      const hours = sum(column), w = width * hours / now;
      let y = (HEIGHT - height) / 2;
      for (const id of column) {
        const part = hours > 0 ? height * (totals.get(id) ?? 0) / hours : 0;
        if (part > 0) boxes.push(this.box(id, x, y, w, part, totals.get(id)));
        y += part;
      }
      x += w;
    }
    return boxes;
  }

  box(id, x, y, w, height, hours) {
    const box = this.subsystems.find(one => one.id === id);
    const group = s("g", { class: id === "ml-code" ? "box ml" : "box" },
      s("rect", { x: x + GAP / 2, y: y + GAP / 2, width: Math.max(1, w - GAP), height: Math.max(1, height - GAP), rx: 3 }),
      s("title", {}, `${box.title}: ${short(Math.round(hours))} h`));
    const lines = w > 58 && height > 30 ? box.title.split(" ") : [];
    const fits = lines.every(line => line.length * 6.6 < w - 6) && lines.length * 13 < height - 4;
    if (lines.length === 0 && w > 15 && height > box.title.length * 6.6 + 8) {
      group.append(s("text", { transform: `translate(${x + w / 2 + 4} ${y + height / 2}) rotate(-90)`, "text-anchor": "middle" }, box.title));
    }
    if (fits) lines.forEach((line, i) => group.append(s("text", { x: x + w / 2, y: y + height / 2 + 13 * (i - (lines.length - 1) / 2) + 4, "text-anchor": "middle" }, line)));
    return group;
  }
}
