import { describe, expect, test } from "vitest";
import { fitFile } from "@/lib/export/fit";
import { tcxFile } from "@/lib/export/tcx";
import { workoutJson } from "@/lib/export/workoutJson";
import { finished } from "@/lib/training/slices";
import { captureIds, shared } from "../peloton/fromWire/sharedCaptures";
import { exportedCapture } from "./drawExported";
import { messagesOf, numberOf, readFit } from "./readFit";
import { readXml } from "./readXml";
import { TCX_ORDER, orderFaults, schemaFaults } from "./xmlFaults";

/** How far a total may be from Peloton's. */
const SHARE = 0.005;

/** How far a value is from Peloton's, as a share of it; 0 where Peloton gives none. */
function shareApart(value: number, peloton: number | null): number {
  return peloton === null ? 0 : Math.abs(value / peloton - 1);
}

describe.runIf(shared !== null)("every captured workout as a file", () => {
  for (const id of shared === null ? [] : captureIds()) {
    test(`${id.slice(0, 8)} as FIT holds Peloton's totals to half a percent`, () => {
      const workout = exportedCapture(id);
      const { summary } = workout;
      const { totals, lengthSec } = summary;
      const file = readFit(finished(fitFile(workout)));
      const [session] = messagesOf(file, "session");
      const laps = messagesOf(file, "lap");
      // Who stopped early, or rode on, was recorded for another time than the class has.
      const elapsedSec = numberOf(session, 7) / 1000;
      const isWhole = Math.abs(elapsedSec - (lengthSec ?? 0)) < 60;
      const records = messagesOf(file, "record");
      const known = (field: number) =>
        records.map((one) => numberOf(one, field)).filter((value) => !Number.isNaN(value));
      const distanceM = known(5).at(-1);
      const watts = known(7);
      // Not on a row: its strokes do not add up to Peloton's total (PELOTON §3.4). A game has holes.
      const addsUp = watts.length > 0 && summary.discipline === "cycling" && summary.kind === "class";
      const apart = {
        work: shareApart(numberOf(session, 48), totals.workJ),
        distance: shareApart(numberOf(session, 9) / 100, totals.distanceM),
        calories: shareApart(numberOf(session, 11), totals.caloriesKcal),
        time: shareApart(elapsedSec, isWhole ? lengthSec : null),
        recordedDistance: shareApart(
          (distanceM ?? 0) / 100,
          distanceM === undefined ? null : totals.distanceM,
        ),
        recordedWork: shareApart(
          watts.reduce((sum, one) => sum + one, 0),
          addsUp ? totals.workJ : null,
        ),
      };
      expect(Object.entries(apart).filter(([, share]) => !(share <= SHARE))).toEqual([]);
      expect(laps.reduce((sum, lap) => sum + numberOf(lap, 7), 0)).toBe(numberOf(session, 7));
      expect(known(3)).not.toContain(0);
    });

    test(`${id.slice(0, 8)} as TCX and JSON is well formed`, () => {
      const workout = exportedCapture(id);
      const file = finished(tcxFile(workout));
      expect(orderFaults(readXml(file), TCX_ORDER)).toEqual([]);
      expect(schemaFaults(file, "tcx")).toBe("");
      const json = JSON.parse(workoutJson(workout)) as { readonly recording: unknown };
      expect(json.recording).toEqual(workout.graph);
    });
  }
});
