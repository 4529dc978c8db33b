import { useEffect, useRef, useState } from "preact/hooks";

/**
 * Choices that are saved as they are made: what was picked stands there until the stored ones follow, and is taken back
 * when it is refused. A choice made while another is being saved carries that one along. `send` resolves to whether it
 * was saved.
 */
export function usePicked<Choices extends object>(
  stored: Choices,
  send: (choices: Choices) => Promise<boolean>,
): { readonly choices: Choices; readonly pick: (change: Partial<Choices>) => Promise<boolean> } {
  const [picked, setPicked] = useState<Choices | null>(null);
  const latest = useRef<Choices | null>(null);
  const pending = useRef(0);
  const keep = (choices: Choices | null) => {
    latest.current = choices;
    setPicked(choices);
  };
  // By value: a redraw of the vault brings the same choices again.
  const mark = JSON.stringify(stored);
  useEffect(() => {
    if (pending.current === 0 || JSON.stringify(latest.current) === mark) keep(null);
  }, [mark]);

  const pick = async (change: Partial<Choices>): Promise<boolean> => {
    const next = { ...(latest.current ?? stored), ...change };
    keep(next);
    pending.current += 1;
    const isSaved = await send(next);
    pending.current -= 1;
    if (!isSaved && pending.current === 0) keep(null);
    return isSaved;
  };
  return { choices: picked ?? stored, pick };
}
