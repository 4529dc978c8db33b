// `npm start`: from a fresh machine to a browser that has done the whole job.
import { buildExtension, findBrowser, installPackages, run } from "./setUp.mjs";

installPackages();
process.env.CHROMIUM = findBrowser();
buildExtension();
process.exit(run("node_modules/tsx/dist/cli.mjs", ["tests/commands/tour.ts", ...process.argv.slice(2)]));
