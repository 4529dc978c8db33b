import { plainText } from "./plainText";

const BY_TYPE: Readonly<Record<string, string>> = {
  home_bike_v1: "Bike",
  home_bike: "Bike",
  home_bike_plus: "Bike+",
  titan: "Bike+",
  home_tread: "Tread",
  prism: "Tread",
  home_tread_plus: "Tread+",
  aurora: "Tread+",
  caesar: "Row",
  android: "App",
  iphone: "App",
  ipad: "App",
  ios_app: "App",
  apple_tv: "App",
  apple_watch: "App",
  fire_tv: "App",
  roku: "App",
  web: "App",
};

const IMPORTERS = new Set(["apple_health", "health_connect", "google_fit", "strava", "fitbit", "garmin"]);

/** The device is a service that workouts were imported from. */
export function isImporter(deviceType: string | null): boolean {
  return deviceType !== null && IMPORTERS.has(deviceType.toLowerCase());
}

/** "Bike", "Bike+", "Tread", "Row", "App", "Import"; as Peloton names it, else by its slug, "" when nothing is said. */
export function deviceName(workout: {
  readonly displayName: string | null;
  readonly deviceType: string | null;
  readonly isImport: boolean;
}): string {
  if (workout.isImport) return "Import";
  const slug = (workout.deviceType ?? "").toLowerCase();
  const known = Object.hasOwn(BY_TYPE, slug) ? BY_TYPE[slug] : undefined;
  const named = plainText(workout.displayName, 40);
  // The list has no display name and the detail calls both bikes "Bike": the slug tells them apart, and one workout keeps one name.
  return known ?? (named !== "" ? named : plainText(workout.deviceType, 40));
}
