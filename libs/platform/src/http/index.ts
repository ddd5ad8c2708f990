export { createHttpApplication } from './http-application.ts';
export { drainConnections } from './drain.ts';
export { serveWebApp } from './web-app.ts';
export { HttpModule } from './http.module.ts';
