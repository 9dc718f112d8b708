// The clock's buttons and keys.
import { byId, h } from "./elements.js";
import { HOURS_PER_DAY, HOURS_PER_WEEK } from "./numbers.js";
import { SPEEDS } from "./playback.js";

export class Controls {
  constructor() {
    const on = (id, act) => byId(id).addEventListener("click", () => this.playback && act(this.playback));
    on("play", playback => playback.toggle());
    on("step-day", playback => playback.step(HOURS_PER_DAY));
    on("step-week", playback => playback.step(HOURS_PER_WEEK));
    on("restart", playback => { playback.seek(0); playback.play(); });
    on("to-end", playback => { playback.pause(); playback.seek(playback.end); });
    byId("scrub").addEventListener("input", event => this.playback?.seek(Number(event.target.value) * HOURS_PER_WEEK));
    byId("until").addEventListener("submit", event => { event.preventDefault(); this.runTo(Number(byId("week").value)); });
    byId("speeds").append(...SPEEDS.map((speed, i) => h("button", { type: "button", onclick: () => this.playback?.setSpeed(i) }, speed.title)));
    document.addEventListener("keydown", event => this.key(event));
  }

  take(playback, story) {
    Object.assign(this, { playback, moment: story.moment });
    byId("scrub").max = story.weeks;
    playback.listen(() => this.draw());
    this.draw();
  }

  drop() { this.playback?.stop(); this.playback = null; }

  runTo(week) {
    if (!this.playback || !(week > 0)) return;
    this.playback.play(week * HOURS_PER_WEEK);
  }

  draw() {
    const { playback } = this;
    const play = playback.playing ? "Pause" : playback.ended ? "Play again" : "Play";
    if (byId("play").textContent !== play) byId("play").textContent = play;
    const week = Math.floor(playback.hour / HOURS_PER_WEEK);
    if (byId("scrub").value !== String(week)) byId("scrub").value = week;
    const clock = playback.ended ? `week ${Math.round(playback.end / HOURS_PER_WEEK)}, end` : this.moment(playback.hour);
    if (byId("clock").value !== clock) { byId("clock").value = clock; byId("scrub").setAttribute("aria-valuetext", clock); }
    [...byId("speeds").children].forEach((button, i) => button.setAttribute("aria-pressed", String(i === playback.speed)));
    byId("to-end").disabled = playback.ended;
  }

  /** Single keys act only where nobody is typing or pressing a button, and can be switched off. */
  key(event) {
    if (!this.playback || !byId("shortcuts").checked || event.ctrlKey || event.altKey || event.metaKey) return;
    const at = event.target;
    if (at.closest("input:not([type=range]), select, textarea")) return;
    if (event.key === " " && at.closest("button, summary, a, input")) return;
    const act = {
      k: p => p.toggle(), " ": p => p.toggle(), ".": p => p.step(HOURS_PER_DAY), w: p => p.step(HOURS_PER_WEEK),
      r: p => { p.seek(0); p.play(); }, 1: p => p.setSpeed(0), 2: p => p.setSpeed(1), 3: p => p.setSpeed(2), 4: p => p.setSpeed(3),
    }[event.key];
    if (act) { event.preventDefault(); act(this.playback); }
  }
}
