import { AppError } from "@/lib/domain/error";
import type { CommandRequest } from "@/lib/messages/commands";
import type { Background } from "../background";

/** Adds the rider's own FTP from a day on; one a day. What was measured against another FTP is derived again. */
export async function addFtp(
  { vault, engine }: Background,
  { from, watts }: CommandRequest<"ftp.add">,
): Promise<Record<string, never>> {
  if (!isDay(from)) throw new AppError("badInput");
  const store = await vault.open();
  await store.commit(async (now) => {
    const yours = await now.yours();
    const others = yours.ftp.filter((entry) => entry.from !== from);
    const ftp = [...others, { from, watts }].sort((a, b) => (a.from < b.from ? -1 : 1));
    return { yours: { ...yours, ftp } };
  });
  await engine.recompute();
  return {};
}

/** A day of the calendar: 30 February is none. */
function isDay(day: string): boolean {
  const atMs = Date.parse(`${day}T00:00:00Z`);
  return !Number.isNaN(atMs) && new Date(atMs).toISOString().startsWith(day);
}
