import { describe, expect, it } from "vitest";
import { NO_BACKUP, isBackupDue } from "@/lib/domain/backup";

describe("a backup", () => {
  it("is due after 100 new workouts, with and without an earlier one", () => {
    expect([99, 100, 5000].map((count) => isBackupDue(NO_BACKUP, count))).toEqual([false, true, true]);
    const made = { madeAtMs: 1, workouts: 200, isDismissed: false };
    expect([200, 299, 300].map((count) => isBackupDue(made, count))).toEqual([false, false, true]);
  });

  it("is not spoken of again once the reminder was put away", () => {
    expect(isBackupDue({ ...NO_BACKUP, isDismissed: true }, 1000)).toBe(false);
  });
});
