/**
 * The life of one background, which can end at any point that it comes to. Points are all its dealings with the rest
 * of the world, and so all places where a death makes a difference: a request before it leaves and its answer before
 * it is read; every read of the store; a commit when it is asked for, when its contents are known, after each single
 * write of its transaction (which is aborted then), and when it is stored but nobody has heard of it; a wait before
 * and after; a lock when it is asked for and when it is held; what is told to alarms and badge.
 */
export type Life = {
  readonly isDead: () => boolean;
  /** Comes to a point; what waits for it never goes on once the life has ended. */
  readonly pass: (point: string) => Promise<void>;
  /** The same for code that cannot wait; false once the life has ended. */
  readonly reach: (point: string) => boolean;
  /** Ends it now. */
  readonly end: () => void;
  /** Runs when it ends. */
  readonly onEnd: (task: () => void) => void;
  /** The points come to so far, in order. */
  readonly points: readonly string[];
};

/** `diesAt` says at which point (1-based, with its name) it ends; without it, it lives until `end`. */
export function createLife(diesAt: (n: number, point: string) => boolean = () => false): Life {
  const points: string[] = [];
  const tasks: (() => void)[] = [];
  let isDead = false;
  const end = (): void => {
    if (isDead) return;
    isDead = true;
    for (const task of tasks) task();
  };
  const reach = (point: string): boolean => {
    if (isDead) return false;
    points.push(point);
    if (diesAt(points.length, point)) end();
    return !isDead;
  };
  return {
    isDead: () => isDead,
    reach,
    pass: async (point) => (reach(point) ? undefined : await new Promise<never>(() => undefined)),
    end,
    onEnd: (task) => void tasks.push(task),
    points,
  };
}
