import type { JsonObject } from "../json.ts";
import { effectiveFtpWatts, type FtpEntry } from "./fitness.ts";
import { MAX_HEART_RATE_BPM } from "./heartRate.ts";
import { rounded, type UnitSystem } from "./units.ts";

/** What /api/me says of an invented member besides the counts (PELOTON §2.1). */
export function memberProfile(member: {
  readonly userId: string;
  readonly username: string;
  readonly email: string;
  readonly ftp: FtpEntry;
  readonly units: UnitSystem;
  readonly nowSec: number;
}): JsonObject {
  const { ftp } = member;
  const isManual = ftp.source === "ftp_manual_source";
  return {
    id: member.userId,
    username: member.username,
    email: member.email,
    name: "Robin Numbers",
    first_name: "Robin",
    last_name: "Numbers",
    middle_initial: "",
    gender: "unspecified",
    birthday: 315_532_800,
    height: 70,
    weight: member.units === "us" ? 160 : 72,
    location: "Nowhere",
    image_url: "https://example.test/members/round_numbers.png",
    is_profile_image_default: false,
    is_profile_private: true,
    created_at: member.nowSec - 4_000 * 86_400,
    created_country: "US",
    // Stale, as Peloton's: years behind an active account.
    last_workout_at: 1_590_000_000,
    total_followers: 3,
    total_following: 4,
    cycling_ftp: isManual ? ftp.ftpWatts : 0,
    cycling_ftp_source: ftp.source,
    cycling_ftp_workout_id: ftp.workoutId,
    cycling_workout_ftp: ftp.source === "ftp_workout_source" ? ftp.ftpWatts : 0,
    estimated_cycling_ftp: effectiveFtpWatts(ftp),
    default_max_heart_rate: MAX_HEART_RATE_BPM,
    customized_max_heart_rate: 0,
    default_heart_rate_zones: [0, 0.65, 0.75, 0.85, 0.95].map((share) =>
      rounded(share * MAX_HEART_RATE_BPM, 1),
    ),
    customized_heart_rate_zones: [],
    paired_devices: [],
    external_music_auth_list: [],
    is_strava_authenticated: false,
    is_fitbit_authenticated: false,
    has_active_digital_subscription: true,
    has_active_device_subscription: true,
    contract_agreements: [],
    quick_hits: {},
    member_groups: [],
    hardware_settings: {},
  };
}

/** GET /api/user/{id}/settings (PELOTON §2.9). */
export function memberSettings(units: UnitSystem): JsonObject {
  const isMetric = units === "metric";
  return {
    weight_unit: isMetric ? "kg" : "lb",
    height_unit: isMetric ? "cm" : "in",
    distance_unit: isMetric ? "metric" : "imperial",
    timezone: "America/Chicago",
    privacy: {},
    auto_post_workout_to_strava: false,
  };
}
