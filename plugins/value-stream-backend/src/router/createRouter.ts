import { HttpAuthService } from '@backstage/backend-plugin-api';
import { stringifyEntityRef } from '@backstage/catalog-model';
import { createValidatedOpenApiRouterFromGeneratedEndpointMap } from '@backstage/backend-openapi-utils';
import {
  valueStreamRebuildPermission,
  valueStreamSourceReadPermission,
  valueStreamSourceUpdatePermission,
} from '@value-stream/backstage-plugin-value-stream-common';
import express, { Request, Router } from 'express';
import PromiseRouter from 'express-promise-router';
import { Authorizer } from '../permissions/createAuthorizer';
import { readDependencyQuery } from '../query/dependencies/DependencyQuery';
import { getDependencies } from '../query/dependencies/getDependencies';
import { getDependencyEvidence } from '../query/dependencies/getDependencyEvidence';
import { getOpenBlockers } from '../query/dependencies/getOpenBlockers';
import { getAgeing } from '../query/getAgeing';
import { getCumulativeFlow } from '../query/getCumulativeFlow';
import { getDelivery } from '../query/getDelivery';
import { getEntityScope } from '../query/getEntityScope';
import { getFlow } from '../query/getFlow';
import { getFlowEvidence } from '../query/getFlowEvidence';
import { getFlowTimes } from '../query/getFlowTimes';
import { getForecast } from '../query/getForecast';
import { getItemsBehind } from '../query/getItemsBehind';
import { getMap } from '../query/getMap';
import { getMapping } from '../query/getMapping';
import { getOverview } from '../query/getOverview';
import { getStream } from '../query/getStream';
import { getThroughput } from '../query/getThroughput';
import { getTrace } from '../query/getTrace';
import { getUnmappedStatuses } from '../query/getUnmappedStatuses';
import { listItems } from '../query/listItems';
import { listStreams } from '../query/listStreams';
import { readMapQuery } from '../query/MapQuery';
import { QueryContext } from '../query/QueryContext';
import { spec } from '../schema/openapi.gen';
import { Pipeline } from '../sources/Pipeline';
import { operation } from './ApiOperation';
import { addMapOperations } from './addMapOperations';
import { addSourceOperations } from './addSourceOperations';
import { createUploadRouter } from './createUploadRouter';
import { createWebhookRouter } from './createWebhookRouter';

/**
 * The HTTP API. Webhooks and uploads come first, as they read the body
 * themselves; everything else is validated against the OpenAPI document, then
 * authorised, then answered by one query.
 */
