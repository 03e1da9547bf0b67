import { IncomingHttpHeaders } from 'node:http';

/** Milliseconds since 1970. */
export type Instant = number;

/** A request to the API of a played tool, below the tool's own address. */
export interface ToolRequest {
  readonly method: string;
  readonly path: string;
  readonly query: URLSearchParams;
  readonly headers: IncomingHttpHeaders;
  /** Parsed JSON; undefined where there was none. */
  readonly body: unknown;
  /** Base address of the tool, for links in answers. */
  readonly base: string;
}

export interface ToolAnswer {
  /** Default 200. */
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: unknown;
}

/** What a tool tells of itself when something happens, before it is signed. */
export interface Delivery {
  readonly at: Instant;
  /** Name of the event where the tool sends it in a header. */
  readonly event?: string;
  readonly body: object;
}

/** Where a tool puts its deliveries; the history has none. */
export type Deliver = (delivery: Delivery) => void;

/** A tool that is played: its API over what happened in it so far. */
export interface PlayedTool {
  answer(request: ToolRequest): ToolAnswer;
}

export const NOT_FOUND: ToolAnswer = {
  status: 404,
  body: { message: 'Not Found' },
};

/** A person who works in a tool. */
export interface Person {
  readonly login: string;
  readonly bot?: boolean;
}

/** What happens at an instant tells it several times. */
let latest = { at: 0, text: new Date(0).toISOString() };

export function iso(at: Instant): string {
  if (at !== latest.at) {
    latest = { at, text: new Date(at).toISOString() };
  }
  return latest.text;
}

/** ISO 8601 without milliseconds, as most tools write it. */
export function isoSeconds(at: Instant): string {
  return `${iso(at).slice(0, 19)}Z`;
}
