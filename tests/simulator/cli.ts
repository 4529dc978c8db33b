import { parseArgs } from "node:util";

import { startSimulator } from "./startSimulator.ts";

const { values } = parseArgs({
  options: {
    replay: { type: "string" },
    workouts: { type: "string", default: "100" },
    port: { type: "string", default: "0" },
    units: { type: "string", default: "us" },
  },
});

const simulator = await startSimulator({
  workouts: Number(values.workouts),
  port: Number(values.port),
  units: values.units === "metric" ? "metric" : "us",
  ...(values.replay === undefined ? {} : { replayDir: values.replay }),
});
const { email, password } = simulator.peloton.member;
process.stdout.write(`${simulator.port}\n`);
process.stderr.write(`Simulated Peloton on 127.0.0.1:${simulator.port}; ${email} / ${password}\n`);
