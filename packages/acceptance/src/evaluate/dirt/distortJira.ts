import { Chance } from './Chance';
import { DIRT } from './shares';

const HOUR = 3_600_000;

interface Item {
  readonly field: string;
  readonly from: string;
  readonly fromString: string;
  readonly to: string;
  readonly toString: string;
}

interface History {
  readonly id: string;
  readonly created: string;
  readonly author: object;
  readonly items: readonly Item[];
}

/**
 * An issue as Jira tells it with its whole history, where some moves were
 * forgotten and others taken back for an hour by a machine.
 *
 * @param statuses - of this Jira, by id
 */
export function distortIssue(
  issue: any,
  statuses: ReadonlyMap<string, object>,
  chance: Chance,
): any {
  const all: readonly History[] = issue.changelog?.histories ?? [];
  if (all.length < issue.changelog?.total) {
    return issue;
  }
  const kept = all.filter(
    one =>
      !(moveOf(one) && chance(DIRT.forgottenStatuses, 'forgotten', one.id)),
  );
  const histories = kept.flatMap((one, place) => [
    // The latest comes first.
    ...takenBack(one, kept[place - 1], chance),
    one,
  ]);
  const first = [...all].reverse().map(moveOf).find(Boolean);
  const last = histories.map(moveOf).find(Boolean);
  const status = statuses.get(last?.to ?? first?.from ?? '');
  return {
    ...issue,
    fields: { ...issue.fields, ...(status && { status }) },
    changelog: { ...issue.changelog, total: histories.length, histories },
  };
}

function moveOf({ items }: History): Item | undefined {
  return items.find(({ field }) => field === 'status');
}

/** What a machine did after a move: back, and to where it was again. */
function takenBack(
  history: History,
  next: History | undefined,
  chance: Chance,
): readonly History[] {
  const move = moveOf(history);
  const at = Date.parse(history.created);
  if (
    !move ||
    !next ||
    Date.parse(next.created) < at + 3 * HOUR ||
    !chance(DIRT.botMoves, 'bot', history.id)
  ) {
    return [];
  }
  const { from, fromString, to, toString } = move;
  const change = (hours: number, item: object): History => ({
    ...history,
    id: `9${history.id}${hours}`,
    created: new Date(at + hours * HOUR).toISOString().replace('Z', '+0000'),
    author: {
      accountId: 'tidy-up',
      accountType: 'app',
      displayName: 'Tidy up',
    },
    items: [{ ...move, ...item } as Item],
  });
  return [
    change(2, { from, fromString, to, toString }),
    change(1, {
      from: to,
      fromString: toString,
      to: from,
      toString: fromString,
    }),
  ];
}
