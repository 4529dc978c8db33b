import { hasCyclingPower } from "@/lib/domain/discipline";
import { hasMachine } from "@/lib/training/axis";

import type { DetailModel } from "./detailModel";

/** What keeps the targets from being drawn or judged, in words; nothing when they are. */
export function TargetNotice({ model }: { readonly model: DetailModel }) {
  if (model.needsFtp) {
    return (
      <p class="notice">
        This class sets power zones, and no FTP is known for that day, so its targets cannot be drawn.{" "}
        <a href="options.html#ftp">Set your FTP</a>
      </p>
    );
  }
  if (!model.isMeasured) {
    return (
      <p class="muted">
        {model.hasTargets
          ? "Nothing was measured second by second, so the targets are shown as the class's plan alone."
          : "Nothing was measured second by second in this workout, so there are no charts."}
      </p>
    );
  }
  if (!model.hasTargets && model.facts.kind === "class" && hasMachine(model.axis)) {
    return (
      <p class="small muted">
        Peloton gives no targets for this class. <NoFtp model={model} />
      </p>
    );
  }
  return isFtpMissed(model) ? (
    <p class="small muted">
      <NoFtp model={model} />
    </p>
  ) : null;
}

function NoFtp({ model }: { readonly model: DetailModel }) {
  if (!isFtpMissed(model)) return null;
  return (
    <>
      No FTP is known for that day, so there are no power zones, no intensity and no load by power.{" "}
      <a href="options.html#ftp">Set your FTP</a>
    </>
  );
}

function isFtpMissed({ ftp, axis, facts }: DetailModel): boolean {
  return ftp === null && axis.series.output !== undefined && hasCyclingPower(facts.discipline);
}
