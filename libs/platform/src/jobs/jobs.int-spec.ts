import { jobsSuite } from './testing/jobs-suite.ts';

jobsSuite({ name: 'PostgreSQL', settings: () => Promise.resolve({}) });
