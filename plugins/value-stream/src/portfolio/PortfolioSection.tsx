import { useMemo, useState } from 'react';
import Button from '@material-ui/core/Button';
import Typography from '@material-ui/core/Typography';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { OverviewStream } from '@value-stream/backstage-plugin-value-stream-common';
import {
  useFormat,
  ViewSwitch,
} from '@value-stream/backstage-plugin-value-stream-react';
import { Section } from '../page/Section';
import { OverviewView } from '../streams/OverviewView';
import { ChangeView } from '../streams/useOverviewView';
import { valueStreamTranslationRef } from '../translation';
import { ChosenStream } from './ChosenStream';
import { layoutPortfolio } from './layoutPortfolio';
import { portfolioOf } from './portfolioOf';
import { PortfolioPicture } from './PortfolioPicture';
import { PortfolioTable } from './PortfolioTable';

const FEW = 10;
const MANY = 40;

/** The streams that are kept by the filters, and the waiting between them, as a picture or a table. */
export function PortfolioSection(props: {
  streams: readonly OverviewStream[];
  readableOnly: boolean;
  view: OverviewView;
  onChange: ChangeView;
}) {
  const { t } = useTranslationRef(valueStreamTranslationRef);
  const format = useFormat();
  const { streams, view, onChange } = props;
  const [chosen, setChosen] = useState<string>();
  const [most, setMost] = useState(FEW);
  // Read from the address anew with every change of it, and mostly the same.
  const open = JSON.stringify(view.open);
  const portfolio = useMemo(
    () => portfolioOf(streams, new Set<string>(JSON.parse(open))),
    [streams, open],
  );
  const layout = useMemo(
    () => layoutPortfolio(portfolio, most),
    [portfolio, most],
  );
  const node = portfolio.nodes.find(({ stream }) => stream.ref === chosen);
  const titles = new Map(
    portfolio.nodes.map(({ stream }) => [stream.ref, stream.title]),
  );
  const waits = portfolio.edges.filter(({ delayMs }) => delayMs > 0);
  const left = layout.left.core + layout.left.supporting;
  const toggle = (ref: string) =>
    onChange({
      open: view.open.includes(ref)
        ? view.open.filter(other => other !== ref)
        : [...view.open, ref],
    });
  const choose = (ref: string) => {
    const one = portfolio.nodes.find(({ stream }) => stream.ref === ref);
    if (one && one.nested > 0 && !one.open) {
      toggle(ref);
    }
    setChosen(ref === chosen && !(one && one.nested > 0) ? undefined : ref);
  };
  const days = String(view.days);
  const longest = waits[0]
    ? t('portfolio.longest', {
        from: titles.get(waits[0].from)!,
        to: titles.get(waits[0].to)!,
        delay: format.duration(waits[0].delayMs),
      })
    : t('portfolio.noWaits', { days });
  return (
    <Section
      title={t('portfolio.title')}
      intro={t('portfolio.intro', { days })}
      actions={
        <ViewSwitch
          label={t('portfolio.as')}
          views={['picture', 'table'] as const}
          chosen={view.portfolio}
          nameOf={form => t(`portfolio.${form}`)}
          onChoose={form => onChange({ portfolio: form })}
        />
      }
    >
      {view.portfolio === 'table' ? (
        <PortfolioTable portfolio={portfolio} days={view.days} />
      ) : (
        <>
          <PortfolioPicture
            layout={layout}
            description={t('portfolio.label', {
              count: layout.nodes.length,
              edges: String(
                layout.edges.filter(({ delayMs }) => delayMs > 0).length,
              ),
              longest,
            })}
            chosen={node && chosen}
            onChoose={choose}
          />
          {waits.length === 0 && (
            <Typography variant="body2">{longest}</Typography>
          )}
          {(left > 0 || most > FEW) && (
            <Button
              size="small"
              style={{ textTransform: 'none' }}
              onClick={() => setMost(most === FEW ? MANY : FEW)}
            >
              {most === FEW
                ? `${t('portfolio.showMore')} (${format.number(left, 0)})`
                : t('portfolio.showFewer')}
            </Button>
          )}
          {left > 0 && most > FEW && (
            <Typography variant="body2" component="span">
              {t('portfolio.more', { count: left })}
            </Typography>
          )}
          {node && (
            <ChosenStream
              node={node}
              portfolio={portfolio}
              onToggle={() => toggle(node.stream.ref)}
            />
          )}
        </>
      )}
      {props.readableOnly && (
        <Typography variant="body2" color="textSecondary">
          {t('portfolio.readableOnly')}
        </Typography>
      )}
    </Section>
  );
}
