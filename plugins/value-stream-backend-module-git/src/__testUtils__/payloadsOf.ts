import { CommitPayload, GitPayload } from '../translate/GitPayload';

export const commitsOf = (payloads: readonly GitPayload[]) =>
  payloads
    .filter(payload => payload.type === 'commit')
    .map(payload => payload.body as CommitPayload);

export const bodiesOf = (payloads: readonly GitPayload[], type: string) =>
  payloads.filter(p => p.type === type).map(p => p.body);
