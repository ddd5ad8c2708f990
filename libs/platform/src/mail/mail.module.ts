import { Inject, Module, type DynamicModule, type OnApplicationShutdown } from '@nestjs/common';
import type { Settings } from '../config/index.ts';
import { MailChoices } from './mail-choices.ts';
import { MailDeliveries } from './mail-deliveries.ts';
import { Mailer } from './mailer.ts';
import { openMailer } from './open-mailer.ts';

/** The {@link Mailer}, {@link MailDeliveries} and {@link MailChoices} for the process that sends, chosen by the settings. */
@Module({})
export class MailModule implements OnApplicationShutdown {
  constructor(@Inject(Mailer) private readonly mailer: Mailer) {}

  static forRoot(settings: Settings): DynamicModule {
    return {
      module: MailModule,
      global: true,
      providers: [{ provide: Mailer, useFactory: () => openMailer(settings) }, MailDeliveries, MailChoices],
      exports: [Mailer, MailDeliveries, MailChoices],
    };
  }

  /** After the jobs have ended. */
  async onApplicationShutdown(): Promise<void> {
    await this.mailer.close();
  }
}
