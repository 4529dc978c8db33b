import type { ErrorCode } from "@/lib/domain/error";
import type { SyncPhase } from "@/lib/domain/syncState";
import type { Fault } from "../../../simulator/faults";
import type { Root, World } from "./world";

/** What a request of a sync asks for. */
export type Kind = "list" | "graph" | "detail" | "ride" | "instructor" | "me" | "overview" | "settings";

/** How the run ends that a fault struck; what is absent is not looked at. */
export type Ending = {
  readonly phase?: SyncPhase;
  readonly errorCode?: ErrorCode | null;
  readonly failed?: number;
  readonly unread?: number;
};

export type FaultClass = {
  readonly name: string;
  /** Where it strikes; every kind of request unless told. */
  readonly at?: readonly Kind[];
  /** It strikes every request for the same thing until the run has ended; otherwise the first so many. */
  readonly times?: number;
  /** What becomes of the request; null: nothing, the trouble lies elsewhere. */
  readonly strike: (struck: {
    readonly world: World;
    readonly root: Root;
    readonly path: string;
    /** Something that goes on beside the run and is waited for. */
    readonly meanwhile: (task: Promise<unknown>) => void;
  }) => Fault | null;
  readonly ending: (kind: Kind) => Ending;
  /** Parts of the final state (path prefixes) that may differ from those of a run without it. */
  readonly differs?: (kind: Kind) => readonly string[];
};
