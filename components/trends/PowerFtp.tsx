import { useId, useMemo, useState } from "preact/hooks";
import { Chart } from "@/components/chart/Chart";
import { useChartColors } from "@/components/chart/useChartColors";
import { Figure } from "@/components/common/Figure";
import { WhatIsThis } from "@/components/common/WhatIsThis";
import { ftpSourceText } from "@/components/detail/ftpWords";
import { dayText } from "@/lib/domain/dateText";
import { countOf, figureText, powerFigure } from "@/lib/domain/format";
import type { BlindKey } from "@/lib/domain/ids";
import type { FtpStep } from "@/lib/training/ftpSteps";
import { TableToggle } from "@/components/common/TableToggle";
import { powerFtpConfig } from "./powerFtpConfig";
import type { FtpPlot } from "./powerFtpConfig";
import { deviceChangeText } from "./powerWords";

type PowerFtpProps = {
  /** Keep its identity while nothing changes: a new one makes the chart anew. */
  readonly plot: Omit<FtpPlot, "sourceText">;
  readonly hrefOf: (key: BlindKey) => string;
};

/** How the FTP went and where each value came from. */
export function PowerFtp({ plot, hrefOf }: PowerFtpProps) {
  const headingId = useId();
  const now = plot.steps.at(-1);
  return (
    <section class="trend-panel power-ftp" aria-labelledby={headingId}>
      <div class="power-panel-title">
        <h2 id={headingId}>FTP</h2>
        <WhatIsThis name="FTP" />
      </div>
      {now === undefined ? (
        <p class="muted">
          No FTP is known. <a href="options.html#ftp">Set your FTP</a>
        </p>
      ) : (
        <FtpLine plot={plot} now={now} headingId={headingId} hrefOf={hrefOf} />
      )}
    </section>
  );
}

type FtpLineProps = PowerFtpProps & { readonly now: FtpStep; readonly headingId: string };

function FtpLine({ plot, now, headingId, hrefOf }: FtpLineProps) {
  const colors = useChartColors();
  const config = useMemo(
    () => powerFtpConfig({ ...plot, sourceText: ftpSourceText }, colors),
    [plot, colors],
  );
  const [isTable, setIsTable] = useState(false);
  const change = deviceChangeText(plot.changes);
  return (
    <>
      <p>
        <span class="power-ftp-now">
          <Figure figure={powerFigure(now.watts)} />
        </span>{" "}
        <span class="muted small">
          now: {ftpSourceText(now.source)}, since {dayText(now.day)}.{" "}
          <a href="options.html#ftp">Choose another</a>
        </span>
      </p>
      <div class="power-ftp-plot">
        <Chart config={config} label={sentenceOf(plot.steps, now)} />
      </div>
      <div class="power-ftp-foot small muted">
        <span>▲ test</span>
        <span>● your entry</span>
        <span>▪ Peloton’s or ours</span>
        <TableToggle isTable={isTable} describedBy={headingId} onChange={setIsTable} />
      </div>
      {change === null ? null : <p class="small muted">{change}. Watts of unlike bikes differ.</p>}
      {isTable ? <StepTable steps={plot.steps} hrefOf={hrefOf} /> : null}
    </>
  );
}

function StepTable({ steps, hrefOf }: Pick<FtpPlot, "steps"> & Pick<PowerFtpProps, "hrefOf">) {
  return (
    <div class="trend-table-scroll" tabIndex={0} role="group" aria-label="FTP as a table">
      <table class="trend-table power-ftp-table">
        <thead>
          <tr>
            <th scope="col">From</th>
            <th scope="col">FTP</th>
            <th scope="col">Source</th>
          </tr>
        </thead>
        <tbody>
          {steps.toReversed().map(({ day, watts, source, key }) => (
            <tr key={day}>
              <td>{dayText(day)}</td>
              <td>
                <Figure figure={powerFigure(watts)} />
              </td>
              <td>
                {key === null ? ftpSourceText(source) : <a href={hrefOf(key)}>{ftpSourceText(source)}</a>}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function sentenceOf(steps: readonly FtpStep[], now: FtpStep): string {
  const first = steps[0] ?? now;
  return (
    `FTP: ${figureText(powerFigure(now.watts))} now, ${ftpSourceText(now.source)}; ` +
    `${countOf(steps.length, "step")} since ${dayText(first.day)}, the first at ${figureText(powerFigure(first.watts))}`
  );
}
