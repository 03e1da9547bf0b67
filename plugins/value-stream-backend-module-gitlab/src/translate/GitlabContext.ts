import { TranslateContext } from '@value-stream/backstage-plugin-value-stream-node';
import { GitlabOptions } from '../options/GitlabOptions';

export type GitlabContext = TranslateContext<GitlabOptions>;
