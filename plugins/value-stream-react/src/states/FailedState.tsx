import Button from '@material-ui/core/Button';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { valueStreamReactTranslationRef } from '../translation';
import { Notice } from './Notice';

/**
 * Says what failed and why, and offers to try again; stands where the content
 * would be and leaves the rest of the page alone.
 *
 * @public
 */
export function FailedState(props: {
  what: string;
  error: Error;
  onRetry: () => void;
}) {
  const { t } = useTranslationRef(valueStreamReactTranslationRef);
  return (
    <Notice
      level="error"
      action={
        <Button
          size="small"
          variant="outlined"
          style={{ textTransform: 'none' }}
          onClick={props.onRetry}
        >
          {t('state.retry')}
        </Button>
      }
    >
      <strong>{t('state.failed', { what: props.what })}</strong>
      <div>{props.error.message}</div>
    </Notice>
  );
}
