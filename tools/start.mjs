// npm start: a portal on http://localhost:3000, from a bare clone.
import { requireNode } from './toolchain/requireNode.mjs';

requireNode();
import('./portal/start.mjs').then(({ start }) => start());
