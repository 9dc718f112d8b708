// One run on the page: everything that is drawn from its story as the clock goes.
import { byId, h, s, table } from "./elements.js";
import { accuracyChart, EffortChart, latencyChart } from "./charts.js";
import { FigureOne } from "./figure-one.js";
import { Flow } from "./flow.js";
import { Lanes } from "./lanes.js";
import { Log } from "./log.js";
import { NATURES, shape } from "./natures.js";
import { Outcome } from "./outcome.js";
import { Playback } from "./playback.js";
import { queues, readStory } from "./story.js";
import { showSummary } from "./summary.js";

export const wantsNoMotion = () => matchMedia("(prefers-reduced-motion: reduce)").matches;

export class RunView {
  constructor(answer, lifecycle, subsystems, { title, address, again }) {
    const story = this.story = readStory(answer, lifecycle);
    const still = wantsNoMotion();
    this.playback = new Playback(story.hours, { inSteps: still });
    byId("run").hidden = false;
    byId("summary").hidden = true;
    byId("run-title").textContent = title;
    byId("stands-on").textContent = `This run stands on: ${answer.cast.input}.`;
    byId("natures").replaceChildren(...NATURES.map(legend), h("li", {}, "(hollow: waiting)"));
    byId("foot").hidden = false;
    this.accuracy = accuracyChart(byId("accuracy"), story);
    this.log = new Log(byId("log"), byId("spoken"), story);
    const effort = EffortChart.of(byId("effort"), story);
    byId("effort").chart = effort;
    this.parts = [
      new Flow(byId("flow"), story, { still }), new Lanes(byId("lanes"), story), effort, latencyChart(byId("latency"), story),
      this.accuracy, new Outcome(byId("outcome"), story), this.log,
      new FigureOne(byId("figure"), byId("figure-legend"), story, subsystems),
    ];
    this.showObserver(byId("observer").checked);
    this.playback.listen(() => this.draw());
    this.playback.listen(playback => { if (playback.ended && byId("summary").hidden) showSummary(byId("summary"), story, { address, again }); });
    this.resizing = new ResizeObserver(() => this.draw());
    this.resizing.observe(byId("run"));
    this.draw();
  }

  draw() {
    for (const part of this.parts) part.draw(this.playback);
    const fold = byId("flow-table").parentElement;
    if (fold.open && !this.playback.playing) this.queueTable();
  }

  queueTable() {
    const standing = queues(this.story, this.playback.hour);
    byId("flow-table").replaceChildren(table("Work in each stage", ["Stage", "Waiting", "In hand"],
      this.story.lifecycle.stages.map(stage => [stage.title, standing.get(stage.id).waiting, standing.get(stage.id).inHand])));
  }

  /** Shows or hides what the team of the run could not see. */
  showObserver(yes) {
    this.log.showObserver(yes);
    this.accuracy.hides = yes ? "" : "oracle";
    this.accuracy.hidesMark = yes ? "" : "debt";
    this.accuracy.stamp = null;
    this.draw();
  }

  close() {
    this.playback.stop();
    this.resizing.disconnect();
  }
}

const legend = nature => h("li", {}, s("svg", { viewBox: "-7 -7 14 14", class: "sample", "aria-hidden": "true" },
  s("path", { d: shape(nature.id), class: `dot ${nature.id} in-hand` })), nature.title);
