import { useMemo } from "preact/hooks";

import { formatInstructorSort, instructorSortOf } from "@/components/instructors/instructorColumn";
import { InstructorsView } from "@/components/instructors/InstructorsView";
import { instructorsTaken } from "@/lib/training/instructorsTaken";
import { hashOf } from "../route";
import type { Route } from "../route";
import { historyBase } from "./historyBase";
import type { TrainingPageProps } from "./TrainingPage";

/** Every instructor over the vault; the order is in the address. */
export function InstructorsPage({
  route,
  history,
  navigate,
}: TrainingPageProps<Extract<Route, { readonly type: "instructors" }>>) {
  const instructors = useMemo(() => instructorsTaken(history), [history]);
  const base = useMemo(() => historyBase(history), [history]);
  return (
    <InstructorsView
      instructors={instructors}
      base={base}
      sort={instructorSortOf(route.query)}
      hrefOf={(key) => hashOf({ type: "instructor", key })}
      onSort={(sort) =>
        navigate(hashOf({ type: "instructors", query: formatInstructorSort(sort) }), { replace: true })
      }
    />
  );
}
