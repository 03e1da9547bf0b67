import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../toolchain/paths.mjs';

const FOLDER = join(root, '..', 'shared', 'data', 'status_histories');

/**
 * Streams whose work items are real histories of other projects. The PEPs of
 * Python go from draft over acceptance to final, some of them back; the
 * enhancements of Kubernetes from alpha over beta to stable.
 */
const HISTORIES = [
  {
    id: 'language-proposals',
    file: 'peps.csv',
    title: 'Language proposals',
    customer: 'Python programmers',
    commitment: 'draft',
    resolutions: {
      Rejected: 'abandoned',
      Withdrawn: 'abandoned',
      Withdrawal: 'abandoned',
      Superseded: 'abandoned',
      Replaced: 'abandoned',
      'April Fool!': 'abandoned',
    },
    stages: [
      stage('Incomplete', 'wait', 'intake'),
      stage('Draft', 'active', 'refine'),
      stage('Deferred', 'wait', 'ready', ['Deferred', 'Postponed']),
      stage('Accepted', 'active', 'build', [
        'Accepted',
        'Approved',
        'Provisional',
      ]),
      stage('Final', 'done', 'done', ['Final', 'Active']),
    ],
  },
  {
    id: 'cluster-enhancements',
    file: 'keps_stage.csv',
    title: 'Cluster enhancements',
    customer: 'Those who run clusters',
    commitment: 'alpha',
    stages: [
      stage('Alpha', 'active', 'build', ['alpha']),
      stage('Beta', 'active', 'verify', ['beta']),
      stage('Stable', 'done', 'done', ['stable', 'GA']),
    ],
  },
];

function stage(name, mode, stageClass, statuses = [name]) {
  return { name, mode, class: stageClass, statuses };
}

/**
 * Configuration and catalog entities for the histories that are there; none of
 * them is kept in the project.
 *
 * @param {string} folder where the catalog file goes
 * @returns {import('../portal/loadExtras.mjs').Extra & { found: boolean }}
 */
export function statusHistories(folder) {
  const found = HISTORIES.filter(({ file }) => existsSync(join(FOLDER, file)));
  if (found.length === 0) {
    return {
      found: false,
      catalog: [],
      stageTemplates: {},
      sources: [],
      uploads: [],
    };
  }
  mkdirSync(folder, { recursive: true });
  const catalog = join(folder, 'catalog.yaml');
  // JSON is YAML.
  writeFileSync(
    catalog,
    found.flatMap(entitiesOf).map(JSON.stringify).join('\n---\n'),
  );
  return {
    found: true,
    catalog: [catalog],
    stageTemplates: Object.fromEntries(
      found.map(({ id, commitment, stages }) => [id, { commitment, stages }]),
    ),
    uploads: found.map(({ id, file }) => ({
      source: id,
      file: join(FOLDER, file),
    })),
    sources: found.map(({ id, resolutions }) => ({
      id,
      connector: 'import',
      options: {
        kind: 'moves',
        columns: {
          item: 'item_id',
          at: 'at',
          from: 'from_status',
          to: 'to_status',
          type: 'item_type',
        },
        ...(resolutions ? { resolutions } : {}),
        entities: [`component:default/${id}`],
      },
    })),
  };
}

function entitiesOf({ id, title, customer }) {
  return [
    {
      apiVersion: 'value-stream/v1alpha1',
      kind: 'ValueStream',
      metadata: { name: id, title },
      spec: {
        role: 'core',
        owner: 'group:default/flow-team',
        customer,
        stages: id,
      },
    },
    {
      apiVersion: 'backstage.io/v1alpha1',
      kind: 'Component',
      metadata: {
        name: id,
        title,
        annotations: { 'value-stream/stream': id },
      },
      spec: {
        type: 'documentation',
        lifecycle: 'production',
        owner: 'group:default/flow-team',
      },
    },
  ];
}
