import type { Page } from "playwright-core";
import type { Simulator } from "../../simulator/startSimulator.ts";
import { rowsIn } from "../vaultRows.ts";

/** What the vault holds beside what Peloton has. */
export type Tally = {
  /** Workouts at Peloton that have ended. */
  readonly there: number;
  /** Workouts whose original answers are kept. */
  readonly archived: number;
  /** Workouts that the history counts as complete, doubles included. */
  readonly complete: number;
  readonly lost: number;
  readonly doubled: number;
  /** Graphs that were asked for again. */
  readonly graphsTwice: number;
};

/** Counts from outside, once the sync has ended; `page` is any page of the extension and ends on the history. */
export async function tally(page: Page, simulator: Simulator): Promise<Tally> {
  const there = endedWorkouts(simulator).length;
  const archived = await rowsIn(page, "archive");
  const complete = await completeInHistory(page);
  const asked = graphsAsked(simulator);
  return {
    there,
    archived,
    complete,
    lost: Math.max(0, there - Math.min(archived, complete)),
    doubled: Math.max(0, Math.max(archived, complete) - there),
    graphsTwice: asked.length - new Set(asked).size,
  };
}

/** The ids of the workouts that have ended. */
export function endedWorkouts(simulator: Simulator): readonly string[] {
  return simulator.peloton.member.workouts
    .filter((workout) => workout.status === "COMPLETE")
    .map((workout) => workout.id);
}

/** The path of every graph asked for, in order, with doubles. */
export function graphsAsked(simulator: Simulator): readonly string[] {
  return simulator.log.find({ path: /performance_graph$/ }).map((request) => request.path);
}

/** How many requests of the sync Peloton has seen: none of the sign-in is among them. */
export function syncRequests(simulator: Simulator): number {
  const first = simulator.log.find({ path: LIST })[0];
  return first === undefined ? 0 : simulator.log.count({ host: "api.onepeloton.com", after: first.n - 1 });
}

const LIST = /^\/api\/user\/[^/]+\/workouts$/;

async function completeInHistory(page: Page): Promise<number> {
  // Addresses of extensions have no origin in Node's eyes.
  await page.goto(`chrome-extension://${new URL(page.url()).host}/app.html#/workouts`);
  const count = page.getByText(/^[\d,]+ (of [\d,]+ )?workouts( complete)?$/).first();
  return Number((await count.innerText()).replace(/ .*/, "").replaceAll(",", ""));
}
