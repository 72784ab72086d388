import type { ReactNode } from "react";
import { detailOf } from "../i18n/detail.ts";
import { pickText } from "../model/text.ts";
import type { Dataset, FuzzyDate, Membership, Participant, TimelineEvent } from "../model/types.ts";
import { ActorName } from "./ActorName.tsx";
import { FilterLink } from "./FilterLink.tsx";
import type { FilterLinkProps } from "./FilterLink.tsx";
import { Foreign, useLocale } from "./locale.tsx";

export interface ParticipantsProps extends Pick<FilterLinkProps, "view" | "onView"> {
  readonly dataset: Dataset;
  readonly event: TimelineEvent;
}

/** Who takes part and as what; each name filters by the actor. */
export function Participants({ dataset, event, view, onView }: ParticipantsProps): ReactNode {
  const { lang, words } = useLocale();
  return (
    <ul className="participants">
      {event.actors.map((participant, index) => {
        const actor = dataset.actors.get(participant.actor);
        return (
          <li key={index} className="participants__one">
            {actor === undefined ? (
              <ActorName dataset={dataset} id={participant.actor} />
            ) : (
              <FilterLink
                view={view}
                patch={{ actor: [actor.id] }}
                onView={onView}
                title={detailOf(words).filterBy(pickText(actor.name, lang).value)}
              >
                <Foreign text={actor.name} />
              </FilterLink>
            )}
            <Role dataset={dataset} participant={participant} when={event.current.when} />
          </li>
        );
      })}
    </ul>
  );
}

/** The role named for the event, else the posts held on its date. */
function Role({
  dataset,
  participant,
  when,
}: {
  readonly dataset: Dataset;
  readonly participant: Participant;
  readonly when: FuzzyDate | null;
}): ReactNode {
  const { lang, words } = useLocale();
  if (participant.role !== null) {
    return (
      <span className="participants__role">
        <Foreign text={participant.role} />
      </span>
    );
  }
  const posts = (dataset.actors.get(participant.actor)?.memberOf ?? []).filter((post) => heldOn(post, when));
  return posts.map((post, index) => {
    if (post.role === null) return null;
    const role = pickText(post.role, lang).value;
    const whole = dataset.actors.get(post.actor);
    return (
      <span key={index} className="participants__role">
        <bdi>
          {whole === undefined ? role : detailOf(words).memberRole(role, pickText(whole.name, lang).value)}
        </bdi>{" "}
        {post.basis !== "seen" && (
          <span className="asof-flag asof-flag--basis">{words.list.basis[post.basis]}</span>
        )}
      </span>
    );
  });
}

/** Without a date of the event no post is named: it may not have been held then. */
function heldOn(post: Membership, when: FuzzyDate | null): boolean {
  if (when === null) return post.from === null && post.to === null;
  const begins = post.from === null || post.from.startMin < when.endMax;
  const ends = post.to === null || post.to.endMax > when.startMin;
  return begins && ends;
}
