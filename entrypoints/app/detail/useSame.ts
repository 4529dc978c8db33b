import { useRef } from "preact/hooks";

/** The value before while the new one says the same, so that what is made from it is not made again. Plain values only. */
export function useSame<Value>(value: Value): Value {
  const before = useRef(value);
  if (JSON.stringify(before.current) !== JSON.stringify(value)) before.current = value;
  return before.current;
}
