import { timelineWord } from "../i18n/elementWords.ts";
import { openFrame } from "./frameView.ts";
import type { Shown } from "./frameView.ts";
import { readFragment, readHash, writeHash } from "./hostHash.ts";
import { openInline } from "./inlineView.ts";
import { SOURCE as NAME } from "./messages.ts";
import {
  ATTRIBUTES,
  attributeToParams,
  changedParams,
  mergeSearch,
  searchToParams,
  viewToParams,
  wholeView,
} from "./params.ts";
import type { Params } from "./params.ts";

/** `<event-timeline>`: what scripts of the host page may use beside its attributes. */
export interface TimelineElement extends HTMLElement {
  /** The whole view, keys as the address's parameters; null until the timeline has told it. */
  viewState: object | null;
  /** Opens an event; null closes it. */
  select(event: string | null): void;
  /** Changes the view in the keys that are named. */
  setView(view: object): void;
}

/*
 * What the element holds, or a link, stands in the room that is kept for what is to come: nothing moves. The look that
 * the host page wants (look.ts) becomes one property of the frame, whose transition tells of each change. Below a
 * frame that says why there is nothing to see (`.e`) what the element holds is shown again.
 */
const STYLE = `:host,slot,iframe{display:block}:host{position:relative}:host([hidden]),.on+slot{display:none}
iframe{width:100%;height:100%;border:0;transition:--l 1ms allow-discrete;
--l:var(--event-timeline-accent,)|var(--event-timeline-serif,)|var(--event-timeline-sans,)|var(--event-timeline-density,)}[class=""]+slot{position:absolute;top:0}[class=""]>iframe{opacity:0}`;

/**
 * Defines `<event-timeline>`, once.
 * @param base address of the folder that holds `embed.html` and `inline.js`, ends with "/"
 */
export function defineElement(base: string): void {
  if (customElements.get(NAME)) return;
  class Timeline extends HTMLElement implements TimelineElement {
    static readonly observedAttributes = [...ATTRIBUTES, "mode", "height", "sync", "title", "aria-label"];
    readonly #box = document.createElement("div");
    readonly #link = document.createElement("a");
    /** The view as it stands, as a query; it outlives the content, so that a moved element shows the same again. */
    #search = "";
    /** The same as the content told it last; null: it has not told any yet. */
    #told: string | null = null;
    #view: object | null = null;
    #shown: Shown | undefined;
    /**
     * Views at fragments without one of ours: a heading's own link keeps the view, and "back" to it brings the one it
     * had.
     */
    readonly #passed = new Map<string, string>();

    constructor() {
      super();
      const root = this.attachShadow({ mode: "open" });
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(STYLE);
      root.adoptedStyleSheets = [sheet];
      const fallback = document.createElement("slot");
      fallback.append(this.#link);
      root.append(this.#box, fallback);
    }

    get viewState(): object | null {
      return this.#view;
    }

    set viewState(view: object | null) {
      this.#apply(wholeView(viewToParams(view)));
    }

    select(event: string | null): void {
      this.#apply({ event });
    }

    setView(view: object): void {
      this.#apply(viewToParams(view));
    }

    connectedCallback(): void {
      // Set before the script was there: an own property that hides the real one.
      const { viewState } = this;
      delete (this as { viewState?: unknown }).viewState;
      if (viewState !== this.#view) this.viewState = viewState;
      addEventListener("popstate", this.#sync);
      this.#sync();
      this.#open();
    }

    disconnectedCallback(): void {
      this.#shown?.destroy();
      removeEventListener("popstate", this.#sync);
    }

    /** Moved by `moveBefore`: the frame goes on as it is. */
    connectedMoveCallback(): void {}

    attributeChangedCallback(name: string, before: string | null, value: string | null): void {
      if (before === value) return;
      this.#apply(attributeToParams(name, value));
      // While the element is being made its attributes come one by one, and none is the last word.
      if (!this.isConnected || !this.#shown) return;
      if (name === "mode") this.#open();
      if (name === "sync") this.#sync();
      this.#reserve();
      this.#name();
    }

    #apply(params: Params): void {
      this.#search = mergeSearch(this.#search, params);
      this.#shown?.set(params);
    }

    #open(framed = this.getAttribute("mode") !== "inline"): void {
      // Destroyed twice, an inline timeline does nothing the second time.
      this.#shown?.destroy();
      this.#link.href = `${base}embed.html${this.#search}`;
      this.#box.className = "";
      this.#reserve();
      const onFailure = (): void => {
        if (framed) this.#tell("error", { code: "silent" });
        else if (this.isConnected) this.#open(true);
      };
      this.#shown = (framed ? openFrame : openInline)(this.#box, {
        base,
        search: () => this.#search,
        onMessage: (message) => {
          const { type } = message;
          if (type === "view") this.#onView(message.search, message.view);
          // Data without CORS can be had by a frame. Later: not while it is still being mounted.
          else if (!framed && type === "error" && message.code === "network") setTimeout(onFailure);
          else {
            if (!framed) this.#box.style.height = "";
            this.#tell(type, type === "ready" ? { mode: framed ? "frame" : "inline" } : message);
          }
          this.#box.className = type === "error" ? "e" : "on";
        },
        onFailure,
      });
      this.#name();
    }

    #name(): void {
      const lang = this.closest<HTMLElement>("[lang]")?.lang;
      const title = this.ariaLabel ?? (this.title ? this.title : timelineWord(lang));
      this.#link.textContent = title;
      const frame = this.#box.querySelector("iframe");
      if (frame) frame.title = title;
    }

    #onView(search: string, view: object): void {
      const before = this.#told ?? search;
      const changed = changedParams(before, search);
      this.#search = this.#told = search;
      this.#view = view;
      if (!changed.length) return;
      const key = this.#key();
      // Another timeline of the page may have brought this fragment, and "back" comes to it again.
      this.#passed.set(readFragment(), before);
      if (key)
        writeHash(
          key,
          changedParams(this.#asked(), search).length ? search : null,
          // Not every pan is a step for "back".
          changed.join() !== "win",
        );
      this.#passed.set(readFragment(), search);
      this.#tell("viewchange", { view, search });
    }

    /** Room for what is still to come, until its own height is known: 640 px unless the attribute says otherwise. */
    #reserve(): void {
      if (!this.#box.className) this.#box.style.height = `${Number(this.getAttribute("height")) || 640}px`;
    }

    /** With `sync="hash"`: to the view that the host's address has. */
    readonly #sync = (): void => {
      const key = this.#key();
      if (!key) return;
      const fragment = readFragment();
      const view = readHash(key) ?? this.#passed.get(fragment);
      if (view === undefined) this.#passed.set(fragment, this.#search);
      else this.#apply(wholeView(searchToParams(view)));
    };

    /** Under which the view stands in the host's address; "" without `sync="hash"`. */
    #key(): string {
      if (this.getAttribute("sync") !== "hash") return "";
      return /^[\w-]+$/.test(this.id) ? this.id : NAME;
    }

    /** The view that the attributes ask for. */
    #asked(): string {
      return ATTRIBUTES.reduce(
        (search, name) => mergeSearch(search, attributeToParams(name, this.getAttribute(name))),
        "",
      );
    }

    #tell(type: string, detail: object): void {
      this.dispatchEvent(new CustomEvent(`${NAME}:${type}`, { bubbles: true, composed: true, detail }));
    }
  }
  customElements.define(NAME, Timeline);
}
