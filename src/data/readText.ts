/**
 * The body as text (UTF-8, a BOM dropped by the decoder). null: larger than `limit` bytes.
 * `onBytes` is called whenever something arrives.
 */
export async function readText(
  response: Response,
  limit: number,
  onBytes: () => void,
): Promise<string | null> {
  if (response.body === null) return "";
  const reader = response.body.getReader();
  const decoder = new TextDecoder();
  const parts: string[] = [];
  let size = 0;
  for (;;) {
    const { done, value } = await reader.read();
    onBytes();
    if (done) break;
    size += value.byteLength;
    if (size > limit) {
      await reader.cancel();
      return null;
    }
    parts.push(decoder.decode(value, { stream: true }));
  }
  parts.push(decoder.decode());
  return parts.join("");
}
