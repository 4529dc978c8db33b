import { useEffect, useState } from "preact/hooks";

import { ExportDialog } from "@/components/export/ExportDialog";
import type { ExportScope } from "@/components/export/ExportDialog";
import type { UnitSystem } from "@/lib/domain/account";
import { EXPORT_FORMATS } from "@/lib/domain/exported";
import type { ExportFormat } from "@/lib/domain/exported";
import { countOf } from "@/lib/domain/format";
import type { WorkoutSummary } from "@/lib/domain/workout";
import { openForExport } from "./openForExport";
import type { ExportKnown } from "./openForExport";
import { useExport } from "./useExport";

type Props = {
  readonly known: ExportKnown;
  /** What the rider looks at: one workout, or what a filter left; null = everything. */
  readonly shown: readonly WorkoutSummary[] | null;
  /** Everything there is; null where only one workout is spoken of. */
  readonly all: readonly WorkoutSummary[] | null;
  readonly units: UnitSystem;
  readonly onClose: () => void;
};

/** The export dialog over the vault: what the rider looks at, or all of it, in the formats that make sense of it. */
export function ExportWorkouts({ known, shown, all, units, onClose }: Props) {
  const { state, start, cancel } = useExport(known, units);
  const formats = useFormats(known, all === null ? (shown?.[0] ?? null) : null);
  const scopes: ExportScope[] = [];
  if (shown !== null && all === null) scopes.push({ id: "shown", words: "This workout", count: 1 });
  if (shown !== null && all !== null) {
    const words = `The ${countOf(shown.length, "shown workout")}`;
    scopes.push({ id: "shown", words, count: shown.length });
  }
  if (all !== null) {
    scopes.push({ id: "all", words: `All ${countOf(all.length, "workout")}`, count: all.length });
  }
  if (formats === null) return null;
  return (
    <ExportDialog
      scopes={scopes}
      formats={formats}
      state={state}
      onExport={(scopeId, format) => start((scopeId === "all" ? all : shown) ?? [], format)}
      onCancel={cancel}
      onClose={onClose}
    />
  );
}

/** One workout without a location has no way to offer. Null until that is known. */
function useFormats(known: ExportKnown, only: WorkoutSummary | null): readonly ExportFormat[] | null {
  const [formats, setFormats] = useState<readonly ExportFormat[] | null>(
    only === null ? EXPORT_FORMATS : null,
  );
  useEffect(() => {
    if (only === null) return undefined;
    let isCurrent = true;
    const settle = (hasLocation: boolean) => {
      if (!isCurrent) return;
      setFormats(EXPORT_FORMATS.filter((format) => format !== "gpx" || hasLocation));
    };
    openForExport(known, only).then(
      (workout) => settle(workout !== null && workout.location.length > 0),
      () => settle(false),
    );
    return () => {
      isCurrent = false;
    };
    // What is exported is settled when the dialog opens; the vault may change beneath it.
  }, []);
  return formats;
}