export function createRouter(options: {
  httpAuth: HttpAuthService;
  authorizer: Authorizer;
  pipeline: Pipeline;
  queries: Omit<QueryContext, 'visibility'>;
}): Router {
  const { httpAuth, authorizer, pipeline, queries } = options;
  const credentialsOf = (req: Request<any, any, any, any, any>) =>
    httpAuth.credentials(req, { allow: ['user', 'service'] });
  const reader = async (
    req: Request<any, any, any, any, any>,
  ): Promise<QueryContext> => ({
    ...queries,
    visibility: await authorizer.readVisibility(await credentialsOf(req)),
  });
  const authorize = async (
    req: Request<any, any, any, any, any>,
    permission: Parameters<Authorizer['require']>[1],
  ): Promise<void> => authorizer.require(await credentialsOf(req), permission);

  const router = PromiseRouter();
  router.use('/webhooks', createWebhookRouter(pipeline));
  router.use(
    '/sources',
    createUploadRouter(pipeline, req =>
      authorize(req, valueStreamSourceUpdatePermission),
    ),
  );

  const api = createValidatedOpenApiRouterFromGeneratedEndpointMap<{}>(
    // The validator completes the document in place.
    structuredClone(spec) as any,
    { middleware: [express.json({ limit: '100kb' })] },
  ) as unknown as Router;
  operation(api, 'get', '/streams', async req => {
    const { limit = 200, after } = req.query;
    return listStreams(await reader(req), { limit, after });
  });
  operation(api, 'get', '/streams/{kind}/{namespace}/{name}', async req =>
    getStream(await reader(req), stringifyEntityRef(req.params)),
  );
  operation(api, 'get', '/entities/{kind}/{namespace}/{name}', async req =>
    getEntityScope(await reader(req), stringifyEntityRef(req.params)),
  );
  operation(api, 'get', '/entities/{kind}/{namespace}/{name}/map', async req =>
    getMap(
      await reader(req),
      stringifyEntityRef(req.params),
      readMapQuery(req.query, queries.now()),
    ),
  );
  addMapOperations(api, { reader, credentialsOf, authorizer });
  operation(
    api,
    'get',
    '/entities/{kind}/{namespace}/{name}/items',
    async req => {
      const { figure, stage, toStage, variant } = req.query;
      const { part = 'counted', limit = 50, offset = 0 } = req.query;
      return getItemsBehind(
        await reader(req),
        stringifyEntityRef(req.params),
        readMapQuery(req.query, queries.now()),
        { figure, stageId: stage, toStageId: toStage, variant },
        { part, limit, offset },
      );
    },
  );
  operation(api, 'get', '/entities/{kind}/{namespace}/{name}/flow', async req =>
    getFlow(
      await reader(req),
      stringifyEntityRef(req.params),
      readMapQuery(req.query, queries.now()),
    ),
  );
  operation(
    api,
    'get',
    '/entities/{kind}/{namespace}/{name}/flow-times',
    async req =>
      getFlowTimes(
        await reader(req),
        stringifyEntityRef(req.params),
        readMapQuery(req.query, queries.now()),
      ),
  );
  operation(
    api,
    'get',
    '/entities/{kind}/{namespace}/{name}/throughput',
    async req =>
      getThroughput(
        await reader(req),
        stringifyEntityRef(req.params),
        readMapQuery(req.query, queries.now()),
      ),
  );
  operation(
    api,
    'get',
    '/entities/{kind}/{namespace}/{name}/cumulative-flow',
    async req =>
      getCumulativeFlow(
        await reader(req),
        stringifyEntityRef(req.params),
        readMapQuery(req.query, queries.now()),
      ),
  );
  operation(
    api,
    'get',
    '/entities/{kind}/{namespace}/{name}/ageing',
    async req =>
      getAgeing(
        await reader(req),
        stringifyEntityRef(req.params),
        readMapQuery(req.query, queries.now()),
      ),
  );
  operation(
    api,
    'get',
    '/entities/{kind}/{namespace}/{name}/forecast',
    async req => {
      const { items, days = 30 } = req.query;
      return getForecast(
        await reader(req),
        stringifyEntityRef(req.params),
        readMapQuery(req.query, queries.now()),
        { items, days },
      );
    },
  );
  operation(
    api,
    'get',
    '/entities/{kind}/{namespace}/{name}/delivery',
    async req =>
      getDelivery(
        await reader(req),
        stringifyEntityRef(req.params),
        readMapQuery(req.query, queries.now()),
      ),
  );
  operation(
    api,
    'get',
    '/entities/{kind}/{namespace}/{name}/flow-evidence',
    async req => {
      const { figure, of, level, at, items, days } = req.query;
      const { part = 'counted', limit = 50, offset = 0 } = req.query;
      return getFlowEvidence(
        await reader(req),
        stringifyEntityRef(req.params),
        readMapQuery(req.query, queries.now()),
        { figure, of, level, at, items, days },
        { part, limit, offset },
      );
    },
  );
  operation(
    api,
    'get',
    '/entities/{kind}/{namespace}/{name}/dependencies',
    async req =>
      getDependencies(
        await reader(req),
        stringifyEntityRef(req.params),
        readDependencyQuery(req.query, queries.now()),
      ),
  );
  operation(
    api,
    'get',
    '/entities/{kind}/{namespace}/{name}/dependencies/items',
    async req => {
      const { party, direction = 'waits-for' } = req.query;
      const { part = 'counted', limit = 50, offset = 0 } = req.query;
      return getDependencyEvidence(
        await reader(req),
        stringifyEntityRef(req.params),
        readDependencyQuery(req.query, queries.now()),
        { party, direction },
        { part, limit, offset },
      );
    },
  );
  operation(
    api,
    'get',
    '/entities/{kind}/{namespace}/{name}/dependencies/blockers',
    async req => {
      const { limit = 100 } = req.query;
      return getOpenBlockers(
        await reader(req),
        stringifyEntityRef(req.params),
        readDependencyQuery(req.query, queries.now()),
        limit,
      );
    },
  );
  operation(api, 'get', '/items', async req => {
    const { limit = 500, after } = req.query;
    return listItems(await reader(req), { limit, after });
  });
  operation(api, 'get', '/trace', async req =>
    getTrace(await reader(req), req.query.key, req.query.stream),
  );
  addSourceOperations(api, { reader, authorize, pipeline });
  operation(api, 'get', '/overview', async req =>
    getOverview(await reader(req), req.query.days ?? 90, req.query.ownedBy),
  );
  operation(api, 'get', '/mapping', async req =>
    getMapping(await reader(req), req.query),
  );
  operation(api, 'get', '/mapping/statuses', async req => ({
    statuses: await getUnmappedStatuses(await reader(req)),
  }));
  operation(api, 'get', '/rebuild', async req => {
    await authorize(req, valueStreamSourceReadPermission);
    return pipeline.rebuild();
  });
  operation(api, 'post', '/rebuild', async req => {
    await authorize(req, valueStreamRebuildPermission);
    return pipeline.startRebuild();
  });
  router.use(api);
  return router;
}
