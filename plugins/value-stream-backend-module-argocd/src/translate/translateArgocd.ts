import {
  ConnectorPayload,
  Fields,
  ObjectFact,
  TranslateContext,
  Translation,
  Unusable,
} from '@value-stream/backstage-plugin-value-stream-node';
import { Attributes } from '@value-stream/flow-engine';
import { argocdAddress, argocdHost } from '../naming/argocdHost';
import { ArgocdOptions } from '../options/ArgocdOptions';
import { Application } from './Application';
import { Deploying } from './Deploying';
import { Facts, joinFacts, NO_FACTS, present } from './Facts';
import { Place, placeOf } from './placeOf';
import { readApplication } from './readApplication';
import { syncOf } from './Sync';
import { translateHealth } from './translateHealth';
import { translateHistory } from './translateHistory';
import { translateImages } from './translateImages';
import { translateOperation } from './translateOperation';

/** Turns an application of Argo CD, read or notified, into its deployments. */
export function translateArgocd(
  payload: ConnectorPayload,
  context: TranslateContext<ArgocdOptions>,
): Translation {
  try {
    return translate(payload, context);
  } catch (error) {
    if (!(error instanceof Unusable)) {
      throw error;
    }
    return {
      activities: [],
      objects: [],
      refused: [{ reason: error.message }],
    };
  }
}

function translate(
  payload: ConnectorPayload,
  context: TranslateContext<ArgocdOptions>,
): Translation {
  if (payload.type !== 'application') {
    throw new Unusable(
      `unknown payload '${String(payload.type).slice(
        0,
        60,
      )}'; argocd knows application`,
    );
  }
  const { source, options } = context;
  const host = argocdHost(source, options);
  if (!host) {
    throw new Unusable("the source has neither 'host' nor 'options.baseUrl'");
  }
  const { application, refused } = readApplication(Fields.of(payload.body));
  const { name, namespace } = application;
  const address = argocdAddress(source, options);
  const place = placeOf(application, options);
  const deploying: Deploying = {
    application,
    place,
    common: commonOf(application, place),
    key: `argocd:${host}/${namespace}/${name}`,
    id: [host, namespace, name],
    ...(address && {
      url: `${address}/applications/${encodeURIComponent(
        namespace,
      )}/${encodeURIComponent(name)}`,
    }),
    selectors: [
      { annotation: 'argocd/app-name', value: name },
      ...application.selectors,
    ],
    context,
  };
  const facts = application.managesApplications ? NO_FACTS : factsOf(deploying);
  return {
    activities: facts.activities,
    objects: [describe(deploying), ...facts.objects],
    refused,
  };
}

function commonOf(
  { name, namespace, project, destination }: Application,
  { environment, service }: Place,
): Attributes {
  return present({
    environment,
    service,
    application: name,
    applicationNamespace: namespace,
    project,
    cluster: destination.cluster,
    namespace: destination.namespace,
  }) as Attributes;
}

function factsOf(deploying: Deploying): Facts {
  const syncs = deploying.application.history.map(entry =>
    syncOf(deploying, entry),
  );
  return joinFacts([
    translateHistory(deploying, syncs),
    translateOperation(deploying),
    translateHealth(deploying, syncs.at(-1)),
    translateImages(deploying, syncs.at(-1)),
  ]);
}

/** The application itself: no metric reads it, but it says why there is no deployment. */
function describe({
  application,
  place,
  key,
  url,
  selectors,
}: Deploying): ObjectFact {
  const { name, project, destination, managesApplications } = application;
  return {
    key,
    kind: 'x:application',
    observedAt: application.observedAt,
    title: name,
    ...present({ url }),
    originalType: managesApplications ? 'app of apps' : 'application',
    attributes: present({
      service: place.service,
      environment: place.environment,
      project,
      cluster: destination.cluster,
      namespace: destination.namespace,
      managesApplications,
    }) as Attributes,
    selectors,
  };
}
