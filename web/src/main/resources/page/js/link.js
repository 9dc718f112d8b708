// The inputs of a run as they stand in the address: #scenario=av&seed=7&replications=3.
const LARGEST_SEED = Number.MAX_SAFE_INTEGER;
const MOST_REPLICATIONS = 10;

export function inputsInAddress(hash = location.hash) {
  const fields = new URLSearchParams(hash.replace(/^#/, ""));
  const scenario = fields.get("scenario");
  if (!scenario) return null;
  return {
    scenario,
    seed: whole(fields.get("seed"), 0, LARGEST_SEED),
    replications: whole(fields.get("replications"), 1, MOST_REPLICATIONS),
  };
}

export function address({ scenario, seed, replications }) {
  const fields = new URLSearchParams({ scenario, seed });
  if (replications > 1) fields.set("replications", replications);
  return `#${fields}`;
}

function whole(text, least, most) {
  const number = Number(text);
  return /^\d+$/.test(text ?? "") && number >= least && number <= most ? number : 1;
}
