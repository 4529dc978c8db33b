import { createServer } from "node:https";
import type { IncomingMessage, ServerResponse } from "node:http";
import type { AddressInfo, Socket } from "node:net";

import { generate } from "selfsigned";

import { createPeloton, type Peloton, type PelotonOptions } from "./createPeloton.ts";
import { replayMember } from "./member/replayMember.ts";
import type { RequestLog } from "./requestLog.ts";
import { ConnectionDropped } from "./simAnswer.ts";

export interface SimulatorOptions extends PelotonOptions {
  /** Answers from this folder of captures instead of an invented member. */
  readonly replayDir?: string;
  /** Default: any free one. */
  readonly port?: number;
  /** A Peloton that exists already; the other options of it are then unused. */
  readonly peloton?: Peloton;
}

/** The simulated Peloton behind TLS on loopback, all four hosts by the Host header. */
export interface Simulator {
  readonly port: number;
  readonly log: RequestLog;
  readonly peloton: Peloton;
  readonly close: () => Promise<void>;
}

/** Starts the server on 127.0.0.1; its certificate is self-signed and made anew each time. */
export async function startSimulator(options: SimulatorOptions = {}): Promise<Simulator> {
  const { replayDir } = options;
  const peloton =
    options.peloton ??
    createPeloton(replayDir === undefined ? options : { ...options, members: [replayMember(replayDir)] });
  const pems = await generate([{ name: "commonName", value: "onepeloton.com" }], {
    keyType: "ec",
    algorithm: "sha256",
    extensions: [
      {
        name: "subjectAltName",
        altNames: [
          { type: 2, value: "*.onepeloton.com" },
          { type: 2, value: "localhost" },
        ],
      },
    ],
  });
  const server = createServer({ key: pems.private, cert: pems.cert }, (request, response) => {
    void serve(peloton, request, response);
  });
  const sockets = new Set<Socket>();
  server.on("connection", (socket: Socket) => {
    sockets.add(socket);
    socket.on("close", () => sockets.delete(socket));
  });
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(options.port ?? 0, "127.0.0.1", resolve);
  });
  // Bound to an address, not a pipe, so this is an AddressInfo.
  const { port } = server.address() as AddressInfo;
  return {
    port,
    log: peloton.log,
    peloton,
    close: () =>
      new Promise((resolve) => {
        peloton.releaseHung();
        for (const socket of sockets) socket.destroy();
        server.close(() => resolve());
      }),
  };
}

async function serve(peloton: Peloton, request: IncomingMessage, response: ServerResponse): Promise<void> {
  try {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(Buffer.from(chunk as Uint8Array));
    const host = (request.headers.host ?? "").split(":")[0] ?? "";
    const url = new URL(request.url ?? "/", `https://${host === "" ? "unknown" : host}`);
    const answer = await peloton.answer({
      method: request.method ?? "GET",
      host: host.toLowerCase(),
      path: url.pathname,
      query: url.searchParams,
      headers: Object.fromEntries(
        Object.entries(request.headers).map(([name, value]) => [
          name,
          Array.isArray(value) ? value.join(", ") : (value ?? ""),
        ]),
      ),
      body: Buffer.concat(chunks).toString("utf8"),
    });
    response.statusCode = answer.status;
    for (const [name, value] of answer.headers) response.appendHeader(name, value);
    response.end(answer.body);
  } catch (error) {
    // A dropped connection, asked for or by the client going away.
    if (!(error instanceof ConnectionDropped) && !response.destroyed && !response.headersSent) {
      response.statusCode = 500;
      response.end(String(error));
      return;
    }
    response.socket?.destroy();
  }
}
