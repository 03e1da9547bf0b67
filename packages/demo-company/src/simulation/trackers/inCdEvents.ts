import { Component } from '../../company/Company';
import { eventSource } from '../../company/toolNames';
import { Json } from '../../tools/Json';
import { Person } from '../../tools/PlayedTool';
import { NewItem, TrackedItem } from '../TrackedItem';
import { World } from '../World';

const TYPES = {
  feature: 'enhancement',
  defect: 'bug',
  debt: 'tech-debt',
  risk: 'security',
} as const;
const CATEGORIES: Readonly<Record<string, string>> = {
  Backlog: 'to-do',
  Ready: 'to-do',
  Done: 'done',
};
const TICKETS = 'https://tickets.fernhollow.example';

/** A ticket that events tell of; what becomes of it between opening and closing stands in their custom data. */
export function inCdEvents(
  { tools: { cdevents }, simulation: { now } }: World,
  component: Component,
  by: Person,
  { title, type }: NewItem,
): TrackedItem {
  const source = eventSource(component);
  const number = 1 + cdevents.countOf('dev.cdevents.ticket.created.0.2.0');
  const name = `${component.ticketPrefix}-${number}`;
  const content = {
    summary: title,
    ticketType: TYPES[type],
    group: component.team,
    priority: 'medium',
    labels: [component.name],
    uri: `${TICKETS}/${name}`,
  };
  const tell = (
    predicate: string,
    more: {
      readonly content: Json;
      readonly valueStream: Json;
      readonly subjectType?: string;
    },
  ) =>
    cdevents.tell(now(), {
      what: `ticket.${predicate}`,
      version: '0.2.0',
      source,
      subject: name,
      ...more,
      content: { ...content, ...more.content },
    });
  const move = (status: string) => ({
    to: status,
    category: CATEGORIES[status] ?? 'in-progress',
  });
  let status = 'Backlog';
  tell('created', {
    content: { creator: by.login },
    valueStream: { status, category: CATEGORIES[status] },
  });
  const block = (who: Person, blocked: boolean) =>
    tell('updated', {
      content: { updatedBy: who.login },
      valueStream: { verb: blocked ? 'blocked' : 'unblocked' },
    });
  return {
    key: `cdevents:${source}#ticket/${name}`,
    name,
    closedByMerge: false,
    move(who, next) {
      tell('updated', {
        content: { updatedBy: who.login },
        valueStream: { verb: 'moved', from: status, ...move(next) },
      });
      status = next;
    },
    done: who =>
      tell('closed', {
        subjectType: 'ticket',
        content: { resolution: 'completed', updatedBy: who.login },
        valueStream: { status: 'Done', category: 'done' },
      }),
    flag: block,
    waitFor: who => block(who, true),
  };
}
