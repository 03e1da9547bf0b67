import { pictureText } from './pictureText';

describe('pictureText', () => {
  it('is a document of its own, without what only serves pointing', () => {
    const host = document.createElement('div');
    host.innerHTML =
      '<svg xmlns="http://www.w3.org/2000/svg" width="10" height="10" role="group"><g role="button" tabindex="0" class="x" aria-label="a &amp; b"><title>a &amp; b</title><rect data-ring="true" width="5" height="5"></rect><text>%C&amp;A</text></g></svg>';
    const text = pictureText(host.querySelector('svg')!);
    expect(text).toMatch(/^<\?xml version="1.0"/);
    const read = new DOMParser().parseFromString(text, 'image/svg+xml');
    expect(read.querySelector('parsererror')).toBeNull();
    expect(read.documentElement.nodeName).toBe('svg');
    expect(read.querySelector('text')!.textContent).toBe('%C&A');
    expect(text).not.toMatch(/tabindex|class=|aria-|data-ring/);
  });
});
