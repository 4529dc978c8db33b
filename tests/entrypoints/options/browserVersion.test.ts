import { describe, expect, it } from "vitest";
import { browserVersion } from "@/entrypoints/options/browserVersion";

const CHROME =
  "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/156.0.0.0 Safari/537.36";

describe("browserVersion", () => {
  it("gives name and major version, and no more", () => {
    expect(browserVersion(CHROME)).toBe("Chrome 156");
    expect(browserVersion(`${CHROME} Edg/155.0.0.0`)).toBe("Edge 155");
    expect(browserVersion("Mozilla/5.0 (X11; Linux x86_64; rv:153.0) Gecko/20100101 Firefox/153.0")).toBe(
      "Firefox 153",
    );
    expect(browserVersion("something else")).toBe("unknown browser");
  });
});
