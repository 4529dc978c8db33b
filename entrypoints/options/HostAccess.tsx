import { useEffect, useState } from "preact/hooks";
import { AccessNotice } from "@/components/options/AccessNotice";
import { hasHostAccess, onHostAccessChange, requestHostAccess } from "@/lib/platform/hostAccess";

/**
 * The way to give access to Peloton back, for as long as it is missing. A sync that ended for the lack of it is
 * resumed by the background, which hears of the access wherever it was given.
 */
export function HostAccess() {
  const [hasAccess, setHasAccess] = useState(true);
  const [isRefused, setIsRefused] = useState(false);
  useEffect(() => {
    void hasHostAccess().then(setHasAccess);
    return onHostAccessChange(setHasAccess);
  }, []);
  if (hasAccess) return null;
  return (
    <AccessNotice
      isRefused={isRefused}
      onAllow={() => void requestHostAccess().then((isGiven) => setIsRefused(!isGiven))}
    />
  );
}
