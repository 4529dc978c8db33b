import type { ComponentProps } from "preact";
import type { ExportWorkouts } from "./export/ExportWorkouts";
import { LazyPage } from "./LazyPage";

type Props = ComponentProps<typeof ExportWorkouts>;

const load = async () => (await import("./export/ExportWorkouts")).ExportWorkouts;

/** The export dialog: its encoders are a chunk that only those who export need. */
export function LazyExport(props: Props) {
  return <LazyPage load={load} props={props} />;
}
