import * as z from "zod/mini";
import { LOCK_TIMES_MIN, SYNC_PERIODS_MIN } from "@/lib/domain/account";

/** How preferences are stored and sent. */
export const preferencesSchema = z.strictObject({
  units: z.enum(["account", "us", "metric"]),
  theme: z.enum(["system", "light", "dark"]),
  weekStart: z.enum(["monday", "sunday"]),
  syncPeriodMin: z.number().check(z.refine((minutes) => SYNC_PERIODS_MIN.includes(minutes))),
  showStreaks: z.boolean(),
  keyboardShortcuts: z.boolean(),
  lockAfterMin: z.number().check(z.refine((minutes) => LOCK_TIMES_MIN.includes(minutes))),
});
