import { useEffect } from 'react';

/** Calls back on the key T, unless the reader is writing or a dialog is open. */
export function useTableKey(toggle: () => void): void {
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      const target = event.target as HTMLElement | null;
      const writing = target?.closest?.(
        'input, textarea, select, [contenteditable], [role="dialog"], [role="menu"]',
      );
      const modified = event.ctrlKey || event.metaKey || event.altKey;
      if (
        event.key.toLocaleLowerCase('en-US') === 't' &&
        !writing &&
        !modified
      ) {
        toggle();
      }
    };
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, [toggle]);
}
