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
  const parts = existsSync(FOLDER)
    ? readdirSync(FOLDER).map((file) => JSON.parse(readFileSync(join(FOLDER, file), "utf8")))
    : [];
  const leaves = parts.flatMap((part) => leavesOf(part));
  const sum = (...names) =>
    leaves.filter(({ name }) => names.includes(name)).reduce((total, { value }) => total + value, 0);
  const most = (name) =>
    Math.max(0, ...leaves.filter((leaf) => leaf.name === name).map(({ value }) => value));
  console.table({
    "faults injected": sum("faultsInjected"),
    "crash points": `${sum("crashPointsTried")} of ${sum("crashPoints")}`,
    "steps of the lock at which it was killed": `${sum("lockStepsTried")} of ${sum("lockSteps")}`,
    "vaults backed up and restored": sum("roundTrips", "merges"),
    "bits of a backup flipped, lengths cut off: refused": sum("backupFlipsRefused", "backupCutsRefused"),
    "writes of a restore at which it was killed": `${sum("restoreKillsTried")} of ${sum("restoreKills")}`,
    "simulated syncs": sum("simulatedSyncs", "runs", "interleavings"),
    "malformed payloads": sum("payloads"),
    "SIGKILLs survived": `${sum("survived")} of ${sum("sigkills")}`,
    "worker ends survived": sum("workerEnds"),
    "workouts in one sync": most("workouts"),
    "records lost": sum("lost"),
    "records doubled": sum("doubled"),
    "mean extra requests per crash": meanExtraRequests(parts),
    "most extra requests of a crash": most("mostExtraRequests"),
  });
}

/** Over all crashes of which it was counted. */
function meanExtraRequests(parts) {
  const counted = parts.filter((part) => part.meanExtraRequests !== undefined);
  const crashes = counted.reduce((total, part) => total + part.crashPointsTried, 0);
  const extra = counted.reduce((total, part) => total + part.meanExtraRequests * part.crashPointsTried, 0);
  return crashes === 0 ? "–" : (extra / crashes).toFixed(2);
}

function leavesOf(value, name = "") {
  if (typeof value === "number") return [{ name, value }];
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => leavesOf(inner, key));
}
