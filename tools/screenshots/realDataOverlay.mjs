import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { signedIn } from '../portal/signedIn.mjs';
import { dataFolder, root } from '../toolchain/paths.mjs';

const HISTORIES = [
  {
    id: 'peps',
    title: 'Python enhancement proposals',
    stages: [
      stage('incomplete', 'Incomplete', 'wait', 'intake', ['Incomplete']),
      stage('draft', 'Draft', 'active', 'refine', ['Draft']),
      stage('deferred', 'Deferred', 'wait', 'ready', ['Deferred', 'Postponed']),
      stage('provisional', 'Provisional', 'active', 'verify', ['Provisional']),
      stage('accepted', 'Accepted', 'active', 'build', ['Accepted']),
      stage('final', 'Final', 'done', 'done', ['Final', 'Active']),
    ],
    commitment: 'draft',
  },
  {
    id: 'keps_stage',
    title: 'Kubernetes enhancements',
    stages: [
      stage('alpha', 'Alpha', 'active', 'build', ['alpha']),
      stage('beta', 'Beta', 'active', 'verify', ['beta']),
      stage('stable', 'Stable', 'done', 'done', ['stable', 'GA']),
    ],
    commitment: 'alpha',
  },
];

function stage(id, name, mode, stageClass, statuses) {
  return { id, name, mode, class: stageClass, authority: 'status', statuses };
}

/**
 * Where the shared real data is there: configuration, catalog and data that
 * let the portal show it beside its own repository. Nothing of it is kept in
 * the project.
 */
export function realDataOverlay() {
  const data = join(root, '..', 'shared', 'data', 'status_histories');
  if (!existsSync(data)) {
    return { config: [], pages: {}, load: async () => {} };
  }
  const folder = join(dataFolder, 'screenshots');
  mkdirSync(folder, { recursive: true });
  const catalog = join(folder, 'catalog.yaml');
  const config = join(folder, 'app-config.screenshots.yaml');
  writeFileSync(catalog, HISTORIES.map(component).join('---\n'));
  const own = readFileSync(join(root, 'app-config.yaml'), 'utf8');
  writeFileSync(config, JSON.stringify(overlay(own, catalog), null, 2));
  return {
    config: [config],
    pages: Object.fromEntries(
      HISTORIES.map(({ id }) => [
        `map-${id.replace('_', '-')}`,
        `/catalog/default/component/${name(
          id,
        )}/value-stream-map?from=2019-01-01&to=2026-01-01`,
      ]),
    ),
    load: url => loadAll(url, data),
  };
}

const name = id => id.replace('_', '-');

function component({ id, title }) {
  return `apiVersion: backstage.io/v1alpha1
kind: Component
metadata:
  name: ${name(id)}
  title: ${title}
  annotations:
    value-stream/stream: ${name(id)}-stream
    value-stream/stages: ${id}
spec:
  type: documentation
  lifecycle: production
  owner: group:default/flow-team
`;
}

/** Lists of an overlay take the place of the portal's own, so those are repeated. */
function overlay(own, catalog) {
  const locations = [...own.matchAll(/- type: file\s+target: (\S+)/g)].map(
    ([, target]) => ({ type: 'file', target }),
  );
  return {
    catalog: { locations: [...locations, { type: 'file', target: catalog }] },
    valueStream: {
      stageTemplates: Object.fromEntries(
        HISTORIES.map(({ id, stages, commitment }) => [
          id,
          { stages, commitment },
        ]),
      ),
      sources: [
        {
          id: 'this-repository',
          connector: 'git',
          options: {
            repositories: [
              {
                id: 'value-stream-for-backstage',
                path: root,
                entities: ['component:default/value-stream-for-backstage'],
              },
            ],
          },
        },
        ...HISTORIES.map(({ id }) => ({
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
            entities: [`component:default/${name(id)}`],
          },
        })),
      ],
    },
  };
}

async function loadAll(url, data) {
  const request = await signedIn(url);
  for (const { id } of HISTORIES) {
    const answer = await request(`/api/value-stream/sources/${id}/uploads`, {
      method: 'POST',
      headers: { 'content-type': 'text/csv', 'x-file-name': `${id}.csv` },
      body: readFileSync(join(data, `${id}.csv`)),
    });
    if (!answer.ok) {
      throw new Error(`${id}: ${answer.status} ${await answer.text()}`);
    }
  }
  for (const { id } of HISTORIES) {
    for (let tries = 0; ; tries += 1) {
      const scope = await request(
        `/api/value-stream/entities/component/default/${name(id)}`,
      );
      if (scope.ok && (await scope.json()).itemCount > 0) break;
      if (tries > 240) throw new Error(`${id} did not appear within a minute`);
      await sleep(250);
    }
  }
}
