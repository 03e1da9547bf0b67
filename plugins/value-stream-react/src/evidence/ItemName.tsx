import ButtonBase from '@material-ui/core/ButtonBase';
import { makeStyles } from '@material-ui/core/styles';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  ApiSchemas,
  shortKey,
} from '@value-stream/backstage-plugin-value-stream-common';
import { valueStreamReactTranslationRef } from '../translation';

const useStyles = makeStyles(
  theme => ({
    button: {
      display: 'inline',
      textAlign: 'left',
      color: theme.palette.primary.main,
      font: 'inherit',
      '&:hover, &:focus-visible': { textDecoration: 'underline' },
    },
    key: { fontVariantNumeric: 'tabular-nums', whiteSpace: 'nowrap' },
  }),
  { name: 'ValueStreamItemName' },
);

/**
 * An item by key and title; opens its trace. One the reader may not read is
 * named as restricted.
 *
 * @public
 */
export function ItemName(props: {
  item: ApiSchemas['EvidenceItem'];
  onOpen: (key: string) => void;
}) {
  const classes = useStyles();
  const { t } = useTranslationRef(valueStreamReactTranslationRef);
  const { item, onOpen } = props;
  if (item.restricted) {
    return <em>{t('evidence.restricted')}</em>;
  }
  return (
    <ButtonBase
      disableRipple
      className={classes.button}
      onClick={() => onOpen(item.key)}
    >
      <span className={classes.key}>{shortKey(item.key)}</span>
      {item.title ? ` ${item.title}` : ''}
    </ButtonBase>
  );
}
