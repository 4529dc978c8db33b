import type { Instructor } from "@/lib/domain/ride";
import { read } from "../wire/lenient";
import { wireInstructor } from "../wire/wireInstructor";
import { readInstructorId } from "./ids";
import { plainText } from "./plainText";

/** An instructor in domain words; null when the answer names nobody. */
export function instructor(raw: unknown): Instructor | null {
  const wire = read(wireInstructor, raw);
  const id = readInstructorId(wire?.id ?? null);
  const name = plainText(wire?.name ?? null, 80);
  if (wire === null || id === null || name === "") return null;
  const bio = plainText(wire.bio, 4000);
  return {
    id,
    name,
    bio: bio === "" ? plainText(wire.short_bio, 4000) : bio,
    quote: plainText(wire.quote, 500),
    disciplineSlugs: wire.fitness_disciplines.map((slug) => plainText(slug, 40)).slice(0, 30),
  };
}
