// What the long proofs counted, as one table. Each part wrote its figures below `.output/proof/` as it passed.
import { existsSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { root } from "./setUp.mjs";

const FOLDER = join(root, ".output/proof");

/** Forgets the figures of earlier runs. */
export function clearProof() {
  rmSync(FOLDER, { recursive: true, force: true });
}

/** Prints the table of figures. */
export function printProof() {
  const leaves = existsSync(FOLDER)
    ? readdirSync(FOLDER).flatMap((file) => leavesOf(JSON.parse(readFileSync(join(FOLDER, file), "utf8"))))
    : [];
  const sum = (...names) =>
    leaves.filter(({ name }) => names.includes(name)).reduce((total, { value }) => total + value, 0);
  const all = (name) => leaves.filter((leaf) => leaf.name === name).map(({ value }) => value);
  const mean = all("meanExtraRequests");
  console.table({
    "faults injected": sum("faultsInjected"),
    "crash points": `${sum("crashPointsTried")} of ${sum("crashPoints")}`,
    "simulated syncs": sum("simulatedSyncs", "runs", "interleavings"),
    "malformed payloads": sum("payloads"),
    "SIGKILLs survived": `${sum("survived")} of ${sum("sigkills")}`,
    "worker ends survived": sum("workerEnds"),
    "workouts in one sync": Math.max(0, ...all("workouts")),
    "records lost": sum("lost"),
    "records doubled": sum("doubled"),
    "mean extra requests per crash":
      mean.length === 0 ? "–" : (mean.reduce((a, b) => a + b, 0) / mean.length).toFixed(2),
    "most extra requests of a crash": Math.max(0, ...all("mostExtraRequests")),
  });
}

function leavesOf(value, name = "") {
  if (typeof value === "number") return [{ name, value }];
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => leavesOf(inner, key));
}
