import * as invented from '../../../benchmarks/src/connectors/argocd';
import { RecordedTool } from './RecordedTool';

const APPLICATIONS = 12;

/** No Argo CD was recorded; its applications are invented, with all fields that the API gives. */
export const argocd: RecordedTool = {
  connector: invented.connector,
  source: {
    id: 'argocd',
    connector: 'argocd',
    options: { baseUrl: 'https://argocd.example.com' },
  },
  async read() {
    const payloads = invented.payloads().slice(0, APPLICATIONS);
    return {
      backfill: payloads,
      // Notifications carry the same application, here every second.
      webhook: payloads.filter((_, place) => place % 2 === 0),
    };
  },
};
