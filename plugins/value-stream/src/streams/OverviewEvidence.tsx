import { parseEntityRef } from '@backstage/catalog-model';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { OverviewStream } from '@value-stream/backstage-plugin-value-stream-common';
import {
  EvidenceDrawer,
  EvidenceQuestion,
  figureName,
  useFormat,
  valueStreamReactTranslationRef,
} from '@value-stream/backstage-plugin-value-stream-react';
import { OverviewView } from './OverviewView';
import { ChangeView } from './useOverviewView';

const DAY_MS = 86_400_000;

/** The items behind the open figure of a stream, over the very window it was worked out for. */
export function OverviewEvidence(props: {
  streams: readonly OverviewStream[];
  view: OverviewView;
  onChange: ChangeView;
}) {
  const { t } = useTranslationRef(valueStreamReactTranslationRef);
  const format = useFormat();
  const { streams, view, onChange } = props;
  const { evidence, item } = view;
  const stream = streams.find(({ ref }) => ref === evidence?.stream);
  const madeAt = stream?.figures?.madeAt;
  const name = evidence && figureName(t, { figure: evidence.figure }, id => id);
  return (
    <EvidenceDrawer
      question={
        evidence && madeAt ? questionOf(evidence, view.days, madeAt) : undefined
      }
      title={stream ? `${name}: ${stream.title}` : ''}
      item={item}
      stream={evidence?.stream}
      format={format}
      onOpenItem={key => onChange({ item: key })}
      onBack={() => onChange({ item: undefined })}
      onClose={() => onChange({ item: undefined, evidence: undefined })}
    />
  );
}

function questionOf(
  { stream, figure }: NonNullable<OverviewView['evidence']>,
  days: number,
  madeAt: string,
): EvidenceQuestion {
  const { kind, namespace, name } = parseEntityRef(stream);
  return {
    kind,
    namespace,
    name,
    stream,
    figure: { figure },
    from: new Date(Date.parse(madeAt) - days * DAY_MS).toISOString(),
    to: madeAt,
    clock: 'calendar',
    basis: 'state',
    types: [],
    teams: [],
    labels: [],
  };
}
