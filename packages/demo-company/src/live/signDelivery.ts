import { createHmac } from 'node:crypto';
import { CompanyTools } from '../simulation/World';

/**
 * Headers of a delivery as the tool sends it: signed by HMAC-SHA256 of the
 * body, or with the token that was given to it where the tool signs nothing.
 *
 * @param event - name of the event where the tool sends it in a header
 */
export function signDelivery(
  tool: keyof CompanyTools,
  body: string,
  secret: string,
  event?: string,
): Readonly<Record<string, string>> {
  const signature = createHmac('sha256', secret).update(body).digest('hex');
  const json = { 'content-type': 'application/json' };
  switch (tool) {
    case 'github':
      return {
        ...json,
        'x-hub-signature-256': `sha256=${signature}`,
        ...(event && { 'x-github-event': event }),
      };
    case 'gitlab':
      return {
        ...json,
        'x-gitlab-token': secret,
        ...(event && { 'x-gitlab-event': event }),
      };
    case 'jenkins':
      return {
        ...json,
        authorization: `Basic ${Buffer.from(`portal:${secret}`).toString(
          'base64',
        )}`,
      };
    case 'argocd':
      return { ...json, authorization: `Bearer ${secret}` };
    case 'cdevents':
      return {
        'content-type': body.startsWith('[')
          ? 'application/cloudevents-batch+json'
          : 'application/cloudevents+json',
        'x-hub-signature-256': `sha256=${signature}`,
      };
    case 'jira':
      return { ...json, 'x-hub-signature': `sha256=${signature}` };
    default:
      return { ...json, 'x-pagerduty-signature': `v1=${signature}` };
  }
}
