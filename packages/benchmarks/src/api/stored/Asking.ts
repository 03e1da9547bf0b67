import { QueryContext } from '../productUnderTest';

/** Who asks, of which database, and what the table says of it. */
export interface Asking {
  readonly context: QueryContext;
  readonly name: string;
  /** How much the database holds. */
  readonly stored: string;
  /** The one question to ask, where it is not all. */
  readonly only?: string;
  /** Lets some time pass. */
  goOn(): void;
}
