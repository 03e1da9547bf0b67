/** A request that a served tool got. */
export interface ServedRequest {
  /** Address of the server, for links to further pages. */
  readonly origin: string;
  readonly path: string;
  readonly query: URLSearchParams;
  /** Parsed JSON; undefined where there was none. */
  readonly body: unknown;
}

/** What is answered: a body as JSON, or 404 where there is none. */
export interface ServedAnswer {
  readonly body: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

/** A tool that makes each object as it is asked for, out of its number, and holds none. */
export interface ServedTool {
  /** What the items are, in a word or two for the table. */
  readonly itemsAre: string;
  readonly credentials: Readonly<Record<string, string>>;
  /** Options of a source that reads all of it. */
  options(url: string): object;
  /** Answers where there are so many items in all; undefined is 404. */
  answer(request: ServedRequest, items: number): ServedAnswer | undefined;
  /** How many items a payload of the backfill tells. */
  itemsIn(payload: { readonly type: string; readonly body: any }): number;
}

/** Time at which everything is read; all that is served happened before. */
export const NOW = Date.UTC(2026, 0, 1);
