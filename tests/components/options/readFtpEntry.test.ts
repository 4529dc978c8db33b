import { describe, expect, it } from "vitest";
import { readFtpEntry } from "@/components/options/readFtpEntry";

const TODAY = "2025-11-19";
const read = (watts: string, from: string = TODAY) => readFtpEntry({ watts, from }, TODAY);

describe("an own FTP", () => {
  it("is whole watts from a day on", () => {
    expect(read(" 231 ", "2025-03-03")).toEqual({ type: "entry", entry: { from: "2025-03-03", watts: 231 } });
    expect(read("30").type).toBe("entry");
    expect(read("700").type).toBe("entry");
  });

  it.each(["", "29", "701", "231.5", "-231", "1e2", "2 31", "231 W", "٢٣١", "NaN"])(
    "is not “%s”",
    (watts) => {
      expect(read(watts)).toMatchObject({ type: "refused", field: "watts" });
    },
  );

  it.each(["", "yesterday", "2025-02-31", "2025-3-3", "2025-11-20"])("does not count from “%s”", (from) => {
    expect(read("231", from)).toMatchObject({ type: "refused", field: "from" });
  });
});
