import { BackstageCredentials } from '@backstage/backend-plugin-api';
import { stringifyEntityRef } from '@backstage/catalog-model';
import { valueStreamTargetUpdatePermission } from '@value-stream/backstage-plugin-value-stream-common';
import { Request, Router } from 'express';
import { Authorizer } from '../permissions/createAuthorizer';
import { getFutureMap } from '../query/getFutureMap';
import { getHandovers } from '../query/getHandovers';
import { getMapComparison } from '../query/getMapComparison';
import { getProcess } from '../query/getProcess';
import { readEarlierWindow, readMapQuery } from '../query/MapQuery';
import { QueryContext } from '../query/QueryContext';
import { readMapEdits } from '../query/readMapEdits';
import { deleteTarget, listTargets, saveTarget } from '../query/targets';
import { operation } from './ApiOperation';

type AnyRequest = Request<any, any, any, any, any>;

/** What is asked about a map beside its figures: the process, comparisons, future maps and targets. */
export function addMapOperations(
  api: Router,
  options: {
    reader: (req: AnyRequest) => Promise<QueryContext>;
    credentialsOf: (req: AnyRequest) => Promise<BackstageCredentials>;
    authorizer: Authorizer;
  },
): void {
  const { reader, credentialsOf, authorizer } = options;
  const base = '/entities/{kind}/{namespace}/{name}' as const;
  const mayUpdate = async (req: AnyRequest) =>
    authorizer.allows(
      await credentialsOf(req),
      valueStreamTargetUpdatePermission,
    );
  const requireUpdate = async (req: AnyRequest) =>
    authorizer.require(
      await credentialsOf(req),
      valueStreamTargetUpdatePermission,
    );

  operation(api, 'get', `${base}/map/comparison`, async req => {
    const context = await reader(req);
    return getMapComparison(
      context,
      stringifyEntityRef(req.params),
      readMapQuery(req.query, context.now()),
      readEarlierWindow(req.query),
    );
  });
  operation(api, 'get', `${base}/map/future`, async req => {
    const context = await reader(req);
    return getFutureMap(
      context,
      stringifyEntityRef(req.params),
      readMapQuery(req.query, context.now()),
      readMapEdits(req.query.edit),
    );
  });
  operation(api, 'get', `${base}/handovers`, async req => {
    const context = await reader(req);
    return getHandovers(
      context,
      stringifyEntityRef(req.params),
      readMapQuery(req.query, context.now()),
    );
  });
  operation(api, 'get', `${base}/process`, async req => {
    const context = await reader(req);
    const { variants = 50 } = req.query;
    return getProcess(
      context,
      stringifyEntityRef(req.params),
      readMapQuery(req.query, context.now()),
      variants,
    );
  });
  operation(api, 'get', `${base}/targets`, async req => ({
    targets: await listTargets(
      await reader(req),
      stringifyEntityRef(req.params),
      req.query.stream,
    ),
    mayUpdate: await mayUpdate(req),
  }));
  operation(
    api,
    'post',
    `${base}/targets`,
    async req => {
      await requireUpdate(req);
      const context = await reader(req);
      return saveTarget(
        context,
        stringifyEntityRef(req.params),
        readMapQuery(req.query, context.now()),
        req.body,
      );
    },
    201,
  );
  operation(api, 'delete', `${base}/targets/{targetId}`, async req => {
    await requireUpdate(req);
    const { targetId, ...entity } = req.params;
    return {
      targets: await deleteTarget(
        await reader(req),
        stringifyEntityRef(entity),
        req.query.stream,
        targetId,
      ),
      mayUpdate: true,
    };
  });
}
