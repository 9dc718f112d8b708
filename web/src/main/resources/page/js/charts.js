// The three charts of a run: effort, latency, accuracy.
import { s } from "./elements.js";
import { Chart, sample } from "./chart.js";
import { LineChart, MARKS } from "./line-chart.js";
import { HOURS_PER_WEEK, millis, percent, short, ticks } from "./numbers.js";
import { sentence } from "./words.js";

const KINDS = [["data", "data"], ["validation", "validation"], ["other", "all else"]];

/** Hours a week, stacked by stage; the stages of a kind have one colour in several tints. */
export class EffortChart extends Chart {
  static of(host, story) {
    const weekly = hoursByWeek(story);
    const largest = Math.max(1, ...weekly.map(week => sum(week)));
    return new EffortChart(host, {
      title: "Effort", story, weekly, weeks: story.weeks, domain: [0, roundAbove(largest)],
      format: short, describe: "Booked hours per week, stacked by stage",
      legend: KINDS.map(([kind, title]) => [s("svg", { viewBox: "0 0 12 10", class: "sample", "aria-hidden": "true" },
        s("rect", { width: 12, height: 10, rx: 2, class: `bar ${kind}` })), title]),
      heads: ["Week", ...story.lifecycle.stages.map(stage => stage.title)],
      rows: () => weekly.slice(0, (host.chart?.drawn ?? 0)).map((week, i) => [i + 1, ...week.map(v => short(v))]),
    });
  }

  draw(playback) {
    if (this.resize()) { this.drawn = 0; this.content.replaceChildren(); }
    const due = playback.ended ? this.weeks : Math.floor(playback.hour / HOURS_PER_WEEK + 1e-9);
    if (due < this.drawn) { this.drawn = 0; this.content.replaceChildren(); }
    for (let week = this.drawn ?? 0; week < due; week++) this.content.append(this.bar(week));
    this.point(playback.hour);
    if (due !== this.said) this.say(this.shares(due));
    this.drawn = this.said = due;
  }

  bar(week) {
    const bar = s("g");
    const width = Math.max(1.5, this.x(HOURS_PER_WEEK) - this.x(0) - 1.5);
    let below = 0;
    const shade = { data: 0, validation: 0, other: 0 };
    this.story.lifecycle.stages.forEach((stage, i) => {
      const hours = this.weekly[week][i], tint = shade[stage.kind]++ % 4;
      if (hours <= 0) return;
      const top = this.y(below + hours);
      bar.append(s("rect", {
        class: `bar ${stage.kind} tint-${tint}`, x: this.x(week * HOURS_PER_WEEK).toFixed(1), y: top.toFixed(1),
        width: width.toFixed(1), height: Math.max(0, this.y(below) - top).toFixed(1),
      }, s("title", {}, `week ${week + 1}, ${stage.title}: ${short(hours)} h`)));
      below += hours;
    });
    return bar;
  }

  shares(weeks) {
    const byKind = { data: 0, validation: 0, other: 0 };
    for (const week of this.weekly.slice(0, weeks)) {
      week.forEach((hours, i) => { byKind[this.story.lifecycle.stages[i].kind] += hours; });
    }
    const total = sum(Object.values(byKind));
    if (total === 0) return "no hours yet";
    return `${short(Math.round(total))} h · ${KINDS.map(([kind, title]) => `${title} ${percent(byKind[kind] / total)}`).join(" · ")}`;
  }
}

/** The first round number that is not below a value. */
function roundAbove(value) {
  const [, step] = ticks(0, value, 3);
  return Math.ceil(value / step) * step;
}

const sum = numbers => numbers.reduce((a, b) => a + b, 0);

function hoursByWeek(story) {
  const stages = new Map(story.lifecycle.stages.map((stage, i) => [stage.id, i]));
  const weekly = Array.from({ length: story.weeks }, () => new Array(stages.size).fill(0));
  for (const work of story.of("worked")) {
    const week = Math.min(story.weeks - 1, Math.floor(work.hour / HOURS_PER_WEEK));
    if (stages.has(work.stage)) weekly[week][stages.get(work.stage)] += work.hours;
  }
  return weekly;
}

/** End-to-end serving latency as the queueing model reads it. */
export function latencyChart(host, story) {
  const reads = story.of("latency-read").filter(read => read.component === "all");
  const lines = [["first", "p50"], ["second", "p95"], ["third", "p99"]].map(([kind, field]) =>
    ({ kind, field, points: reads.map(read => ({ hour: read.hour, value: read[field] })) }));
  const largest = Math.max(1e-6, ...reads.map(read => read.p99));
  return new LineChart(host, {
    title: "Serving latency", weeks: story.weeks, lines, domain: [0, largest * 1.08], format: millis,
    describe: "End-to-end latency of a request: median, 95th and 99th percentile",
    legend: lines.map(line => sample(line.kind, line.field)),
    heads: ["When", "p50", "p95", "p99"], rows: () => reads.map(read => [weekOf(read), millis(read.p50), millis(read.p95), millis(read.p99)]),
    sayNow: ([p50, , p99]) => p50 === null ? "no request yet" : `half within ${millis(p50)} · 99 of 100 within ${millis(p99)}`,
  });
}

/** Accuracy as the gate, production and the observer see it. */
export function accuracyChart(host, story) {
  const views = ["offline", "online", "oracle"];
  const reads = story.of("quality-read").filter(read => read.slice === "all" && views.includes(read.view));
  const lines = [["third", "offline"], ["second", "online"], ["oracle", "oracle"]].map(([kind, view]) =>
    ({ kind, view, points: reads.filter(read => read.view === view).map(read => ({ hour: read.hour, value: read.value })) }));
  const values = reads.map(read => read.value);
  const low = Math.min(1, ...values), high = Math.max(0.01, ...values);
  return new LineChart(host, {
    title: "Accuracy", weeks: story.weeks, lines, marks: 30, marksAt: marksOf(story),
    domain: [Math.max(0, low - .05), Math.min(1, high + .03)], format: value => percent(value),
    describe: "Accuracy: offline at the gate, online from delayed labels, and the oracle's, which only the observer sees",
    legend: [sample("third", "offline"), sample("second", "online"),
      ...[["release", "release"], ["alarm", "alarm"], ["incident", "incident"]].map(([kind, title]) => [markSample(kind), title]),
      sample("oracle", "oracle – the truth: only the observer sees it")],
    heads: ["When", "View", "Accuracy", "Readings"], rows: () => reads.map(read => [weekOf(read), read.view, percent(read.value, 1), read.count]),
    sayNow: ([offline, online, oracle]) => [["offline", offline], ["online", online], ["oracle", oracle]]
      .filter(([, value]) => value !== null).map(([name, value]) => `${name} ${percent(value)}`).join(" · ") || "nothing read yet",
  });
}

const weekOf = read => `week ${Math.max(1, Math.ceil(read.hour / HOURS_PER_WEEK))}`;
const markSample = kind => s("svg", { viewBox: "0 0 14 14", class: "sample symbol", "aria-hidden": "true" },
  s("g", { class: `mark-${kind}` }, s("path", { d: MARKS[kind](7, 7), class: "mark-shape" })));

function marksOf(story) {
  const kinds = { released: "release", "alarm-raised": "alarm", "incident-opened": "incident", "debt-began": "debt" };
  return story.events.filter(event => kinds[event.kind])
    .map(event => ({ kind: kinds[event.kind], hour: event.hour, title: sentence(event) }));
}
