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
  const { readable, writable } = createTransform();
  const writer = writable.getWriter();
  // A stream tells only that it was aborted: what went wrong first is kept beside.
  let failure: { readonly error: unknown } | null = null;
  // Not `pipeThrough`: Node's does not wait for the transform, and all of a source that is quick would lie in between.
  const pump = async (): Promise<void> => {
    try {
      for await (const piece of source) await writer.write(piece);
      await writer.close();
    } catch (error) {
      failure = { error };
      await writer.abort(error).catch(() => undefined);
    }
  };
  const pumped = pump();
  const reader = readable.getReader();
  try {
    for (;;) {
      const next = await reader.read();
      if (next.done) return;
      yield next.value;
    }
  } catch (error) {
    await pumped;
    throw (failure as { readonly error: unknown } | null)?.error ?? error;
  } finally {
    // Whoever stops reading ends the source, too.
    await reader.cancel().catch(() => undefined);
    await pumped;
  }
}
