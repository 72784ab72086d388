import type { ReactNode } from "react";
import type { ViewState } from "../view/viewState.ts";
import { viewToSearch } from "../view/viewUrl.ts";
import { isPlainClick } from "./links.ts";
import { useRoot } from "./root.ts";

export interface FilterLinkProps {
  readonly view: ViewState;
  readonly patch: Partial<ViewState>;
  readonly onView: (patch: Partial<ViewState>, mode?: "push" | "replace") => void;
  readonly title?: string;
  /** It leads to what is shown now. */
  readonly current?: boolean;
  readonly className?: string;
  readonly children: ReactNode;
}

/** A link to the present view with something changed; a plain click changes it in the page. */
export function FilterLink({
  view,
  patch,
  onView,
  title,
  current = false,
  className = "view-link",
  children,
}: FilterLinkProps): ReactNode {
  // "?" and not "": an empty address would be the present one with all it says.
  const { href } = useRoot();
  const search = viewToSearch({ ...view, ...patch }) || "?";
  return (
    <a
      aria-current={current ? "page" : undefined}
      className={className}
      href={href(search)}
      title={title}
      onClick={(click) => {
        if (!isPlainClick(click)) return;
        click.preventDefault();
        onView(patch, "push");
      }}
    >
      {children}
    </a>
  );
}
