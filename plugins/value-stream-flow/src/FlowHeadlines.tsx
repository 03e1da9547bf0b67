import ButtonBase from '@material-ui/core/ButtonBase';
import { makeStyles } from '@material-ui/core/styles';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { ApiSchemas } from '@value-stream/backstage-plugin-value-stream-common';
import {
  FigureChoice,
  splitUnit,
} from '@value-stream/backstage-plugin-value-stream-react';
import { useFlow } from './FlowContext';
import { Headline, headlinesOf } from './headlinesOf';
import { valueStreamFlowTranslationRef } from './translation';

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'grid',
      gap: theme.spacing(1),
      gridTemplateColumns: 'repeat(8, minmax(0, 1fr))',
      [theme.breakpoints.down('md')]: {
        gridTemplateColumns: 'repeat(4, minmax(0, 1fr))',
      },
      [theme.breakpoints.down('xs')]: {
        gridTemplateColumns: 'repeat(2, minmax(0, 1fr))',
      },
    },
    card: {
      display: 'flex',
      flexDirection: 'column',
      alignItems: 'stretch',
      justifyContent: 'flex-start',
      textAlign: 'left',
      minWidth: 0,
      padding: theme.spacing(1, 1.25, 1.25),
      background: theme.palette.background.paper,
      color: theme.palette.text.primary,
      border: `1px solid ${theme.palette.divider}`,
      borderRadius: theme.shape.borderRadius,
      '&:focus-visible': {
        outline: `2px solid ${theme.palette.primary.main}`,
        outlineOffset: 1,
      },
    },
    opens: { '&:hover': { borderColor: theme.palette.text.secondary } },
    name: { fontSize: 11.5, color: theme.palette.text.secondary },
    value: {
      fontSize: 17,
      lineHeight: 1.45,
      fontWeight: 700,
      fontVariantNumeric: 'tabular-nums',
    },
    unit: { fontSize: 12.5, fontWeight: 500 },
    detail: {
      fontSize: 11,
      lineHeight: 1.45,
      color: theme.palette.text.secondary,
    },
  }),
  { name: 'ValueStreamFlowHeadlines' },
);

/** The key figures of the window; those with evidence open it. */
export function FlowHeadlines(props: {
  data: ApiSchemas['FlowAnswer'];
  onOpen: (choice: FigureChoice) => void;
}) {
  const classes = useStyles();
  const { format } = useFlow();
  const { t } = useTranslationRef(valueStreamFlowTranslationRef);
  const content = ({ name, value, details }: Headline) => (
    <>
      <span className={classes.name}>{name}</span>
      <Value text={value} className={classes.value} unitClass={classes.unit} />
      {details.filter(Boolean).map(detail => (
        <span key={detail} className={classes.detail}>
          {detail}
        </span>
      ))}
    </>
  );
  return (
    <div role="group" aria-label={t('headline.label')} className={classes.root}>
      {headlinesOf(props.data, format, t).map(headline => {
        const { figure } = headline;
        return (
          <ButtonBase
            key={headline.name}
            disableRipple
            className={`${classes.card} ${classes.opens}`}
            onClick={() => props.onOpen({ figure })}
          >
            {content(headline)}
          </ButtonBase>
        );
      })}
    </div>
  );
}

function Value(props: { text: string; className: string; unitClass: string }) {
  const [number, unit] = splitUnit(props.text);
  return (
    <span className={props.className}>
      {number}
      <span className={props.unitClass}>{unit}</span>
    </span>
  );
}
