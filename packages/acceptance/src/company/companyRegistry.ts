import { Entity } from '@backstage/catalog-model';
import { ConfigReader } from '@backstage/config';
import {
  catalogEntities,
  createCompany,
  STAGE_TEMPLATES,
} from '@value-stream/demo-company';
import { COMPANY_CONNECTORS } from './companyConnectors';
import { OpenPipelineOptions } from '../pipeline/openPipeline';
import {
  readEntity,
  readRegistryConfig,
  resolveRegistry,
} from '../pipeline/productUnderTest';

/** What the registry makes of the company's catalog. */
export function companyRegistry(seed: string): Pick<
  OpenPipelineOptions,
  'entities' | 'streams'
> & {
  readonly conflicts: readonly unknown[];
} {
  const selecting = new Set(
    COMPANY_CONNECTORS.flatMap(({ annotations }) => annotations),
  );
  const kinds = ['System', 'Component', 'Domain', 'ValueStream', 'Group'];
  const entities = (catalogEntities(createCompany(seed)) as Entity[])
    .filter(({ kind }) => kinds.includes(kind))
    .map(entity => readEntity(entity, selecting));
  const { streams, members, conflicts } = resolveRegistry(
    entities,
    readRegistryConfig(
      new ConfigReader({
        valueStream: {
          defaultStreams: 'none',
          stageTemplates: STAGE_TEMPLATES as any,
        },
      }),
    ),
  );
  return {
    entities,
    streams: streams.map(definition => ({
      definition,
      members: members
        .filter(({ streamRef }) => streamRef === definition.ref)
        .map(({ entityRef }) => entityRef),
    })),
    conflicts,
  };
}
