import * as fc from "fast-check";
import { isDeep, seed, writeProof } from "../../proof/writeProof";

/** Between two of them the test runner gets its turn. */
const CHUNK = 1_000;
/** Whatever the machine, no part of a deep run takes longer. */
const LONGEST_MS = 60_000;

/**
 * Tries a property on so many payloads (`usual`, or `deep` in a deep run). What is thrown names the seed and the smallest
 * payload that was found. Gives how many it tried. In a deep run the count is written for the table.
 */
export async function fuzz<Given extends readonly unknown[]>(
  part: string,
  counts: { readonly usual: number; readonly deep: number },
  arbitraries: { readonly [At in keyof Given]: fc.Arbitrary<Given[At]> },
  check: (...given: Given) => void | Promise<void>,
): Promise<number> {
  const runs = isDeep ? counts.deep : counts.usual;
  console.log(`${part}: ${runs} payloads, seed ${seed}`);
  // What fast-check expects here is what `arbitraries` is; TypeScript cannot tell through the mapped tuple.
  const all = fc.tuple(
    ...(arbitraries as readonly fc.Arbitrary<unknown>[]),
  ) as unknown as fc.Arbitrary<Given>;
  const property = fc.asyncProperty(all, async (given) => {
    const settled = check(...given);
    if (settled !== undefined) await settled;
  });
  const startedAtMs = Date.now();
  let done = 0;
  while (done < runs && Date.now() - startedAtMs < LONGEST_MS) {
    const numRuns = Math.min(CHUNK, runs - done);
    await fc.assert(property, { numRuns, seed: seed + done / CHUNK });
    done += numRuns;
    await new Promise((resolve) => setImmediate(resolve));
  }
  writeProof(`fuzz ${part}`, { payloads: done, seed });
  return done;
}

/** Throws, for a check that only some payloads come to. */
export function must(isRight: boolean, what: string): void {
  if (!isRight) throw new Error(what);
}
