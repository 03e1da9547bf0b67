import Ajv2020, { SchemaObject, ValidateFunction } from 'ajv/dist/2020';
import addFormats from 'ajv-formats';
import { CdEvent } from './CdEvent';
import { EventType, readEventType } from './EventType';
import { EVENTS } from './eventTable';
import { envelopeOf, schemaOf } from './schemaOf';

/** An event that keeps to the specification, or why it does not. @public */
export type CheckedEvent =
  | { readonly event: CdEvent; readonly type: EventType }
  | { readonly reason: string };

const REASON = 300;
const CUSTOM =
  /^dev\.cdeventsx\.[a-zA-Z0-9]+-[a-zA-Z]+\.[a-zA-Z]+\.\d\.\d\.\d$/;
const ANY_CONTENT: SchemaObject = { type: 'object' };

const ajv = addFormats(new Ajv2020({ strict: false }));
/** Compiled schemas; each is made when the first event of its type comes. */
const compiled = new Map<string, ValidateFunction>();

/**
 * Checks an event against the specification, version 0.5.1. An event whose
 * type has another version than there (of an earlier or a later release) is
 * checked by rule: what is known has to be what it is today. So is one of a
 * subject or predicate that 0.5.1 does not have, and one whose context says its
 * `version`, as the specifications before 0.5 call what is `specversion` since.
 *
 * @public
 */
export function checkCdEvent(value: unknown): CheckedEvent {
  const name = (value as CdEvent | undefined)?.context?.type;
  const type = typeof name === 'string' ? readEventType(name) : undefined;
  if (!type) {
    return { reason: 'context.type is no type of CDEvents' };
  }
  if (type.isCustom && !CUSTOM.test(name as string)) {
    return { reason: 'context.type is no type of a custom event' };
  }
  const { context } = value as CdEvent;
  const validate = validatorOf(
    type,
    (name as string).split('.')[2],
    context.specversion === undefined && context.version !== undefined,
  );
  if (validate(value)) {
    return { event: value as CdEvent, type };
  }
  const [error] = validate.errors ?? [];
  const extra = error?.params?.additionalProperty;
  return {
    reason: `${error?.instancePath.slice(1).replaceAll('/', '.') || 'event'} ${
      error?.message
    }${extra === undefined ? '' : ` '${extra}'`}`.slice(0, REASON),
  };
}

/** @param before - whether the event is of a specification before 0.5 */
function validatorOf(
  type: EventType,
  written: string,
  before: boolean,
): ValidateFunction {
  const event = `${type.subject}.${type.predicate}`;
  const row = EVENTS.get(event);
  const isExact =
    !before &&
    row?.version === type.version &&
    written === type.subject &&
    !type.isCustom;
  const mode = isExact ? 'exact' : 'earlier';
  const isTest = !type.isCustom && /^test/.test(type.subject);
  const key = [
    type.isCustom ? 'custom' : mode,
    row && event,
    isTest,
    before,
  ].join();
  let validate = compiled.get(key);
  if (!validate) {
    validate = ajv.compile(
      envelopeOf(
        row && !type.isCustom ? schemaOf(row.content, mode) : ANY_CONTENT,
        {
          // Test events name their sources by any text.
          source: isTest ? 'text' : 'reference',
          ...(mode === 'earlier' &&
            !type.isCustom && { type: { type: 'string' } }),
          ...(isExact &&
            event === 'ticket.closed' && {
              type: { type: 'string', enum: ['ticket'] },
            }),
        },
        isTest ? 'name' : 'reference',
        before ? 'version' : 'specversion',
      ),
    );
    compiled.set(key, validate);
  }
  return validate;
}
