import type { ReactNode } from "react";
import type { JsonPath } from "../formats/jsonEdit.ts";
import { asText } from "./fix.ts";
import { FindingText } from "./FindingText.tsx";
import { useFindings, useForm } from "./formContext.ts";
import { useWords } from "./words.ts";

/** What is wrong with a field, at the field. */
export function FieldProblems({
  path,
  within = true,
}: {
  readonly path: JsonPath;
  /** Also what is wrong with parts of its value that have no field of their own. */
  readonly within?: boolean;
}): ReactNode {
  const { problems: words } = useWords();
  const { set } = useForm();
  const findings = useFindings(path, within);
  if (findings.length === 0) return null;
  return (
    <ul className="field__problems">
      {findings.map((finding, index) => (
        <li key={index}>
          <FindingText finding={finding} placed />{" "}
          {(finding.pointer === pointerTo(finding, path) ? finding.meant : []).map((value) => (
            <button
              className="asof-button"
              key={asText(value)}
              onClick={() => set(path, value)}
              type="button"
            >
              <bdi>{words.fix(asText(value))}</bdi>
            </button>
          ))}
        </li>
      ))}
    </ul>
  );
}

/** Only a value of the field itself can be set from here. */
function pointerTo({ pointer }: { readonly pointer: string }, path: JsonPath): string {
  return pointer.split("/").length - 1 === path.length ? pointer : "";
}
