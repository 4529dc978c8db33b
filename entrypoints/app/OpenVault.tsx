import { BackupReminder } from "@/components/backup/BackupReminder";
import { Blank } from "@/components/common/Blank";

import type { Preferences } from "@/lib/domain/account";
import { isBackupDue } from "@/lib/domain/backup";
import { localDayOf } from "@/lib/domain/day";
import { countOf } from "@/lib/domain/format";
import { unitSystemOf } from "@/lib/domain/units";
import { sendCommand } from "@/lib/messages/send";
import type { VaultReader } from "@/lib/store/vaultReader";
import type { RiderHistory } from "@/lib/training/riderHistory";
import { DashboardPage } from "./DashboardPage";
import { HistoryPage } from "./HistoryPage";
import { LazyInspector } from "./LazyInspector";
import { LazyWorkout } from "./LazyWorkout";
import { LazyTraining } from "./LazyTraining";
import { NotConnected } from "./NotConnected";
import { NotFound } from "./NotFound";
import type { OpenView } from "./openView";
import { inspectedOf } from "./route";
import type { Route } from "./route";
import type { TrainingRoute } from "./training/TrainingPage";
import { useRiderHistory } from "@/entrypoints/page/useRiderHistory";
import { useHistoryRows } from "./useHistoryRows";
import type { HistoryRows } from "./useHistoryRows";
import type { useNow } from "@/entrypoints/page/useNow";
import type { Navigate } from "./useRoute";
import type { SyncCommands } from "./useSyncCommands";

type OpenVaultProps = {
  readonly view: OpenView;
  readonly reader: VaultReader;
  readonly route: Route;
  readonly navigate: Navigate;
  readonly commands: SyncCommands;
  readonly now: ReturnType<typeof useNow>;
  readonly preferences: Preferences;
  readonly search: string;
  readonly onSearch: (search: string) => void;
};

/** The page of the address over an open vault. */
export function OpenVault(props: OpenVaultProps) {
  const { view, reader, route } = props;
  const history = useRiderHistory(view);
  const rows = useHistoryRows(view, history);
  // Before anything else: where a sync or a row is in trouble, this page tells of it.
  if (route.type === "inspector") {
    return <LazyInspector key={route.query} {...{ view, reader }} of={inspectedOf(route.query)} />;
  }
  if (view.summaries.length === 0) return <NothingYet view={view} />;
  if (history === null || rows === null) return <div aria-busy="true" />;
  return (
    <>
      {view.damagedRows === 0 ? null : (
        <p class="notice" role="alert">
          {`${countOf(view.damagedRows, "row")} of the vault damaged, nothing deleted. `}
          <a href="options.html#privacy">Check the vault</a>
        </p>
      )}
      <Page {...props} history={history} rows={rows} />
    </>
  );
}

type PageProps = OpenVaultProps & { readonly history: RiderHistory; readonly rows: HistoryRows };

function Page({ history, rows, search, onSearch, ...props }: PageProps) {
  const { view, reader, route, navigate, commands, now, preferences } = props;
  const units = unitSystemOf(preferences.units, view.profile?.units ?? null);
  const onRetry = commands.retry;
  if (route.type === "history") {
    const known = { reader, history, yours: view.yours };
    return (
      <HistoryPage address={route.query} {...{ rows, search, units, navigate, onSearch, onRetry, known }} />
    );
  }
  if (route.type === "workout") {
    if (!view.summaries.some(({ key }) => key === route.key)) return <NotFound />;
    // Each workout gets a page of its own: nothing of the one before stays selected.
    return (
      <LazyWorkout
        key={route.key}
        workoutKey={route.key}
        {...{ view, reader, history, units, preferences, navigate }}
      />
    );
  }
  if (isTrainingRoute(route)) {
    const today = localDayOf(now.nowMs, now.utcOffsetSec);
    return <LazyTraining {...{ route, view, reader, history, units, preferences, today, navigate }} />;
  }
  return (
    <>
      {isReminded(view) ? (
        <BackupReminder
          backup={view.backup}
          workouts={view.summaries.length}
          onDismiss={() => void sendCommand("backup.dismiss", {})}
        />
      ) : null}
      <DashboardPage {...{ view, history, rows, units, preferences, onRetry }} {...now} />
    </>
  );
}

/** A first sync that still fetches is not to be interrupted by it. */
function isReminded({ backup, summaries, progress }: OpenView): boolean {
  return progress.phase === "upToDate" && isBackupDue(backup, summaries.length);
}

const TRAINING_ROUTES: ReadonlySet<Route["type"]> = new Set<TrainingRoute["type"]>([
  "trends",
  "year",
  "week",
  "classes",
  "class",
  "instructors",
  "instructor",
]);

function isTrainingRoute(route: Route): route is TrainingRoute {
  return TRAINING_ROUTES.has(route.type);
}

function NothingYet({ view }: { readonly view: OpenView }) {
  if (!view.isSignedIn) return <NotConnected />;
  return view.progress.phase === "upToDate" ? (
    <Blank
      heading="No workouts yet"
      words="Peloton has none for this account. The first one appears here by itself."
    />
  ) : (
    <Blank
      heading="Your workouts are on their way"
      words="They appear here as they are listed, newest first. This page updates by itself."
    />
  );
}
