import { day, fact, history, link } from '../../__testUtils__/history';
import { STREAM } from '../../__testUtils__/stream';
import { Activity, Attributes, ItemHistory, Link, Timeline } from '../../model';
import { composeTimelines } from '../composeTimelines';

/** Stage and day of entry of each visit, with how it was entered where that is not forward. */
export const told = (timeline: Timeline | undefined) =>
  timeline?.visits
    .map(({ stageId, from, entry }) => {
      const on = (from - day(0)) / 86_400_000;
      return `${stageId ?? 'unknown'} ${on}${
        entry === 'forward' ? '' : ` ${entry}`
      }`;
    })
    .join(', ');

export const begun = fact(0, 'work-item created', 'A', {
  status: 'In progress',
});

export const implemented = link('P', 'implements', 'A');

export function compose(
  facts: readonly Activity[],
  links: readonly Link[] = [],
  deliveredBy: ItemHistory['deliveredBy'] = 'deployments',
  attributes: Readonly<Record<string, Attributes>> = {},
  stream = STREAM,
): Timeline {
  const given = history(
    'A',
    'work-item',
    [begun, ...facts],
    links,
    deliveredBy,
    attributes,
  );
  return composeTimelines(given, stream)[0];
}

export const review = (
  on: number,
  verdict: string,
  more: Partial<Activity> = {},
) => fact(on, 'change reviewed', 'P', { verdict }, { actor: 'bob', ...more });
