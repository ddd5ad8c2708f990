export { Can, OpenToMailPrograms, Public, requireSession, type Capability } from './declarations.ts';
export { Authenticator, sessionCookie, type Credentials } from './authenticator.ts';
export { CurrentViewer, viewerOf, type RequestWithViewer } from './request-viewer.ts';
export { RequestViewers } from './request-viewers.ts';
export { AuthModule } from './auth.module.ts';
