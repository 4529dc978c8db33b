import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { createContext, runInContext } from "node:vm";

/** Another project's best mean power over a duration, W. `seconds` and `watts` are one value each, 1 Hz. */
type PeakPower = (durationSec: number, seconds: readonly number[], watts: readonly number[]) => number;

type Peer = { readonly file: string; readonly peakPower: PeakPower };
type PeerCall = (
  durationSec: number,
  seconds: readonly number[],
  watts: readonly number[],
) => number | { readonly avg: () => number } | undefined;

const SAUCE = "src/common/lib.js";
const MODULES = ["peakPower.mjs", "peakPower.js"];

/** Loads the peer that lies in a folder; throws a sentence where none is found. */
export async function peerPeakPower(folder: string): Promise<Peer> {
  const file = [SAUCE, ...MODULES].map((path) => join(folder, path)).find((path) => existsSync(path));
  if (file === undefined) throw new Error(`${folder} holds none of ${[SAUCE, ...MODULES].join(", ")}.`);
  const call = file.endsWith(SAUCE) ? sauceCall(file) : await moduleCall(file);
  return {
    file,
    peakPower: (durationSec, seconds, watts) => {
      const peak = call(durationSec, seconds, watts);
      return typeof peak === "object" ? peak.avg() : (peak ?? Number.NaN);
    },
  };
}

async function moduleCall(file: string): Promise<PeerCall> {
  const loaded = (await import(pathToFileURL(file).href)) as { readonly peakPower?: PeerCall };
  if (loaded.peakPower === undefined) throw new Error(`${file} exports no peakPower.`);
  return loaded.peakPower;
}

/** Sauce's file is a script of a page that hangs its parts on `sauce` by `sauce.ns(name, make)`. */
function sauceCall(file: string): PeerCall {
  const sauce: Record<string, object> = {
    ns: (name: string, make: (space: object) => object) => {
      const space = (sauce[name] ??= {});
      Object.assign(space, make(space));
    },
  };
  const context = createContext({ sauce, console });
  let trouble: unknown = null;
  try {
    runInContext(readFileSync(file, "utf8"), context, { filename: file });
  } catch (error) {
    // What stands after its power needs a page, and is not needed here.
    trouble = error;
  }
  const { peakPower } = (sauce["power"] ?? {}) as { readonly peakPower?: PeerCall };
  if (peakPower === undefined) throw new Error(`${file} has no sauce.power.peakPower.`, { cause: trouble });
  return peakPower;
}
