import { mkdirSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import type { CDPSession, Page } from "playwright-core";

/** The longest task of a page's main thread: by the clock, and what of it was the thread's own work. */
export type LongestTask = { readonly wallMs: number; readonly cpuMs: number };

const TASKS = ["disabled-by-default-devtools.timeline", "devtools.timeline", "toplevel"];
// The profiler slows what it looks at, so that only a kept recording has it.
const PROFILE = ["disabled-by-default-v8.cpu_profiler", "v8.execute"];

type TraceEvent = {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  /** µs, as all here. */
  readonly dur?: number;
  /** The thread's own time. */
  readonly tdur?: number;
  readonly args?: unknown;
};

/**
 * What Chromium itself recorded of the main thread that runs scripts of `origin` while `work` went on. Shorter tasks than
 * the 50 ms that PerformanceObserver begins at are told too. The task that was longest by its own work counts: a busy
 * computer stretches the clock. `keepAs`: the whole recording goes there.
 */
export async function longestTask(
  page: Page,
  origin: string,
  work: () => Promise<unknown>,
  keepAs: string | null,
): Promise<LongestTask> {
  const session = await page.context().newCDPSession(page);
  await session.send("Tracing.start", {
    transferMode: "ReturnAsStream",
    traceConfig: {
      recordMode: "recordAsMuchAsPossible",
      includedCategories: [...TASKS, ...(keepAs === null ? [] : PROFILE)],
    },
  });
  await work();
  const text = await recorded(session);
  await session.detach();
  if (keepAs !== null) {
    mkdirSync(dirname(keepAs), { recursive: true });
    writeFileSync(keepAs, text);
  }
  return longestOf((JSON.parse(text) as { traceEvents: readonly TraceEvent[] }).traceEvents, origin);
}

async function recorded(session: CDPSession): Promise<string> {
  const ended = new Promise<string>((resolve) =>
    session.once("Tracing.tracingComplete", ({ stream }) => resolve(stream ?? "")),
  );
  await session.send("Tracing.end");
  const handle = await ended;
  const parts: string[] = [];
  for (;;) {
    const { data, eof, base64Encoded } = await session.send("IO.read", { handle });
    parts.push(base64Encoded === true ? Buffer.from(data, "base64").toString("utf8") : data);
    if (eof) break;
  }
  await session.send("IO.close", { handle });
  return parts.join("");
}

function longestOf(events: readonly TraceEvent[], origin: string): LongestTask {
  const main = new Set(
    events
      .filter(({ name, args }) => name === "thread_name" && JSON.stringify(args).includes("CrRendererMain"))
      .map(threadOf),
  );
  const ours = new Set(
    events
      .filter((event) => main.has(threadOf(event)) && JSON.stringify(event.args ?? null).includes(origin))
      .map(threadOf),
  );
  const tasks = events.filter(
    (event) => event.name.endsWith("RunTask") && event.ph === "X" && ours.has(threadOf(event)),
  );
  if (tasks.length === 0) throw new Error(`Chromium recorded no task of ${origin}`);
  return tasks
    .map(({ dur = 0, tdur = dur }) => ({ wallMs: dur / 1000, cpuMs: tdur / 1000 }))
    .reduce((longest, task) => (task.cpuMs > longest.cpuMs ? task : longest));
}

function threadOf({ pid, tid }: TraceEvent): string {
  return `${pid} ${tid}`;
}
