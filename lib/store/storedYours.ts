import * as z from "zod/mini";
import type { Yours } from "@/lib/domain/account";
import { orEmpty } from "./lenient";

const yours = z.looseObject({
  ftp: orEmpty(z.looseObject({ from: z.string(), watts: z.number() })),
});

export function readYours(value: unknown): Yours {
  return yours.parse(value);
}
