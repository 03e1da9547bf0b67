import '@testing-library/jest-dom';
import { configure } from '@testing-library/react';

// A page may take its time to load on a busy machine; a test waits for it.
configure({ asyncUtilTimeout: 20_000 });
jest.setTimeout(60_000);
