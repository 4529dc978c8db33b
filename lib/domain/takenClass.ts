/** What a workout's answers say of when and as what its class was given; only files ask for it. */
export type TakenClass = {
  /** The name of the time zone in which the workout was done ("Europe/Berlin", "Etc/GMT+5"); null = not said. */
  readonly timeZone: string | null;
  /** When the class was first aired; null = not said, or no class. */
  readonly airedAtMs: number | null;
  /** The class type's name as Peloton gives it ("Power Zone"); "" where the class's details name none. */
  readonly typeName: string;
};

/** Of a workout that says nothing of a class. */
export const NO_CLASS: TakenClass = { timeZone: null, airedAtMs: null, typeName: "" };
