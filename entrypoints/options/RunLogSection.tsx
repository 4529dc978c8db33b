import { RunLog } from "@/components/options/RunLog";
import { runLogText } from "@/components/options/runLogText";
import { useAction } from "@/entrypoints/page/useAction";
import { useNow } from "@/entrypoints/page/useNow";
import type { RunLog as Log } from "@/lib/domain/runLog";
import type { Reply } from "@/lib/messages/reply";
import { browserVersion } from "./browserVersion";
import { extensionVersion } from "./extensionVersion";

/** "Recent runs", and the way to copy them for a bug report. */
export function RunLogSection({ log, isRunning }: { readonly log: Log; readonly isRunning: boolean }) {
  const { nowMs, utcOffsetSec } = useNow();
  const [copy, askCopy] = useAction();
  const text = () =>
    runLogText(log, { version: extensionVersion(), browser: browserVersion(navigator.userAgent) });
  return (
    <RunLog
      log={log}
      nowMs={nowMs}
      utcOffsetSec={utcOffsetSec}
      isRunning={isRunning}
      copy={copy}
      onCopy={() =>
        askCopy(
          () => copied(text()),
          () => "Copied. Paste it into the report.",
        )
      }
    />
  );
}

async function copied(text: string): Promise<Reply<null>> {
  try {
    await navigator.clipboard.writeText(text);
    return { ok: true, value: null };
  } catch {
    return { ok: false, error: { code: "unexpected", message: NOT_COPIED } };
  }
}

const NOT_COPIED = "The browser did not allow copying. Select the lines above and copy them.";
