// The page: shows the start, or the run that the address asks for.
import { byId } from "./elements.js";
import { Controls } from "./controls.js";
import { address, inputsInAddress } from "./link.js";
import { RunView, wantsNoMotion } from "./run-view.js";
import * as server from "./server.js";
import { anySeed, StartView } from "./start-view.js";
import { offerThemes } from "./theme.js";

class Page {
  constructor(entries, { lifecycles, subsystems }) {
    Object.assign(this, { entries, lifecycles, subsystems, view: null, controls: new Controls() });
    this.start = new StartView(entries, lifecycles, inputs => { location.hash = address(inputs); });
    byId("observer").addEventListener("change", event => this.view?.showObserver(event.target.checked));
    addEventListener("hashchange", () => this.open());
    this.open();
  }

  /** Shows what the address asks for. */
  open() {
    this.close();
    const inputs = inputsInAddress();
    if (inputs) this.run(inputs); else this.start.show();
  }

  close() {
    this.asking?.abort();
    this.controls.drop();
    this.view?.close();
    this.view = null;
    for (const id of ["start", "run", "waiting", "notice", "foot"]) byId(id).hidden = true;
  }

  async run(inputs) {
    const entry = this.entries.find(one => one.id === inputs.scenario);
    byId("waiting").hidden = false;
    byId("waiting-text").textContent = `Running ${entry?.title ?? inputs.scenario}, seed ${inputs.seed}: training, serving, working …`;
    this.asking = new AbortController();
    try {
      this.show(inputs, entry, await server.run(inputs, this.asking.signal));
    } catch (failure) {
      if (failure.name === "AbortError") return;
      this.complain(failure, inputs);
    }
  }

  show(inputs, entry, answer) {
    byId("waiting").hidden = true;
    const lifecycle = this.lifecycles.find(one => one.id === answer.cast.lifecycle);
    this.view = new RunView(answer, lifecycle, this.subsystems, {
      title: `${entry?.title ?? inputs.scenario} · seed ${inputs.seed}`, address: address(inputs),
      again: () => { location.hash = address({ ...inputs, seed: anySeed() }); },
    });
    this.controls.take(this.view.playback, this.view.story);
    byId("run-title").focus({ preventScroll: true });
    scrollTo(0, 0);
    if (!wantsNoMotion()) this.view.playback.play();
  }

  complain(failure, inputs) {
    this.close();
    const notice = byId("notice");
    notice.textContent = failure instanceof server.Refused ? failure.message : `The page failed: ${failure.message}`;
    notice.hidden = false;
    this.start.show(inputs);
    if (!(failure instanceof server.Refused)) throw failure;
  }
}

offerThemes(byId("theme"));
try {
  const [entries, drawings] = await Promise.all([server.scenarios(), server.lifecycles()]);
  new Page(entries, drawings);
} catch (failure) {
  byId("notice").textContent = failure.message;
  byId("notice").hidden = false;
}
