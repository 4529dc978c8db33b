import { resolve } from "node:path";
import { parseArgs } from "node:util";

const HELP = `npm run bench -- [--details N] [--peer DIR] [--traces DIR]

Prints how fast what ships is beside a floor that is measured in the same run. Asserts nothing.

  --details N    how many of the 5,000 listed workouts have their details when the pages are measured: default 300,
                 "all" for all. They come by the real sync, at its pace of at most ten requests a second, so that
                 all take about ten minutes; then it is stopped by its own button.
  --peer DIR     also measures the power curve of another project that lies in DIR. What is loaded, first found:
                   DIR/src/common/lib.js     a checkout of Sauce for Strava: its sauce.power.peakPower
                   DIR/peakPower.mjs, .js    a module that exports
                                             peakPower(durationSec, seconds, watts) → watts or { avg(): watts }
                 Its code is run as it is: name only a folder that you trust.
  --traces DIR   keeps what Chromium recorded of every training page, to be opened in DevTools → Performance.
  --help         this.`;

/** How the bench was asked to run. */
export type BenchOptions = {
  readonly workouts: number;
  /** Of the listed workouts, so many with details at least. */
  readonly details: number;
  readonly peerDir: string | null;
  readonly tracesDir: string | null;
};

/** Reads the words after `npm run bench --`; null where only help was wanted, which is then printed. */
export function readBenchOptions(workouts: number): BenchOptions | null {
  const { values } = parseArgs({
    options: {
      details: { type: "string", default: "300" },
      peer: { type: "string" },
      traces: { type: "string" },
      help: { type: "boolean", default: false },
    },
  });
  if (values.help) {
    console.log(HELP);
    return null;
  }
  const details = values.details === "all" ? workouts : Number(values.details);
  if (!Number.isInteger(details) || details < 1 || details > workouts) {
    console.error(`--details takes a whole number from 1 to ${workouts}, or "all".`);
    process.exit(2);
  }
  return {
    workouts,
    details,
    peerDir: values.peer === undefined ? null : resolve(values.peer),
    tracesDir: values.traces === undefined ? null : resolve(values.traces),
  };
}
