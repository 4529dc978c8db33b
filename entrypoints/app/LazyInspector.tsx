import type { ComponentProps } from "preact";
import type { InspectorPage } from "./inspector/InspectorPage";
import { LazyPage } from "./LazyPage";

type Props = ComponentProps<typeof InspectorPage>;

const load = async () => (await import("./inspector/InspectorPage")).InspectorPage;

/** "Raw data": its tree, its redaction and the zip are a chunk that no other page needs. */
export function LazyInspector(props: Props) {
  return <LazyPage load={load} props={props} />;
}
