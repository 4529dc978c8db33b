import { useState } from "preact/hooks";
import { Blank } from "@/components/common/Blank";
import { LockScreen } from "@/components/lock/LockScreen";
import { Privacy } from "@/components/privacy/Privacy";
import type { RailPage } from "@/components/shell/Rail";
import { RailSync } from "@/components/shell/RailSync";
import { Shell } from "@/components/shell/Shell";
import { syncLine } from "@/components/shell/syncLine";
import { Welcome } from "@/components/welcome/Welcome";
import { usePreferences } from "@/entrypoints/page/usePreferences";
import { useUnlock } from "@/entrypoints/page/useUnlock";
import { useVaultView } from "@/entrypoints/page/useVaultView";
import { sentenceFor } from "@/lib/domain/error";
import type { VaultReader, VaultView } from "@/lib/store/vaultReader";
import { NotConnected } from "./NotConnected";
import { NotFound } from "./NotFound";
import { OpenVault } from "./OpenVault";
import type { Route } from "./route";
import { useIncoming } from "./useIncoming";
import { useNow } from "@/entrypoints/page/useNow";
import { usePageChange } from "./usePageChange";
import { useRoute } from "./useRoute";
import type { Navigate } from "./useRoute";
import { useSyncCommands } from "./useSyncCommands";
import type { SyncCommands } from "./useSyncCommands";

/** The full tab: rail, sync state, and the page of the address. */
export function App() {
  const { view, reader } = useVaultView();
  const { route: asked, navigate } = useRoute();
  const route = useIncoming({ route: asked, reader, navigate });
  const commands = useSyncCommands();
  const now = useNow();
  usePageChange(route);

  const sync =
    view?.type === "open" ? (
      <RailSync
        line={syncLine({ progress: view.progress, isSignedIn: view.isSignedIn, ...now })}
        refusal={commands.refusal}
        onSyncNow={commands.syncNow}
        onStop={commands.stop}
      />
    ) : null;
  return (
    <Shell current={RAIL_PAGES[route.type] ?? null} sync={sync}>
      <Content {...{ view, reader, route, navigate, commands, now }} />
    </Shell>
  );
}

function Locked() {
  const [state, unlock] = useUnlock();
  return <LockScreen state={state} onUnlock={unlock} />;
}

/** Where in the rail a page belongs; a single workout belongs nowhere, so that its list is a link. */
const RAIL_PAGES: Readonly<Partial<Record<Route["type"], RailPage>>> = {
  dashboard: "dashboard",
  history: "history",
  trends: "trends",
  year: "trends",
  week: "trends",
  classes: "classes",
  instructors: "instructors",
};

type ContentProps = {
  readonly view: VaultView | null;
  readonly reader: VaultReader;
  readonly route: Route;
  readonly navigate: Navigate;
  readonly commands: SyncCommands;
  readonly now: ReturnType<typeof useNow>;
};

function Content({ view, reader, route, navigate, commands, now }: ContentProps) {
  const preferences = usePreferences();
  // In memory only: titles and names must not reach the address, which the browser writes to disk.
  const [search, setSearch] = useState("");
  if (route.type === "welcome") return <Welcome isConnected={view?.type === "open" && view.isSignedIn} />;
  if (route.type === "privacy") return <Privacy />;
  if (route.type === "notFound") return <NotFound />;
  if (view === null || route.type === "incoming") return <div aria-busy="true" />;
  if (view.type === "none") return <NotConnected />;
  if (view.type === "locked") return <Locked />;
  if (view.type === "broken") {
    return (
      <Blank heading="The vault could not be opened" words={sentenceFor(view.errorCode)} isAlert>
        <button type="button" class="primary" onClick={() => location.reload()}>
          Reload the page
        </button>
      </Blank>
    );
  }
  return (
    <OpenVault
      {...{ view, reader, route, navigate, commands, now, preferences, search }}
      onSearch={setSearch}
    />
  );
}
