import type { Preferences, UnitSystem } from "@/lib/domain/account";
import type { LocalDay } from "@/lib/domain/ids";
import type { VaultReader } from "@/lib/store/vaultReader";
import type { RiderHistory } from "@/lib/training/riderHistory";
import { NotFound } from "../NotFound";
import { ClassesPage } from "./ClassesPage";
import { ClassPage } from "./ClassPage";
import { InstructorPage } from "./InstructorPage";
import { InstructorsPage } from "./InstructorsPage";
import type { OpenView } from "../openView";
import type { Route } from "../route";
import type { Navigate } from "../useRoute";
import { FitnessPage } from "./FitnessPage";
import { HabitsPage } from "./HabitsPage";
import { PowerPage } from "./PowerPage";
import { RecordsPage } from "./RecordsPage";
import { TargetsPage } from "./TargetsPage";
import { WeekPage } from "./WeekPage";
import { YearPage } from "./YearPage";
import { ZonesPage } from "./ZonesPage";

/** The routes whose pages look at many workouts together. */
export type TrainingRoute = Extract<
  Route,
  { readonly type: "trends" | "year" | "week" | "classes" | "class" | "instructors" | "instructor" }
>;

/** What every page over many workouts gets. */
export type TrainingPageProps<Of extends TrainingRoute = TrainingRoute> = {
  readonly route: Of;
  readonly view: OpenView;
  readonly reader: VaultReader;
  readonly history: RiderHistory;
  readonly units: UnitSystem;
  readonly preferences: Preferences;
  /** The reader's own local day. */
  readonly today: LocalDay;
  readonly navigate: Navigate;
};

/** The page of a route over many workouts: trends, years, weeks, classes, instructors. */
export function TrainingPage(props: TrainingPageProps) {
  const { route } = props;
  if (route.type === "trends" && route.page === "fitness") return <FitnessPage {...props} route={route} />;
  if (route.type === "trends" && route.page === "power") return <PowerPage {...props} route={route} />;
  if (route.type === "trends" && route.page === "zones") return <ZonesPage {...props} route={route} />;
  if (route.type === "trends" && route.page === "targets") return <TargetsPage {...props} route={route} />;
  if (route.type === "trends" && route.page === "records") return <RecordsPage {...props} route={route} />;
  if (route.type === "trends" && route.page === "habits") return <HabitsPage {...props} route={route} />;
  if (route.type === "week") return <WeekPage {...props} route={route} />;
  if (route.type === "year") return <YearPage {...props} route={route} />;
  if (route.type === "classes") return <ClassesPage {...props} route={route} />;
  // Each class and instructor gets a page of its own: nothing of the one before stays selected.
  if (route.type === "class") return <ClassPage key={route.key} {...props} route={route} />;
  if (route.type === "instructors") return <InstructorsPage {...props} route={route} />;
  if (route.type === "instructor") return <InstructorPage key={route.key} {...props} route={route} />;
  return <NotFound />;
}
