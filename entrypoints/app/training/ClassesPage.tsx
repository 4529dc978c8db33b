import { useCallback, useMemo, useState } from "preact/hooks";

import { classesQueryOf, formatClassesQuery, type ClassesQuery } from "@/components/classes/classesQuery";
import { ClassesView } from "@/components/classes/ClassesView";
import { classesTaken } from "@/lib/training/classesTaken";
import { hashOf } from "../route";
import type { Route } from "../route";
import { historyBase } from "./historyBase";
import type { TrainingPageProps } from "./TrainingPage";

/** Every class taken: filters, sort and page in the address, the search text in memory only. */
export function ClassesPage({
  route,
  history,
  navigate,
}: TrainingPageProps<Extract<Route, { readonly type: "classes" }>>) {
  const [search, setSearch] = useState("");
  const query = useMemo(() => classesQueryOf(route.query), [route.query]);
  const classes = useMemo(() => classesTaken(history), [history]);
  const base = useMemo(() => historyBase(history), [history]);
  const onQuery = useCallback(
    (next: ClassesQuery) => {
      // Going back steps through pages, not through every touch of a filter.
      const isPage = next.page !== query.page && next.page !== 1;
      navigate(hashOf({ type: "classes", query: formatClassesQuery(next) }), { replace: !isPage });
      if (next.page !== query.page) window.scrollTo(0, 0);
    },
    [navigate, query],
  );
  const onSearch = useCallback(
    (text: string) => {
      setSearch(text);
      if (query.page !== 1) onQuery({ ...query, page: 1 });
    },
    [query, onQuery],
  );
  return (
    <ClassesView
      classes={classes}
      base={base}
      query={query}
      search={search}
      hrefOf={(key) => hashOf({ type: "class", key })}
      onSearch={onSearch}
      onQuery={onQuery}
    />
  );
}
