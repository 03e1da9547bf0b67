import { Authorizer } from '../permissions/createAuthorizer';
import { QueryContext } from '../query/QueryContext';

/** What actions answer from. */
export interface ActionContext {
  readonly authorizer: Authorizer;
  readonly queries: Omit<QueryContext, 'visibility'>;
}
