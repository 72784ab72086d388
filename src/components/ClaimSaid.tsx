import type { ReactNode } from "react";
import { detailOf } from "../i18n/detail.ts";
import type { Claim, Dataset } from "../model/types.ts";
import { ActorName } from "./ActorName.tsx";
import { Filled } from "./Filled.tsx";
import { useLocale } from "./locale.tsx";
import { PlainText } from "./PlainText.tsx";

interface ClaimSaidProps {
  readonly claim: Claim;
  readonly dataset: Dataset;
}

/** Who says it and how firmly, in one sentence; the source's reserve or its own words; how the editor knows it. */
export function ClaimSaid({ claim, dataset }: ClaimSaidProps): ReactNode {
  const { words } = useLocale();
  const { basis } = claim;
  const parts: [string, ReactNode][] = [];
  if (speaks(claim)) parts.push(["said", <Sentence claim={claim} dataset={dataset} />]);
  const language = dataset.sources.get(claim.source)?.language ?? null;
  for (const [kind, text] of wordings(claim)) {
    const quoted = <PlainText dataset={dataset} text={text} source={language} />;
    parts.push([kind, <Filled text={detailOf(words)[kind]} values={{ words: quoted }} />]);
  }
  if (basis !== "seen") {
    parts.push(["basis", <span className="asof-flag asof-flag--basis">{words.list.basis[basis]}</span>]);
  }
  if (parts.length === 0) return null;
  return (
    <ul className="claim__meta asof-inline-list">
      {parts.map(([key, part]) => (
        <li key={key}>{part}</li>
      ))}
    </ul>
  );
}

function speaks({ says, attribution, modality }: Claim): boolean {
  return says !== null || modality !== null || (attribution !== null && attribution !== "named");
}

function Sentence({ claim, dataset }: ClaimSaidProps): ReactNode {
  const { words } = useLocale();
  const { modality } = claim;
  const how = modality === null ? null : detailOf(words).modality[modality];
  const who = <Speaker claim={claim} dataset={dataset} />;
  if (isHidden(claim, dataset)) return detailOf(words).speakerHidden(how);
  if (claim.says === null && claim.attribution !== "unnamed" && claim.attribution !== "own-voice") {
    return how;
  }
  return <Filled text={detailOf(words).said[modality ?? "none"]} values={{ who }} />;
}

/** Nobody is named, and the speaker that the dataset keeps for that says no more. */
function isHidden({ attribution, says }: Claim, dataset: Dataset): boolean {
  return attribution === "hidden" && (says === null || dataset.actors.get(says)?.kind === "speaker");
}

function Speaker({ claim, dataset }: ClaimSaidProps): ReactNode {
  const { words } = useLocale();
  const { says, attribution } = claim;
  const { speaker } = detailOf(words);
  if (says === null) return attribution === "unnamed" ? speaker.unnamed : speaker.ownVoice;
  const name = (
    <strong>
      <ActorName dataset={dataset} id={says} />
    </strong>
  );
  const kind = dataset.actors.get(says)?.kind;
  // A speaker that stands for a way of speaking ("the article itself") has it in its name.
  if (kind === "speaker") return name;
  // Only of a house are there sources within; a group or a person without a name is the source.
  if (attribution === "unnamed" && kind !== "organization" && kind !== "state") return name;
  if (attribution === "unnamed") return <Filled text={speaker.unnamedOf} values={{ who: name }} />;
  return attribution === "own-voice" ? <Filled text={speaker.ownVoiceOf} values={{ who: name }} /> : name;
}

/** The hedge and the quoted words; one of them alone when it has the other in it. */
function wordings({ hedge, quote }: Claim): ["hedged" | "quoted", string][] {
  const exact = quote?.exact ?? null;
  if (hedge === null) return exact === null ? [] : [["quoted", exact]];
  if (exact === null) return [["hedged", hedge]];
  if (fold(exact).includes(fold(hedge))) return [["quoted", exact]];
  if (fold(hedge).includes(fold(exact))) return [["hedged", hedge]];
  return [
    ["hedged", hedge],
    ["quoted", exact],
  ];
}

function fold(text: string): string {
  return text.normalize("NFKC").toLowerCase().replaceAll(/\s+/g, " ").trim();
}
