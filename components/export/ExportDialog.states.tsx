import type { JSX } from "preact";

import { EXPORT_FORMATS } from "@/lib/domain/exported";
import type { ExportCounts } from "@/lib/domain/exported";
import { ExportDialog } from "./ExportDialog";
import type { ExportScope } from "./ExportDialog";
import type { ExportState } from "./exportState";

const ALL: ExportScope = { id: "all", words: "All 1,234 workouts", count: 1_234 };
const SHOWN: ExportScope = { id: "shown", words: "The 87 shown workouts", count: 87 };
const ONE: ExportScope = { id: "one", words: "This workout", count: 1 };

const WHOLE: ExportCounts = {
  asked: 1_234,
  written: 1_234,
  totalsOnly: 0,
  waiting: 0,
  withoutLocation: 0,
  unreadable: 0,
};

function dialog(state: ExportState, scopes: readonly ExportScope[] = [SHOWN, ALL]): JSX.Element {
  return (
    <ExportDialog
      scopes={scopes}
      formats={scopes[0] === ONE ? EXPORT_FORMATS.filter((format) => format !== "gpx") : EXPORT_FORMATS}
      state={state}
      onExport={() => {}}
      onCancel={() => {}}
      onClose={() => {}}
    />
  );
}

export const states: readonly { readonly name: string; readonly node: JSX.Element }[] = [
  { name: "export, choosing", node: dialog({ type: "choosing" }) },
  { name: "export, one workout", node: dialog({ type: "choosing" }, [ONE]) },
  { name: "export, running", node: dialog({ type: "running", done: 412, total: 1_234 }) },
  {
    name: "export, done",
    node: dialog({ type: "done", format: "fit", counts: WHOLE, fileName: "saddlebag-fit-2026-11-26.zip" }),
  },
  {
    name: "export, done with some left out",
    node: dialog({
      type: "done",
      format: "fit",
      counts: { ...WHOLE, written: 1_220, totalsOnly: 31, waiting: 12, unreadable: 2 },
      fileName: "saddlebag-fit-2026-11-26.zip",
    }),
  },
  {
    name: "export, nothing to write",
    node: dialog({
      type: "done",
      format: "gpx",
      counts: { ...WHOLE, asked: 87, written: 0, withoutLocation: 87 },
      fileName: null,
    }),
  },
  { name: "export, cancelled", node: dialog({ type: "stopped" }) },
  {
    name: "export, failed",
    node: dialog({
      type: "failed",
      sentence: "These workouts do not fit into one file. Choose fewer, for example one year at a time.",
    }),
  },
];
