import { AppError } from "@/lib/domain/error";
import type { Bytes } from "./bytes";

/** Raw deflate (RFC 1951). Always before sealing: ciphertext does not shrink. */
export async function deflate(bytes: Bytes): Promise<Bytes> {
  return await through(bytes, new CompressionStream("deflate-raw"));
}

/** The inverse. Throws `vaultDamaged` when the bytes are not a whole deflate stream. */
export async function inflate(bytes: Bytes): Promise<Bytes> {
  try {
    return await through(bytes, new DecompressionStream("deflate-raw"));
  } catch (error) {
    throw new AppError("vaultDamaged", { cause: error });
  }
}

async function through(bytes: Bytes, stream: GenericTransformStream): Promise<Bytes> {
  const out = new Response(new Blob([bytes]).stream().pipeThrough(stream as TransformStream));
  return new Uint8Array(await out.arrayBuffer());
}
