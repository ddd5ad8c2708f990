import { Inject, Module, type DynamicModule, type OnApplicationShutdown } from '@nestjs/common';
import type { Settings } from '../config/index.ts';
import { MailDeliveries } from './mail-deliveries.ts';
import { Mailer } from './mailer.ts';
import { openMailer } from './open-mailer.ts';

/** The {@link Mailer} and {@link MailDeliveries} for the process that sends, chosen by the settings. */
@Module({})
export class MailModule implements OnApplicationShutdown {
  constructor(@Inject(Mailer) private readonly mailer: Mailer) {}

  static forRoot(settings: Settings): DynamicModule {
    return {
      module: MailModule,
      global: true,
      providers: [{ provide: Mailer, useFactory: () => openMailer(settings) }, MailDeliveries],
      exports: [Mailer, MailDeliveries],
    };
  }

  /** After the jobs have ended. */
  async onApplicationShutdown(): Promise<void> {
    await this.mailer.close();
  }
}
