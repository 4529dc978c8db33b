import type { Background } from "./background";
import { logSwallowed } from "@/lib/platform/log";

/** After the rider gave access to Peloton back: a sync that ended for the lack of it goes on. Never rejects. */
export async function resumeAfterAccess({
  engine,
  vault,
}: Pick<Background, "engine" | "vault">): Promise<void> {
  try {
    const { phase, errorCode } = await (await vault.open()).progress();
    if (phase === "failed" && errorCode === "accessTakenBack") await engine.run("now");
  } catch (thrown) {
    // The next alarm tries again.
    logSwallowed("background.access", thrown);
  }
}
