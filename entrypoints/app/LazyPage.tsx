import type { ComponentType } from "preact";
import { useEffect, useState } from "preact/hooks";
import { Blank } from "@/components/common/Blank";

type Loading<Props> =
  | { readonly type: "loading" }
  | { readonly type: "loaded"; readonly page: ComponentType<Props> }
  | { readonly type: "failed" };

/** A page whose code is fetched when it is first opened: `load` must keep its identity. */
export function LazyPage<Props extends object>({
  load,
  props,
}: {
  readonly load: () => Promise<ComponentType<Props>>;
  readonly props: Props;
}) {
  const [loading, setLoading] = useState<Loading<Props>>({ type: "loading" });
  useEffect(() => {
    load().then(
      (page) => setLoading({ type: "loaded", page }),
      () => setLoading({ type: "failed" }),
    );
  }, [load]);
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
