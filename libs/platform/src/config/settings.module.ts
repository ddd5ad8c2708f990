import { Module, type DynamicModule } from '@nestjs/common';
import { Settings } from './settings.ts';

/** The typed settings for every module of the process. */
@Module({})
export class SettingsModule {
  static forRoot(settings: Settings): DynamicModule {
    return {
      module: SettingsModule,
      global: true,
      providers: [{ provide: Settings, useValue: settings }],
      exports: [Settings],
    };
  }
}
