import {
  BackstageCredentials,
  HttpAuthService,
} from '@backstage/backend-plugin-api';
import { stringifyEntityRef } from '@backstage/catalog-model';
import { createValidatedOpenApiRouterFromGeneratedEndpointMap } from '@backstage/backend-openapi-utils';
import { NotFoundError } from '@backstage/errors';
import {
  valueStreamRebuildPermission,
  valueStreamSourceReadPermission,
  valueStreamSourceUpdatePermission,
} from '@value-stream/backstage-plugin-value-stream-common';
import express, { Request, Router } from 'express';
import PromiseRouter from 'express-promise-router';
import { Authorizer } from '../permissions/createAuthorizer';
import { getDataQuality } from '../query/getDataQuality';
import { getEntityScope } from '../query/getEntityScope';
import { getItemsBehind } from '../query/getItemsBehind';
import { getMap } from '../query/getMap';
import { getStream } from '../query/getStream';
import { getTrace } from '../query/getTrace';
import { listRefusals } from '../query/listRefusals';
import { listStreams } from '../query/listStreams';
import { readMapQuery } from '../query/MapQuery';
import { QueryContext } from '../query/QueryContext';
import { spec } from '../schema/openapi.gen';
import { Pipeline } from '../sources/createPipeline';
import { ApiEndpoints } from './ApiEndpoints';
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
  ): Promise<BackstageCredentials> => {
    const credentials = await credentialsOf(req);
    await authorizer.require(credentials, permission);
    return credentials;
  };

  const router = PromiseRouter();
  router.use('/webhooks', createWebhookRouter(pipeline));
  router.use(
    '/sources',
    createUploadRouter(pipeline, req =>
      authorize(req, valueStreamSourceUpdatePermission),
    ),
  );

  const api =
    createValidatedOpenApiRouterFromGeneratedEndpointMap<ApiEndpoints>(
      // The validator completes the document in place.
      structuredClone(spec) as any,
      { middleware: [express.json({ limit: '100kb' })] },
    );
  api.get('/streams', async (req, res) => {
    const { limit = 200, after } = req.query;
    res.json(await listStreams(await reader(req), { limit, after }));
  });
  api.get('/streams/:kind/:namespace/:name', async (req, res) => {
    const ref = stringifyEntityRef(req.params);
    res.json(await getStream(await reader(req), ref));
  });
  api.get('/entities/:kind/:namespace/:name', async (req, res) => {
    const ref = stringifyEntityRef(req.params);
    res.json(await getEntityScope(await reader(req), ref));
  });
  api.get('/entities/:kind/:namespace/:name/map', async (req, res) => {
    const context = await reader(req);
    const query = readMapQuery(req.query, queries.now());
    res.json(await getMap(context, stringifyEntityRef(req.params), query));
  });
  api.get('/entities/:kind/:namespace/:name/items', async (req, res) => {
    const context = await reader(req);
    const { figure, stage, toStage } = req.query;
    const { part = 'counted', limit = 50, offset = 0 } = req.query;
    res.json(
      await getItemsBehind(
        context,
        stringifyEntityRef(req.params),
        readMapQuery(req.query, queries.now()),
        { figure, stageId: stage, toStageId: toStage },
        { part, limit, offset },
      ),
    );
  });
  api.get('/trace', async (req, res) => {
    const { key, stream } = req.query;
    res.json(await getTrace(await reader(req), key, stream));
  });
  api.get('/sources', async (req, res) => {
    await authorize(req, valueStreamSourceReadPermission);
    res.json({ sources: await pipeline.listSources() });
  });
  api.post('/sources/:sourceId/refresh', async (req, res) => {
    await authorize(req, valueStreamSourceUpdatePermission);
    const { sourceId } = req.params;
    await pipeline.refresh(sourceId);
    const sources = await pipeline.listSources();
    const source = sources.find(({ id }) => id === sourceId);
    if (!source) {
      throw new NotFoundError(`There is no source '${sourceId}'`);
    }
    res.status(202).json(source);
  });
  api.get('/sources/:sourceId/refusals', async (req, res) => {
    await authorize(req, valueStreamSourceReadPermission);
    const { limit = 100, offset = 0 } = req.query;
    const sources = await pipeline.listSources();
    res.json(
      await listRefusals(
        queries.database,
        req.params.sourceId,
        sources.map(({ id }) => id),
        { limit, offset },
      ),
    );
  });
  api.get('/data-quality', async (req, res) => {
    await authorize(req, valueStreamSourceReadPermission);
    res.json(await getDataQuality(await reader(req)));
  });
  api.get('/rebuild', async (req, res) => {
    await authorize(req, valueStreamSourceReadPermission);
    res.json(await pipeline.rebuild());
  });
  api.post('/rebuild', async (req, res) => {
    await authorize(req, valueStreamRebuildPermission);
    res.status(202).json(await pipeline.startRebuild());
  });
  router.use(api);
  return router;
}
