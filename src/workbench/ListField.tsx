import type { ReactNode } from "react";
import type { JsonPath } from "../formats/jsonEdit.ts";
import { isObject } from "../model/leaves.ts";
import { jsonPointer } from "../model/problems.ts";
import { FieldProblems } from "./FieldProblems.tsx";
import { freeId, movingUp, removingClaim, removingItem, toAccounts } from "./formEdits.ts";
import type { Edit } from "./formEdits.ts";
import { objectsOf, useForm } from "./formContext.ts";
import type { Inner } from "./formSpecs.ts";
import { useWords } from "./words.ts";

export interface ListFieldProps {
  readonly label: string;
  readonly path: JsonPath;
  /** Of the object that has the list. */
  readonly owner: JsonPath;
  readonly value: unknown;
  readonly of: Inner;
}

/** A list of objects, each with its own fields: accounts, claims, memberships. */
export function ListField({ label, path, owner, value, of }: ListFieldProps): ReactNode {
  const { form: words } = useWords();
  const { aim, change, data, Fields } = useForm();
  const items = objectsOf(value);
  const name = words.items[of] ?? label;
  const ownerValue = owner.reduce<unknown>(
    (at, step) =>
      typeof at === "object" && at !== null ? (at as Record<string | number, unknown>)[step] : undefined,
    data,
  );
  const event = isObject(ownerValue) ? ownerValue : {};
  // What stands on the event itself is its one account, and comes first.
  const plain = of === "accounts" && items.length === 0;
  /** What is new is filled in next. */
  const add = (item: Readonly<Record<string, unknown>>, at: number, key?: string): void => {
    const made: readonly Edit[] = plain
      ? toAccounts(owner, event, item)
      : [(editor) => editor.insert(path, at, item)];
    change(made);
    aim([...path, at, ...(key === undefined ? [] : [key])]);
  };
  // What comes before the present account is nearly always what was expected.
  const addBefore = (): void => add({ status: "planned" }, Math.max(0, items.length - 1), "when");
  // The last account counts: it begins as what it follows, so that the event stays where it is until it is told otherwise.
  const addAfter = (): void => {
    const { status, when } = items.at(-1) ?? {};
    const item = { ...(status !== undefined && { status }), ...(when !== undefined && { when }) };
    add(item, items.length, "reported");
  };
  const [up, down] = of === "accounts" ? [words.earlier, words.later] : [words.moveUp, words.moveDown];
  const move = (text: string, which: string, lower: number, to: number): ReactNode => (
    <button
      aria-label={words.actOn(text, which)}
      className="asof-button asof-button--quiet"
      onClick={() => {
        change(movingUp(path, items, lower));
        aim([...path, to]);
      }}
      type="button"
    >
      {text}
    </button>
  );
  return (
    <section aria-label={label} className="field field--list">
      <h2 className="field__label">{label}</h2>
      {of === "accounts" ? (
        <p className="field__hint">{plain ? words.accountsFromHint : words.accountsHint}</p>
      ) : null}
      <FieldProblems path={path} within={false} />
      {items.map((item, index) => {
        const itemName = words.item(name, index + 1);
        return (
          <fieldset className="field__item" data-pointer={jsonPointer([...path, index])} key={index}>
            <legend className="field__legend">{itemName}</legend>
            <div className="field__acts">
              {index === 0 ? null : move(up, itemName, index, index - 1)}
              {index === items.length - 1 ? null : move(down, itemName, index + 1, index + 1)}
              <button
                aria-label={words.removeItem(itemName)}
                className="asof-button asof-button--quiet"
                onClick={() =>
                  change(
                    of === "claims"
                      ? removingClaim(owner, event, index)
                      : [removingItem(path, index, items.length)],
                  )
                }
                type="button"
              >
                {words.remove}
              </button>
            </div>
            {of === "accounts" ? <AccountHint isLast={index === items.length - 1} value={item} /> : null}
            <Fields path={[...path, index]} thing={of} value={item} />
          </fieldset>
        );
      })}
      {of === "accounts" ? (
        <div className="field__pick">
          <button className="asof-button" onClick={addBefore} type="button">
            {plain ? words.accountsFrom : words.accountBefore}
          </button>
          {plain ? null : (
            <button className="asof-button" onClick={addAfter} type="button">
              {words.accountAfter}
            </button>
          )}
        </div>
      ) : (
        <button className="asof-button" onClick={() => add(newItem(of, items), items.length)} type="button">
          {words.add[of]}
        </button>
      )}
    </section>
  );
}

function newItem(of: Inner, items: readonly Readonly<Record<string, unknown>>[]): Record<string, unknown> {
  if (of === "claims") return { id: freeId(items, "", "claim"), about: "outcome" };
  if (of === "relations") return { type: "follows" };
  if (of === "media") return { type: "image" };
  return {};
}

/** Whether an account counts; one that tells nothing would take the event's date away with it. */
function AccountHint({
  isLast,
  value,
}: {
  readonly isLast: boolean;
  readonly value: Readonly<Record<string, unknown>>;
}): ReactNode {
  const { form: words } = useWords();
  // Of one without anything the model speaks itself.
  const isEmpty = Object.keys(value).join(" ") === "status";
  if (!isLast && !isEmpty) return null;
  return (
    <p className="field__hint">
      {isEmpty ? words.accountEmpty : null} {isLast ? words.accountCounts : null}
    </p>
  );
}
