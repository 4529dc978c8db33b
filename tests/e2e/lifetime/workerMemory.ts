import type { BrowserContext } from "playwright-core";
import * as z from "zod/mini";

const messageSchema = z.looseObject({
  id: z.optional(z.number()),
  result: z.optional(z.looseObject({ usedSize: z.optional(z.number()) })),
});

/** Bytes that the extension's worker holds after a garbage collection. DevTools is attached meanwhile. */
export async function workerMemory(context: BrowserContext): Promise<number> {
  const session = await context.browser()?.newBrowserCDPSession();
  if (session === undefined) throw new Error("No browser behind the context");
  const { targetInfos } = await session.send("Target.getTargets");
  const worker = targetInfos.find(
    ({ type, url }) => type === "service_worker" && url.startsWith("chrome-extension://"),
  );
  if (worker === undefined) throw new Error("The worker does not run");
  const { sessionId } = await session.send("Target.attachToTarget", { targetId: worker.targetId });
  const answers = new Map<number, (message: z.infer<typeof messageSchema>) => void>();
  session.on("Target.receivedMessageFromTarget", ({ message }) => {
    const read = z.parse(messageSchema, JSON.parse(message));
    if (read.id !== undefined) answers.get(read.id)?.(read);
  });
  const ask = async (id: number, method: string): Promise<z.infer<typeof messageSchema>> => {
    const answered = new Promise<z.infer<typeof messageSchema>>((resolve) => answers.set(id, resolve));
    await session.send("Target.sendMessageToTarget", {
      sessionId,
      message: JSON.stringify({ id, method, params: {} }),
    });
    return await answered;
  };
  await ask(1, "HeapProfiler.collectGarbage");
  const { result } = await ask(2, "Runtime.getHeapUsage");
  await session.detach();
  return result?.usedSize ?? Number.NaN;
}
