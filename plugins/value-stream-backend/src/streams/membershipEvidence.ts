import { ANNOTATION_STREAM } from '@value-stream/backstage-plugin-value-stream-common';

/** Why an entity belongs to a stream. */
export type Membership =
  /** It names the stream itself. */
  | { readonly why: 'own' }
  /** The stream's spec lists it. */
  | { readonly why: 'listed'; readonly from: string }
  /** What it is part of belongs to the stream, for a reason of its own. */
  | {
      readonly why: 'inherited';
      readonly from: string;
      readonly because: Membership;
    }
  /** It is a stream by default. */
  | { readonly why: 'implied' }
  /** It belongs to a stream nested in this one. */
  | { readonly why: 'nested'; readonly from: string };

const OWN = `annotation ${ANNOTATION_STREAM}`;
const IMPLIED = 'a stream of its own, as nothing else is declared';
const LISTED = /^listed in spec\.members of (\S+)$/;
const INHERITED = /^part of (\S+): (.+)$/;
const NESTED = /^member of (\S+), which is part of this stream$/;

/** A membership in words, as it is kept with the member. */
export function writeEvidence(membership: Membership): string {
  switch (membership.why) {
    case 'own':
      return OWN;
    case 'implied':
      return IMPLIED;
    case 'listed':
      return `listed in spec.members of ${membership.from}`;
    case 'nested':
      return `member of ${membership.from}, which is part of this stream`;
    default:
      return `part of ${membership.from}: ${writeEvidence(membership.because)}`;
  }
}

/** The membership that {@link writeEvidence} put into words. */
export function readEvidence(text: string): Membership {
  const inherited = INHERITED.exec(text);
  if (inherited) {
    return {
      why: 'inherited',
      from: inherited[1],
      because: readEvidence(inherited[2]),
    };
  }
  const listed = LISTED.exec(text);
  if (listed) {
    return { why: 'listed', from: listed[1] };
  }
  const nested = NESTED.exec(text);
  if (nested) {
    return { why: 'nested', from: nested[1] };
  }
  return { why: text === IMPLIED ? 'implied' : 'own' };
}
