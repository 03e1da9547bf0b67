import { createBackendModule } from '@backstage/backend-plugin-api';
import {
  catalogConditions,
  createCatalogConditionalDecision,
} from '@backstage/plugin-catalog-backend/alpha';
import { catalogEntityReadPermission } from '@backstage/plugin-catalog-common/alpha';
import {
  AuthorizeResult,
  isPermission,
  PolicyDecision,
} from '@backstage/plugin-permission-common';
import {
  PermissionPolicy,
  PolicyQuery,
  PolicyQueryUser,
} from '@backstage/plugin-permission-node';
import { policyExtensionPoint } from '@backstage/plugin-permission-node/alpha';
import {
  HIDDEN_AMONG_MANY,
  HIDDEN_FROM_VISITOR,
  HIDDEN_OF_COMPANY,
  VISITOR,
} from './visitor';

/** Allows everything, but for the visitor only to read what is not hidden. */
const policy: PermissionPolicy = {
  async handle(
    { permission }: PolicyQuery,
    user?: PolicyQueryUser,
  ): Promise<PolicyDecision> {
    if (user?.info.userEntityRef !== VISITOR) {
      return { result: AuthorizeResult.ALLOW };
    }
    if (isPermission(permission, catalogEntityReadPermission)) {
      const [first, ...others] = [
        ...HIDDEN_FROM_VISITOR,
        ...HIDDEN_AMONG_MANY,
        ...HIDDEN_OF_COMPANY,
      ].map(value => catalogConditions.hasMetadata({ key: 'name', value }));
      return createCatalogConditionalDecision(permission, {
        not: { anyOf: [first, ...others] },
      });
    }
    return {
      result:
        permission.attributes.action === 'read'
          ? AuthorizeResult.ALLOW
          : AuthorizeResult.DENY,
    };
  },
};

/** Gives the portal its policy. */
export const visitorPolicy = createBackendModule({
  pluginId: 'permission',
  moduleId: 'visitor-policy',
  register(env) {
    env.registerInit({
      deps: { policies: policyExtensionPoint },
      async init({ policies }) {
        policies.setPolicy(policy);
      },
    });
  },
});
