/**
 * Whether what this version takes from a performance graph has the types it knows. Absent and null fit (every key
 * may be missing, PELOTON §3.1), and one odd sample costs only itself; but a field that is there and would read as
 * blank must not make a workout look as if nothing had been measured. Never throws.
 */
export function graphFits(raw: unknown): boolean {
  if (!isObject(raw)) return false;
  const compared = raw["target_metrics_performance_data"];
  return (
    isNumber(raw["duration"]) &&
    isSamples(raw["seconds_since_pedaling_start"]) &&
    isListOf(raw["metrics"], isMetric) &&
    isListOf(raw["summaries"], isFigure) &&
    isListOf(raw["average_summaries"], isFigure) &&
    isListOf(raw["segment_list"], isObject) &&
    (isNone(compared) || (isObject(compared) && isListOf(compared["target_metrics"], isObject)))
  );
}

function isMetric(entry: unknown): boolean {
  return isSeries(entry) && isObject(entry) && isListOf(entry["alternatives"], isSeries);
}

function isSeries(entry: unknown): boolean {
  return (
    isObject(entry) &&
    isText(entry["slug"]) &&
    isText(entry["display_unit"]) &&
    isNumber(entry["average_value"]) &&
    isNumber(entry["max_value"]) &&
    isSamples(entry["values"])
  );
}

function isFigure(entry: unknown): boolean {
  return isObject(entry) && isText(entry["slug"]) && isNumber(entry["value"]);
}

/** At least one number where there is anything at all. */
function isSamples(value: unknown): boolean {
  if (isNone(value)) return true;
  if (!Array.isArray(value)) return false;
  return value.some((sample) => typeof sample === "number") || value.every(isNone);
}

function isListOf(value: unknown, fits: (entry: unknown) => boolean): boolean {
  return isNone(value) || (Array.isArray(value) && value.every((entry) => isNone(entry) || fits(entry)));
}

function isNumber(value: unknown): boolean {
  return isNone(value) || typeof value === "number";
}

function isText(value: unknown): boolean {
  return isNone(value) || typeof value === "string";
}

function isNone(value: unknown): value is null | undefined {
  return value === null || value === undefined;
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
