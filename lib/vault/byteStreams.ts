import type { Bytes } from "./bytes";

/** Deflates as it reads (RFC 1951), piece by piece: neither side is ever held whole. Passes on what `source` throws. */
export function deflateStream(source: AsyncIterable<Bytes>): AsyncIterable<Bytes> {
  return through(source, () => new CompressionStream("deflate-raw"));
}

/** The inverse. Throws a `TypeError` where the bytes are not a whole deflate stream. */
export function inflateStream(source: AsyncIterable<Bytes>): AsyncIterable<Bytes> {
  return through(source, () => new DecompressionStream("deflate-raw"));
}

async function* through(
  source: AsyncIterable<Bytes>,
  createTransform: () => CompressionStream | DecompressionStream,
): AsyncGenerator<Bytes> {
  const pieces = source[Symbol.asyncIterator]();
  // A stream tells only that it was aborted: what went wrong before it is kept beside.
  let failure: { readonly error: unknown } | null = null;
  const readable = new ReadableStream<Bytes>({
    pull: async (controller) => {
      try {
        const next = await pieces.next();
        if (next.done === true) controller.close();
        else controller.enqueue(next.value);
      } catch (error) {
        failure = { error };
        controller.error(error);
      }
    },
  });
  const reader = readable.pipeThrough(createTransform()).getReader();
  try {
    for (;;) {
      const next = await reader.read();
      if (next.done) return;
      yield next.value;
    }
  } catch (error) {
    throw (failure as { readonly error: unknown } | null)?.error ?? error;
  } finally {
    await reader.cancel().catch(() => undefined);
    await pieces.return?.();
  }
}
