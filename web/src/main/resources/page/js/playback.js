// The clock of the page: where in the run we are, and how fast we go. It knows nothing of drawings.
import { HOURS_PER_DAY, HOURS_PER_WEEK } from "./numbers.js";

/** Simulated days a second. */
export const SPEEDS = [
  { title: "1×", days: 1 }, { title: "5×", days: 5 }, { title: "20×", days: 20 }, { title: "max", days: 120 },
];
const LONGEST_FRAME_SECONDS = 0.1;

export class Playback {
  constructor(end, { inSteps = false } = {}) {
    Object.assign(this, { end, inSteps, hour: 0, target: end, playing: false, speed: 1, listeners: [], last: 0, rest: 0 });
  }

  /** Simulated hours in a second of the visitor. */
  get rate() { return SPEEDS[this.speed].days * HOURS_PER_DAY; }
  get ended() { return this.hour >= this.end; }

  listen(listener) { this.listeners.push(listener); }
  tell() { this.listeners.forEach(listener => listener(this)); }

  toggle() { if (this.playing) this.pause(); else this.play(); }

  play(until = this.end) {
    if (this.ended) this.hour = 0;
    this.target = Math.min(this.end, until);
    if (this.target <= this.hour) this.hour = 0;
    this.playing = true;
    this.last = performance.now();
    this.rest = 0;
    this.tell();
    requestAnimationFrame(now => this.frame(now));
  }

  pause() { this.playing = false; this.tell(); }
  seek(hour) { this.hour = Math.max(0, Math.min(this.end, hour)); this.tell(); }
  setSpeed(index) { this.speed = index; this.tell(); }
  stop() { this.playing = false; this.listeners = []; }

  /** Goes on to the next multiple of some hours. */
  step(hours) {
    this.playing = false;
    this.seek((Math.floor(this.hour / hours + 1e-9) + 1) * hours);
  }

  frame(now) {
    if (!this.playing) return;
    const seconds = Math.min(LONGEST_FRAME_SECONDS, Math.max(0, (now - this.last) / 1000));
    this.last = now;
    this.advance(seconds * this.rate);
    if (this.hour >= this.target) this.playing = false;
    this.tell();
    if (this.playing) requestAnimationFrame(next => this.frame(next));
  }

  /** Whoever wants no motion sees whole weeks. */
  advance(hours) {
    this.rest += hours;
    const due = this.inSteps ? Math.floor(this.rest / HOURS_PER_WEEK) * HOURS_PER_WEEK : this.rest;
    this.rest -= due;
    this.hour = Math.min(this.target, this.hour + due);
  }
}
