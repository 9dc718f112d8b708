// Why work is done: each nature has a name, a colour (in colours.css) and a shape, so that colour is never needed.
export const NATURES = [
  { id: "new-work", title: "new work" },
  { id: "rework", title: "rework" },
  { id: "toil", title: "toil" },
  { id: "incident", title: "incident" },
  { id: "debt-service", title: "debt service" },
];

/** The outline of a nature's shape around 0, 0. */
export function shape(nature, r = 5) {
  const n = v => v.toFixed(2);
  switch (nature) {
    case "rework": return `M${n(-r * .9)} ${n(-r * .9)}h${n(r * 1.8)}v${n(r * 1.8)}h${n(-r * 1.8)}z`;
    case "toil": return `M0 ${n(-r * 1.15)}L${n(r * 1.1)} ${n(r * .85)}H${n(-r * 1.1)}z`;
    case "incident": return `M0 ${n(-r * 1.3)}L${n(r * 1.2)} 0L0 ${n(r * 1.3)}L${n(-r * 1.2)} 0z`;
    case "debt-service": {
      const a = r * .42, b = r * 1.15;
      return `M${n(-a)} ${n(-b)}h${n(2 * a)}v${n(b - a)}h${n(b - a)}v${n(2 * a)}h${n(a - b)}v${n(b - a)}h${n(-2 * a)}v${n(a - b)}h${n(a - b)}v${n(-2 * a)}h${n(b - a)}z`;
    }
    default: return `M${n(-r)} 0a${r} ${r} 0 1 0 ${n(2 * r)} 0a${r} ${r} 0 1 0 ${n(-2 * r)} 0z`;
  }
}
