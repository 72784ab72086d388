import type { ReactNode } from "react";
import type { JsonPath } from "../formats/jsonEdit.ts";
import { isObject } from "../model/leaves.ts";
import { FieldProblems } from "./FieldProblems.tsx";
import { freeId, movingUp, removingClaim, removingItem, toAccounts } from "./formEdits.ts";
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
  const { change, data, Fields } = useForm();
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
  const add = (): void => {
    const item = newItem(of, items);
    change([
      ...(plain ? toAccounts(owner, event) : []),
      (editor) => editor.insert(path, plain ? 1 : items.length, item),
    ]);
  };
  return (
    <section aria-label={label} className="field field--list">
      <h4 className="field__label">{label}</h4>
      {of === "accounts" ? (
        <p className="field__hint">{plain ? words.accountsFromHint : words.accountsHint}</p>
      ) : null}
      <FieldProblems path={path} within={false} />
      {items.map((item, index) => {
        const itemName = words.item(name, index + 1);
        return (
          <fieldset className="field__item" key={index}>
            <legend className="field__legend">{itemName}</legend>
            <div className="field__acts">
              {index === 0 ? null : (
                <button
                  aria-label={words.up(itemName)}
                  className="asof-button asof-button--quiet asof-button--icon"
                  onClick={() => change(movingUp(path, items, index))}
                  type="button"
                >
                  ↑
                </button>
              )}
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
            <Fields path={[...path, index]} thing={of} value={item} />
          </fieldset>
        );
      })}
      <button className="asof-button" onClick={add} type="button">
        {plain ? words.accountsFrom : words.add[of]}
      </button>
    </section>
  );
}

function newItem(of: Inner, items: readonly Readonly<Record<string, unknown>>[]): Record<string, unknown> {
  if (of === "claims") return { id: freeId(items, "", "claim"), about: "outcome" };
  if (of === "relations") return { type: "follows" };
  if (of === "media") return { type: "image" };
  return of === "accounts" ? { status: "occurred" } : {};
}
