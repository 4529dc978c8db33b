import type { StatesFile } from "./statesFile";

const files = import.meta.glob<StatesFile>("../../components/**/*.states.tsx", { eager: true });

/** Every named state. A file of its own: globbed imports run before the plain ones, and the base styles must come first. */
export const galleryStates = Object.values(files).flatMap((file) => file.states);
