import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DiscoveryService, MetadataScanner } from '@nestjs/core';
import { capabilityMetadata } from './declarations.ts';

/** Where Nest keeps what a method is: a GraphQL root operation, or an HTTP route. */
const operationMetadata = 'graphql:resolver_type';
const routeMetadata = 'path';
const rootOperations = ['Query', 'Mutation', 'Subscription'];

/** Boot check: the process does not start while an operation or a route does not say who may call it. */
@Injectable()
export class DeclarationCheck implements OnModuleInit {
  constructor(
    private readonly discovery: DiscoveryService,
    private readonly scanner: MetadataScanner,
  ) {}

  onModuleInit(): void {
    const undeclared = [...this.discovery.getProviders(), ...this.discovery.getControllers()].flatMap((wrapper) => {
      const instance: unknown = wrapper.instance;
      if (typeof instance !== 'object' || instance === null) return [];
      const prototype = Object.getPrototypeOf(instance) as object;
      return this.scanner
        .getAllMethodNames(prototype)
        .filter((name) => isEntrance((prototype as Record<string, unknown>)[name], wrapper.isNotMetatype))
        .filter((name) => !Reflect.hasMetadata(capabilityMetadata, (prototype as Record<string, object>)[name]!))
        .map((name) => `${wrapper.name}.${name}`);
    });
    if (undeclared.length > 0) {
      throw new Error(
        `These say not who may call them, add @Can(…) or @Public(): ${[...new Set(undeclared)].join(', ')}.`,
      );
    }
  }
}

function isEntrance(method: unknown, isNotMetatype: boolean): boolean {
  if (typeof method !== 'function' || isNotMetatype) return false;
  const operation: unknown = Reflect.getMetadata(operationMetadata, method);
  return rootOperations.includes(String(operation)) || Reflect.hasMetadata(routeMetadata, method);
}
