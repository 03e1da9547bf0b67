import { Page } from '@playwright/test';
import { VISITOR_SIGN_IN } from './visitor';

/** Has the page signed in as the visitor where it would be as the guest. */
export async function asVisitor(page: Page): Promise<void> {
  await page.route('**/api/auth/guest/**', route =>
    route.continue({
      url: route.request().url().replace('/guest/', `/${VISITOR_SIGN_IN}/`),
    }),
  );
}

/** All that the API answers the page from now on. */
export function answersOf(page: Page): () => Promise<string> {
  const answers: Promise<string>[] = [];
  page.on('response', response => {
    if (response.url().includes('/api/value-stream/')) {
      answers.push(response.text().catch(() => ''));
    }
  });
  return async () => (await Promise.all(answers)).join('\n');
}
