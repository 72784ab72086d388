import type { ReactNode } from "react";
import type { TimelineEvent } from "../model/types.ts";
import { isPlainClick } from "./links.ts";
import type { EventHref } from "./links.ts";
import { Foreign } from "./locale.tsx";

export interface EventLinkProps {
  readonly event: Pick<TimelineEvent, "id" | "title">;
  readonly hrefFor: EventHref;
  readonly onSelect: (id: string) => void;
  readonly className?: string;
}

/** An event's title that opens it; a link, so that it can be opened elsewhere too. */
export function EventLink({ event, hrefFor, onSelect, className }: EventLinkProps): ReactNode {
  return (
    <a
      className={className}
      href={hrefFor(event.id)}
      onClick={(click) => {
        if (!isPlainClick(click)) return;
        click.preventDefault();
        onSelect(event.id);
      }}
    >
      <Foreign text={event.title} />
    </a>
  );
}
