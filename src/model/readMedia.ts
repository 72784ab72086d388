import { optionalText, toText } from "./readList.ts";
import type { Reading } from "./reading.ts";
import type { RawEvent } from "./schema.ts";
import type { Media } from "./types.ts";

export function readMedia(raw: NonNullable<RawEvent["media"]>, cx: Reading): Media[] {
  const media: Media[] = [];
  for (const [index, { url, type, alt, caption, credit }] of raw.entries()) {
    if (/^mailto:/i.test(url)) {
      cx.path.push("media", cx.position(raw, index), "url");
      cx.report("unsafe-url", "dropped", url, "unsafe-media");
      cx.path.length -= 3;
    } else {
      media.push({
        url,
        type,
        alt: toText(alt),
        caption: optionalText(caption),
        credit: optionalText(credit),
      });
    }
  }
  return media;
}
