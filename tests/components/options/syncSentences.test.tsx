import { cleanup, render, screen } from "@testing-library/preact";
import { afterEach, describe, expect, it } from "vitest";
import { failedWorkoutsOf } from "@/components/options/failedWorkoutsOf";
import { SyncPanel } from "@/components/options/SyncPanel";
import { syncStandOf } from "@/components/options/syncStand";
import { popupSyncLine } from "@/components/popup/popupSyncLine";
import { PopupSync } from "@/components/popup/PopupSync";
import { SAMPLE_NOW_MS, sampleWorkout } from "@/components/samples/historySummary";
import { SAMPLE_SYNCING } from "@/components/samples/optionsSamples";
import { RailSync } from "@/components/shell/RailSync";
import { syncLine } from "@/components/shell/syncLine";
import { ERROR_CODES, pauseSentenceFor, sentenceFor } from "@/lib/domain/error";
import type { ErrorCode } from "@/lib/domain/error";
import type { SyncPhase, SyncProgress } from "@/lib/domain/syncState";

afterEach(cleanup);

/** Seven hours behind UTC: the sample's noon is 5:00 AM there. */
const UTC_OFFSET_SEC = -7 * 3600;
const doNothing = () => {};
const PHASES: Readonly<Record<SyncPhase, string>> = {
  idle: "Not synced yet",
  listing: "Listing workouts",
  details: "Fetching details, newest first",
  classes: "Fetching class details",
  upToDate: "Up to date",
  paused: "Paused until 5:15 AM",
  stopped: "Stopped. 988 remaining. Continues when you press Sync now.",
  failed: "The last sync did not finish. The next one goes on from there.",
};

const progressIn = (phase: SyncPhase, errorCode: ErrorCode | null = null): SyncProgress => ({
  ...SAMPLE_SYNCING,
  phase,
  errorCode,
  lastSyncedAtMs: phase === "idle" ? null : SAMPLE_SYNCING.lastSyncedAtMs,
  pausedUntilMs: phase === "paused" ? SAMPLE_NOW_MS + 900_000 : null,
});

/** All that options, rail and popup say of a sync, one text each. */
function textsOf(progress: SyncProgress): Readonly<Record<"options" | "rail" | "popup", string>> {
  const given = { progress, isSignedIn: true, nowMs: SAMPLE_NOW_MS, utcOffsetSec: UTC_OFFSET_SEC };
  const options = render(
    <SyncPanel
      progress={progress}
      stand={syncStandOf(progress, SAMPLE_NOW_MS)}
      utcOffsetSec={UTC_OFFSET_SEC}
      isSignedIn
      action={{ type: "idle" }}
      onSync={doNothing}
      onStop={doNothing}
      onCheckAll={doNothing}
    />,
  ).container;
  const rail = render(<RailSync line={syncLine(given)} onSyncNow={doNothing} onStop={doNothing} />).container;
  const popup = render(
    <PopupSync
      line={popupSyncLine(given)}
      action={{ type: "idle" }}
      onSync={doNothing}
      onSettings={doNothing}
    />,
  ).container;
  return { options: options.innerHTML, rail: rail.innerHTML, popup: popup.innerHTML };
}

/** The texts as they are read, without class names and attributes. */
function readOf(progress: SyncProgress): readonly string[] {
  return Object.values(textsOf(progress)).map((html) => html.replaceAll(/<[^>]*>/g, "\n"));
}

describe("every phase of a sync", () => {
  it.each(Object.entries(PHASES) as [SyncPhase, string][])("%s has its own words", (phase, words) => {
    const panel = readOf(progressIn(phase))[0] ?? "";
    expect(panel.trim().split("\n")[0]).toBe(words);
    expect(Object.values(PHASES).filter((other) => other === words)).toHaveLength(1);
  });

  it("reads differently from every other in the rail and in the popup, too", () => {
    for (const place of ["rail", "popup"] as const) {
      const texts = (Object.keys(PHASES) as SyncPhase[]).map((phase) => textsOf(progressIn(phase))[place]);
      expect(new Set(texts).size).toBe(texts.length);
    }
  });
});

describe("every error that ends or holds a sync", () => {
  const others = ERROR_CODES.filter((code) => code !== "signInNeeded");

  it.each(others)("%s is told by its sentence in options, rail and popup", (code) => {
    for (const text of readOf(progressIn("failed", code))) expect(text).toContain(sentenceFor(code));
    for (const text of readOf(progressIn("paused", code))) {
      expect(text).toContain(pauseSentenceFor(code));
      expect(text).toContain("Paused until 5:15 AM");
    }
  });

  it("is never shown as a code", () => {
    const camelCase = ERROR_CODES.filter((code) => /[A-Z]/.test(code));
    const shown = ERROR_CODES.flatMap((code) => [
      ...readOf(progressIn("failed", code)),
      ...readOf(progressIn("paused", code)),
    ]).join("\n");
    expect(camelCase.filter((code) => shown.includes(code))).toEqual([]);
    expect(shown).not.toMatch(/undefined|null|NaN/);
  });

  it("leads to the sign-in where only that helps", () => {
    const [options, ...others] = readOf(progressIn("failed", "signInNeeded"));
    expect(options).toContain(sentenceFor("signInNeeded"));
    for (const text of others) expect(text).toMatch(/Sign-in needed[^]+Sign in\n/);
  });

  it("leads to the settings where the browser's access is missing", () => {
    readOf(progressIn("failed", "accessTakenBack"));
    expect(screen.getByRole("link", { name: "Open settings" }).getAttribute("href")).toMatch(
      /^options\.html/,
    );
    expect(screen.getByRole("button", { name: "Open settings" })).toBeTruthy();
  });
});

describe("every error of a single workout", () => {
  it("is the reason in the list of failed ones, each its own", () => {
    const summaries = ERROR_CODES.map((_, index) => sampleWorkout(index + 1, { state: "failed" }));
    const items = ERROR_CODES.map((errorCode, index) => ({
      key: sampleWorkout(index + 1).key,
      kind: "workout" as const,
      tries: 1,
      notBeforeMs: 0,
      errorCode,
      priority: 0,
    }));
    const reasons = failedWorkoutsOf(summaries, items).map(({ reason }) => reason);
    expect(reasons).toEqual(ERROR_CODES.map(sentenceFor));
    expect(new Set(reasons).size).toBe(ERROR_CODES.length);
  });
});
