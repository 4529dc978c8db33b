import { describe, expect, it } from "vitest";
import { NO_BACKUP, isBackupDue } from "@/lib/domain/backup";

describe("a backup", () => {
  it("is due after 100 new workouts, with and without an earlier one", () => {
    const synced = { ...NO_BACKUP, workouts: 1000 };
    expect([1000, 1099, 1100].map((count) => isBackupDue(synced, count))).toEqual([false, false, true]);
    const made = { madeAtMs: 1, workouts: 200, isDismissed: false };
    expect([200, 299, 300].map((count) => isBackupDue(made, count))).toEqual([false, false, true]);
  });

  it("is not due for what the first sync brings, however much", () => {
    expect(isBackupDue(NO_BACKUP, 5000)).toBe(false);
  });

  it("is not spoken of again once the reminder was put away", () => {
    expect(isBackupDue({ madeAtMs: 1, workouts: 0, isDismissed: true }, 1000)).toBe(false);
  });
});
