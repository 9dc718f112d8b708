// Stretches of work, {from, to, ...}, in which a span of time is found quickly.
export class Stretches {
  constructor(stretches) {
    this.all = stretches.toSorted((a, b) => a.to - b.to);
    this.longest = Math.max(0, ...this.all.map(stretch => stretch.to - stretch.from));
  }

  /** The stretches that overlap a span, each with the hours that do. */
  * during(from, to) {
    for (let i = this.firstEndingAfter(from); i < this.all.length; i++) {
      const stretch = this.all[i];
      if (stretch.to > to + this.longest) return;
      const hours = Math.min(to, stretch.to) - Math.max(from, stretch.from);
      if (hours > 0) yield { stretch, hours };
    }
  }

  hours(from, to) {
    let sum = 0;
    for (const { hours } of this.during(from, to)) sum += hours;
    return sum;
  }

  firstEndingAfter(hour) {
    let low = 0, high = this.all.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.all[middle].to > hour) high = middle; else low = middle + 1;
    }
    return low;
  }
}

/** Stretches by what each belongs to. */
export function stretchesBy(items, keyOf) {
  const groups = new Map();
  for (const item of items) {
    for (const stretch of item.stretches) {
      const key = keyOf(item, stretch);
      if (!groups.has(key)) groups.set(key, []);
      groups.get(key).push({ ...stretch, item });
    }
  }
  return new Map([...groups].map(([key, list]) => [key, new Stretches(list)]));
}
