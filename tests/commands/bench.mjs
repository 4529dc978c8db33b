// `npm run bench`: builds what ships and prints how fast it is beside a floor.
import { findBrowser, installPackages, run } from "./setUp.mjs";

installPackages();
process.env.CHROMIUM = findBrowser();
const built = run("node_modules/wxt/bin/wxt.mjs", ["build"], { stdio: ["inherit", "ignore", "inherit"] });
process.exit(
  built === 0
    ? run("node_modules/tsx/dist/cli.mjs", ["tests/bench/bench.ts", ...process.argv.slice(2)])
    : built,
);
