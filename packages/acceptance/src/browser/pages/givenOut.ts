import { readFile } from 'node:fs/promises';
import { Locator, Page } from '@playwright/test';

/** The CSV that a button gives out: its name and its lines. */
export async function givenOut(
  page: Page,
  button: Locator,
): Promise<{ readonly name: string; readonly lines: readonly string[] }> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    button.click(),
  ]);
  const text = await readFile(await download.path(), 'utf8');
  return {
    name: download.suggestedFilename(),
    lines: text.trimEnd().split('\r\n'),
  };
}
