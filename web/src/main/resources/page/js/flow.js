// The lifecycle as a drawn graph, with the work that waits, is done and moves.
import { s } from "./elements.js";
import { drawingOf } from "./drawings.js";
import { Road } from "./roads.js";
import { shape } from "./natures.js";
import { HOURS_PER_WEEK } from "./numbers.js";
import { queues } from "./story.js";
import { stretchesBy } from "./stretches.js";

const NODE = { wide: { w: 132, h: 88, dx: 24 }, narrow: { w: 152, h: 84, dx: 22 } };
const MARGIN = 10;
const NARROW_BELOW = 560;
const MOST_DOTS = 260;
const SLOTS_IN_A_ROW = 8;
const SECONDS_ON_THE_ROAD = 0.9;
const SECONDS_IN_THE_TRAY = 0.6;
const SECONDS_TO_FADE = 0.4;

export class Flow {
  constructor(host, story, { still }) {
    Object.assign(this, { host, story, still, dots: [], roads: new Map() });
    this.drawing = drawingOf(story.lifecycle);
    this.versions = story.events.filter(event => event.kind === "released" || event.kind === "rolled-back");
    this.gates = story.of("gate-decided");
    this.worked = stretchesBy(story.items, item => item.stage);
    this.fullest = fullestWeek(this.worked, story.hours);
    this.layOut();
  }

  /** Draws the stages anew when the width has changed from wide to narrow or back. */
  layOut() {
    const form = this.host.clientWidth < NARROW_BELOW ? "narrow" : "wide";
    if (form === this.form) return;
    this.form = form;
    this.grid = this.drawing[form];
    this.node = NODE[form];
    this.dots = [];
    this.roads.clear();
    const { columns, rows, gap } = this.grid;
    const width = columns * this.node.w + (columns - 1) * this.node.dx + 2 * MARGIN;
    const height = rows * this.node.h + (rows - 1) * gap + 2 * MARGIN;
    this.layers = { roads: s("g"), nodes: s("g"), note: s("g", { class: "note" }), dots: s("g") };
    this.host.replaceChildren(s("svg", {
      viewBox: `0 0 ${width} ${height}`, role: "img",
      "aria-label": `${this.story.lifecycle.title}: the stages, with the work in them`,
    }, this.layers.roads, this.layers.nodes, this.layers.note, this.layers.dots));
    this.drawing.edges.filter(edge => form === "wide" || !edge.title).forEach(edge => this.drawRoad(edge));
    this.nodes = new Map(this.story.lifecycle.stages.map(stage => [stage.id, this.drawNode(stage)]));
  }

  box(id) {
    const [column, row] = this.grid.places[id] ?? [0, 0];
    const x = MARGIN + column * (this.node.w + this.node.dx), y = MARGIN + row * (this.node.h + this.grid.gap);
    return { x, y, w: this.node.w, h: this.node.h, column, row };
  }

  drawRoad(edge) {
    const road = new Road(this.box(edge.from), this.box(edge.to), edge);
    this.roads.set(`${edge.from}>${edge.to}`, road);
    this.layers.roads.append(...road.elements);
  }

  /** The way between two stages; one that the drawing does not show is made when it is first taken. */
  road(from, to) {
    const name = `${from}>${to}`;
    if (!this.roads.has(name)) this.drawRoad({ from, to, hidden: true });
    return this.roads.get(name);
  }

  drawNode(stage) {
    const { x, y, w, h } = this.box(stage.id);
    const lines = twoLines(stage.title, this.form === "wide" ? 15 : 19);
    const state = s("text", { class: "state", x: x + w - 8, y: y + h - 8, "text-anchor": "end" });
    const verdict = s("text", { class: "verdict", x: x + 12, y: y + h - 8 });
    const frame = s("rect", { class: "frame", x, y, width: w, height: h, rx: 10 });
    const level = s("rect", { class: "level", x: x + 1, width: w - 2, y: y + h, height: 0, rx: 9 });
    const group = s("g", { class: `node ${stage.kind}` },
      frame, level, s("path", { class: "kind", d: `M${x + 10} ${y}h${w - 20}`, "stroke-linecap": "round" }),
      ...lines.map((text, i) => s("text", { class: "name", x: x + 12, y: y + 21 + 14 * i }, text)), state, verdict);
    this.layers.nodes.append(group);
    return { stage, group, state, verdict, level, y, h, trayY: y + (lines.length > 1 ? 51 : 46), x: x + 17, w };
  }

  draw(playback) {
    this.layOut();
    const hour = playback.hour;
    const standing = queues(this.story, hour);
    for (const [id, node] of this.nodes) {
      const { waiting, inHand } = standing.get(id);
      node.group.classList.toggle("busy", inHand > 0);
      node.group.classList.toggle("crowded", waiting > SLOTS_IN_A_ROW);
      this.drawLevel(node, hour);
      const decided = this.drawVerdict(node, hour);
      put(node.state, waiting === 0 ? "" : decided ? `○ ${waiting}` : `${waiting} waiting`);
    }
    this.drawNote(hour);
    this.drawDots(this.place(hour, playback));
  }

