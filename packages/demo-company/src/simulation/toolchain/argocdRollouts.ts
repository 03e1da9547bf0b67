import { ARGOCD_HOST } from '../../tools/argocd/playArgocd';
import { World } from '../World';
import { Toolchain } from './Toolchain';

/** Deployments by syncs of an application of Argo CD, whose history keeps only those that went through. */
export function argocdRollouts(
  { simulation: { now }, tools: { argocd } }: World,
  application: string,
): Pick<Toolchain, 'rollOut' | 'oneByOne' | 'showsFailures'> {
  return {
    oneByOne: false,
    showsFailures: false,
    rollOut(_, sha) {
      let startedAt: number;
      return {
        start() {
          startedAt = now();
          argocd.startSync(startedAt, application, sha);
        },
        finish(works) {
          const id = argocd.finishSync(now(), application, works);
          // It is known by when it started, as it is before it has a number.
          return id === undefined
            ? undefined
            : `argocd:${ARGOCD_HOST}/argocd/${application}/${startedAt}`;
        },
      };
    },
  };
}
