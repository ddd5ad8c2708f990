import 'reflect-metadata';
import { Controller, Get, Module } from '@nestjs/common';
import { NestFactory, DiscoveryModule } from '@nestjs/core';
import { Mutation, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Can, Public } from './declarations.ts';
import { DeclarationCheck } from './declaration-check.ts';

@Resolver()
class Declared {
  @Query(() => String)
  @Public()
  open(): string {
    return '';
  }

  @Mutation(() => String)
  @Can('person')
  closed(): string {
    return '';
  }

  @ResolveField(() => String)
  child(): string {
    return '';
  }
}

@Resolver()
class Forgotten {
  @Query(() => String)
  leak(): string {
    return '';
  }
}

@Controller()
class ForgottenRoute {
  @Get('leak')
  leak(): string {
    return '';
  }
}

const boot = async (providers: (new () => object)[], controllers: (new () => object)[] = []): Promise<void> => {
  @Module({ imports: [DiscoveryModule], providers: [...providers, DeclarationCheck], controllers })
  class TestModule {}
  const app = await NestFactory.createApplicationContext(TestModule, { logger: false, abortOnError: false });
  await app.close();
};

describe('the boot check of declarations', () => {
  it('starts when every operation says who may call it; children follow their parents', async () => {
    await expect(boot([Declared])).resolves.toBeUndefined();
  });

  it('names the operation that does not', async () => {
    await expect(boot([Declared, Forgotten])).rejects.toThrow('Forgotten.leak');
  });

  it('names the route that does not', async () => {
    await expect(boot([], [ForgottenRoute])).rejects.toThrow('ForgottenRoute.leak');
  });
});
