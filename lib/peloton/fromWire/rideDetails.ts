import type { RideDetails } from "@/lib/domain/ride";
import { read } from "../wire/lenient";
import { wireRideDetails } from "../wire/wireRideDetails";
import { classTargets } from "./classTargets";
import { epochMs } from "./epochMs";
import { readInstructorId, readRideId } from "./ids";
import { createNotes } from "./notes";
import { plainText } from "./plainText";
import { segments } from "./segments";
import { isPowerZoneClassType, isWarmUp, positive } from "./workoutFacts";

const MOST_SONGS = 200;

/** A class's details in domain words; null when the answer names no class. */
export function rideDetails(raw: unknown): RideDetails | null {
  const wire = read(wireRideDetails, raw);
  const ride = wire?.ride ?? null;
  const id = readRideId(ride?.id ?? null);
  if (wire === null || ride === null || id === null) return null;
  const title = plainText(ride.title);
  const pedalingStartOffsetSec = ride.pedaling_start_offset ?? 60;
  const classTypes = wire.class_types.flatMap((type) =>
    type.id === null ? [] : [{ id: plainText(type.id, 64), name: plainText(type.name, 80) }],
  );
  const targets = classTargets({
    graph: null,
    ride: wire,
    pedalingStartOffsetSec,
    durationSec: ride.duration,
    notes: createNotes(),
  });
  const classTypeIds = [...ride.class_type_ids, ...classTypes.map((type) => type.id)];
  return {
    id,
    title,
    description: plainText(ride.description, 2000),
    disciplineSlug: plainText(ride.fitness_discipline, 40),
    lengthSec: positive(ride.duration),
    pedalingStartOffsetSec,
    instructorId: readInstructorId(ride.instructor_id ?? ride.instructor?.id ?? null),
    classTypes,
    difficulty: positive(ride.difficulty_estimate),
    originalAirTimeMs: epochMs(ride.original_air_time),
    isFtpTest: wire.is_ftp_test === true && !isWarmUp(title),
    isPowerZone:
      wire.is_power_zone_class === true ||
      isPowerZoneClassType(classTypeIds) ||
      targets.spans.some((span) => span.metric === "powerZone"),
    segments: segments(wire.segments?.segment_list ?? []),
    targets,
    averageOutputW: positive(wire.averages?.average_avg_power ?? null),
    averageWorkKj: positive(wire.averages?.average_total_work ?? null),
    songs: (wire.playlist?.songs ?? []).slice(0, MOST_SONGS).map((song) => ({
      title: plainText(song.title),
      artist: plainText(song.artists.map((artist) => artist.artist_name ?? "").join(", ")),
    })),
  };
}
