// The table of `npm run bench`, whose rows are written in TypeScript.
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);
require('@backstage/cli-node/config/nodeTransform.cjs');

const folder = '../../packages/benchmarks/src';
export const { tableHead, tableLine } = require(`${folder}/report/table.ts`);
export const { keepsBar } = require(`${folder}/report/Row.ts`);
export const { quantileOf } = require(`${folder}/measure/quantileOf.ts`);
