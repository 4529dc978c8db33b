import { describe, expect, it } from "vitest";
import { manualFtpOf } from "@/components/options/ftpManual";
import type { Profile } from "@/lib/domain/account";
import { NO_RIDER } from "@/lib/domain/yours";
import type { Rider } from "@/lib/domain/yours";

const profileOf = (ftp: Partial<Profile["ftp"]>) => ({
  ftp: {
    source: "unknown" as const,
    manualWatts: null,
    testWatts: null,
    estimatedWatts: null,
    workoutId: null,
    ...ftp,
  },
});
const info = (watts: number, source: "manual" | "test") => ({ ftp: { watts, source, workoutId: null } });
const typed = (from: Partial<Parameters<typeof manualFtpOf>[0]>) =>
  manualFtpOf({ profile: null, summaries: [], rider: NO_RIDER, ...from });
const answer = (watts: number, reading: "ftp" | "twentyMinutes"): Pick<Rider, "manualFtp"> => ({
  manualFtp: { watts, reading },
});

describe("the value typed into Peloton", () => {
  it("is the profile's, read by Peloton as a 20-minute average", () => {
    const manual = typed({ profile: profileOf({ source: "manual", manualWatts: 243 }) });
    expect(manual).toEqual({ typedWatts: 243, asTwentyMinutesWatts: 230.85, reading: null });
  });

  it("keeps the answer for that very value, and is a new question for another", () => {
    const profile = profileOf({ source: "manual", manualWatts: 243 });
    expect(typed({ profile, rider: answer(243, "ftp") })?.reading).toBe("ftp");
    expect(typed({ profile, rider: answer(243, "ftp") })?.asTwentyMinutesWatts).toBe(230.85);
    expect(typed({ profile, rider: answer(240, "ftp") })?.reading).toBeNull();
  });

  it("comes from the newest workout that tells one where the profile does not", () => {
    const summaries = [{ ftp: null }, info(0, "test"), info(243, "manual"), info(200, "test")];
    expect(typed({ summaries })?.typedWatts).toBe(243);
    expect(typed({ summaries, profile: profileOf({}) })?.typedWatts).toBe(243);
    expect(typed({ summaries: [info(200, "test"), ...summaries] })).toBeNull();
  });

  it("is none once Peloton has a test", () => {
    const profile = profileOf({ source: "test", testWatts: 200, manualWatts: 243 });
    expect(typed({ profile, summaries: [info(243, "manual")] })).toBeNull();
    expect(typed({})).toBeNull();
  });
});
