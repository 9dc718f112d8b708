// Numbers and times in words.
export const HOURS_PER_DAY = 24;
export const HOURS_PER_WEEK = 168;
const DAYS = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"];

/** A number with about three significant digits. */
export function short(value) {
  if (value === null || value === undefined || Number.isNaN(value)) return "–";
  const size = Math.abs(value);
  const digits = size === 0 || size >= 100 ? 0 : size >= 10 ? 1 : size >= 1 ? 2 : Math.min(6, 2 - Math.floor(Math.log10(size)));
  return value.toLocaleString("en", { minimumFractionDigits: 0, maximumFractionDigits: digits });
}

export const percent = (value, digits = 0) =>
  value === null || Number.isNaN(value) ? "–" : `${(100 * value).toFixed(digits)} %`;

/** A duration in milliseconds, in microseconds where that reads better. */
export const millis = value => value < 1 ? `${short(value * 1000)} µs` : `${short(value)} ms`;

export function inUnit(value, unit) {
  if (value === null || value === undefined) return "–";
  switch (unit) {
    case "ratio": return percent(value, 1);
    case "ms": return millis(value);
    case "currency": return short(Math.round(value));
    case "1/1000 mi": return short(value);
    case "1/w": return `${short(value)} a week`;
    default: return `${short(value)} ${unit}`;
  }
}

/** Names moments, such as "week 12, Tue"; weeks count from 1, and the run begins on a weekday (0 = Monday). */
export const calendarFrom = firstWeekday => hour => {
  const day = Math.floor(hour / HOURS_PER_DAY);
  return `week ${Math.floor(day / 7) + 1}, ${DAYS[(day + firstWeekday) % 7]}`;
};

/** Round steps for an axis from 0 (or `from`) to the largest value. */
export function ticks(from, to, about = 4) {
  const span = to - from || 1;
  const raw = span / about;
  const power = 10 ** Math.floor(Math.log10(raw));
  const step = [1, 2, 2.5, 5, 10].map(m => m * power).find(m => m >= raw);
  const all = [];
  for (let i = Math.ceil(from / step); i * step <= to + step * 1e-9; i++) all.push(i * step);
  return all;
}
