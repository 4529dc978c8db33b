import { spawnSync } from "node:child_process";
import { resolve } from "node:path";
import type { XmlElement } from "./readXml";

/** What may stand in an element, in this order. `!` = must, `+` = at least one, `*` = any number, else at most one. */
export type Order = Readonly<Record<string, readonly string[]>>;

/** TrainingCenterDatabase v2 and ActivityExtension v2, as far as we write them. */
export const TCX_ORDER: Order = {
  TrainingCenterDatabase: ["Activities!"],
  Activities: ["Activity+"],
  Activity: ["Id!", "Lap+", "Notes", "Training", "Creator", "Extensions"],
  Lap: [
    "TotalTimeSeconds!",
    "DistanceMeters!",
    "MaximumSpeed",
    "Calories!",
    "AverageHeartRateBpm",
    "MaximumHeartRateBpm",
    "Intensity!",
    "Cadence",
    "TriggerMethod!",
    "Track*",
    "Notes",
    "Extensions",
  ],
  Track: ["Trackpoint+"],
  Trackpoint: [
    "Time!",
    "Position",
    "AltitudeMeters",
    "DistanceMeters",
    "HeartRateBpm",
    "Cadence",
    "SensorState",
    "Extensions",
  ],
  Position: ["LatitudeDegrees!", "LongitudeDegrees!"],
  HeartRateBpm: ["Value!"],
  AverageHeartRateBpm: ["Value!"],
  MaximumHeartRateBpm: ["Value!"],
  "ext:TPX": ["ext:Speed", "ext:RunCadence", "ext:Watts"],
  "ext:LX": ["ext:AvgSpeed", "ext:MaxBikeCadence", "ext:AvgRunCadence", "ext:AvgWatts", "ext:MaxWatts"],
  Creator: ["Name!", "UnitId!", "ProductID!", "Version!"],
};

/** GPX 1.1 and TrackPointExtension v1, as far as we write them. */
export const GPX_ORDER: Order = {
  gpx: ["metadata", "wpt*", "rte*", "trk*"],
  metadata: ["name", "desc", "author", "copyright", "link*", "time"],
  trk: ["name", "cmt", "desc", "src", "link*", "number", "type", "extensions", "trkseg*"],
  trkseg: ["trkpt*"],
  trkpt: ["ele", "time", "extensions"],
  "tpx:TrackPointExtension": ["tpx:atemp", "tpx:wtemp", "tpx:depth", "tpx:hr", "tpx:cad"],
};

/** Where a file differs from its format's order: too many, too few, in the wrong place, unknown. */
export function orderFaults(element: XmlElement, order: Order): readonly string[] {
  const allowed = order[element.name];
  const inner = element.children.flatMap((child) => orderFaults(child, order));
  if (allowed === undefined) return inner;
  const names = allowed.map((rule) => rule.replace(/[!+*]$/, ""));
  const faults = allowed.flatMap((rule, index) => {
    const count = element.children.filter(({ name }) => name === names[index]).length;
    const isMissing = /[!+]$/.test(rule) && count === 0;
    const isTooMany = !/[+*]$/.test(rule) && count > 1;
    return isMissing || isTooMany ? [`${count} ${names[index]} in ${element.name}`] : [];
  });
  const places = element.children.map(({ name }) => names.indexOf(name));
  const misplaced = element.children.filter(
    (_, index) => (places[index] ?? -1) < Math.max(0, ...places.slice(0, index)),
  );
  return [...inner, ...faults, ...misplaced.map(({ name }) => `${name} misplaced in ${element.name}`)];
}

/** A schema validator where this machine has one. */
export const hasValidator = spawnSync("xmllint", ["--version"]).status === 0;

/** What the validator says against the schema; "" = valid, or nobody here to say. */
export function schemaFaults(xml: string, format: "tcx" | "gpx"): string {
  if (!hasValidator) return "";
  const schema = resolve("tests/fixtures/schemas", `${format}.xsd`);
  const run = spawnSync("xmllint", ["--noout", "--nonet", "--schema", schema, "-"], {
    input: xml,
    encoding: "utf8",
  });
  return run.status === 0 ? "" : run.stderr;
}
