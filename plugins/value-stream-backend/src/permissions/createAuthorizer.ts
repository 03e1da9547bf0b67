import {
  BackstageCredentials,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import { NotAllowedError } from '@backstage/errors';
import { catalogEntityReadPermission } from '@backstage/plugin-catalog-common/alpha';
import { CatalogService } from '@backstage/plugin-catalog-node';
import {
  AuthorizeResult,
  BasicPermission,
} from '@backstage/plugin-permission-common';
import { valueStreamReadPermission } from '@value-stream/backstage-plugin-value-stream-common';
import { createVisibleRefs } from './createVisibleRefs';
import { Visibility } from './Visibility';

/** Decides what a caller may do and see. */
export interface Authorizer {
  /** @throws NotAllowedError that names the permission */
  require(
    credentials: BackstageCredentials,
    permission: BasicPermission,
  ): Promise<void>;
  /** Whether the caller has a permission. */
  allows(
    credentials: BackstageCredentials,
    permission: BasicPermission,
  ): Promise<boolean>;
  /**
   * Requires the permission to read value streams and says which catalog
   * entities the caller may read.
   *
   * @throws NotAllowedError
   */
  readVisibility(credentials: BackstageCredentials): Promise<Visibility>;
}

/** Makes an authorizer over the permission and catalog services. */
export function createAuthorizer(options: {
  permissions: PermissionsService;
  catalog: CatalogService;
  now?: () => number;
}): Authorizer {
  const { permissions, catalog } = options;
  const visibleRefs = createVisibleRefs(catalog, options.now ?? Date.now);

  async function allows(
    credentials: BackstageCredentials,
    permission: BasicPermission,
  ) {
    const [decision] = await permissions.authorize([{ permission }], {
      credentials,
    });
    return decision.result === AuthorizeResult.ALLOW;
  }

  async function require(
    credentials: BackstageCredentials,
    permission: BasicPermission,
  ) {
    if (!(await allows(credentials, permission))) {
      throw new NotAllowedError(
        `The permission '${permission.name}' is needed for this; ask who runs this portal`,
      );
    }
  }

  return {
    allows,
    require,
    async readVisibility(credentials) {
      await require(credentials, valueStreamReadPermission);
      const [decision] = await permissions.authorizeConditional(
        [{ permission: catalogEntityReadPermission }],
        { credentials },
      );
      switch (decision.result) {
        case AuthorizeResult.ALLOW:
          return { all: true, visible: async refs => new Set(refs) };
        case AuthorizeResult.DENY:
          return { all: false, visible: async () => new Set() };
        default:
          return {
            all: false,
            visible: refs => visibleRefs(credentials, refs),
          };
      }
    },
  };
}
