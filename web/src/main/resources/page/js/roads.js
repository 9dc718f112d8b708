// The way from one stage to another: its line, its arrow, and the points along it.
import { s } from "./elements.js";

const POINTS = 40;
const ARROW = 5;

export class Road {
  constructor(from, to, { back = false, hidden = false, title }) {
    this.d = back ? wayBack(from, to) : way(from, to);
    this.line = s("path", { d: this.d, class: hidden ? "road hidden" : back ? "road back" : "road" });
    this.elements = [this.line];
    if (!hidden) this.elements.push(this.arrow());
    if (title) this.elements.push(this.words(title));
  }

  arrow() {
    const end = this.at(1), before = this.at(.97);
    const angle = Math.atan2(end.y - before.y, end.x - before.x) * 180 / Math.PI;
    return s("path", {
      class: "arrow", d: `M${-2 * ARROW} ${-ARROW}L0 0L${-2 * ARROW} ${ARROW}`,
      transform: `translate(${end.x.toFixed(1)} ${end.y.toFixed(1)}) rotate(${angle.toFixed(1)})`,
    });
  }

  words(text) {
    const middle = this.at(.5);
    return s("text", { class: "road-words", x: middle.x, y: middle.y - 6, "text-anchor": "middle" }, text);
  }

  /** The point at a share of the way, a little to the side. */
  at(share, aside = 0) {
    this.points ??= this.measure();
    const place = Math.max(0, Math.min(1, share)) * POINTS;
    const i = Math.min(POINTS - 1, Math.floor(place)), rest = place - i;
    const a = this.points[i], b = this.points[i + 1];
    const dx = b.x - a.x, dy = b.y - a.y, length = Math.hypot(dx, dy) || 1;
    return { x: a.x + dx * rest - dy / length * aside, y: a.y + dy * rest + dx / length * aside };
  }

  measure() {
    const total = this.line.getTotalLength();
    return Array.from({ length: POINTS + 1 }, (_, i) => this.line.getPointAtLength(total * i / POINTS));
  }
}

const middle = box => ({ x: box.x + box.w / 2, y: box.y + box.h / 2 });

function way(from, to) {
  const a = middle(from), b = middle(to);
  if (from.row === to.row && Math.abs(from.column - to.column) === 1) {
    const right = b.x > a.x;
    return `M${right ? from.x + from.w : from.x} ${a.y}L${right ? to.x - 2 : to.x + to.w + 2} ${b.y}`;
  }
  if (from.column === to.column && Math.abs(from.row - to.row) === 1) {
    const down = b.y > a.y;
    return `M${a.x} ${down ? from.y + from.h : from.y}L${b.x} ${down ? to.y - 2 : to.y + to.h + 2}`;
  }
  return bend(from, to);
}

/** From the edge of one box to the edge of another that is not beside it. */
function bend(from, to) {
  const a = middle(from), b = middle(to);
  if (from.row === to.row) {
    const y = from.y + from.h;
    return `M${a.x} ${y}C${a.x} ${y + 26} ${b.x} ${y + 26} ${b.x} ${y + 2}`;
  }
  if (from.column === to.column) {
    const right = from.column > 0, x = right ? from.x + from.w : from.x, out = right ? 14 : -14;
    return `M${x} ${a.y}C${x + out} ${a.y} ${x + out} ${b.y} ${x} ${b.y}`;
  }
  const down = b.y > a.y, startY = down ? from.y + from.h : from.y, right = b.x > a.x;
  const endX = right ? to.x - 2 : to.x + to.w + 2;
  return `M${a.x} ${startY}C${a.x} ${b.y} ${(a.x + endX) / 2} ${b.y} ${endX} ${b.y}`;
}

/** Out of the way of the stages between: through the gap above or below. */
function wayBack(from, to) {
  const a = middle(from), b = middle(to);
  if (from.column === to.column) return way(from, to);
  const up = b.y < a.y, y = up ? to.y + to.h + 24 : to.y - 24, turn = b.x < a.x ? 10 : -10;
  const start = up ? from.y : from.y + from.h, end = up ? to.y + to.h + 2 : to.y - 2, side = up ? 10 : -10;
  return `M${a.x} ${start}V${y + side}Q${a.x} ${y} ${a.x - turn} ${y}H${b.x + turn}Q${b.x} ${y} ${b.x} ${y - side}V${end}`;
}
