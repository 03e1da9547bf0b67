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
    rollOut: (_, sha) => ({
      start: () => argocd.startSync(now(), application, sha),
      finish(works) {
        const began = argocd.finishSync(now(), application, works);
        return began === undefined
          ? undefined
          : `argocd:${ARGOCD_HOST}/argocd/${application}/${began}`;
      },
    }),
  };
}
