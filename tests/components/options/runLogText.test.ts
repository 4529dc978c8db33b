import { describe, expect, it } from "vitest";
import { runLogText } from "@/components/options/runLogText";
import { SAMPLE_RUN_LOG } from "@/components/samples/runLogSamples";

const BY = { version: "0.1.0", browser: "Chrome 156" };

describe("the log as text", () => {
  it("names the extension, the browser, and every run with all its numbers and codes", () => {
    expect(runLogText(SAMPLE_RUN_LOG.slice(1, 3), BY)).toBe(
      [
        "Saddlebag 0.1.0, Chrome 156",
        "Recent sync runs, newest first, times in UTC",
        "",
        "2025-11-19 06:30:00 now, finished, 12.0 s, version 0.1.0",
        "  pages 1, added 14, completed 14, unread 0, failed 3, removed 0, classes 0, classesFailed 0, requests 40, renewals 0",
        "  retries: timedOut 8",
        "  failures: timedOut 2, notFound 1",
        "",
        "2025-11-19 05:20:00 period, paused (rateLimited) until 2025-11-19 05:35:00, 1.0 s, version 0.1.0",
        "  pages 0, added 0, completed 0, unread 0, failed 0, removed 0, classes 0, classesFailed 0, requests 3, renewals 0",
        "  retries: rateLimited 2",
        "",
      ].join("\n"),
    );
  });

  it("says for how many runs that brought nothing an entry stands", () => {
    expect(runLogText(SAMPLE_RUN_LOG.slice(0, 1), BY)).toContain(
      "\n  the same before: runs 4, since 2025-11-19 06:55:00, renewals 1\n",
    );
  });

  it("says so when there is nothing to tell", () => {
    expect(runLogText([], BY)).toContain("\nnone\n");
  });
});
