import type { WorkoutSummary } from "@/lib/domain/workout";

/** A warm up or a cool down, by its title: ridden to be easy, so neither an FTP test nor a record to tell of. */
export function isEasyByPlan({ title }: Pick<WorkoutSummary, "title">): boolean {
  return /\b(?:warm|cool)[\s-]?(?:up|down)/i.test(title);
}