  /** A stage fills with the hours of its last seven days. */
  drawLevel(node, hour) {
    const hours = this.worked.get(node.stage.id)?.hours(hour - HOURS_PER_WEEK, hour) ?? 0;
    const height = Math.min(1, hours / this.fullest) * (node.h - 8);
    node.level.setAttribute("y", (node.y + node.h - 1 - height).toFixed(1));
    node.level.setAttribute("height", height.toFixed(1));
  }

  /** A gate shows for a week what it decided; says whether it does. */
  drawVerdict(node, hour) {
    const last = this.gates.findLast(gate => gate.gate === node.stage.id && gate.hour <= hour);
    const fresh = last && hour - last.hour < HOURS_PER_WEEK;
    put(node.verdict, fresh ? (last.passed ? "✓ passed" : "✗ refused") : "");
    node.verdict.classList.toggle("refused", Boolean(fresh && !last.passed));
    return fresh;
  }

  drawNote(hour) {
    if (!this.grid.note) return;
    const last = this.versions.findLast(event => event.hour <= hour);
    const text = last ? `${last.component}: ${last.version}` : "the first model";
    if (this.noted === text + this.form) return;
    this.noted = text + this.form;
    const { column, row, below } = this.grid.note;
    const x = MARGIN + column * (this.node.w + this.node.dx) + 12;
    const y = MARGIN + row * (this.node.h + this.grid.gap) + this.node.h + below;
    const since = last ? `since week ${Math.floor(last.hour / HOURS_PER_WEEK) + 1}` : "since the start";
    this.layers.note.replaceChildren(
      s("text", { x, y: y + 14, class: "small" }, "in production"),
      s("text", { x, y: y + 36, class: "big" }, text),
      s("text", { x, y: y + 53, class: "small" }, since));
  }

  /** Where each item is at an hour: on a road, in the tray of its stage, or fading after its end. */
  place(hour, playback) {
    const moving = !this.still && playback.rate > 0;
    const onTheRoad = moving ? SECONDS_ON_THE_ROAD * playback.rate : 0;
    const staying = moving ? SECONDS_IN_THE_TRAY * playback.rate : 0;
    const fading = moving ? SECONDS_TO_FADE * playback.rate : 0;
    const taken = new Map();
    const places = [];
    for (const item of this.story.items) {
      if (item.requested > hour) break;
      const travels = item.from !== null && item.from !== item.stage;
      const arrives = item.requested + (travels ? Math.min(onTheRoad, 4 * HOURS_PER_WEEK) : 0);
      const leaves = Math.max(item.finished, arrives + staying);
      if (hour > leaves + fading) continue;
      if (hour < arrives) {
        const along = (hour - item.requested) / (arrives - item.requested);
        const jitter = ((item.id * 37) % 11 - 5) * 1.1;
        places.push({ item, moving: true, opacity: 1, ...this.road(item.from, item.stage).at(ease(along), jitter) });
      } else {
        const slot = taken.get(item.stage) ?? 0;
        taken.set(item.stage, slot + 1);
        const opacity = hour <= leaves ? 1 : 1 - (hour - leaves) / fading;
        if (slot < 2 * SLOTS_IN_A_ROW) places.push({ item, opacity, ...this.slot(item.stage, slot), inHand: item.started <= hour });
      }
      if (places.length >= MOST_DOTS) break;
    }
    return places;
  }

  slot(stage, number) {
    const node = this.nodes.get(stage);
    const step = (node.w - 30) / (SLOTS_IN_A_ROW - 1);
    return { x: node.x + (number % SLOTS_IN_A_ROW) * step, y: node.trayY + Math.floor(number / SLOTS_IN_A_ROW) * 13 };
  }

  drawDots(places) {
    while (this.dots.length < places.length) {
      const dot = s("path");
      this.dots.push(dot);
      this.layers.dots.append(dot);
    }
    this.dots.forEach((dot, i) => {
      const place = places[i];
      if (!place) { if (dot.dataset.kind) { dot.dataset.kind = ""; dot.setAttribute("class", "gone"); } return; }
      const kind = `dot ${place.item.nature} ${place.moving ? "moving" : place.inHand ? "in-hand" : "waits"}`;
      if (dot.dataset.kind !== kind) {
        dot.dataset.kind = kind;
        dot.setAttribute("class", kind);
        dot.setAttribute("d", shape(place.item.nature, place.moving ? 5 : 4.4));
      }
      dot.setAttribute("transform", `translate(${place.x.toFixed(1)} ${place.y.toFixed(1)})`);
      dot.setAttribute("opacity", place.opacity.toFixed(2));
    });
  }
}

/** The most hours that a stage has in a week. */
function fullestWeek(worked, end) {
  let most = 1;
  for (const stretches of worked.values()) {
    for (let hour = HOURS_PER_WEEK; hour <= end; hour += HOURS_PER_WEEK) most = Math.max(most, stretches.hours(hour - HOURS_PER_WEEK, hour));
  }
  return most;
}

const ease = along => along < .5 ? 2 * along * along : 1 - (2 - 2 * along) ** 2 / 2;
const put = (text, words) => { if (text.textContent !== words) text.textContent = words; };

function twoLines(title, most) {
  const words = title.split(" ");
  let first = words.shift();
  while (words.length && `${first} ${words[0]}`.length <= most) first += ` ${words.shift()}`;
  return words.length ? [first, words.join(" ")] : [first];
}
