import * as z from "zod/mini";
import type { BandMetric } from "@/lib/domain/target";
import { branded } from "./lenient";

export const bandMetric = branded<BandMetric>();

/** Share in target of one metric. Apart from the summary's shape, so that the popup reads its one row without that. */
export const adherence = z.looseObject({
  metric: bandMetric,
  inShare: z.number(),
  aboveShare: z.number(),
  belowShare: z.number(),
  heldBlocks: z.number(),
  blocks: z.number(),
});
