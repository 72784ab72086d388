import { fatal } from "./envelope.ts";
import { findJsonFault } from "./jsonFault.ts";
import type { Problem } from "./problems.ts";
import { cut } from "./shortJson.ts";

/** Why a text is no JSON, in words that say what to do. */
export function explainText(text: string): Problem {
  const start = text.trimStart();
  if (start === "")
    return fatal("empty-file", "", undefined, "The file is empty: check that it was written completely.")
      .problem;
  const shown = cut(start, 40);
  if (start.startsWith("<")) {
    const message =
      "The file is a web page, not JSON: check the address; it may be that of an error or sign-in page.";
    return fatal("html-not-json", "", shown, message).problem;
  }
  const fault = findJsonFault(text);
  if (fault === null)
    return fatal("bad-json", "", shown, "The file can't be read as JSON: check it.").problem;
  const where = `line ${fault.line}, column ${fault.column}`;
  return fault.truncated
    ? fatal(
        "truncated-json",
        "",
        undefined,
        `The file breaks off at ${where}: load it again, or check that it was written completely.`,
      ).problem
    : fatal(
        "bad-json",
        "",
        cut(text.slice(fault.offset, fault.offset + 40), 40),
        `The file is no JSON from ${where} on: correct it there.`,
      ).problem;
}
