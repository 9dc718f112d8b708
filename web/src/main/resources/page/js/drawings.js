// Where the stages of a lifecycle stand on the page, and which way work goes: places are [column, row].
const row = (y, ...ids) => Object.fromEntries(ids.map((id, x) => [id, [x, y]]).filter(([id]) => id));
const line = (...ids) => ids.slice(1).map((id, i) => ({ from: ids[i], to: id }));

const AV = ["ingestion", "curation", "labeling", "preparation", "training", "model-validation",
  "system-development", "system-validation", "deployment", "telemetry"];

const DRAWINGS = {
  av: {
    wide: {
      columns: 5, rows: 2, gap: 106, note: { column: 1, row: 0, below: 30 },
      places: { ...row(0, ...AV.slice(0, 5)), ...row(1, ...AV.slice(5).reverse()) },
    },
    narrow: {
      columns: 2, rows: 5, gap: 26,
      places: Object.fromEntries(AV.map((id, i) => [id, i < 5 ? [0, i] : [1, 9 - i]])),
    },
    edges: [...line(...AV, AV[0]), { from: "model-validation", to: "curation", back: true, title: "sent back" }],
  },
  retail: {
    wide: {
      columns: 5, rows: 3, gap: 34, note: { column: 1, row: 1, below: -30 },
      places: {
        ...row(0, "live-data", "retrieval", "filtering", "scoring", "ordering"),
        ...row(1, "operations", "", "", "production-training", "metrics-database"),
        ...row(2, "", "", "", "experimentation"),
      },
    },
    narrow: {
      columns: 2, rows: 5, gap: 26,
      places: {
        "live-data": [0, 0], retrieval: [0, 1], filtering: [0, 2], scoring: [0, 3], ordering: [0, 4],
        operations: [1, 0], experimentation: [1, 2], "production-training": [1, 3], "metrics-database": [1, 4],
      },
    },
    edges: [
      ...line("live-data", "retrieval", "filtering", "scoring", "ordering", "metrics-database"),
      { from: "metrics-database", to: "production-training" },
      { from: "production-training", to: "scoring" },
      { from: "metrics-database", to: "experimentation" },
      { from: "experimentation", to: "production-training", back: true },
    ],
  },
};

/** The drawing of a lifecycle; one that has none is drawn as a line from left to right. */
export function drawingOf(lifecycle) {
  return DRAWINGS[lifecycle.id] ?? inALine(lifecycle.stages.map(stage => stage.id));
}

function inALine(ids) {
  const grid = columns => ({
    columns, rows: Math.ceil(ids.length / columns), gap: 40,
    places: Object.fromEntries(ids.map((id, i) => [id, [i % columns, Math.floor(i / columns)]])),
  });
  return { wide: grid(5), narrow: grid(2), edges: line(...ids) };
}
