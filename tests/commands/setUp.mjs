// What `npm start`, `npm test` and `npm run bench` need on a fresh machine, with Node's own modules only.
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

export const root = fileURLToPath(new URL("../..", import.meta.url));
const STAMP = `${root}node_modules/.lock-stamp`;

const KNOWN_BROWSERS = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/lib/chromium/chromium",
  "/snap/bin/chromium",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
];

/** Installs the packages when the lock file is not the one they were installed from. */
export function installPackages() {
  const lock = createHash("sha256")
    .update(readFileSync(`${root}package-lock.json`))
    .digest("hex");
  if (existsSync(STAMP) && readFileSync(STAMP, "utf8") === lock) return;
  console.log("Installing packages …");
  // npm is a script on Windows: only a shell finds it there.
  const isWindows = process.platform === "win32";
  const done = spawnSync("npm", ["ci", "--include=dev", "--no-audit", "--no-fund"], {
    cwd: root,
    stdio: "inherit",
    shell: isWindows,
  });
  if (done.status !== 0)
    fail("The packages could not be installed. Check the network and run the command again.");
  writeFileSync(STAMP, lock);
}

/** The path of a Chromium that runs: $CHROMIUM, a known place, Debian's package, or the one Playwright brings. */
export function findBrowser() {
  const given = process.env.CHROMIUM;
  if (given !== undefined && given !== "") {
    if (runs(given)) return given;
    fail(`$CHROMIUM is ${given}, which does not run.`);
  }
  return (
    firstThatRuns(KNOWN_BROWSERS) ??
    fromDebian() ??
    fromPlaywright() ??
    fail("No Chromium was found and none could be installed. Install Chromium and set CHROMIUM to its path.")
  );
}

function fromDebian() {
  if (process.getuid?.() !== 0 || !existsSync("/usr/bin/apt-get")) return null;
  console.log("Installing Chromium …");
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  spawnSync("apt-get", ["update", "-qq"], { stdio: "ignore", env });
  spawnSync("apt-get", ["install", "-y", "-qq", "chromium"], { stdio: "ignore", env });
  return firstThatRuns(KNOWN_BROWSERS);
}

function fromPlaywright() {
  console.log("Fetching Chromium …");
  run("node_modules/playwright-core/cli.js", ["install", "chromium"]);
  const asked = spawnSync(
    process.execPath,
    ["-e", "import('playwright-core').then((p) => console.log(p.chromium.executablePath()))"],
    { cwd: root, encoding: "utf8" },
  );
  return firstThatRuns([(asked.stdout ?? "").trim()]);
}

function firstThatRuns(paths) {
  return paths.find((path) => path !== "" && existsSync(path) && runs(path)) ?? null;
}

/** A path alone proves nothing: Ubuntu's chromium is a stub that asks for snap. */
function runs(path) {
  const asked = spawnSync(path, ["--version", "--no-sandbox"], { encoding: "utf8", timeout: 30_000 });
  return asked.status === 0 && /Chrom/.test(asked.stdout);
}

/** Builds the extension that ships; its words are shown only when it fails. */
export function buildExtension() {
  console.log("Building the extension …");
  const built = spawnSync(process.execPath, [`${root}node_modules/wxt/bin/wxt.mjs`, "build"], {
    cwd: root,
    encoding: "utf8",
  });
  if (built.status !== 0) fail(`${built.stdout}${built.stderr}\nThe extension could not be built.`);
}

/** Runs a script of a package with this Node; gives its exit code. */
export function run(script, args, options = {}) {
  const done = spawnSync(process.execPath, [`${root}${script}`, ...args], {
    cwd: root,
    stdio: "inherit",
    ...options,
  });
  return done.status ?? 1;
}

export function fail(sentence) {
  console.error(sentence);
  process.exit(1);
}
