// Who works: a row for each role, a figure for each person.
import { h, s } from "./elements.js";
import { HOURS_PER_WEEK, short } from "./numbers.js";
import { stretchesBy } from "./stretches.js";

const HOURS_OF_A_WEEKS_WORK = 40;
const HEIGHT = 20;

export class Lanes {
  constructor(host, story) {
    this.story = story;
    this.stretches = stretchesBy(story.items, (item, stretch) => stretch.person);
    this.rows = story.lifecycle.roles.map(role => this.row(role)).filter(row => row.people.length > 0);
    host.replaceChildren(...this.rows.map(row => row.element));
  }

  row(role) {
    const people = this.story.cast.people.filter(person => person.role === role.id).map(person => figure(person));
    const doing = h("span", { class: "doing" });
    const hours = h("span", { class: "hours" });
    const element = h("li", {}, h("span", { class: "role" }, role.title), h("span", { class: "people" }, people.map(p => p.svg)), doing, hours);
    return { role, people, doing, hours, element };
  }

  draw(playback) {
    const hour = playback.hour, from = Math.max(0, hour - HOURS_PER_WEEK);
    for (const row of this.rows) {
      let total = 0, doing = null, latest = null;
      for (const person of row.people) {
        const { booked, nature, now, last } = this.week(person.name, from, hour);
        total += booked;
        doing ??= now;
        latest ??= last;
        person.show(Math.min(1, booked / HOURS_OF_A_WEEKS_WORK), nature, Boolean(now), booked);
      }
      row.doing.classList.toggle("past", doing === null);
      put(row.doing, (doing ?? latest)?.title ?? "");
      put(row.hours, `${short(Math.round(total))} h`);
    }
  }

  /** What a person did between two hours: how much, of which nature mostly, and at what. */
  week(name, from, hour) {
    const byNature = new Map();
    let booked = 0, now = null, last = null;
    for (const { stretch, hours } of this.stretches.get(name)?.during(from, hour) ?? []) {
      const { item } = stretch;
      booked += hours;
      byNature.set(item.nature, (byNature.get(item.nature) ?? 0) + hours);
      last = item;
      if (hour < stretch.to) now = item;
    }
    const nature = [...byNature].sort((a, b) => b[1] - a[1])[0]?.[0] ?? "new-work";
    return { booked, nature, now, last };
  }
}

const put = (element, text) => { if (element.textContent !== text) element.textContent = text; };

/** A person: a head and shoulders that fill up with hours. */
function figure(person) {
  const level = s("rect", { x: 0, y: HEIGHT, width: 18, height: HEIGHT });
  const title = s("title", {}, person.name);
  const outline = "M9 1a3.6 3.6 0 1 1 0 7.2a3.6 3.6 0 1 1 0-7.2zM2 19v-3.5a6 6 0 0 1 6-6h2a6 6 0 0 1 6 6V19z";
  const id = `figure-${person.name.replace(/\W/g, "-")}`;
  const svg = s("svg", { viewBox: "0 0 18 20", class: "figure", role: "img" }, title,
    s("clipPath", { id }, s("path", { d: outline })),
    s("g", { "clip-path": `url(#${id})` }, s("rect", { width: 18, height: HEIGHT, class: "empty" }), level),
    s("path", { d: outline, class: "outline" }));
  return {
    name: person.name, svg,
    show(share, nature, busy, booked) {
      level.setAttribute("y", (HEIGHT * (1 - share)).toFixed(1));
      level.setAttribute("class", `level ${nature}`);
      svg.classList.toggle("busy", busy);
      const text = `${person.name}: ${Math.round(booked)} h in the last seven days${busy ? ", at work" : ""}`;
      if (title.textContent !== text) title.textContent = text;
    },
  };
}
