import { fatal } from "./envelope.ts";
import { findJsonFault } from "./jsonFault.ts";
import type { Problem } from "./problems.ts";
import { cut } from "./shortJson.ts";

/** Why a text is no JSON, in words that say what to do. */
export function explainText(text: string): Problem {
  const start = text.trimStart();
  if (start === "") return fatal("empty-file", "", undefined, "empty-file").problem;
  const shown = cut(start, 40);
  if (start.startsWith("<")) return fatal("html-not-json", "", shown, "html-not-json").problem;
  const fault = findJsonFault(text);
  if (fault === null) return fatal("bad-json", "", shown, "not-json").problem;
  const { line, column, offset } = fault;
  const { problem } = fault.truncated
    ? fatal("truncated-json", "", undefined, "truncated-json", { line, column })
    : fatal("bad-json", "", cut(text.slice(offset, offset + 40), 40), "bad-json", { line, column });
  return problem;
}
