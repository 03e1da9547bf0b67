import { NotAllowedError, NotFoundError } from '@backstage/errors';
import {
  SourceAnswer,
  valueStreamSourceReadPermission,
  valueStreamSourceUpdatePermission,
} from '@value-stream/backstage-plugin-value-stream-common';
import { Request, Router } from 'express';
import { Authorizer } from '../permissions/createAuthorizer';
import { getDataQuality } from '../query/getDataQuality';
import { listRefusals } from '../query/listRefusals';
import { listRefusedDeliveries } from '../query/listRefusedDeliveries';
import { QueryContext } from '../query/QueryContext';
import { showSources } from '../query/showSources';
import { Pipeline } from '../sources/Pipeline';
import { operation } from './ApiOperation';

type AnyRequest = Request<any, any, any, any, any>;

/**
 * Operations on sources, and data quality. They ask for a permission of their
 * own, and show a reader who may not read all of the catalog nothing but the
 * sources of readable streams; what was refused may be of any stream and is
 * for those who may read all.
 */
export function addSourceOperations(
  api: Router,
  options: {
    readonly reader: (req: AnyRequest) => Promise<QueryContext>;
    readonly authorize: (
      req: AnyRequest,
      permission: Parameters<Authorizer['require']>[1],
    ) => Promise<void>;
    readonly pipeline: Pipeline;
  },
): void {
  const { reader, authorize, pipeline } = options;
  const shown = async (context: QueryContext) =>
    showSources(context, await pipeline.listSources());
  const one = async (
    context: QueryContext,
    sourceId: string,
  ): Promise<SourceAnswer> => {
    const sources = await shown(context);
    const source = sources.find(({ id }) => id === sourceId);
    if (!source) {
      throw new NotFoundError(
        `There is no source '${sourceId}'; configured under valueStream.sources are ${
          sources.map(({ id }) => id).join(', ') || 'none'
        }`,
      );
    }
    return source;
  };
  const readerOfAll = async (req: AnyRequest): Promise<QueryContext> => {
    const context = await reader(req);
    if (!context.visibility.all) {
      throw new NotAllowedError(
        'What a source refused may be of any stream: it is for those who may read all of the catalog',
      );
    }
    return context;
  };

  operation(api, 'get', '/sources', async req => {
    await authorize(req, valueStreamSourceReadPermission);
    return { sources: await shown(await reader(req)) };
  });
  for (const order of ['refresh', 'pause', 'resume', 'cancel'] as const) {
    operation(api, 'post', `/sources/{sourceId}/${order}`, async req => {
      await authorize(req, valueStreamSourceUpdatePermission);
      const context = await reader(req);
      const { sourceId } = req.params;
      await one(context, sourceId);
      await pipeline[order](sourceId);
      return one(context, sourceId);
    });
  }
  operation(api, 'get', '/sources/{sourceId}/refusals', async req => {
    await authorize(req, valueStreamSourceReadPermission);
    const context = await readerOfAll(req);
    const { limit = 100, offset = 0 } = req.query;
    const { id } = await one(context, req.params.sourceId);
    return listRefusals(context.database, id, { limit, offset });
  });
  operation(api, 'get', '/sources/{sourceId}/refused-deliveries', async req => {
    await authorize(req, valueStreamSourceReadPermission);
    const context = await readerOfAll(req);
    const { limit = 100, offset = 0 } = req.query;
    return listRefusedDeliveries(context.database, req.params.sourceId, {
      limit,
      offset,
    });
  });
  operation(api, 'post', '/sources/{sourceId}/replay', async req => {
    await authorize(req, valueStreamSourceUpdatePermission);
    await readerOfAll(req);
    const { sourceId } = req.params;
    return { replayed: await pipeline.replay(sourceId, req.query.delivery) };
  });
  operation(api, 'get', '/data-quality', async req => {
    await authorize(req, valueStreamSourceReadPermission);
    return getDataQuality(
      await reader(req),
      id => pipeline.connectors.get(id)?.title,
    );
  });
}
