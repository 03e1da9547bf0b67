import { InputError } from '@backstage/errors';
import { Instant } from '@value-stream/flow-engine';

/** A place in the log: behind the activity with this id, recorded at this instant. */
export interface LogPosition {
  readonly recordedAt: Instant;
  readonly id: string;
}

export const BEGINNING: LogPosition = { recordedAt: -1, id: '' };

export function writePosition({ recordedAt, id }: LogPosition): string {
  return `${recordedAt}.${id}`;
}

/** @throws InputError where the text is no position that was answered */
export function readPosition(text: string): LogPosition {
  const [, recordedAt, id] =
    /^(-1|\d{1,15})\.([\w=+/-]{0,100})$/.exec(text) ?? [];
  if (recordedAt === undefined) {
    throw new InputError(
      "'after' is no position in the log; give the 'position' of an answer",
    );
  }
  return { recordedAt: Number(recordedAt), id };
}
