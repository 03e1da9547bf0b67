import { MentionRole, NamedRole } from './ObjectName';

/** One object speaks of a name, and another goes by it. */
export interface Match {
  readonly from: string;
  readonly fromKind: string;
  readonly mention: MentionRole;
  readonly name: string;
  readonly to: string;
  readonly toKind: string;
  readonly goesBy: NamedRole;
}
