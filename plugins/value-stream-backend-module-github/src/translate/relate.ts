import {
  NewActivity,
  ObjectFact,
} from '@value-stream/backstage-plugin-value-stream-node';
import { Instant, LinkRelation } from '@value-stream/flow-engine';
import { activityOf } from './activityOf';
import { Person } from './readPerson';

/** That an issue was related to another at an instant, or no longer is. */
export function relate(related: {
  /** Key of the issue from which the link goes, and of the one to which it goes. */
  readonly from: string;
  readonly to: string;
  readonly relation: LinkRelation;
  readonly evidence: string;
  readonly holds: boolean;
  readonly at: Instant;
  readonly person: Person;
}): { readonly activity: NewActivity; readonly object: ObjectFact } {
  const { from, to, relation, evidence, holds, at, person } = related;
  return {
    activity: activityOf({
      kind: 'work-item',
      key: from,
      verb: 'linked',
      by: [relation, to, at],
      at,
      person,
      attributes: { relation, to, ...(!holds && { holds }) },
      others: [{ key: to, qualifier: relation }],
    }),
    object: {
      key: from,
      kind: 'work-item',
      observedAt: at,
      links: [
        {
          to,
          relation,
          evidence,
          // What no longer holds is taken back with confidence 0.
          ...(!holds && { confidence: 0 }),
        },
      ],
    },
  };
}
