// What happened, in words.
import { HOURS_PER_DAY, percent, short } from "./numbers.js";

const SENTENCES = {
  "gate-decided": e => `${title(e.gate)} ${e.passed ? "passed" : "refused"} ${e.artifact}: ${e.reason}.`,
  released: e => `${e.version} went into production (${e.component}), ${days(e.leadHours)} after its newest data.`,
  "rolled-back": e => `${e.version} was taken out of production (${e.component}).`,
  "alarm-raised": e => `Alarm of ${e.detector} about ${e.subject}: ${short(e.statistic)}, limit ${short(e.limit)}.`,
  "incident-opened": e => `${title(e.incident)} opened: ${e.subject}.`,
  "incident-closed": e => `${title(e.incident)} closed after ${days(e.hours)}.`,
  "signal-released": e => `The owner of ${e.signal} released it anew (number ${e.release}), a shift of ${short(e.size)} times its noise; nobody told the team.`,
  "signal-pinned": e => e.pinned ? `${title(e.signal)} is frozen at release ${e.release}.` : `${title(e.signal)} follows its owner again.`,
  "world-changed": e => `The world changed: ${e.what}.`,
  "debt-began": e => `A debt took up its work: ${e.title}.`,
  "debt-repaid": e => `The debt ${e.debt} was paid back with ${short(e.hours)} h of work.`,
  "pipeline-changed": e => `The pipeline ${e.pipeline} now has ${e.steps} steps: ${e.change}.`,
  "artifact-made": e => `${title(e.artifact)} was made from ${e.from}: ${e.rows.toLocaleString("en")} ${e.type === "model" ? "rows learnt from" : "rows"}.`,
  "step-ran": e => `The step ${e.step} of ${e.pipeline} failed.`,
  decided: e => `${title(e.who)} decided: ${e.what}.`,
  "work-requested": e => `Asked for: ${e.title} (${e.stage}).`,
  worked: e => `${title(e.person)} worked ${short(e.hours)} h (${e.stage}).`,
  "work-finished": e => `Done: ${e.title}.`,
  "quality-read": e => e.view === "optimism"
    ? `On later rows the best of a sweep was less ahead than it had looked, by ${short(e.value)}.`
    : `Accuracy read (${e.view}, ${e.slice}): ${percent(e.value, 1)}.`,
  began: e => `The run of ${e.scenario} began.`,
};

/** What happened, in a sentence; a kind that is not known here is named. */
export const sentence = event => (SENTENCES[event.kind] ?? (e => `${title(e.kind.replaceAll("-", " "))}.`))(event);

const title = text => text.charAt(0).toUpperCase() + text.slice(1).replaceAll("-", " ").replace(/ (\d)/g, " $1");
const days = hours => hours < 2 * HOURS_PER_DAY ? `${Math.round(hours)} h` : `${Math.round(hours / HOURS_PER_DAY)} days`;
