// Dependencies point one way:
// flow-engine <- common <- { node, react } <- { backend, modules, tabs } <- { app, backend }
const tabs = '^plugins/value-stream(-map|-flow|-dependencies)?/';
const modules =
  '^plugins/(value-stream-backend-module-[^/]+|(?:catalog|search)-backend-module-value-stream)/';
const engine = '^packages/flow-engine/src/';
const common = '^plugins/value-stream-common/';
const node = '^plugins/value-stream-node/';
const react = '^plugins/value-stream-react/';
const backend = '^plugins/value-stream-backend/';
const portal = '^packages/(app|backend)/';
const checks = '^packages/(acceptance|benchmarks|demo-company)/';

/** One rule per layer: of this project's packages it may see only these and itself. */
const layer = (name, from, ...allowed) => ({
  name,
  severity: 'error',
  from: { path: from },
  to: {
    path: '^(packages|plugins)/',
    pathNot: [from, ...allowed],
  },
});

module.exports = {
  forbidden: [
    {
      name: 'no-cycles',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    layer('engine-depends-on-nothing', engine),
    layer('common-sees-engine', common, engine),
    layer('node-sees-common', node, engine, common),
    layer('react-sees-common', react, engine, common),
    layer('backend-sees-node', backend, engine, common, node),
    {
      name: 'modules-see-node-never-backend-nor-each-other',
      severity: 'error',
      from: {
        path: '^plugins/((?:value-stream-backend-module-[^/]+|(?:catalog|search)-backend-module-value-stream))/',
      },
      to: {
        path: '^(packages|plugins)/',
        pathNot: ['^plugins/$1/', engine, common, node],
      },
    },
    {
      name: 'tabs-see-react-never-each-other',
      severity: 'error',
      from: { path: '^plugins/(value-stream(?:-map|-flow|-dependencies)?)/' },
      to: {
        path: '^(packages|plugins)/',
        pathNot: ['^plugins/$1/', engine, common, react],
      },
    },
    layer('app-sees-tabs', '^packages/app/', common, react, tabs),
    layer(
      'portal-backend-sees-backends',
      '^packages/backend/',
      backend,
      modules,
    ),
    {
      name: 'nothing-sees-portal-or-checks',
      severity: 'error',
      from: { pathNot: [portal, checks] },
      to: { path: [portal, checks] },
    },
    {
      name: 'engine-imports-no-package',
      comment:
        'The engine runs in browsers, backends and worker threads alike: plain functions only.',
      severity: 'error',
      from: { path: engine, pathNot: ['\\.test\\.ts$', '/__testUtils__/'] },
      to: {
        dependencyTypes: [
          'core',
          'npm',
          'npm-dev',
          'npm-peer',
          'npm-optional',
          'npm-no-pkg',
          'unknown',
        ],
      },
    },
    {
      name: 'engine-tests-import-no-platform',
      severity: 'error',
      from: { path: engine },
      to: { path: '(^|/)(@backstage|knex|react|react-dom)(/|$)' },
    },
    {
      name: 'frontend-imports-no-node',
      severity: 'error',
      from: {
        path: [react, tabs, common, '^packages/app/'],
        pathNot: ['\\.test\\.tsx?$', '/__', 'setupTests'],
      },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'everything-resolves',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true, pathNot: '\\.(css|svg|png)$' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: {
      path: '^(packages|plugins)/[^/]+/(dist|dist-types|coverage)/|^dist-types/',
    },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      mainFields: ['main', 'types'],
    },
  },
};
