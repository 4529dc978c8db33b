import { beforeAll, describe, expect, it, vi } from "vitest";
import { FAULT_CLASSES } from "./faultClasses";
import type { Ending, FaultClass, Kind } from "./faultClass";
import { isDeep, writeProof } from "../../../proof/writeProof";
import { finish } from "./finish";
import { createSignedInWorld, runWhole } from "./signedInWorld";
import type { Whole } from "./signedInWorld";
import { differences, lostAndDoubled, storedIn } from "./stored";
import type { World } from "./world";

vi.setConfig({ testTimeout: 60 * 60_000, hookTimeout: 60 * 60_000 });

const WORKOUTS = isDeep ? 4 : 2;
/** Nobody waits longer inside a run: the worker would die. */
const LONGEST_WAIT_MS = 25_000;

const figures = { faultsInjected: 0, simulatedSyncs: 0, lost: 0, doubled: 0 };

describe("a fault at any request leaves nothing lost, nothing doubled, and the state that it should", () => {
  let whole: Whole;
  beforeAll(async () => {
    whole = await runWhole(await createSignedInWorld(WORKOUTS));
  });

  it.each(FAULT_CLASSES.map((fault, at) => ({ name: fault.name, fault, at })))(
    "$name",
    async ({ fault, at }) => {
      const problems: string[] = [];
      for (const position of positionsFor(fault, at, whole)) {
        problems.push(...(await strikeAt(fault, position, whole)));
      }
      writeProof("faults", {
        classes: FAULT_CLASSES.length,
        positions: whole.asked.length,
        workouts: WORKOUTS,
        ...figures,
      });
      expect(problems).toEqual([]);
    },
  );
});

/** All in a deep run; otherwise one, another kind for each class. */
function positionsFor(fault: FaultClass, at: number, { asked }: Whole): readonly number[] {
  const fitting = asked.flatMap((path, n) => (fault.at?.includes(kindOf(path)) === false ? [] : [n + 1]));
  if (isDeep) return fitting;
  const one = fitting[(at * 5) % fitting.length];
  return one === undefined ? [] : [one];
}

async function strikeAt(fault: FaultClass, position: number, whole: Whole): Promise<readonly string[]> {
  const world = await createSignedInWorld(WORKOUTS);
  const root = world.root();
  const tasks: Promise<unknown>[] = [];
  let struckPath: string | null = null;
  let strikes = 0;
  let n = 0;
  world.peloton.setFaults(({ host, path }) => {
    if (host !== "api.onepeloton.com") return null;
    n += 1;
    const isIt = struckPath === null ? n === position : path === struckPath && strikes < (fault.times ?? 1);
    if (!isIt) return null;
    struckPath = path;
    strikes += 1;
    return fault.strike({ world, root, path, meanwhile: (task) => void tasks.push(task) });
  });
  await root.sync("now");
  await Promise.all(tasks);
  world.peloton.setFaults(null);
  if (struckPath === null) return [`${position}: never struck`];
  const kind = kindOf(struckPath);
  const where = `${position}, ${kind}`;
  const problems = [...(await endingProblems(world, fault.ending(kind)))];
  root.life.end();

  const finished = await finish(world);
  const stored = await storedIn(finished.root.store);
  const { lost, doubled } = lostAndDoubled(stored, idsOf(world));
  figures.faultsInjected += strikes;
  figures.simulatedSyncs += 1 + finished.rounds;
  figures.lost += lost.length;
  figures.doubled += doubled.length;
  if (lost.length > 0) problems.push(`lost ${lost.length}`);
  if (doubled.length > 0) problems.push(`doubled ${doubled.length}`);
  const mayDiffer = fault.differs?.(kind) ?? [];
  const differing = differences(stored, whole.stored);
  const wrong = differing.filter((path) => !mayDiffer.some((part) => path.startsWith(part)));
  problems.push(...wrong.slice(0, 5));
  const longest = Math.max(0, ...world.waits);
  if (longest > LONGEST_WAIT_MS) problems.push(`waited ${longest} ms`);
  return problems.map((problem) => `${where}: ${problem}`);
}

async function endingProblems(world: World, wanted: Ending): Promise<readonly string[]> {
  const progress = await world.root().store.progress();
  return (Object.keys(wanted) as (keyof Ending)[]).flatMap((part) =>
    progress[part] === wanted[part] ? [] : [`${part} is ${progress[part]}, not ${wanted[part]}`],
  );
}

function kindOf(path: string): Kind {
  if (path.endsWith("/performance_graph")) return "graph";
  if (path.endsWith("/workouts")) return "list";
  if (path.startsWith("/api/workout/")) return "detail";
  if (path.startsWith("/api/ride/")) return "ride";
  if (path.startsWith("/api/instructor/")) return "instructor";
  if (path.endsWith("/overview")) return "overview";
  return path.endsWith("/settings") ? "settings" : "me";
}

function idsOf(world: World): readonly string[] {
  return world.peloton.member.workouts.map(({ id }) => id);
}
