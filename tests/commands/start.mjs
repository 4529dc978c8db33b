// `npm start`: from a fresh machine to a browser that has done the whole job.
import { findBrowser, installPackages, run } from "./setUp.mjs";

installPackages();
process.env.CHROMIUM = findBrowser();
console.log("Building the extension …");
const built = run("node_modules/wxt/bin/wxt.mjs", ["build"], { stdio: ["inherit", "ignore", "inherit"] });
process.exit(
  built === 0
    ? run("node_modules/tsx/dist/cli.mjs", ["tests/commands/tour.ts", ...process.argv.slice(2)])
    : built,
);
