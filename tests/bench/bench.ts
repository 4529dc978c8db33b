// How fast what ships is, beside a floor measured in the same run. Prints ratios; asserts nothing.
import { fileURLToPath } from "node:url";
import { openBenchBrowser } from "./benchBrowser.ts";
import { benchExport } from "./benchExport.ts";
import { benchFitness, benchPowerCurve } from "./benchFormulas.ts";
import { readBenchOptions } from "./benchOptions.ts";
import { benchPages } from "./benchPages.ts";
import { benchScripts } from "./benchScripts.ts";
import { benchSync } from "./benchSync.ts";
import { createBenchTable } from "./benchTable.ts";
import { benchTrainingPages } from "./benchTrainingPages.ts";

const WORKOUTS = 5_000;

const options = readBenchOptions(WORKOUTS);
if (options === null) process.exit(0);

const table = createBenchTable();
const browser = await openBenchBrowser(options);
await benchPages(table, browser, WORKOUTS);
await benchTrainingPages(table, browser, options);
await browser.close();
await benchPowerCurve(table, browser.longRide, options.peerDir);
await benchFitness(table, WORKOUTS);
await benchExport(table, browser.member, WORKOUTS);
await benchSync(table, fileURLToPath(new URL("readRows.ts", import.meta.url)));
benchScripts(table);
table.print();
process.exit(0);
