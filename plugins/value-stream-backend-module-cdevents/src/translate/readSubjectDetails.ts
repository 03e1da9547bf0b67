import { Attributes } from '@value-stream/flow-engine';
import { CdEvent } from '../spec/CdEvent';
import { EventType } from '../spec/EventType';
import { DETAILS } from './detailsBySubject';
import { SubjectDetails } from './SubjectDetails';

const TITLE = 300;

/** Reads an event's content; what any subject may have, then what its own has. */
export function readSubjectDetails(
  event: CdEvent,
  type: EventType,
): SubjectDetails {
  const { content } = event.subject;
  const text = (name: string) =>
    typeof content[name] === 'string' && content[name]
      ? (content[name] as string)
      : undefined;
  // Before 0.5 it was called `url`.
  const url = [
    text('uri'),
    text('url'),
    text('viewUrl'),
    text('ticketURI'),
  ].find(address => address && /^https?:\/\//i.test(address));
  const title =
    text('summary') ?? text('name') ?? text('description') ?? nameOf(content);
  return {
    activity: {},
    object: {},
    ...(title && { title: title.split('\n', 1)[0].slice(0, TITLE) }),
    ...(url && { url }),
    ...DETAILS.get(type.subject)?.(event, type, text),
  };
}

/** The test, suite, pipeline or task that ran. */
function nameOf(content: Attributes): string | undefined {
  const named = [content.testCase, content.testSuite].map(
    part => (part as Attributes | undefined)?.name,
  );
  return [...named, content.pipelineName, content.taskName].find(
    (name): name is string => typeof name === 'string' && name !== '',
  );
}
