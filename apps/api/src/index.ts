export { ApiModule } from './api.module.ts';
export { createApi } from './start-api.ts';
