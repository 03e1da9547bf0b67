import { PlayedAnswer } from './startToolServer';

/** How a tool that is asked for a page may fail. */
export interface ToolFault {
  /** As in `answers …`. */
  readonly name: string;
  readonly answer: PlayedAnswer;
}

const LIST_PART = '[{"id": 1, "number": 1, "title": "';
const NO_LIST = { message: 'odd', items: 'none', values: 7, issues: null };

/** Over a moment later: the reading waits and asks again. */
export const PASSING: readonly ToolFault[] = [
  {
    name: '429 with Retry-After',
    answer: { status: 429, headers: { 'retry-after': '0' } },
  },
  {
    name: '503 with Retry-After',
    answer: { status: 503, headers: { 'retry-after': '0' } },
  },
  { name: '500', answer: { status: 500, body: { message: 'oops' } } },
  { name: '502 in HTML', answer: { status: 502, text: '<html>' } },
  { name: 'nothing in time', answer: { silent: true } },
  {
    name: 'a truncated page',
    answer: { text: `${LIST_PART}${'x'.repeat(200)}`, breakAfter: 40 },
  },
  { name: 'a malformed page', answer: { text: LIST_PART } },
];

/** Lasting: what is troubled says what to do, and is read when it is well. */
export const LASTING: readonly ToolFault[] = [
  { name: '403', answer: { status: 403, body: { message: 'Forbidden' } } },
  { name: '404', answer: { status: 404, body: { message: 'Not Found' } } },
  ...PASSING.filter(({ answer }) => !answer.headers),
  { name: 'a page of another form', answer: { body: NO_LIST } },
];

export const UNAUTHORIZED: ToolFault = {
  name: '401',
  answer: { status: 401, body: { message: 'Bad credentials' } },
};

/** Longer than any client waits. */
export const LONG_WAIT_S = 3_600;

export const LIMITED: ToolFault = {
  name: '429 with a long Retry-After',
  answer: { status: 429, headers: { 'retry-after': String(LONG_WAIT_S) } },
};
