// `npm run bench`: builds what ships and prints how fast it is beside a floor. `npm run bench -- --help` says more.
import { buildExtension, findBrowser, installPackages, run } from "./setUp.mjs";

installPackages();
if (!process.argv.includes("--help")) {
  process.env.CHROMIUM = findBrowser();
  buildExtension();
}
process.exit(run("node_modules/tsx/dist/cli.mjs", ["tests/bench/bench.ts", ...process.argv.slice(2)]));
