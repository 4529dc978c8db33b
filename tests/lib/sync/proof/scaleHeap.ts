import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";

let collect: (() => void) | null = null;

/** Bytes that are in use once everything that nobody holds is gone: objects, and buffers outside the heap. */
export function heldBytes(): number {
  if (collect === null) {
    setFlagsFromString("--expose_gc");
    collect = runInNewContext("gc") as () => void;
  }
  // What the first collection finalizes is let go of by the second.
  collect();
  collect();
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}
