import type { ReactNode } from "react";
import type { Dataset } from "../model/types.ts";
import { Foreign, useLocale } from "./locale.tsx";

/** An actor's name; "unknown actor (id)" when the dataset has none under the id. */
export function ActorName({ dataset, id }: { readonly dataset: Dataset; readonly id: string }): ReactNode {
  const { words } = useLocale();
  const actor = dataset.actors.get(id);
  return actor === undefined ? <bdi>{words.list.unknownActor(id)}</bdi> : <Foreign text={actor.name} />;
}
