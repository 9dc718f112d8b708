// What the page asks of its server.

/** Says why the server did not answer, in a sentence for the visitor. */
export class Refused extends Error {}

export const scenarios = () => ask("api/scenarios").then(answer => answer.scenarios);
export const lifecycles = () => ask("api/lifecycles");
export const run = (inputs, signal) => ask("api/run", inputs, signal);

async function ask(path, body, signal) {
  const options = body === undefined ? {} : {
    method: "POST", headers: { "Content-Type": "application/json" }, body: JSON.stringify(body), signal,
  };
  let response;
  try {
    response = await fetch(path, options);
  } catch (failure) {
    if (failure.name === "AbortError") throw failure;
    throw new Refused("The server does not answer. Is it still running?");
  }
  const answer = await response.json().catch(() => ({}));
  if (!response.ok) throw new Refused(sentence(answer.error ?? `the server answered ${response.status}`));
  return answer;
}

const sentence = text => text.charAt(0).toUpperCase() + text.slice(1) + (/[.!?]$/.test(text) ? "" : ".");
