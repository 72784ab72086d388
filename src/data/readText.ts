/**
 * The body as text (UTF-8, a BOM dropped by the decoder). null: larger than `limit` bytes.
 * `onBytes` is called whenever something arrives.
 */
export async function readText(
  response: Response,
  limit: number,
  onBytes: () => void,
): Promise<string | null> {
  const decoder = new TextDecoder();
  const parts: string[] = [];
  const whole = await readBytes(response, limit, (piece) => {
    onBytes();
    parts.push(decoder.decode(piece, { stream: true }));
  });
  return whole ? parts.join("") + decoder.decode() : null;
}

/** Gives the body piece by piece. False: it is larger than `limit` bytes, and the rest is not read. */
export async function readBytes(
  response: Response,
  limit: number,
  onPiece: (piece: Uint8Array<ArrayBuffer>) => void,
): Promise<boolean> {
  if (response.body === null) return true;
  const reader = response.body.getReader();
  let size = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return true;
    size += value.byteLength;
    if (size > limit) {
      await reader.cancel();
      return false;
    }
    onPiece(value);
  }
}
