import { useMemo } from "preact/hooks";
import { trendsQueryOf } from "@/components/trends/trendsQuery";
import type { TrendsQuery } from "@/components/trends/trendsQuery";
import { DISCIPLINES } from "@/lib/domain/discipline";
import type { Discipline } from "@/lib/domain/discipline";
import type { RiderHistory } from "@/lib/training/riderHistory";

/** What a trends page can be narrowed to, and what its address asks for of it. */
type TrendsChoices = {
  readonly query: TrendsQuery;
  readonly disciplines: readonly Discipline[];
  readonly devices: readonly string[];
};

/** The disciplines and devices that some workout has; a device of the address that none has is not asked for. */
export function useTrendsChoices({ counted }: Pick<RiderHistory, "counted">, address: string): TrendsChoices {
  const { disciplines, devices } = useMemo(() => {
    const present = new Set(counted.map(({ discipline }) => discipline));
    return {
      disciplines: DISCIPLINES.filter((discipline) => present.has(discipline)),
      devices: [...new Set(counted.map(({ device }) => device))],
    };
  }, [counted]);
  const query = useMemo(() => {
    const asked = trendsQueryOf(address);
    return {
      ...asked,
      discipline: disciplines.find((discipline) => discipline === asked.discipline) ?? null,
      device: devices.find((device) => device === asked.device) ?? null,
    };
  }, [address, disciplines, devices]);
  return { query, disciplines, devices };
}
