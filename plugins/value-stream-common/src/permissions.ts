import { createPermission } from '@backstage/plugin-permission-common';

/** Read streams, maps, items and traces; the answer is filtered by the catalog entities the reader may read. @public */
export const valueStreamReadPermission = createPermission({
  name: 'value-stream.read',
  attributes: { action: 'read' },
});

/** See sources and data quality of the whole installation. @public */
export const valueStreamSourceReadPermission = createPermission({
  name: 'value-stream.source.read',
  attributes: { action: 'read' },
});

/** Refresh a source, upload a file. @public */
export const valueStreamSourceUpdatePermission = createPermission({
  name: 'value-stream.source.update',
  attributes: { action: 'update' },
});

/** Rebuild facts from the log. @public */
export const valueStreamRebuildPermission = createPermission({
  name: 'value-stream.rebuild',
  attributes: { action: 'update' },
});

/** Save future maps as targets, and give them up. @public */
export const valueStreamTargetUpdatePermission = createPermission({
  name: 'value-stream.target.update',
  attributes: { action: 'update' },
});

/** All permissions of the plugin. @public */
export const valueStreamPermissions = [
  valueStreamReadPermission,
  valueStreamSourceReadPermission,
  valueStreamSourceUpdatePermission,
  valueStreamRebuildPermission,
  valueStreamTargetUpdatePermission,
];
