// A lifecycle drawn small, for the card of a scenario.
import { s } from "./elements.js";
import { drawingOf } from "./drawings.js";

const W = 26, H = 12, DX = 14, DY = 16;

export function thumbnail(lifecycle) {
  const { wide: { columns, rows, places }, edges } = drawingOf(lifecycle);
  const middle = ([column, row]) => [column * (W + DX) + W / 2, row * (H + DY) + H / 2];
  return s("svg", { viewBox: `-2 -2 ${columns * (W + DX) - DX + 4} ${rows * (H + DY) - DY + 4}`, class: "thumbnail", "aria-hidden": "true" },
    edges.filter(edge => !edge.back).map(edge => s("path", { d: `M${middle(places[edge.from])}L${middle(places[edge.to])}` })),
    lifecycle.stages.filter(stage => places[stage.id]).map(stage => {
      const [x, y] = middle(places[stage.id]);
      return s("rect", { x: x - W / 2, y: y - H / 2, width: W, height: H, rx: 3, class: stage.kind });
    }));
}
