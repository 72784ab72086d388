import type { Shown, ShownOptions } from "./frameView.ts";
import type { TimelineMessage } from "./messages.ts";

/** What `inline.js` exports (see `mountInline.tsx`). */
interface InlineModule {
  readonly mount: (
    root: ShadowRoot,
    options: { base: string; search: string; onMessage: (message: TimelineMessage) => void },
  ) => Shown;
}

/**
 * The timeline in a shadow root of its own within `parent`, without a frame. It fails when its script can't be had
 * from the host page: a file without CORS can be had by a frame, and not from here.
 */
export function openInline(parent: HTMLElement, { base, search, onMessage, onFailure }: ShownOptions): Shown {
  const box = document.createElement("div");
  let mounted: Shown | undefined;
  parent.append(box);
  (import(/* @vite-ignore */ `${base}inline.js`) as Promise<InlineModule>)
    .then(({ mount }) => {
      // Unless it was closed meanwhile.
      if (box.isConnected)
        mounted = mount(box.attachShadow({ mode: "open" }), { base, search: search(), onMessage });
    })
    .catch(onFailure);

  return {
    set: (params) => mounted?.set(params),
    destroy: () => {
      mounted?.destroy();
      box.remove();
    },
  };
}
