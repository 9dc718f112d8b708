// What happened in a run, made ready for drawing: items of work, stretches of people, readings, marks.
import { calendarFrom, HOURS_PER_WEEK } from "./numbers.js";

const NANOS_PER_HOUR = 3.6e12;

/** Reads the answer of the server; times become hours since the start. */
export function readStory(answer, lifecycle) {
  const events = answer.story.map(event => ({ ...event, hour: event.t / NANOS_PER_HOUR }));
  const items = itemsOf(events);
  const weeks = Math.ceil(answer.cast.horizonHours / HOURS_PER_WEEK);
  return {
    run: answer.run, cast: answer.cast, lifecycle, events, items, weeks,
    hours: answer.cast.horizonHours,
    moment: calendarFrom(answer.cast.firstWeekday),
    of: kind => events.filter(event => event.kind === kind),
    chain: event => chain(events, event),
  };
}

/** An event and what led to it, back to the beginning. */
function chain(events, event) {
  const steps = [];
  for (let at = event; at; at = at.cause > 0 ? events[at.cause - 1] : null) steps.push(at);
  return steps;
}

function itemsOf(events) {
  const items = new Map();
  for (const event of events) {
    if (event.kind === "work-requested") {
      items.set(event.item, {
        id: event.item, title: event.title, stage: event.stage, from: null, nature: "new-work",
        requested: event.hour, started: Infinity, finished: Infinity, stretches: [], event,
      });
    } else if (event.kind === "worked") {
      const item = items.get(event.item);
      item.nature = event.nature;
      item.started = Math.min(item.started, event.hour - event.hours);
      item.stretches.push({ from: event.hour - event.hours, to: event.hour, person: event.person });
    } else if (event.kind === "work-finished") {
      const item = items.get(event.item);
      item.finished = event.hour;
      item.started = Math.min(item.started, event.hour);
    }
  }
  for (const item of items.values()) item.from = stageBefore(events, items, item);
  return [...items.values()];
}

/** The stage whose finished work asked for an item; null when it came from outside. */
function stageBefore(events, items, item) {
  for (let id = item.event.cause; id > 0; id = events[id - 1].cause) {
    const event = events[id - 1];
    if (event.kind === "work-finished" || event.kind === "worked") return items.get(event.item).stage;
  }
  return null;
}

/** How the queue of each stage stands at an hour: {waiting, inHand} by stage. */
export function queues(story, hour) {
  const standing = new Map(story.lifecycle.stages.map(stage => [stage.id, { waiting: 0, inHand: 0 }]));
  for (const item of story.items) {
    if (item.requested > hour || item.finished <= hour) continue;
    const queue = standing.get(item.stage);
    if (queue) queue[item.started <= hour ? "inHand" : "waiting"]++;
  }
  return standing;
}
