import { useEffect, useState } from "preact/hooks";
import { Blank } from "@/components/common/Blank";
import type { WorkoutPage } from "./detail/WorkoutPage";

type Page = typeof WorkoutPage;
type Loading =
  | { readonly type: "loading" }
  | { readonly type: "loaded"; readonly page: Page }
  | { readonly type: "failed" };

/** The detail page, fetched when the first workout is opened: its charts are a chunk that no other page needs. */
export function LazyWorkout(props: Parameters<Page>[0]) {
  const [loading, setLoading] = useState<Loading>({ type: "loading" });
  useEffect(() => {
    import("./detail/WorkoutPage").then(
      (chunk) => setLoading({ type: "loaded", page: chunk.WorkoutPage }),
      () => setLoading({ type: "failed" }),
    );
  }, []);
  if (loading.type === "failed") {
    // The chunk is gone when the extension was updated under an open tab.
    return (
      <Blank
        heading="This page could not be opened"
        words="The extension was probably updated. Nothing was lost; reload the page."
        isAlert
      >
        <button type="button" class="primary" onClick={() => location.reload()}>
          Reload the page
        </button>
      </Blank>
    );
  }
  if (loading.type === "loading") return <div aria-busy="true" />;
  const Loaded = loading.page;
  return <Loaded {...props} />;
}
