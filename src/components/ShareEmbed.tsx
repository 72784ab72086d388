import { useId, useState } from "react";
import type { ReactNode } from "react";
import { elementCode, frameAddress, iframeCode, reactCode } from "../view/embedCode.ts";
import type { Embed } from "../view/embedCode.ts";
import { CopyField } from "./CopyField.tsx";
import { SharePreview } from "./SharePreview.tsx";
import { useShareWords } from "./shareWords.ts";
import { Tabs } from "./Tabs.tsx";

export type ShareEmbedProps = Omit<Embed, "width" | "height">;

const WAYS = ["element", "iframe", "react"] as const;
type Way = (typeof WAYS)[number];
const CODE: Readonly<Record<Way, (embed: Embed) => string>> = {
  element: elementCode,
  iframe: iframeCode,
  react: reactCode,
};

const WIDTHS = [960, 720, 480, 360] as const;
const HEIGHT = { least: 240, usual: 760, most: 4000 };
/** As wide as a column of text usually is: for the preview of what takes the width of its place. */
const COLUMN = 720;

/** The code that puts the view into another page, in three ways, and how it will look there. */
export function ShareEmbed(props: ShareEmbedProps): ReactNode {
  const words = useShareWords().embed;
  const id = useId();
  const [way, setWay] = useState<Way>("element");
  const [width, setWidth] = useState<number | null>(null);
  const [typed, setTyped] = useState(String(HEIGHT.usual));
  const height = readHeight(typed);
  const embed: Embed = { ...props, width, height };
  return (
    <section className="share__part share__part--embed">
      <h3 className="share__heading">{words.title}</h3>
      <Tabs chosen={way} label={words.ways} onChoose={setWay} tabs={WAYS.map((each) => [each, words[each]])}>
        <p className="share__note">{words.about[way]}</p>
        <CopyField
          button={words.copy}
          code
          key={way}
          label={words.label}
          lines="more"
          value={CODE[way](embed)}
        />
      </Tabs>
      <div className="share__sizes">
        <label htmlFor={`${id}-width`}>{words.width}</label>
        <select
          className="share__input"
          id={`${id}-width`}
          onChange={({ target }) => setWidth(target.value === "" ? null : Number(target.value))}
          value={width ?? ""}
        >
          <option value="">{words.widths.full}</option>
          {WIDTHS.map((pixels) => (
            <option key={pixels} value={pixels}>
              {words.widths.pixels(pixels)}
            </option>
          ))}
        </select>
        {way === "react" ? null : (
          <>
            <label htmlFor={`${id}-height`}>{words.height}</label>
            <input
              className="share__input"
              id={`${id}-height`}
              inputMode="numeric"
              max={HEIGHT.most}
              min={HEIGHT.least}
              onBlur={() => setTyped(String(height))}
              onChange={({ target }) => setTyped(target.value)}
              step={20}
              type="number"
              value={typed}
            />
          </>
        )}
      </div>
      <SharePreview height={height} src={frameAddress(embed)} title={words.preview} width={width ?? COLUMN} />
    </section>
  );
}

/** Whole pixels within the limits, whatever is typed. */
function readHeight(typed: string): number {
  const number = Math.round(Number(typed));
  if (typed.trim() === "" || !Number.isFinite(number)) return HEIGHT.usual;
  return Math.min(HEIGHT.most, Math.max(HEIGHT.least, number));
}
