import { join } from 'node:path';
import { chainSources } from '../../chain/chainSources';
import { VISITOR_SIGN_IN } from '../portal/visitor';
import { ON_CALL, ON_CALL_SECRET } from '../tools/onCall';
import { neighbourSources } from './neighbourSources';

const ROOT = join(__dirname, '..', '..', '..', '..', '..');

/** Columns and meaning of the CSV files, declared once for file and upload. */
const WORK_ITEMS = {
  kind: 'moves',
  columns: {
    item: 'key',
    at: 'time',
    to: 'status',
    title: 'title',
    type: 'type',
  },
  resolutions: { Rejected: 'abandoned' },
  types: { Story: 'feature', Bug: 'defect' },
};

/** Configuration that lies over the portal's own; its lists take the place of those there. */
export function portalConfig(folder: string, toolsPort: number): object {
  const address = (tool: string) => `http://127.0.0.1:${toolsPort}/${tool}`;
  return {
    auth: { providers: { [VISITOR_SIGN_IN]: {} } },
    catalog: {
      locations: [
        ['catalog-info.yaml'],
        ['packages', 'backend', 'catalog', 'organisation.yaml'],
        ['packages', 'backend', 'catalog', 'streams.yaml'],
      ]
        .map(path => join(ROOT, ...path))
        .concat(join(folder, 'catalog.yaml'))
        .map(target => ({ type: 'file', target })),
    },
    search: {
      collators: {
        valueStream: {
          // Made anew soon after the last of the input is read.
          schedule: {
            frequency: { seconds: 15 },
            initialDelay: { seconds: 5 },
            timeout: { minutes: 1 },
          },
        },
      },
    },
    valueStream: {
      stageTemplates: {
        desk: {
          commitment: 'ready',
          stages: [
            stage('To do', 'wait', 'intake'),
            stage('Ready', 'wait', 'ready'),
            stage('Development', 'active', 'build', 'Doing'),
            stage('Waiting for test', 'wait', 'await-review'),
            stage('Test', 'active', 'verify', 'Testing'),
            stage('Done', 'done', 'done'),
          ],
        },
      },
      sources: [
        {
          id: 'this-repository',
          connector: 'git',
          options: {
            repositories: [
              {
                id: 'value-stream-for-backstage',
                path: ROOT,
                entities: ['component:default/value-stream-for-backstage'],
              },
            ],
          },
        },
        {
          id: 'site',
          connector: 'git',
          options: {
            repositories: [
              {
                id: 'shop-site',
                path: join(folder, 'site'),
                entities: ['component:default/shop-site'],
              },
            ],
          },
        },
        {
          id: 'lost',
          connector: 'git',
          options: {
            repositories: [{ id: 'moved-away', path: join(folder, 'nowhere') }],
          },
        },
        {
          id: 'desk',
          connector: 'import',
          options: {
            ...WORK_ITEMS,
            files: [join(folder, 'work-items.csv')],
            entities: ['component:default/shop-orders'],
          },
        },
        ...['returns', 'parcels'].flatMap(name => [
          {
            id: name,
            connector: 'import',
            options: {
              ...WORK_ITEMS,
              columns: { ...WORK_ITEMS.columns, entity: 'entity' },
              files: [join(folder, `${name}.csv`)],
            },
          },
          {
            id: `${name}-links`,
            connector: 'import',
            options: {
              kind: 'links',
              columns: {
                from: 'from',
                to: 'to',
                relation: 'relation',
                at: 'at',
              },
              keyPrefix: `${name}:`,
              files: [join(folder, `${name}-links.csv`)],
            },
          },
        ]),
        ...neighbourSources(folder, WORK_ITEMS),
        {
          id: 'uploads',
          connector: 'import',
          options: {
            ...WORK_ITEMS,
            entities: ['component:default/shop-uploads'],
          },
        },
        {
          id: ON_CALL,
          connector: 'pagerduty',
          options: { apiUrl: address(ON_CALL), services: 'all', days: 90 },
          credentials: { token: 'token' },
          secrets: [ON_CALL_SECRET],
        },
        ...chainSources(address),
      ],
    },
  };
}

function stage(name: string, mode: string, stageClass: string, status = name) {
  return { name, mode, class: stageClass, statuses: [status] };
}
