import { openBrowser } from "../e2e/openBrowser.ts";
import { connect, untilUpToDate } from "../e2e/signIn.ts";
import { startSimulator } from "../simulator/startSimulator.ts";
import { bundle } from "./benchBrowser.ts";
import type { BenchTable } from "./benchTable.ts";

const TABLES = ["workouts", "efforts", "archive", "rides", "instructors"];

/** The first sync of 100 workouts at 50 ms latency. `reader`: the path of readRows.ts. */
export async function benchSync(table: BenchTable, reader: string): Promise<void> {
  const latencyMs = 50;
  const simulator = await startSimulator({ workouts: 100, latencyMs });
  const browser = await openBrowser({ simulatorPort: simulator.port });
  const options = await browser.open("options.html");
  await connect(options, {
    username: simulator.peloton.member.email,
    password: simulator.peloton.member.password,
  });
  await untilUpToDate(options);
  const requests = simulator.log.find({ host: "api.onepeloton.com" });
  const wallMs = (requests.at(-1)?.atMs ?? 0) - (requests[0]?.atMs ?? 0) + latencyMs;
  const complete = simulator.peloton.member.workouts.filter(
    (workout) => workout.status === "COMPLETE",
  ).length;
  const each = (requests.length / complete).toFixed(2);
  table.note({ what: "requests per synced workout", ours: each, floor: "1 (graph only)", ratio: each });
  table.time(
    `first sync of ${complete}, ${latencyMs} ms latency`,
    wallMs,
    "max(requests × 100 ms, requests × latency / 3)",
    Math.max(requests.length * 100, (requests.length * latencyMs) / 3),
  );
  const beside = await bundle(reader);
  const blank = await browser.open("icon/16.png");
  let bytes = 0;
  for (const name of TABLES) bytes += Number(await blank.evaluate(`${beside}; bench.sealedBytes("${name}")`));
  table.note({
    what: "bytes kept per workout (everything)",
    ours: `${(bytes / complete / 1024).toFixed(1)} kB`,
  });
  await browser.close();
  await simulator.close();
}
