export { Settings, SettingsError, loadSettings, type MailSettings, type S3Settings } from './settings.ts';
export { envExample } from './env-example.ts';
export { workspaceFolder } from './workspace-folder.ts';
export { SettingsModule } from './settings.module.ts';
