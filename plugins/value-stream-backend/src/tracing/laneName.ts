import { LoadedMarker } from './loadMarkers';

/** In words what a marker is one of: `release`, `deployment of api to production`. */
export function laneName({
  deployment,
}: Pick<LoadedMarker, 'deployment'>): string {
  if (!deployment) {
    return 'release';
  }
  const service = deployment.service ? ` of ${deployment.service}` : '';
  const environment = deployment.environment
    ? ` to ${deployment.environment}`
    : '';
  return `deployment${service}${environment}`;
}
