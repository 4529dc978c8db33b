// `npm test`: every gate, the quickest first; stops at the first that fails. `--deep` adds the long proofs.
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { clearProof, printProof } from "./proofTable.mjs";
import { findBrowser, installPackages, root } from "./setUp.mjs";

const isDeep = process.argv.includes("--deep");
const startedAt = Date.now();

installPackages();
process.env.CHROMIUM = findBrowser();
if (isDeep) {
  process.env.SADDLEBAG_DEEP = "1";
  clearProof();
}

const shared = resolve(root, process.env.SADDLEBAG_SHARED ?? "../shared");
if (existsSync(join(shared, "captures"))) process.env.SADDLEBAG_SHARED = shared;
else console.log("not run: no captures");

const reports = mkdtempSync(join(tmpdir(), "saddlebag-check-"));
let passed = 0;
let failed = 0;

/** @type {[name: string, gate: () => boolean][]} */
const GATES = [
  ["format", () => tool("node_modules/oxfmt/bin/oxfmt", ["--check", "."])],
  ["lint", () => tool("node_modules/oxlint/bin/oxlint", ["--deny-warnings", "."])],
  ["types", () => tool("node_modules/typescript/bin/tsc", ["--noEmit", "-p", "."])],
  ["unused code", () => tool("node_modules/knip/bin/knip.js", [])],
  ["architecture", () => suite("architecture", ["--project", "node", "tests/architecture.test.ts"])],
  [
    "unit",
    () => suite("unit", ["--project", "node", "--project", "dom", "--exclude", "tests/architecture.test.ts"]),
  ],
  ["build for Firefox", () => tool("node_modules/wxt/bin/wxt.mjs", ["build", "-b", "firefox", "--mv3"])],
  ["build", () => tool("node_modules/wxt/bin/wxt.mjs", ["build"])],
  ["end to end", () => suite("e2e", ["--project", "e2e"])],
];

for (const [name, gate] of GATES) {
  const from = Date.now();
  console.log(`\n── ${name}`);
  const isGood = gate();
  console.log(`── ${name}: ${isGood ? "passed" : "FAILED"} in ${((Date.now() - from) / 1000).toFixed(0)} s`);
  if (!isGood) break;
}

rmSync(reports, { recursive: true, force: true });
if (isDeep) printProof();
console.log(`\n${((Date.now() - startedAt) / 1000).toFixed(0)} s`);
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);

/** A gate without tests of its own counts as one. */
function tool(script, args) {
  const isGood =
    spawnSync(process.execPath, [join(root, script), ...args], { cwd: root, stdio: "inherit" }).status === 0;
  if (isGood) passed += 1;
  else failed += 1;
  return isGood;
}

/** A vitest run counts as many as it ran; a run that ran nothing, or broke outside a test, has failed. */
function suite(name, args) {
  const report = join(reports, `${name}.json`);
  const status = spawnSync(
    process.execPath,
    [
      join(root, "node_modules/vitest/vitest.mjs"),
      "run",
      ...args,
      "--reporter=default",
      "--reporter=json",
      `--outputFile.json=${report}`,
    ],
    { cwd: root, stdio: "inherit" },
  ).status;
  const counted = existsSync(report)
    ? JSON.parse(readFileSync(report, "utf8"))
    : { numPassedTests: 0, numFailedTests: 0 };
  passed += counted.numPassedTests;
  failed += counted.numFailedTests;
  const isGood = status === 0 && counted.numPassedTests > 0 && counted.numFailedTests === 0;
  if (!isGood && counted.numFailedTests === 0) failed += 1;
  return isGood;
}
