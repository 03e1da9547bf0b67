import { makeStyles } from '@material-ui/core/styles';
import Table from '@material-ui/core/Table';
import TableBody from '@material-ui/core/TableBody';
import TableCell from '@material-ui/core/TableCell';
import TableHead from '@material-ui/core/TableHead';
import TableRow from '@material-ui/core/TableRow';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  ApiSchemas,
  FigureId,
  FlowFigureId,
  FlowEvidenceAnswer,
} from '@value-stream/backstage-plugin-value-stream-common';
import { Format } from '../format/Format';
import { valueStreamReactTranslationRef } from '../translation';
import { EvidencePart } from './EvidenceQuestion';
import { ItemName } from './ItemName';
import { unitOfFigure } from './unitOfFigure';

const useStyles = makeStyles(
  theme => ({
    scroll: { overflowX: 'auto' },
    cell: {
      padding: theme.spacing(0.75, 1.5, 0.75, 0),
      verticalAlign: 'top',
      background: 'none',
      whiteSpace: 'nowrap',
      fontSize: theme.typography.body2.fontSize,
    },
    wide: { whiteSpace: 'normal', minWidth: 170, width: '60%' },
    second: { [theme.breakpoints.down('xs')]: { display: 'none' } },
    number: {
      textAlign: 'right',
      fontVariantNumeric: 'tabular-nums',
    },
  }),
  { name: 'ValueStreamEvidenceItems' },
);

/** @public */
export interface EvidenceItemsProps {
  readonly label: string;
  readonly figure: FigureId | FlowFigureId;
  /** What values of the items are measured in, where the answer says so. */
  readonly unit?: FlowEvidenceAnswer['unit'];
  readonly part: EvidencePart;
  /** On small screens only the item and its value. */
  readonly brief?: boolean;
  readonly items: readonly ApiSchemas['EvidenceItem'][];
  readonly format: Format;
  readonly onOpenItem: (key: string) => void;
}

/**
 * The items behind a figure: each with its own value, from when to when; those
 * left out with the reason.
 *
 * @public
 */
export function EvidenceItems(props: EvidenceItemsProps) {
  const { label, figure, part, items, format, onOpenItem } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(valueStreamReactTranslationRef);
  const unit = props.unit ?? unitOfFigure(figure);
  const counted = part === 'counted';
  const withValue = counted && unit !== undefined;
  const written = (value: number | undefined) => {
    if (value === undefined) {
      return '–';
    }
    switch (unit) {
      case 'ratio':
        return format.share(value);
      case 'ms':
        return format.duration(value);
      default:
        return format.number(value, 0);
    }
  };
  // Beside the drawing there is no room for the time in another year.
  const at = (instant: string) =>
    props.brief && new Date(instant).getFullYear() !== new Date().getFullYear()
      ? format.date(instant)
      : format.dateTime(instant);
  const wide = `${classes.cell} ${classes.wide}`;
  const number = `${classes.cell} ${classes.number}`;
  const second = `${classes.cell} ${props.brief ? classes.second : ''}`;

  return (
    <div className={classes.scroll}>
      <Table size="small" aria-label={label}>
        <TableHead>
          <TableRow>
            <TableCell className={wide}>{t('evidence.item')}</TableCell>
            {withValue && (
              <TableCell className={number}>{t('evidence.value')}</TableCell>
            )}
            {!counted && (
              <TableCell className={wide}>{t('evidence.reason')}</TableCell>
            )}
            <TableCell className={second}>{t('evidence.type')}</TableCell>
            <TableCell className={second}>{t('evidence.from')}</TableCell>
            <TableCell className={second}>{t('evidence.to')}</TableCell>
          </TableRow>
        </TableHead>
        <TableBody>
          {items.map((item, i) => (
            <TableRow key={`${item.key} ${item.from} ${i}`}>
              <TableCell className={wide}>
                {item.period ? (
                  periodText(item, format)
                ) : (
                  <ItemName item={item} onOpen={onOpenItem} />
                )}
              </TableCell>
              {withValue && (
                <TableCell className={number}>{written(item.value)}</TableCell>
              )}
              {!counted && (
                <TableCell className={wide}>
                  {item.leftOut ? format.leftOutReason(item.leftOut) : ''}
                </TableCell>
              )}
              <TableCell className={second}>
                {item.type ?? (item.period ? '' : t('evidence.unclassified'))}
              </TableCell>
              <TableCell className={second}>
                {item.from ? at(item.from) : '–'}
              </TableCell>
              <TableCell className={second}>
                {whenLeft(item, at, t('evidence.stillOpen'))}
              </TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </div>
  );
}

/** A stretch of time by its first day. */
function periodText(
  { from }: ApiSchemas['EvidenceItem'],
  format: Format,
): string {
  return from ? format.date(from) : '–';
}

function whenLeft(
  item: ApiSchemas['EvidenceItem'],
  at: (instant: string) => string,
  open: string,
): string {
  if (item.to) {
    return at(item.to);
  }
  return item.from ? open : '–';
}
