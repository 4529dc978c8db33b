import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { LocalDay } from "@/lib/domain/ids";
import { createFileNames, downloadName, fileStem } from "@/lib/export/fileName";
import { anyText } from "./anyText";
import { summaryAt } from "../training/drawSummary";

const TODAY = "2026-11-26" as LocalDay;
const bytes = (text: string) => new TextEncoder().encode(text).length;

describe("a file name", () => {
  it("keeps a title readable", () => {
    expect(fileStem("45 min Power Zone Ride")).toBe("45 min Power Zone Ride");
    expect(fileStem("Fahrt für Könner 🚲")).toBe("Fahrt für Könner 🚲");
    expect(fileStem('20 min "HIIT": Hills/Climbs?')).toBe("20 min HIIT Hills Climbs");
  });

  it("is none that Windows keeps for its devices", () => {
    for (const name of ["CON", "prn", "Aux.txt", "NUL", "COM1", "lpt9.fit", "com¹"])
      expect(fileStem(name)).not.toMatch(/^(con|prn|aux|nul|com\d|lpt\d|com¹)(\.|$)/i);
  });

  it("leads nowhere and is never empty", () => {
    expect(fileStem("../../etc/passwd")).toBe("etc passwd");
    expect(fileStem("...")).toBe("workout");
    expect(fileStem("")).toBe("workout");
    expect(fileStem("\u202Efdp.exe")).toBe("fdp.exe");
  });

  it("is good on every system whatever the title", () => {
    fc.assert(
      fc.property(anyText(300), (title) => {
        const stem = fileStem(title);
        expect(stem).not.toMatch(/[<>:"/\\|?*\p{Cc}\p{Cs}\p{Cf}]|^[. ]|[. ]$/u);
        expect(bytes(stem)).toBeLessThanOrEqual(140);
        expect(stem.length).toBeGreaterThan(0);
        expect(stem.normalize("NFC")).toBe(stem);
      }),
    );
  });

  it("is one of its own in an archive, whatever a system holds for the same", () => {
    const nameOf = createFileNames();
    const named = (title: string) => nameOf(summaryAt("2026-11-21T12:30:00Z", { title }), "fit");
    expect([named("Ride"), named("RIDE"), named("Ri\u0301de"), named("Ride"), named("Ride (2)")]).toEqual([
      "2026-11-21 1230 Ride.fit",
      "2026-11-21 1230 RIDE (2).fit",
      "2026-11-21 1230 Ríde (3).fit",
      "2026-11-21 1230 Ride (4).fit",
      "2026-11-21 1230 Ride (2) (2).fit",
    ]);
  });

  it("of a download tells when and what kind, not the title", () => {
    const ride = summaryAt("2026-11-21T12:30:00Z", { title: "Secret Ride", utcOffsetSec: -18_000 });
    expect(downloadName("fit", [ride], TODAY)).toBe("saddlebag-2026-11-21-0730-cycling.fit");
    expect(downloadName("json", [ride, ride], TODAY)).toBe("saddlebag-json-2026-11-26.zip");
    expect(downloadName("pelotonCsv", [ride, ride], TODAY)).toBe("saddlebag-peloton-columns-2026-11-26.csv");
    expect(downloadName("extendedCsv", [ride, ride], TODAY)).toBe("saddlebag-workouts-2026-11-26.csv");
  });
});
