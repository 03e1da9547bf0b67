import { copyFileSync, mkdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import { dataFolder, root } from '../toolchain/paths.mjs';
import { takePicture } from './takePicture.mjs';

/** How every view has to be looked at. */
const LOOKS = [
  { name: 'light', theme: 'light', width: 1280 },
  { name: 'dark', theme: 'dark', width: 1280 },
  { name: 'narrow', theme: 'light', width: 390 },
  { name: 'narrow-dark', theme: 'dark', width: 390 },
];

/** Where all pictures go; those of the documentation are copied from it. */
export const looksFolder = join(dataFolder, 'pictures');

/**
 * Takes a view in both themes, wide and narrow.
 *
 * @param {import('@playwright/test').Browser} browser
 * @param {string} url of the portal
 * @param {import('./pictures.mjs').Picture} picture
 * @param {string} documentation folder into which the wide and light one is copied where the picture is kept there
 */
export async function takeLooks(browser, url, picture, documentation) {
  mkdirSync(looksFolder, { recursive: true });
  for (const { name, ...look } of LOOKS) {
    const file = join(looksFolder, `${picture.name}-${name}.png`);
    await takePicture(browser, url, { ...picture, ...look }, file);
    console.log(relative(root, file));
    if (name === 'light' && picture.kept) {
      const kept = join(documentation, `${picture.kept}.png`);
      copyFileSync(file, kept);
      console.log(relative(root, kept));
    }
  }
}
