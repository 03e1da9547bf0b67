import { ReactNode, useEffect, useMemo, useRef, useState } from 'react';
import Button from '@material-ui/core/Button';
import { createTheme, makeStyles } from '@material-ui/core/styles';
import Menu from '@material-ui/core/Menu';
import MenuItem from '@material-ui/core/MenuItem';
import ExpandMoreIcon from '@material-ui/icons/ExpandMore';
import { ApiSchemas } from '@value-stream/backstage-plugin-value-stream-common';
import {
  drawingColors,
  Notice,
} from '@value-stream/backstage-plugin-value-stream-react';
import { DrawingContext, useDrawing } from '../drawing/DrawingContext';
import { download } from './download';
import { pictureText } from './pictureText';
import { pngOf } from './pngOf';
import { printPicture } from './printPicture';
import { stagesCsv } from './stagesCsv';

const KINDS = ['svg', 'png', 'print', 'csv'] as const;

type Kind = (typeof KINDS)[number];

const useStyles = makeStyles(
  theme => ({
    button: {
      textTransform: 'none',
      fontWeight: 500,
      background: theme.palette.background.paper,
      '&:focus-visible': {
        outline: `2px solid ${theme.palette.primary.main}`,
        outlineOffset: 1,
      },
    },
    // Rendered and not seen: texts are measured as on the page.
    workshop: {
      position: 'absolute',
      width: 0,
      height: 0,
      overflow: 'hidden',
      visibility: 'hidden',
    },
  }),
  { name: 'ValueStreamMapExportMenu' },
);

/** Gives the drawing out as SVG, PNG or on paper, in light colours, and the stages as CSV. */
export function ExportMenu(props: {
  /** Beginning of the files' names. */
  name: string;
  title: string;
  /** The drawing, which is an SVG element. */
  picture: ReactNode;
  figures: ApiSchemas['MapFigures'];
}) {
  const { name, title, picture, figures } = props;
  const classes = useStyles();
  const drawing = useDrawing();
  const { t } = drawing;
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const [making, setMaking] = useState<Kind>();
  const [problem, setProblem] = useState<Error>();
  const workshop = useRef<HTMLDivElement>(null);
  const onPaper = useMemo(
    () => ({ ...drawing, colors: drawingColors(createTheme()) }),
    [drawing],
  );

  useEffect(() => {
    const svg = workshop.current?.querySelector('svg');
    if (!making || !svg) {
      return;
    }
    setMaking(undefined);
    const text = pictureText(svg);
    const size = {
      width: Number(svg.getAttribute('width')),
      height: Number(svg.getAttribute('height')),
    };
    const make = async () => {
      if (making === 'png') {
        download(`${name}.png`, await pngOf(text, size));
      } else if (making === 'print') {
        printPicture(text, title);
      } else {
        download(`${name}.svg`, new Blob([text], { type: 'image/svg+xml' }));
      }
    };
    make().catch(setProblem);
  }, [making, name, title]);

  const choose = (kind: Kind) => {
    setAnchor(null);
    setProblem(undefined);
    if (kind === 'csv') {
      download(
        `${name}-stages.csv`,
        new Blob([stagesCsv(figures)], { type: 'text/csv' }),
      );
    } else {
      setMaking(kind);
    }
  };
  return (
    <>
      <Button
        size="small"
        variant="outlined"
        className={classes.button}
        endIcon={<ExpandMoreIcon fontSize="small" />}
        aria-haspopup="menu"
        aria-expanded={Boolean(anchor)}
        onClick={event => setAnchor(event.currentTarget)}
      >
        {t('export.label')}
      </Button>
      <Menu
        anchorEl={anchor}
        open={Boolean(anchor)}
        getContentAnchorEl={null}
        anchorOrigin={{ vertical: 'bottom', horizontal: 'left' }}
        onClose={() => setAnchor(null)}
        MenuListProps={{ 'aria-label': t('export.label'), dense: true }}
      >
        {KINDS.map(kind => (
          <MenuItem key={kind} onClick={() => choose(kind)}>
            {t(`export.${kind}`)}
          </MenuItem>
        ))}
      </Menu>
      {problem && (
        <Notice level="error">
          {t('export.failed', { message: problem.message })}
        </Notice>
      )}
      {making && (
        <div ref={workshop} className={classes.workshop} aria-hidden>
          <DrawingContext.Provider value={onPaper}>
            {picture}
          </DrawingContext.Provider>
        </div>
      )}
    </>
  );
}
