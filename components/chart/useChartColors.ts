import { useEffect, useState } from "preact/hooks";

import { chartColors, type ChartColors } from "./chartColors";

function readColors(): ChartColors {
  const style = getComputedStyle(document.documentElement);
  return chartColors((property) => style.getPropertyValue(property));
}

/** The theme's colors, read again the moment `data-theme` changes on the root element. */
export function useChartColors(): ChartColors {
  const [colors, setColors] = useState(readColors);
  useEffect(() => {
    const observer = new MutationObserver(() => setColors(readColors()));
    observer.observe(document.documentElement, { attributes: true, attributeFilter: ["data-theme"] });
    // The style sheet may have come after the first render; colors that are the same keep the charts made of them.
    setColors((before) => {
      const now = readColors();
      return JSON.stringify(now) === JSON.stringify(before) ? before : now;
    });
    return () => observer.disconnect();
  }, []);
  return colors;
}
